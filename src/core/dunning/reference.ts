/** The reference printed in each message: short, readable, the same for the same act. */

/** Crockford’s base 32, without I, L, O and U: nobody misreads it on the telephone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * « PCT-7Q4K2M9X » from the text that identifies the act. Two messages of one workbook share a
 * reference with a chance of about one in 10^12 a pair (40 bits): it names, it does not prove.
 */
export function referenceOf(act: string): string {
  let bits = hash(act, 0xcbf29ce484222325n) & 0xffffffffffn;
  let text = "";
  for (let count = 0; count < 8; count += 1) {
    text = ALPHABET.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return `PCT-${text}`;
}

/** FNV-1a, 64 bits (draft-eastlake-fnv), over UTF-16 code units. */
function hash(text: string, start: bigint): bigint {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    value ^= BigInt(text.charCodeAt(index));
    value = (value * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return value ^ (value >> 40n);
}
