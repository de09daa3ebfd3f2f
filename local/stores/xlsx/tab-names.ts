/** Names of tabs: a file allows shorter ones, and fewer characters, than Sheets. */

import { sameName } from "../shift-formula.ts";

/** Microsoft, « Rename a worksheet ». */
const MAX_LENGTH = 31;

export type Tab = { readonly name: string; readonly tab: string };

/** The name of each sheet in the file: its own wherever possible. */
export function tabNames(names: readonly string[]): readonly Tab[] {
  const tabs: Tab[] = [];
  for (const name of names) {
    const isFree = (tab: string) => !tabs.some((other) => sameName(other.tab, tab));
    const allowed = allowedName(name);
    const candidates = [allowed, ...names.map((_, index) => numbered(allowed, index + 2))];
    tabs.push({ name, tab: candidates.find(isFree) ?? allowed });
  }
  return tabs;
}

function allowedName(name: string): string {
  const bare = name.replace(/[*?:/\\[\]]/g, "_").replace(/^'|'$/g, "_");
  const short = bare.slice(0, MAX_LENGTH).replace(/'$/, "_");
  return sameName(short, "History") ? `${short}_` : short;
}

function numbered(name: string, rank: number): string {
  const suffix = ` (${rank})`;
  return name.slice(0, MAX_LENGTH - suffix.length) + suffix;
}
