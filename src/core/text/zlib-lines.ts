/** A zlib stream (RFC 1950) of lines each said once and then repeated: small without a compressor. */

/** So many bits, the lowest first. */
type Code = { readonly bits: number; readonly count: number };

/** Deflate, a window of 32 KiB, no dictionary. */
const HEADER = [0x78, 0x01];
const LAST_BLOCK: Code = { bits: 1, count: 1 };
const FIXED_CODES: Code = { bits: 1, count: 2 };
const END_OF_BLOCK: Code = { bits: 0, count: 7 };
/** RFC 1951, 3.2.6. */
const LITERALS = Array.from({ length: 256 }, (_, byte) =>
  byte < 144 ? huffman(0b00110000 + byte, 8) : huffman(0b110010000 + byte - 144, 9),
);
const SHORTEST = 3;
/** The longest repetition that has a code of seven bits. */
const LONGEST = 114;
const ADLER_MODULUS = 65_521;

/** Each line `times` times. All are of one length, 3–114 bytes. */
export function zlibOfLines(lines: readonly (readonly number[])[], times: number): number[] {
  const again = repetition(lines[0]?.length ?? SHORTEST);
  const codes = [LAST_BLOCK, FIXED_CODES];
  for (const line of lines) {
    for (const byte of line) codes.push(LITERALS[byte] ?? END_OF_BLOCK);
    for (let copy = 1; copy < times; copy += 1) codes.push(...again);
  }
  codes.push(END_OF_BLOCK);
  return HEADER.concat(packed(codes), adler32(lines, times));
}

/** The last `length` bytes once more, as a length and a distance: RFC 1951, 3.2.5. */
function repetition(length: number): readonly Code[] {
  if (length < SHORTEST || length > LONGEST) throw new RangeError(`Not repeated: ${length} bytes`);
  const longer = length - SHORTEST;
  const farther = length - 1;
  const ofLength = Math.max(0, floorLog2(longer) - 2);
  const ofDistance = Math.max(0, floorLog2(farther) - 1);
  return [
    huffman(1 + 4 * ofLength + (longer >> ofLength), 7),
    { bits: longer & ((1 << ofLength) - 1), count: ofLength },
    huffman(2 * ofDistance + (farther >> ofDistance), 5),
    { bits: farther & ((1 << ofDistance) - 1), count: ofDistance },
  ];
}

/** Huffman codes, unlike numbers, have their highest bit first. */
function huffman(code: number, count: number): Code {
  let bits = 0;
  for (let place = 0; place < count; place += 1) bits = (bits << 1) | ((code >> place) & 1);
  return { bits, count };
}

function floorLog2(value: number): number {
  return 31 - Math.clz32(value);
}

function packed(codes: readonly Code[]): number[] {
  const bytes: number[] = [];
  let pending = 0;
  let waiting = 0;
  for (const { bits, count } of codes) {
    pending |= bits << waiting;
    for (waiting += count; waiting >= 8; waiting -= 8) {
      bytes.push(pending & 255);
      pending >>= 8;
    }
  }
  return waiting > 0 ? bytes.concat(pending) : bytes;
}

/** Of all that is read back (RFC 1950, 9), each line summed once. */
function adler32(lines: readonly (readonly number[])[], times: number): number[] {
  let low = 1;
  let high = 0;
  for (const line of lines) {
    let sum = 0;
    let weighted = 0;
    for (const byte of line) {
      sum += byte;
      weighted += sum;
    }
    for (let copy = 0; copy < times; copy += 1) {
      high = (high + line.length * low + weighted) % ADLER_MODULUS;
      low = (low + sum) % ADLER_MODULUS;
    }
  }
  return [high >> 8, high & 255, low >> 8, low & 255];
}
