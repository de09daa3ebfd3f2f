/** What a header means: by the dictionary, to the letter, or one typing slip away from it. */

import { AMBIGUOUS, type Choice } from "./ambiguous-headers.ts";
import { cleanLine } from "./clean.ts";
import { FIELDS, type FieldId } from "./dictionary.ts";
import { LONGEST_HEADER, normaliseHeader } from "./header-text.ts";

/** `close`: a letter is missing, doubled or wrong (« échance »); a person should see it. */
export type Likeness = "exact" | "close";

export type HeaderMatch = { readonly header: string; readonly likeness: Likeness } & (
  | { readonly field: FieldId }
  | { readonly choices: readonly Choice[] }
);

type Entry = { readonly field: FieldId } | { readonly choices: readonly Choice[] };

/** Shorter words are too near to one another: « HT » and « TTC », « Date » and « Rate ». */
const SHORTEST_FUZZY_WORD = 5;

/** Made on the first question, since most runs of the bundle ask none. */
let known: ReadonlyMap<string, Entry> | undefined;

/** The meaning of a header, or undefined when the dictionary does not know it. */
export function matchHeader(text: string): HeaderMatch | undefined {
  const line = cleanLine(text.slice(0, LONGEST_HEADER + 1));
  if (line.length > LONGEST_HEADER) return undefined;
  const entries = dictionary();
  const header = normaliseHeader(line);
  // « invoiceNumber », as programs name their columns, is « Invoice Number ».
  const spaced = normaliseHeader(line.replace(/([a-z])([A-Z])/g, "$1 $2"));
  for (const form of [header, spaced]) {
    const entry = entries.get(form);
    if (entry) return { header: form, likeness: "exact", ...entry };
  }
  const entry = closest(header, entries);
  return entry && { header, likeness: "close", ...entry };
}

function dictionary(): ReadonlyMap<string, Entry> {
  known ??= new Map<string, Entry>([
    ...fieldIds().flatMap((field) =>
      FIELDS[field].headers.split(",").map((header) => [header.trim(), { field }] as const),
    ),
    ...Object.entries(AMBIGUOUS).map(([header, choices]) => [header, { choices }] as const),
  ]);
  return known;
}

function fieldIds(): readonly FieldId[] {
  return Object.keys(FIELDS) as FieldId[];
}

/** The one meaning within one letter; undefined when there is none, or several. */
function closest(header: string, entries: ReadonlyMap<string, Entry>): Entry | undefined {
  const words = header.split(" ");
  const found = [...entries]
    .filter(([candidate]) => Math.abs(candidate.length - header.length) <= 1)
    .filter(([candidate]) => oneSlipApart(words, candidate.split(" ")))
    .map(([, entry]) => entry);
  const meanings = new Set(found.map((entry) => ("field" in entry ? entry.field : entry.choices)));
  return meanings.size === 1 ? found[0] : undefined;
}

function oneSlipApart(words: readonly string[], candidate: readonly string[]): boolean {
  if (words.length !== candidate.length) return false;
  const slips = words
    .map((word, index) => ({ word, meant: candidate[index] ?? "" }))
    .filter(({ word, meant }) => word !== meant);
  const [slip] = slips;
  return (
    slip !== undefined &&
    slips.length === 1 &&
    slip.meant.length >= SHORTEST_FUZZY_WORD &&
    withinOneEdit(slip.word, slip.meant)
  );
}

/** At most one letter added, dropped or changed: what differs between equal ends has one letter. */
function withinOneEdit(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end])
    end += 1;
  return Math.max(one.length, other.length) - start - end <= 1;
}
