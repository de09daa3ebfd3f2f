/** What a part payment reduces: the principal, the interest that has run, or both. */

import type { Day } from "../day.ts";
import { add, type Cents, cents, subtract, ZERO } from "../money.ts";

export type PartPayment = { readonly day: Day; readonly amountCents: Cents };

/**
 * « principal »: the principal first, as published calculators do. « interest »: the interest that has
 * run by the day of the payment first, as C. civ. 1343-1 has it when nothing else was agreed.
 */
export type ImputationOrder = "principal" | "interest";

export type Imputation = PartPayment & {
  readonly principalCents: Cents;
  readonly interestCents: Cents;
};

/** Where a debt stands when a payment comes. */
export type Debt = {
  /** The sum of the invoice, before any payment. */
  readonly amountCents: Cents;
  readonly principalCents: Cents;
  /** Run and not paid, to the cent: money is paid in cents. */
  readonly unpaidInterestCents: Cents;
  readonly paidInterestCents: Cents;
};

/** A negative amount is a payment that came back, as a bounced cheque. */
export function impute(payment: PartPayment, debt: Debt, order: ImputationOrder): Imputation {
  const interestCents =
    payment.amountCents < 0
      ? subtract(ZERO, interestGivenBack(subtract(ZERO, payment.amountCents), debt))
      : interestPaid(payment.amountCents, debt, order);
  return {
    ...payment,
    interestCents,
    principalCents: subtract(payment.amountCents, interestCents),
  };
}

/** What is paid in excess of both stays with the principal, which is then owed to the debtor. */
function interestPaid(paid: Cents, debt: Debt, order: ImputationOrder): Cents {
  const first = order === "interest" ? ZERO : notNegative(debt.principalCents);
  return smaller(notNegative(subtract(paid, first)), debt.unpaidInterestCents);
}

/** The reverse of what payments did: the principal is owed again before the interest is. */
function interestGivenBack(back: Cents, debt: Debt): Cents {
  const paidPrincipal = notNegative(subtract(debt.amountCents, debt.principalCents));
  return smaller(notNegative(subtract(back, paidPrincipal)), debt.paidInterestCents);
}

/** The debt after the payment. */
export function after(debt: Debt, { principalCents, interestCents }: Imputation): Debt {
  return {
    ...debt,
    principalCents: subtract(debt.principalCents, principalCents),
    unpaidInterestCents: subtract(debt.unpaidInterestCents, interestCents),
    paidInterestCents: add(debt.paidInterestCents, interestCents),
  };
}

function smaller(one: Cents, other: Cents): Cents {
  return cents(Math.min(one, other));
}

function notNegative(amount: Cents): Cents {
  return amount > 0 ? amount : ZERO;
}
