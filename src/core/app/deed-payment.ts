/** What is wrong with a payment as it was typed, and what remains due after it. */

import type { Day } from "../day.ts";
import type { OpenItem } from "../ledger/settle.ts";
import { add, type Cents, subtract } from "../money.ts";
import { EURO } from "../sums.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import type { DeedProblems } from "./deed.ts";
import { amountTyped, type Complaints, type DeedFacts, dayTyped } from "./deed-checks.ts";

export type PaymentChecked = {
  readonly problems: DeedProblems;
  readonly said: string;
  readonly payment?: { readonly day: Day; readonly amountCents: Cents };
};

/** Money that has come in: its day is not one to come. */
export function checkPayment(facts: DeedFacts): PaymentChecked {
  const { draft, today, due } = facts;
  const problems: Complaints = {};
  const item = due.find(({ invoice }) => invoice.number === draft.invoices[0]);
  const day = dayTyped(draft.day, { field: "day", problems });
  if (day && day > today) problems["day"] = `Un règlement reçu : pas après le ${formatDay(today)}.`;
  if (draft.invoices.length > 0 && !item)
    problems["invoices"] = "Cette facture n’est plus ouverte : choisissez-en une autre.";
  const currency = item?.invoice.currency ?? EURO;
  const amountCents = amountTyped(draft.amount, { field: "amount", problems, currency });
  if (!day || amountCents === undefined) return { problems, said: "" };
  return {
    problems,
    said: item ? remains(item, amountCents) : unallocated(due, amountCents),
    payment: { day, amountCents },
  };
}

function remains({ invoice, balanceCents }: OpenItem, paid: Cents): string {
  const { number, currency } = invoice;
  const left = subtract(balanceCents, paid);
  if (left === 0) return `${number} sera soldée.`;
  return left > 0
    ? `Il restera ${formatAmount(left, currency)} sur ${number}.`
    : `${formatAmount(subtract(paid, balanceCents), currency)} de trop sur ${number} : à rembourser ou à affecter.`;
}

/** Which invoice it pays is for the customer to say first (C. civ. 1342-10). */
function unallocated(due: readonly OpenItem[], paid: Cents): string {
  const euros = due.filter(({ invoice }) => invoice.currency === EURO);
  const left = subtract(add(...euros.map(({ balanceCents }) => balanceCents)), paid);
  const rest = left > 0 ? `il restera ${formatAmount(left)} sur le compte` : "le compte sera soldé";
  return `Non affecté : ${rest}, et une personne devra le lettrer.`;
}
