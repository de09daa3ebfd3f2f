/** What a page is sent has a size: long lists are cut where they would weigh too much, long texts too. */

export type Room = { readonly count: number; readonly bytes: number };

/** The first ones, as many as there is room for; the very first whatever its size. */
export function fitting<One>(all: readonly One[], room: Room): readonly One[] {
  const kept: One[] = [];
  let bytes = 0;
  for (const one of all) {
    bytes += jsonBytes(one);
    if (kept.length === room.count || (bytes > room.bytes && kept.length > 0)) return kept;
    kept.push(one);
  }
  return kept;
}

/** As UTF-8; a character of two code units counts four bytes there, and six here. */
function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
  }
  return bytes;
}

/** The first half of a character that a cut would split. */
const HALF_PAIR = /[\ud800-\udbff]$/;

/** The beginning of a text that is too long for a list; whoever opens the line reads the whole. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(HALF_PAIR, "")}…`;
}
