/** What letters that were written ask of a person today: receipts to note, notices that are over, letters not to post. */

import { type FollowedLetter, followedLetters, invoicesOf } from "./letter-lines.ts";
import type { Today, WorkItem } from "./work-items.ts";

/** Letters to post are steps of the plan: they stand there. */
export function letterItems(today: Today): readonly WorkItem[] {
  return followedLetters(today)
    .filter(isTold)
    .map(({ letter, missing }) => {
      const { customer, step } = letter.written;
      const invoices = new Set(invoicesOf(letter));
      return {
        kind: "letter",
        customer,
        what: step,
        reasons: [`${step} : ${missing}`],
        about: today.plan.decisions.filter(({ invoice }) => invoices.has(invoice)),
      };
    });
}

function isTold({ letter, missing, owed }: FollowedLetter): boolean {
  if (missing === "" || letter.fate === "unfinished") return false;
  return letter.fate !== "prepared" || owed.length === 0;
}

/** Written, and still to be posted. */
export function lettersToPost(today: Today): readonly FollowedLetter[] {
  return followedLetters(today).filter(
    ({ letter, missing, owed }) => letter.fate === "prepared" && missing !== "" && owed.length > 0,
  );
}
