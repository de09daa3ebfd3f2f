/** How many recipients may still be written to today, by the settings and the log. */

import type { Book } from "../dunning/book.ts";
import { recipientsSince } from "../dunning/journal.ts";
import type { Moment } from "./ports.ts";

/**
 * Counted by day, so that the run of the next morning starts anew. Gmail counts by 24 hours and for
 * all programs of the account: its own refusal comes on top, and the run after goes on. The
 * summary has a place of its own: it tells that the others are used up.
 */
export function allowanceLeft(
  { settings, log }: Pick<Book, "settings" | "log">,
  now: Pick<Moment, "day">,
): number {
  const since = `${now.day} 00:00:00`;
  const summary = settings.summaryTo === "" ? 0 : 1;
  return settings.dailyRecipients - summary - recipientsSince(log, since);
}
