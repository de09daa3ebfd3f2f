/** The marks before the items of lists: dots, numbers, letters. */

import type { Block, Paragraph } from "../blocks.ts";

const DOTS = ["●", "○", "■"];

type Bullet = NonNullable<Paragraph["bullet"]>;
type Count = { readonly list: Bullet["list"]; readonly count: number };

/** A paragraph between two items begins the count anew, an item of another kind too. */
export function markersOf(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const markers = new Map<Block, string>();
  let counts: readonly (Count | undefined)[] = [];
  for (const block of blocks) {
    const bullet = block.kind === "paragraph" ? block.bullet : undefined;
    if (bullet === undefined) {
      counts = [];
      continue;
    }
    const { level, list } = bullet;
    const before = counts[level];
    const count = before?.list === list ? before.count + 1 : 1;
    const above = Array.from({ length: level }, (_, index) => counts[index]);
    counts = [...above, { list, count }];
    markers.set(block, markerOf(bullet, count));
  }
  return markers;
}

function markerOf({ list, level }: Bullet, count: number): string {
  if (list === "disc") return DOTS[level % DOTS.length] ?? "●";
  return `${[String, letters, roman][level % 3]?.(count) ?? count}.`;
}

/** a, b … z, aa, bb: as Docs counts. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
  ] as const),
  ...([
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
];

function roman(count: number): string {
  const found = ROMAN.find(([value]) => value <= count);
  return found === undefined ? "" : found[1] + roman(count - found[0]);
}
