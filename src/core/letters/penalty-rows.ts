/** The working of penalties as rows of a letter: each in whole cents, and adding up to the total. */

import type { ClaimedPenalty } from "../dunning/claimed-penalties.ts";
import { type InterestTerm, interestOf } from "../law/interest.ts";
import type { PenaltySegment } from "../law/penalty-rates.ts";
import type { InvoiceNumber } from "../ledger/types.ts";
import { type Cents, subtract } from "../money.ts";

export type PenaltyRow = Pick<PenaltySegment, "from" | "to" | "days" | "baseCents" | "rateBp"> & {
  readonly invoice: InvoiceNumber;
  readonly cents: Cents;
};

/**
 * Interest is rounded once an invoice. A row shows what the days up to it come to, less the rows
 * before: it is never a cent away from its own interest, and the column adds up.
 */
export function penaltyRows(claims: readonly ClaimedPenalty[]): readonly PenaltyRow[] {
  return claims.flatMap(({ item, penalty: { segments } }) =>
    segments.map((segment, rank) => {
      const { from, to, days, baseCents, rateBp } = segment;
      const upTo = interestOf(segments.slice(0, rank + 1));
      return {
        invoice: item.invoice.number,
        from,
        to,
        days,
        baseCents,
        rateBp,
        cents: subtract(upTo, interestOf(segments.slice(0, rank))),
      };
    }),
  );
}

/** What one more day adds, at the rates of the last one. */
export function dailyCents(claims: readonly ClaimedPenalty[]): Cents {
  return interestOf(
    claims.flatMap(({ penalty }): readonly InterestTerm[] => {
      const last = penalty.segments[penalty.segments.length - 1];
      return last ? [{ ...last, baseCents: penalty.unpaidPrincipalCents, days: 1 }] : [];
    }),
  );
}
