/** Reads a PNG of one bit a pixel with Node’s own inflate and checksum: a reader of our own would be no witness. */

import { crc32, inflateSync } from "node:zlib";

export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
};

const SIGNATURE = "89504e470d0a1a0a";
/** One bit, greyscale, deflate, no interlacing. */
const KIND = "0100000000";

export function readPng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes);
  if (file.toString("hex", 0, 8) !== SIGNATURE) throw new Error("Not a PNG");
  const [header, data, end, ...others] = chunksOf(file.subarray(8));
  const types = [header, data, end].map((chunk) => chunk?.type);
  if (types.join(" ") !== "IHDR IDAT IEND" || others.length > 0)
    throw new Error(`Unexpected chunks: ${types.join(" ")}`);
  const about = header?.content ?? Buffer.alloc(0);
  if (about.toString("hex", 8) !== KIND) throw new Error("Not one bit a pixel");
  const [width, height] = [about.readUInt32BE(0), about.readUInt32BE(4)];
  return { width, height, rgba: pixels(inflateSync(data?.content ?? ""), width, height) };
}

type Chunk = { readonly type: string; readonly content: Buffer };

function chunksOf(file: Buffer): readonly Chunk[] {
  if (file.length === 0) return [];
  const end = 8 + file.readUInt32BE(0);
  const named = file.subarray(4, end);
  if (crc32(named) !== file.readUInt32BE(end)) throw new Error("A chunk is damaged");
  const chunk = { type: named.toString("latin1", 0, 4), content: named.subarray(4) };
  return [chunk, ...chunksOf(file.subarray(end + 4))];
}

function pixels(lines: Buffer, width: number, height: number): Uint8ClampedArray {
  const stride = 1 + Math.ceil(width / 8);
  if (lines.length !== stride * height) throw new Error(`${lines.length} bytes of lines`);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    if (lines[y * stride] !== 0) throw new Error("A filtered line");
    for (let x = 0; x < width; x += 1) {
      const bit = ((lines[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      rgba.set([bit * 255, bit * 255, bit * 255, 255], (y * width + x) * 4);
    }
  }
  return rgba;
}
