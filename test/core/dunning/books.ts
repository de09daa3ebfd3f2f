/** Books in a few words, for the tests of decisions: what is not said is ordinary. */

import { type Day, day } from "../../../src/core/day.ts";
import type { Book, Template, Templates } from "../../../src/core/dunning/book.ts";
import type { Decision } from "../../../src/core/dunning/decision.ts";
import { invoiceOf, type Key, type LogEntry } from "../../../src/core/dunning/journal.ts";
import { type Plan, plan } from "../../../src/core/dunning/plan.ts";
import type { Scenario } from "../../../src/core/dunning/scenario.ts";
import { SHIPPED_SCENARIOS } from "../../../src/core/dunning/shipped-scenarios.ts";
import { groupBy } from "../../../src/core/group.ts";
import { shippedRates } from "../../../src/core/law/rates.ts";
import { customerIdOf } from "../../../src/core/ledger/directory.ts";
import { settle } from "../../../src/core/ledger/settle.ts";
import type { Customer, Invoice, InvoiceNumber, Payment } from "../../../src/core/ledger/types.ts";
import { unknownCustomer } from "../../../src/core/ledger/unknown-customer.ts";
import { cents } from "../../../src/core/money.ts";
import { readSettings } from "../../../src/core/sheet/read-settings.ts";
import type { Settings } from "../../../src/core/sheet/settings.ts";
import { shippedTemplates } from "../../../src/core/text/shipped-templates.ts";
import type { MailTemplate } from "../../../src/core/text/template.ts";
import { spoken } from "../sheet/spoken.ts";

/** A Monday; the next public holiday is Christmas. */
export const TODAY = day("2026-11-23");

const LIVE: Partial<Settings> = {
  testMode: false,
  company: "Atelier Beaumont",
  senderName: "Claire Martin",
  paymentsUpToDate: TODAY,
};

export type InvoiceWords = Partial<
  Omit<Invoice, "number" | "customer" | "due" | "amountCents" | "paidCents">
> & {
  readonly number?: string;
  readonly customer?: string;
  readonly due?: string;
  readonly euros?: number;
  readonly paidEuros?: number;
};

/** 120 € of Durand, due on Friday 20 November 2026 unless said otherwise. */
export function invoice(words: InvoiceWords = {}): Invoice {
  const { number = "F-1", customer = "Durand", due = "2026-11-20", euros = 120, ...rest } = words;
  const { paidEuros, ...more } = rest;
  return {
    kind: euros < 0 ? "creditNote" : "invoice",
    status: "open",
    issued: day("2026-10-20"),
    currency: "EUR",
    orderReference: "",
    pdfLink: "",
    scenario: "",
    paymentMethod: "",
    stopped: false,
    dispute: "",
    startingLevel: 0,
    at: `Factures!A${Number(/\d+$/.exec(number)?.[0] ?? 0) + 1}`,
    ...more,
    number: number as InvoiceNumber,
    customer: customerIdOf(customer),
    due: day(due),
    amountCents: cents(Math.round(euros * 100)),
    ...(paidEuros === undefined ? {} : { paidCents: cents(Math.round(paidEuros * 100)) }),
  };
}

export function customer(words: Partial<Customer> = {}): Customer {
  const name = words.name ?? "Durand";
  return {
    ...unknownCustomer(name, "Clients!B2"),
    to: [{ address: "compta@durand.example" }],
    scenario: "Standard",
    ...words,
  };
}

export function payment(words: {
  readonly euros: number;
  readonly day?: string;
  readonly invoice?: string;
  readonly customer?: string;
}): Payment {
  return {
    day: day(words.day ?? "2026-11-21"),
    amountCents: cents(Math.round(words.euros * 100)),
    reference: "",
    at: "Règlements!D2",
    ...(words.invoice ? { invoice: words.invoice as InvoiceNumber } : {}),
    ...(words.customer ? { customer: customerIdOf(words.customer) } : {}),
  };
}

/** One line of the log about these keys: « F-1/relance-1 ». */
export function entry(words: Partial<LogEntry> & { readonly about: readonly string[] }): LogEntry {
  const { about, ...rest } = words;
  const keys = about as readonly Key[];
  const on = words.day ?? day("2026-11-16");
  const reference = words.reference ?? `PCT-${about.join("+")}`;
  return {
    day: on,
    time: "08:15:00",
    customer: customerIdOf("Durand"),
    invoices: keys.map(invoiceOf),
    keys,
    channel: "email",
    step: "Relance",
    status: "sent",
    mode: "live",
    reference,
    recipients: ["compta@durand.example"],
    subject: "Rappel",
    claimedCents: cents(0),
    messageId: `<${reference.toLowerCase().replace(/[^a-z0-9]/g, "-")}@beaumont.example>`,
    threadId: "fil-1",
    countsForGap: true,
    level: 1,
    at: "Relances!S2",
    ...rest,
  };
}

/** Undefined stands for a day that nobody has entered. */
type SettingsWords = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

export type BookWords = Partial<Omit<Book, "settings" | "customers" | "scenarios">> & {
  readonly settings?: SettingsWords;
  readonly customers?: readonly Customer[];
  readonly invoices?: readonly Invoice[];
  readonly scenarios?: readonly Scenario[];
};

export function bookOf(words: BookWords = {}): Book {
  const { settings, customers, invoices, scenarios, ...rest } = words;
  const payments = words.payments ?? [];
  const shipped: Settings = readSettings([]).value;
  return {
    payments,
    accounts: settle(invoices ?? [invoice()], payments).accounts,
    templates: templates(),
    rates: shippedRates(),
    followUps: new Map(),
    log: [],
    unusable: [],
    unclear: new Map(),
    ...rest,
    settings: { ...shipped, ...LIVE, ...settings } as Settings,
    customers: new Map((customers ?? [customer()]).map((one) => [one.id, one])),
    scenarios: new Map((scenarios ?? SHIPPED_SCENARIOS).map((one) => [one.name, one])),
  };
}

/** The shipped models; `own` texts of French « vous » take the place of theirs. */
export function templates(own: Readonly<Record<string, MailTemplate>> = {}): Templates {
  const texts: readonly Template[] = [
    ...shippedTemplates().filter(({ code }) => !(code in own)),
    ...Object.entries(own).map(([code, text]) => ({
      code,
      name: code,
      variant: { language: "fr" as const, informal: false },
      ...text,
    })),
  ].map((one) => ({ ...one, at: "Modèles!A2" }));
  return groupBy(texts, ({ code }) => code);
}

export function planOf(words: BookWords = {}, today: Day | string = TODAY): Plan {
  return plan(bookOf(words), day(today));
}

/** « wait minimum-gap 2026-11-26: attendre jusqu'au … », one line a decision. */
function said({ verdict, code, until, reason }: Decision): string {
  return `${[verdict, code, ...(until ? [until] : [])].join(" ")}: ${spoken(reason)}`;
}

export function decisionsOf(words: BookWords, today: Day | string = TODAY): readonly string[] {
  return planOf(words, today).decisions.map(said);
}

/** Verdict and code alone, with the step: « send step-due relance-1 ». */
export function verdictsOf(words: BookWords, today: Day | string = TODAY): readonly string[] {
  return planOf(words, today).decisions.map(({ verdict, code, step }) =>
    [verdict, code, ...(step ? [step.id] : [])].join(" "),
  );
}
