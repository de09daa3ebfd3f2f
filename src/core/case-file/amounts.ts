/** What is claimed, sum by sum, in the words of the law that binds the customer. */

import { RECOVERY_INDEMNITY_CENTS } from "../law/recovery-indemnity.ts";
import type { CustomerType } from "../ledger/types.ts";
import { add, type Cents, cents } from "../money.ts";
import { eurosIn } from "../sums.ts";
import { formatAmount, formatSums } from "../text/format.ts";
import type { CaseClaim } from "./claim.ts";

const INTEREST_WORDS: Readonly<Record<CustomerType, string>> = {
  entreprise: "Pénalités de retard",
  public: "Intérêts moratoires",
  particulier: "Intérêts au taux légal depuis la réception de la mise en demeure",
};

/** Nothing that is not owed has a line: a consumer sees no indemnity. The total comes apart. */
export function amountsOf({
  customer,
  statement,
  accessories,
}: CaseClaim): readonly { readonly label: string; readonly amount: string }[] {
  const { penalties, indemnityCents = 0, count = 0 } = accessories ?? {};
  return [
    { label: "Principal, toutes taxes comprises", amount: formatSums(statement.totals) },
    ...(penalties
      ? [{ label: INTEREST_WORDS[customer.type], amount: formatAmount(penalties.cents) }]
      : []),
    ...(indemnityCents > 0
      ? [
          {
            label: `Indemnité forfaitaire pour frais de recouvrement (${count} × ${formatAmount(RECOVERY_INDEMNITY_CENTS)})`,
            amount: formatAmount(cents(indemnityCents)),
          },
        ]
      : []),
  ];
}

/** Principal and interest, without the indemnity: what ceilings are compared with. */
export function principalAndInterest({ statement, accessories }: CaseClaim): Cents {
  const principal = cents(Math.max(0, eurosIn(statement.totals)));
  return add(principal, accessories?.penalties?.cents ?? cents(0));
}
