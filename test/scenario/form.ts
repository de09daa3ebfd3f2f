/** A form of sentence that a story may use; all forms together are its language. */

import type { Day } from "../../src/core/day.ts";
import { plain } from "../../src/core/text/typography.ts";
import { Misprint, suggestion } from "./words.ts";

/** What the sentences before have introduced. */
export type Known = {
  readonly invoices: Set<string>;
  readonly customers: Set<string>;
  /** Undefined before the first day. */
  readonly today: Day | undefined;
};

/** The named groups of a pattern; a group that is absent is undefined. */
export type Parts = Readonly<Record<string, string | undefined>>;

export type Form<Meaning> = {
  /** As the guide shows it: « règlement de MONTANT sur FACTURE ». */
  readonly usage: string;
  readonly pattern: RegExp;
  readonly read: (parts: Parts, known: Known) => Meaning;
};

export function form<Meaning>(
  usage: string,
  pattern: string,
  read: Form<Meaning>["read"],
): Form<Meaning> {
  return { usage, pattern: new RegExp(`^(?:${pattern})$`, "iu"), read };
}

/** Shown in an error; the guide has them all. */
const MOST_FORMS = 4;

export function readSentence<Meaning>(
  forms: readonly Form<Meaning>[],
  sentence: string,
  known: Known,
): Meaning {
  for (const { pattern, read } of forms) {
    const match = pattern.exec(sentence);
    if (match) return read(match.groups ?? {}, known);
  }
  throw new Misprint(notUnderstood(forms, sentence));
}

export function knownInvoice(number: string | undefined, { invoices }: Known): string {
  if (number && invoices.has(number)) return number;
  throw new Misprint(
    `facture inconnue « ${number ?? ""} »${suggestion(number ?? "", [...invoices])}`,
  );
}

export function knownCustomer(name: string | undefined, { customers }: Known): string {
  if (name && customers.has(name)) return name;
  throw new Misprint(`client inconnu « ${name ?? ""} »${suggestion(name ?? "", [...customers])}`);
}

/** The forms that begin with the same word, or with one that looks like it. */
function notUnderstood<Meaning>(forms: readonly Form<Meaning>[], sentence: string): string {
  const first = firstWord(sentence);
  const usages = forms.map(({ usage }) => usage);
  const alike = usages.filter((usage) => plain(firstWord(usage)) === plain(first));
  if (alike.length > 0)
    return `phrase incomprise « ${sentence} » ; formes : ${alike.slice(0, MOST_FORMS).join(" | ")}`;
  const known = [...new Set(usages.map(firstWord))];
  return `phrase inconnue « ${sentence} »${suggestion(first, known)}`;
}

function firstWord(sentence: string): string {
  return sentence.split(" ")[0] ?? "";
}
