/** Names of the files in the ZIP: plain ASCII, dated, each one once, and never a way out of it. */

import type { Day } from "../day.ts";
import { asciiText } from "../text/file-name.ts";

/** What Windows refuses in a name, beside the slashes that `asciiText` replaces. */
const REFUSED = /[<>:"|?*]/g;
/** With its folder well below the 260 characters of a Windows path. */
const LONGEST = 100;

/** « Facture F-2026/014 » → « Facture F-2026-014 »; nothing is left of « ../ ». */
export function cleanName(name: string): string {
  const bare = asciiText(name)
    .replace(REFUSED, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/\s+/g, " ")
    .replace(/^[\s.-]+/, "")
    .slice(0, LONGEST)
    .replace(/[\s.-]+$/, "");
  return bare === "" ? "document" : bare;
}

export type MemberName = {
  readonly folder: string;
  /** « Pièce 03 ». */
  readonly rank?: string;
  readonly day: Day | undefined;
  readonly title: string;
  /** With its point. */
  readonly extension: string;
};

/** In the same order. Two names that differ by case alone are one on Windows and macOS. */
export function memberNames(members: readonly MemberName[]): readonly string[] {
  const taken = new Set<string>();
  return members.map(({ folder, rank = "", day = "", title, extension }) => {
    const dated = title.startsWith(day) ? title : `${day} ${title}`;
    const base = cleanName([rank, dated].filter((part) => part !== "").join(" "));
    const path = (count: number) =>
      `${folder === "" ? "" : `${folder}/`}${base}${count > 1 ? ` (${count})` : ""}${extension}`;
    let count = 1;
    while (taken.has(path(count).toLowerCase())) count += 1;
    taken.add(path(count).toLowerCase());
    return path(count);
  });
}
