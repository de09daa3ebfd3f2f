/** What was to come in by today: promises, payments announced, payments that nobody has allocated. */

import { daysBetween } from "../day.ts";
import type { Decision } from "../dunning/decision.ts";
import type { Commitment } from "../follow-up/commitment.ts";
import { openOnes } from "../follow-up/scope.ts";
import { commitmentsIn } from "../follow-up/standing.ts";
import { groupBy } from "../group.ts";
import type { Account } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import { EURO } from "../sums.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import type { Today, WorkItem } from "./work-items.ts";

export function awaitedItems(today: Today): readonly WorkItem[] {
  const { book, plan } = today;
  const decided = groupBy(plan.decisions, ({ customer }) => customer);
  return [...book.accounts.values()].flatMap((account) => {
    const customer = book.customers.get(account.customer);
    const decisions = decided.get(account.customer) ?? [];
    if (!customer || decisions.length === 0) return [];
    const of: Of = { today, customer, account, decisions };
    return [...promiseItems(of), ...disputeItems(of), ...paymentItems(of)];
  });
}

type Of = {
  readonly today: Today;
  readonly customer: Customer;
  readonly account: Account;
  readonly decisions: readonly Decision[];
};

/** On the day itself and in the days of grace: afterwards it is kept, or broken and called about. */
function promiseItems(of: Of): readonly WorkItem[] {
  const { today, customer, account } = of;
  const { book, day } = today;
  const followUps = book.followUps.get(customer.id) ?? [];
  if (followUps.length === 0 && !account.items.some(({ invoice }) => invoice.promise)) return [];
  const graceDays = book.settings.promiseGraceDays;
  const { agreed, announced } = commitmentsIn({
    account,
    customer,
    followUps,
    graceDays,
    today: day,
  });
  const isDue = (one: Commitment) => one.state === "pending" && one.day <= day;
  return [
    ...agreed.filter(isDue).map((one) => commitmentItem(one, of, "promise")),
    ...announced.filter(isDue).map((one) => commitmentItem(one, of, "payment")),
  ];
}

function commitmentItem(one: Commitment, of: Of, kind: "promise" | "payment"): WorkItem {
  return {
    kind,
    customer: of.customer.id,
    what: kind === "promise" ? "Promesse à vérifier" : "Règlement à vérifier",
    reasons: [`${commitmentWords(one)} pour ${dayWords(one, of)} : vérifier le règlement`],
    about: of.decisions.filter(({ at }) => one.covers.has(at)),
  };
}

const WORDS = {
  promise: "promesse",
  instalment: "échéance",
  paymentSent: "paiement annoncé",
} as const;

function commitmentWords({ followUp, amountCents, currency }: Commitment): string {
  const { kind } = followUp;
  const what = kind === "instalment" || kind === "paymentSent" ? WORDS[kind] : WORDS.promise;
  const amount = amountCents === undefined ? "" : ` de ${formatAmount(amountCents, currency)}`;
  return `${what}${amount}${kind === "instalment" ? ` de l’échéancier « ${followUp.plan} »` : ""}`;
}

function dayWords({ day, lastDay }: Commitment, { today }: Of): string {
  if (day === today.day) return "aujourd’hui";
  return `le ${formatDay(day)}, attendu jusqu’au ${formatDay(lastDay)}`;
}

/** The day by which it was to be settled has come. */
function disputeItems({ today, customer, decisions }: Of): readonly WorkItem[] {
  const { book, day } = today;
  return openOnes(book.followUps.get(customer.id) ?? [], "dispute", day)
    .filter((one) => one.day !== undefined && one.day <= day)
    .map(({ cause, invoices, owner, day: target }) => ({
      kind: "other",
      customer: customer.id,
      what: "Litige à traiter",
      reasons: [
        [
          `litige${cause ? ` : ${cause}` : ""}`,
          ...(target ? [`visé pour le ${formatDay(target)}`] : []),
          ...(owner ? [`suivi par ${owner}`] : []),
        ].join(", "),
      ],
      about: decisions.filter(({ invoice, balanceCents }) =>
        invoices.length > 0 ? invoices.includes(invoice) : balanceCents > 0,
      ),
    }));
}

const TO_CHECK = new Set(["unallocated-payment", "payment-to-come"]);

/** An invoice that a payment seems to have paid says so itself; other payments are named here. */
function paymentItems({ today, customer, account, decisions }: Of): readonly WorkItem[] {
  const owed = decisions.filter(
    ({ verdict, balanceCents }) => verdict !== "closed" && balanceCents > 0,
  );
  const explained = owed.filter(({ code }) => TO_CHECK.has(code));
  const base = { kind: "payment", customer: customer.id, what: "Règlement à affecter" } as const;
  if (explained.length > 0)
    return [{ ...base, reasons: explained.map(({ reason }) => reason), about: explained }];
  const waiting = account.unallocated.filter(
    (payment) => payment.amountCents > 0 && payment.day <= today.day,
  );
  if (waiting.length === 0 || owed.length === 0) return [];
  const reasons = waiting.map(
    ({ amountCents, day, at }) =>
      `règlement de ${formatAmount(amountCents)} du ${formatDay(day)} à affecter (${at})`,
  );
  return [
    {
      ...base,
      reasons,
      about: [],
      totals: waiting.map(({ amountCents: cents }) => ({ currency: EURO, cents })),
      weight: Math.max(
        ...waiting.map(({ amountCents, day }) => amountCents * daysBetween(day, today.day)),
      ),
    },
  ];
}
