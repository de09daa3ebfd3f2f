/** The reading of one cell: its value, or the French fragment that says why there is none. */

import type { Finding, Severity } from "../finding.ts";
import { NO_BREAK } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import { cleanLine } from "./clean.ts";

/**
 * - `blank` nothing is there
 * - `unreadable` what is there has no meaning for us
 * - `ambiguous` it has two: a person must say
 * - `foreign` an amount in another currency than that of its row
 */
export type Problem = "blank" | "unreadable" | "ambiguous" | "foreign";

export type Unread = { readonly problem: Problem; readonly sentence: string };

export type Reading<Value> = { readonly value: Value } | Unread;

/** Longer values are cut in messages. */
const LONGEST_QUOTE = 40;

const SEVERITY: Readonly<Record<Problem, Severity>> = {
  blank: "error",
  unreadable: "error",
  ambiguous: "question",
  foreign: "error",
};

/** « échéance vide ». */
export function blank(what: string): Unread {
  return { problem: "blank", sentence: `${what} vide` };
}

/** « échéance illisible « S12 » », with the reason when we know it. */
export function unreadable(what: string, shown: string, reason = ""): Unread {
  return { problem: "unreadable", sentence: `${what} illisible ${quote(shown)}${after(reason)}` };
}

/** « échéance à préciser « 31/12 » : quelle année ? ». */
export function ambiguous(what: string, shown: string, question: string): Unread {
  return { problem: "ambiguous", sentence: `${what} à préciser ${quote(shown)}${after(question)}` };
}

/** « formule en erreur #REF! ». */
export function failedFormula(error: string): Unread {
  return { problem: "unreadable", sentence: `formule en erreur ${error}` };
}

/** The finding of a reading that failed; `subject` gives its code, « due-date » → « due-date-blank ». */
export function findingOf(
  unread: Unread,
  where: { readonly at: string; readonly subject: string },
): Finding {
  return {
    severity: SEVERITY[unread.problem],
    code: `${where.subject}-${unread.problem}`,
    at: where.at,
    message: unread.sentence,
  };
}

/** « value », on one line and cut, with the no-break spaces of French quotation marks. */
export function quote(value: string): string {
  const line = Array.from(cleanLine(value));
  const shown =
    line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).join("")}…` : line.join("");
  return `«${NO_BREAK}${shown}${NO_BREAK}»`;
}

function after(explanation: string): string {
  return explanation === "" ? "" : typeset(` : ${explanation}`);
}
