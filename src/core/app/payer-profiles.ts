/** The rows of « Profils payeurs »: one for each customer that has an account. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import { NOT_DEFINED } from "../figures/indicator.ts";
import { type PayerProfile, payerProfile } from "../figures/payer-profile.ts";
import { paymentHistory } from "../figures/payment-history.ts";
import { promiseCounts } from "../figures/promise-counts.ts";
import type { Account } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import type { Row } from "../sheet/cell.ts";

export function profileRows(book: Book, today: Day): readonly Row[] {
  return [...book.customers.values()].flatMap((customer) => {
    const account = book.accounts.get(customer.id);
    if (!account) return [];
    const profile = profileOf(book, { customer, account, today });
    return [rowOf(profile, { name: customer.name, scenarios: book.scenarios })];
  });
}

export function profileOf(
  book: Book,
  {
    customer,
    account,
    today,
  }: { readonly customer: Customer; readonly account: Account; readonly today: Day },
): PayerProfile {
  const unclear = book.unclear.get(customer.id);
  return payerProfile({
    customer,
    history: paymentHistory(account, today),
    promises: promiseCounts({
      account,
      followUps: book.followUps.get(customer.id) ?? [],
      graceDays: book.settings.promiseGraceDays,
      today,
    }),
    ...(unclear === undefined ? {} : { unclear }),
  });
}

/** In the order of the columns of `PAYERS`. */
function rowOf(
  { settled, paid, promises, currentScenario, proposedScenario, why }: PayerProfile,
  { name, scenarios }: { readonly name: string } & Pick<Book, "scenarios">,
): Row {
  const { kept, partly, broken } = promises;
  const made = kept + partly + broken;
  const isGone = proposedScenario !== undefined && !scenarios.has(proposedScenario);
  return [
    name,
    settled,
    paid?.lateShare ?? NOT_DEFINED,
    paid?.averageDelay ?? NOT_DEFINED,
    made === 0 ? "" : `${kept} sur ${made}`,
    currentScenario,
    proposedScenario ?? NOT_DEFINED,
    isGone ? `${why} ; ce scénario n’est plus dans Scénarios` : why,
  ];
}
