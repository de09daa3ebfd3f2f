/** UTF-8, by hand: the core has no TextEncoder, and neither has Apps Script. */

/** Bytes 0–255. Half a surrogate pair becomes U+FFFD, as the Encoding standard asks. */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = scalarOf(character);
    if (point < 0x80) bytes.push(point);
    else bytes.push(...encode(point));
  }
  return bytes;
}

function scalarOf(character: string): number {
  const point = character.codePointAt(0) ?? 0xfffd;
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
}

/** From two bytes on. */
function encode(point: number): number[] {
  if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
  return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
