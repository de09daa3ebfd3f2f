/** A picture of black and white squares as a PNG (W3C, Portable Network Graphics) of one bit a pixel. */

import { zlibOfLines } from "./zlib-lines.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BIT_DEPTH = 1;
const GREYSCALE = 0;
const DEFLATE = 0;
const FILTERS = 0;
const NOT_INTERLACED = 0;
/** What each line begins with. */
const UNFILTERED = 0;

const CRC_POLYNOMIAL = 0xedb88320;
const CRC_OF_HALVES = Array.from({ length: 16 }, (_, half) =>
  [1, 2, 3, 4].reduce((crc) => (crc >>> 1) ^ (crc & 1 ? CRC_POLYNOMIAL : 0), half),
);

/** As wide as high; true is black, `side` is the pixels of a square. */
export function pngOfSquares(rows: readonly (readonly boolean[])[], side: number): number[] {
  const width = bytes32(rows.length * side);
  const kind = [BIT_DEPTH, GREYSCALE, DEFLATE, FILTERS, NOT_INTERLACED];
  const lines = rows.map((row) => lineOf(row, side));
  return SIGNATURE.concat(
    chunk("IHDR", [...width, ...width, ...kind]),
    chunk("IDAT", zlibOfLines(lines, side)),
    chunk("IEND", []),
  );
}

/** The first pixel is the highest bit, and 1 is white. */
function lineOf(row: readonly boolean[], side: number): number[] {
  const line = [UNFILTERED];
  const white = (1 << side) - 1;
  let pending = 0;
  let waiting = 0;
  for (const isBlack of row) {
    pending = (pending << side) | (isBlack ? 0 : white);
    for (waiting += side; waiting >= 8; ) {
      waiting -= 8;
      line.push((pending >> waiting) & 255);
    }
  }
  if (waiting > 0) line.push((pending << (8 - waiting)) & 255);
  return line;
}

function chunk(type: string, data: readonly number[]): number[] {
  const content = [...type].map((letter) => letter.charCodeAt(0)).concat(data);
  return bytes32(data.length).concat(content, bytes32(crc32(content)));
}

/** Most significant byte first. */
function bytes32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

/** Annex D of the specification, half a byte at a time. */
function crc32(bytes: readonly number[]): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    crc = (crc >>> 4) ^ (CRC_OF_HALVES[crc & 15] ?? 0);
    crc = (crc >>> 4) ^ (CRC_OF_HALVES[crc & 15] ?? 0);
  }
  return ~crc;
}
