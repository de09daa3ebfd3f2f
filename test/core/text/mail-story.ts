/** One believable team and its customers, for the tests of mails. */

import { readFileSync } from "node:fs";
import { day } from "../../../src/core/day.ts";
import { cents } from "../../../src/core/money.ts";
import { transferPayload } from "../../../src/core/text/epc-qr.ts";
import {
  formatAmount,
  formatLongDay,
  formatPhone,
  formatRate,
  formatSums,
} from "../../../src/core/text/format.ts";
import { FRENCH } from "../../../src/core/text/mail-french.ts";
import { qrContentId } from "../../../src/core/text/qr-content-id.ts";
import type { MailContent } from "../../../src/core/text/render-mail.ts";
import type { StatementLine } from "../../../src/core/text/statement.ts";
import { type MailTemplate, parseMailTemplate } from "../../../src/core/text/template.ts";

export const MAIL_MODELS = ["preventive", "relance-1", "relance-2", "relance-3"] as const;
const TEAM_MODELS = ["escalade", "compte-bloque"] as const;

export type MailModel = (typeof MAIL_MODELS)[number] | (typeof TEAM_MODELS)[number];

export function shippedTemplate(model: MailModel): MailTemplate {
  const file = new URL(`../../../templates/mail/${model}.fr.txt`, import.meta.url);
  return parseMailTemplate(readFileSync(file, "utf8"));
}

export const OVERDUE: StatementLine = {
  kind: "invoice",
  number: "F-2026-0142",
  currency: "EUR",
  invoiceDay: day("2026-09-30"),
  dueDay: day("2026-10-30"),
  amountCents: cents(123_450),
  paidCents: cents(0),
  balanceCents: cents(123_450),
  daysLate: 24,
  orderReference: "BC-7781",
};

export const PARTLY_PAID: StatementLine = {
  kind: "invoice",
  number: "F-2026-0151",
  currency: "EUR",
  invoiceDay: day("2026-10-12"),
  dueDay: day("2026-11-11"),
  amountCents: cents(1_876_320),
  paidCents: cents(900_000),
  balanceCents: cents(976_320),
  daysLate: 12,
};

export const UPCOMING: StatementLine = {
  kind: "upcoming",
  number: "F-2026-0163",
  currency: "EUR",
  invoiceDay: day("2026-10-29"),
  dueDay: day("2026-11-28"),
  amountCents: cents(45_000),
  paidCents: cents(0),
  balanceCents: cents(45_000),
  daysLate: -5,
};

export const CREDIT_NOTE: StatementLine = {
  kind: "creditNote",
  number: "A-2026-0009",
  currency: "EUR",
  invoiceDay: day("2026-11-02"),
  amountCents: cents(-15_000),
  paidCents: cents(0),
  balanceCents: cents(-15_000),
  daysLate: 0,
};

export const UNALLOCATED: StatementLine = {
  kind: "unallocatedPayment",
  number: "",
  receivedDay: day("2026-11-12"),
  currency: "EUR",
  amountCents: cents(-10_000),
  paidCents: cents(0),
  balanceCents: cents(-10_000),
  daysLate: 0,
};

const TEAM = {
  company: "Atelier Beaumont",
  companyPhone: formatPhone("04 72 00 00 00"),
  sender: "Claire Martin",
  signature: "Claire Martin\nComptabilité clients\nAtelier Beaumont – 04 72 00 00 00",
  deadline: formatLongDay(day("2026-11-30")),
};

export const BANK = {
  holder: "Atelier Beaumont SARL",
  iban: "FR1420041010050500013M02606",
  bic: "PSSTFRPPLYO",
  transferReference: "PCT-7Q4K2M9X",
};

/** One invoice, one consumer, no telephone, no bank details: the shortest form of each model. */
export const CONSUMER: MailContent = {
  language: FRENCH,
  values: {
    sender: TEAM.sender,
    signature: "Claire Martin",
    deadline: TEAM.deadline,
    customer: "Paul Nguyen",
    invoiceNumber: "F-2026-0142",
    totalDue: formatAmount(cents(123_450)),
    totalOverdue: formatAmount(cents(123_450)),
    oldestDueDay: formatLongDay(day("2026-10-30")),
    nextDueDay: formatLongDay(day("2026-11-28")),
  },
  conditions: { several: false, professional: false },
  statement: [{ ...OVERDUE, orderReference: "" }],
  reference: "PCT-7Q4K2M9X",
};

/** Two overdue invoices of a company, with all that a statement can hold. */
export const COMPANY: MailContent = {
  language: FRENCH,
  values: {
    ...TEAM,
    customer: "<b>Dupont & Fils</b>",
    contact: "Madame Durand",
    invoiceCount: "2",
    totalDue: formatAmount(cents(1_119_770)),
    totalOverdue: formatAmount(cents(1_074_770)),
    oldestDueDay: formatLongDay(day("2026-10-30")),
    nextDueDay: formatLongDay(day("2026-11-28")),
    lastReminderDay: formatLongDay(day("2026-11-09")),
    penaltyRate: formatRate(1215),
    penalties: formatAmount(cents(11_086)),
    indemnity: formatAmount(cents(8_000)),
  },
  conditions: { several: true, professional: true },
  statement: [OVERDUE, PARTLY_PAID, UPCOMING, CREDIT_NOTE, UNALLOCATED],
  bank: BANK,
  reference: "PCT-7Q4K2M9X",
};

