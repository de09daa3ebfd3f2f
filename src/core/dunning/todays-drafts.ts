/** What each message of today to, or about, one customer is made of. */

import type { Day } from "../day.ts";
import type { Account } from "../ledger/settle.ts";
import type { Book } from "./book.ts";
import { customerDraft } from "./customer-message.ts";
import { staleness } from "./freshness.ts";
import { judgeOf } from "./judge.ts";
import type { Draft } from "./message.ts";
import { teamDrafts } from "./team-message.ts";

/** The same that `plan` writes messages from. */
export function todaysDrafts(book: Book, today: Day, account: Account): readonly Draft[] {
  const stale = staleness(book, today);
  if (stale) return [];
  const judged = judgeOf(book, today)(account);
  const { draft } = customerDraft(book, judged, stale);
  return [...(draft ? [draft] : []), ...teamDrafts(book, judged)];
}
