/** Reads a GIF of one image (GIF89a, appendix F): an encoder of our own would not be a witness. */

export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
};

export function readGif(bytes: Uint8Array): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getUint16(6, true);
  const height = view.getUint16(8, true);
  const flags = bytes[10] ?? 0;
  const colours = 2 << (flags & 7);
  const palette = bytes.subarray(13, 13 + colours * 3);
  const descriptor = 13 + colours * 3;
  if (bytes[descriptor] !== 0x2c) throw new Error("No image where it is expected");
  const indexes = decompress(blocks(bytes, descriptor + 11), bytes[descriptor + 10] ?? 0);
  const rgba = new Uint8ClampedArray(width * height * 4);
  indexes.forEach((index, pixel) => {
    rgba.set([...palette.subarray(index * 3, index * 3 + 3), 255], pixel * 4);
  });
  return { width, height, rgba };
}

function blocks(bytes: Uint8Array, start: number): readonly number[] {
  const data: number[] = [];
  for (let at = start; (bytes[at] ?? 0) > 0; at += 1 + (bytes[at] ?? 0))
    data.push(...bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0)));
  return data;
}

/** LZW with codes of growing width. */
function decompress(data: readonly number[], codeSize: number): readonly number[] {
  const clear = 1 << codeSize;
  const roots = Array.from({ length: clear + 2 }, (_, code) => (code < clear ? [code] : []));
  const pixels: number[] = [];
  let table: (readonly number[])[] = [...roots];
  let width = codeSize + 1;
  let previous: readonly number[] = [];
  let bit = 0;
  for (;;) {
    const code = codeAt(data, bit, width);
    bit += width;
    if (code === clear + 1) return pixels;
    const run = table[code] ?? [...previous, previous[0] ?? 0];
    pixels.push(...run);
    if (previous.length > 0) table.push([...previous, run[0] ?? 0]);
    previous = run;
    if (code === clear) {
      table = [...roots];
      width = codeSize + 1;
    } else if (table.length === 1 << width) width = Math.min(width + 1, 12);
  }
}

/** The lowest bits come first. */
function codeAt(data: readonly number[], bit: number, width: number): number {
  let code = 0;
  for (let place = 0; place < width; place += 1)
    code |= (((data[(bit + place) >> 3] ?? 0) >> ((bit + place) & 7)) & 1) << place;
  return code;
}
