/** What the law adds to late invoices today: penalties and the flat indemnity, invoice by invoice. */

import type { Day } from "../day.ts";
import { latePenalty, type PenaltyResult } from "../law/penalties.ts";
import type { PenaltyInput } from "../law/penalty-input.ts";
import type { UnknownRate } from "../law/rates.ts";
import { RECOVERY_INDEMNITY_CENTS } from "../law/recovery-indemnity.ts";
import type { OpenItem } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import { add, type Cents, cents } from "../money.ts";
import { EURO } from "../sums.ts";
import type { Book } from "./book.ts";

export type KnownPenalty = Extract<PenaltyResult, { readonly kind: "known" }>;

export type ClaimedPenalty = {
  readonly item: OpenItem;
  readonly input: PenaltyInput;
  readonly penalty: KnownPenalty;
};

export type ClaimedPenalties = {
  /** None when a rate is not known yet: no figure is made up. */
  readonly penalties:
    | {
        readonly cents: Cents;
        /** That of the last days. */
        readonly rateBp: number;
        readonly ofInvoices: readonly ClaimedPenalty[];
      }
    | undefined;
  readonly indemnityCents: Cents;
  /** Invoices that each owe one indemnity. */
  readonly count: number;
  /** Why there are no penalties. */
  readonly unknown?: UnknownRate;
};

/**
 * Of the invoices in euros only: the rates and the indemnity of the law are for what is owed in
 * euros. Penalties and the 40 € indemnity run without any reminder between professionals (C. com.
 * L441-10 II, D441-5) and towards public buyers (CCP L2192-13). Nothing of the kind may be asked
 * of a consumer.
 */
export function claimedPenalties(
  items: readonly OpenItem[],
  of: { readonly customer: Customer; readonly today: Day } & Pick<Book, "settings" | "rates">,
): ClaimedPenalties | undefined {
  const late = items.filter(
    ({ invoice, balanceCents }) =>
      invoice.due < of.today && invoice.currency === EURO && balanceCents > 0,
  );
  if (of.customer.type === "particulier" || late.length === 0) return undefined;
  const worked = late.map((item) => {
    const input = penaltyInputOf(item, of);
    return { item, input, penalty: latePenalty(input) };
  });
  const known = worked.flatMap(({ penalty, ...rest }) =>
    penalty.kind === "known" ? [{ ...rest, penalty }] : [],
  );
  const rates = known.flatMap(({ penalty: { segments } }) =>
    segments.slice(-1).map(({ rateBp }) => rateBp),
  );
  const unknown = worked.flatMap(({ penalty }) =>
    penalty.kind === "unknown-rate" ? [penalty.unknown] : [],
  )[0];
  return {
    indemnityCents: cents(RECOVERY_INDEMNITY_CENTS * late.length),
    count: late.length,
    ...(unknown ? { unknown } : {}),
    penalties:
      known.length < worked.length
        ? undefined
        : {
            cents: add(...known.map(({ penalty }) => penalty.cents)),
            rateBp: rates[rates.length - 1] ?? 0,
            ofInvoices: known,
          },
  };
}

/** A part payment without a day (« Réglé ») counts as made at once: the claim is never too high. */
export function penaltyInputOf(
  item: OpenItem,
  of: { readonly customer: Customer; readonly today: Day } & Pick<Book, "settings" | "rates">,
): PenaltyInput {
  const unpaid =
    item.payments.length > 0
      ? { amountCents: item.invoice.amountCents, payments: item.payments }
      : { amountCents: item.balanceCents };
  return {
    ...unpaid,
    dueDay: item.invoice.due,
    asOf: of.today,
    customerType: of.customer.type,
    yearDivisor: of.settings.yearDivisor,
    imputation: of.settings.imputation,
    rates: of.rates,
  };
}
