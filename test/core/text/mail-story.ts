/** One believable team and its customers, for the tests of mails. */

import { readFileSync } from "node:fs";
import { day } from "../../../src/core/day.ts";
import { cents } from "../../../src/core/money.ts";
import {
  formatAmount,
  formatLongDay,
  formatPhone,
  formatRate,
} from "../../../src/core/text/format.ts";
import type { MailContent } from "../../../src/core/text/render-mail.ts";
import type { StatementLine } from "../../../src/core/text/statement.ts";
import { type MailTemplate, parseMailTemplate } from "../../../src/core/text/template.ts";

export const MAIL_MODELS = ["preventive", "relance-1", "relance-2", "relance-3"] as const;

export function shippedTemplate(model: (typeof MAIL_MODELS)[number]): MailTemplate {
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
  number: "du 12/11/2026",
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
export const CONSUMER_BEFORE: MailContent = {
  ...CONSUMER,
  values: {
    ...CONSUMER.values,
    invoiceNumber: UPCOMING.number,
    totalDue: formatAmount(UPCOMING.balanceCents),
  },
  statement: [UPCOMING],
};

export const COMPANY_BEFORE: MailContent = {
  ...COMPANY,
  values: { ...COMPANY.values, totalDue: formatAmount(cents(90_000)) },
  statement: [UPCOMING, { ...UPCOMING, number: "F-2026-0164", dueDay: day("2026-11-30") }],
};
