/** All that the sheet of one customer is drawn from: its account, its standings, today's decisions. */

import type { Day } from "../day.ts";
import type { Decision } from "../dunning/decision.ts";
import { type History, historyOf } from "../dunning/journal.ts";
import { plan } from "../dunning/plan.ts";
import type { FollowUp } from "../follow-up/follow-up.ts";
import {
  type Commitments,
  commitmentsIn,
  type Standing,
  standingsOf,
} from "../follow-up/standing.ts";
import type { Account } from "../ledger/settle.ts";
import type { Customer, CustomerId } from "../ledger/types.ts";
import type { BookRead } from "../sheet/read-book.ts";

export type CallFacts = {
  readonly read: BookRead;
  readonly today: Day;
  readonly customer: Customer;
  readonly account: Account;
  readonly followUps: readonly FollowUp[];
  /** By the row of the invoice. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly commitments: Commitments;
  readonly decisions: readonly Decision[];
  readonly history: History;
};

export function callFacts(read: BookRead, customer: Customer, today: Day): CallFacts {
  const { book } = read;
  const { id } = customer;
  const account = book.accounts.get(id) ?? { customer: id, items: [], unallocated: [] };
  const followUps = book.followUps.get(id) ?? [];
  const graceDays = book.settings.promiseGraceDays;
  const isOfCustomer = ({ customer: of }: { readonly customer: CustomerId }) => of === id;
  const input = { account, customer, followUps, graceDays, today };
  return {
    read,
    today,
    customer,
    account,
    followUps,
    standings: standingsOf(input),
    commitments: commitmentsIn(input),
    decisions: plan(book, today, id).decisions,
    history: historyOf(book.log.filter(isOfCustomer), book.settings.testMode ? "test" : "live"),
  };
}