/** The same two customers before anything is due. */
const CONSUMER_BEFORE: MailContent = {
  ...CONSUMER,
  values: {
    ...CONSUMER.values,
    invoiceNumber: UPCOMING.number,
    totalDue: formatAmount(UPCOMING.balanceCents),
  },
  statement: [UPCOMING],
};

const COMPANY_BEFORE: MailContent = {
  ...COMPANY,
  values: { ...COMPANY.values, totalDue: formatAmount(cents(90_000)) },
  statement: [UPCOMING, { ...UPCOMING, number: "F-2026-0164", dueDay: day("2026-11-30") }],
};

/** A public buyer: its own law, the rate of which is two points lower. */
const PUBLIC: MailContent = {
  ...COMPANY,
  values: {
    ...COMPANY.values,
    customer: "Commune de Saint-Aubin",
    contact: "",
    penaltyRate: formatRate(1040),
    penalties: formatAmount(cents(9_486)),
  },
  conditions: { several: true, professional: false, publicBuyer: true },
};

const PROMISED = { brokenPromiseDay: formatLongDay(day("2026-11-16")) };

/** Nothing that it says is for a consumer only, or for a company only. */
function afterPromise(content: MailContent): MailContent {
  return { ...content, values: { ...content.values, ...PROMISED } };
}

const BLOCKED: MailContent = {
  ...afterPromise(COMPANY),
  conditions: { ...COMPANY.conditions, blocked: true },
};

/** Part of an invoice is contested, and a payment waits to be allocated: neither is claimed. */
const IN_PART: MailContent = {
  ...COMPANY,
  values: { ...COMPANY.values, totalOverdue: formatAmount(cents(1_049_770)) },
  statement: [
    { ...OVERDUE, disputedCents: cents(50_000), balanceCents: cents(73_450) },
    PARTLY_PAID,
    { ...UNALLOCATED, isApart: true },
  ],
};

const TWO_CURRENCIES: MailContent = {
  ...COMPANY,
  values: {
    ...COMPANY.values,
    totalOverdue: formatSums([
      { currency: "EUR", cents: cents(123_450) },
      { currency: "USD", cents: cents(80_000) },
    ]),
  },
  statement: [
    OVERDUE,
    {
      ...PARTLY_PAID,
      number: "F-2026-0152",
      currency: "USD",
      amountCents: cents(80_000),
      paidCents: cents(0),
      balanceCents: cents(80_000),
    },
  ],
};

const INTERNAL: MailContent = {
  ...COMPANY,
  values: {
    ...COMPANY.values,
    customer: "Dupont & Fils",
    daysLate: "24 jours",
    history:
      "02/11/2026, E-mail : Relance 1\n06/11/2026, Appel : Appel 1\n09/11/2026, E-mail : Relance 2",
  },
};

/** The code of this message: all that is late, less what is deducted. */
export const QR =
  transferPayload({
    ...BANK,
    amountCents: cents(1_074_770),
    remittance: "F-2026-0142 F-2026-0151",
  }) ?? "";

const WITH_QR: MailContent = {
  ...COMPANY,
  bank: { ...BANK, qrContentId: qrContentId(COMPANY.reference) },
};

export type MailStory = {
  readonly name: string;
  readonly model: MailModel;
  readonly content: MailContent;
  readonly qr?: string;
};

const LATE_MODELS = ["relance-1", "relance-2", "relance-3"] as const;
const FIRM_MODELS = ["relance-2", "relance-3"] as const;

/** Every mail that a person may want to read before it is sent for the first time. */
export const MAIL_STORIES: readonly MailStory[] = [
  { name: "preventive-entreprise", model: "preventive", content: COMPANY_BEFORE },
  { name: "preventive-particulier", model: "preventive", content: CONSUMER_BEFORE },
  ...LATE_MODELS.flatMap((model) => [
    { name: `${model}-entreprise`, model, content: COMPANY },
    { name: `${model}-particulier`, model, content: CONSUMER },
  ]),
  ...FIRM_MODELS.flatMap((model) => [
    { name: `${model}-public`, model, content: PUBLIC },
    { name: `${model}-promesse-non-tenue`, model, content: afterPromise(CONSUMER) },
    { name: `${model}-compte-bloque`, model, content: BLOCKED },
  ]),
  { name: "relance-1-litige-partiel", model: "relance-1", content: IN_PART },
  { name: "relance-1-deux-devises", model: "relance-1", content: TWO_CURRENCIES },
  { name: "relance-1-qr", model: "relance-1", content: WITH_QR, qr: QR },
  { name: "escalade", model: "escalade", content: afterPromise(INTERNAL) },
  { name: "compte-bloque", model: "compte-bloque", content: INTERNAL },
];
