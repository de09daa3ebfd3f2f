/** What the customer contests, as a letter says it: since when, why, how much. */

import type { Book } from "../dunning/book.ts";
import type { Case } from "../dunning/exclusions.ts";
import { concerns, openOnes } from "../follow-up/scope.ts";
import { type Cents, subtract } from "../money.ts";
import { formatDay, formatSums } from "../text/format.ts";
import type { LetterContent } from "./letter.ts";

export function disputeValues(
  { followUps }: Pick<Book, "followUps">,
  cases: readonly Case[],
): LetterContent["values"] {
  const of = cases.find(({ standing }) => standing.dispute !== undefined);
  if (!of) return {};
  const disputes = openOnes(followUps.get(of.customer.id) ?? [], "dispute", of.today);
  const last = disputes.filter((one) => cases.some(({ item }) => concerns(one, item))).slice(-1)[0];
  const cause = last?.cause || of.item.invoice.dispute;
  return {
    motif: cause,
    "motif litige": cause,
    "date litige": last?.noted ? formatDay(last.noted) : "",
    "montant contesté": total(cases, ({ standing }) => standing.disputedCents),
    "montant non contesté": total(cases, ({ item, standing }) =>
      subtract(item.balanceCents, standing.disputedCents),
    ),
  };
}

function total(cases: readonly Case[], centsOf: (of: Case) => Cents): string {
  return formatSums(
    cases.map((of) => ({ currency: of.item.invoice.currency, cents: centsOf(of) })),
  );
}
