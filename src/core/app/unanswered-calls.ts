/** How many calls in a row nobody answered, from what the log has of them. */

import { plain } from "../text/typography.ts";
import { OUTCOMES } from "./contact-outcomes.ts";
import type { LoggedContact } from "./past-contacts.ts";

/** Of contacts in the order of their days. */
export function unansweredCalls(contacts: readonly LoggedContact[]): number {
  const outcomes = contacts.map(({ outcome }) => plain(outcome)).filter((word) => word !== "");
  const nobody = plain(OUTCOMES.unreachable.word);
  const answered = [...outcomes].reverse().findIndex((outcome) => outcome !== nobody);
  return answered < 0 ? outcomes.length : answered;
}
