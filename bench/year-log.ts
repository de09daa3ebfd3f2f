/** The log of a year: what was done about the invoices that are open, then about those paid since. */

import { addDays, type Day, daysBetween } from "../src/core/day.ts";
import { keyOf } from "../src/core/dunning/journal.ts";
import { nominalDays, type Step } from "../src/core/dunning/scenario.ts";
import { SHIPPED_SCENARIOS } from "../src/core/dunning/shipped-scenarios.ts";
import type { Customer, Invoice, InvoiceNumber } from "../src/core/ledger/types.ts";
import { ZERO } from "../src/core/money.ts";
import type { LogLine } from "../src/core/sheet/log-lines.ts";
import { drawn } from "./drawn.ts";

const DAYS = 365;

type Contact = {
  readonly customer: Customer;
  readonly invoice: InvoiceNumber;
  readonly step: Step;
  readonly day: Day;
};

export function yearLog({
  invoices,
  customers,
  today,
  least,
}: {
  readonly invoices: readonly Invoice[];
  readonly customers: readonly Customer[];
  readonly today: Day;
  /** Lines at the least. */
  readonly least: number;
}): readonly LogLine[] {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const open = invoices.flatMap((invoice) => {
    const customer = byId.get(invoice.customer);
    return customer && invoice.kind === "invoice" ? contactsOf(invoice, customer, today) : [];
  });
  const lines = open.flatMap(linesOf);
  for (let index = 0; lines.length < least; index += 1) {
    const customer = customers[drawn(index, customers.length)];
    if (!customer) break;
    const invoice = `P-${index}` as InvoiceNumber;
    const due = addDays(today, -60 - drawn(index, DAYS - 60));
    const [first] = stepsOf(customer);
    if (first) lines.push(...linesOf({ customer, invoice, step: first.step, day: due }));
  }
  return lines;
}

/** Every step whose day has passed was made on its day. */
function contactsOf(invoice: Invoice, customer: Customer, today: Day): readonly Contact[] {
  const late = daysBetween(invoice.due, today);
  return stepsOf(customer).flatMap(({ step, days }) =>
    days < late && (days >= 0 || late < 30)
      ? [{ customer, invoice: invoice.number, step, day: addDays(invoice.due, days) }]
      : [],
  );
}

function stepsOf(customer: Customer): readonly { readonly step: Step; readonly days: number }[] {
  const scenario = SHIPPED_SCENARIOS.find(({ name }) => name === customer.scenario);
  if (!scenario) return [];
  const days = nominalDays(scenario);
  return scenario.steps.flatMap((step, index) => {
    const nominal = days[index];
    return nominal === undefined || step.channel === "internal" ? [] : [{ step, days: nominal }];
  });
}

/** A mail leaves its claim and its confirmation; a call or a letter leaves one line. */
function linesOf({ customer, invoice, step, day }: Contact): readonly LogLine[] {
  const isMail = step.channel === "email";
  const reference = `PCT-${invoice}-${step.id}`;
  const line: LogLine = {
    day,
    time: "08:15:00",
    author: "camille.martin@example.com",
    customer: customer.name,
    invoices: [invoice],
    channel: step.channel,
    step: step.name,
    level: step.level,
    status: isMail ? "claimed" : "done",
    mode: "live",
    recipients: isMail ? customer.to.map(({ address }) => address) : [],
    subject: isMail ? "Rappel – facture échue" : "",
    claimedCents: ZERO,
    countsForGap: step.countsForGap,
    reference,
    error: "",
    messageId: isMail ? `<${reference.toLowerCase()}@example.com>` : "",
    threadId: "",
    keys: [keyOf(invoice, step.id)],
    body: isMail ? "Bonjour,\n".repeat(60) : "",
  };
  return isMail
    ? [line, { ...line, status: "sent", threadId: `fil-${invoice}`, body: "" }]
    : [line];
}
