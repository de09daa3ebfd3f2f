/** The values of a message: what the tags of a model stand for, for this customer today. */

import { addDays, daysBetween, latestOf } from "../day.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import type { OpenItem } from "../ledger/settle.ts";
import { add } from "../money.ts";
import { EURO } from "../sums.ts";
import { formatDay, formatIban } from "../text/format.ts";
import type { MailLanguage } from "../text/mail-language.ts";
import type { MailContent } from "../text/render-mail.ts";
import { claimedPenalties } from "./claimed-penalties.ts";
import type { Case } from "./exclusions.ts";
import type { LogEntry } from "./journal.ts";
import type { MessageContext, Tone } from "./message.ts";
import { requestedValues } from "./requested-values.ts";
import { CHANNEL_WORDS } from "./scenario.ts";

type Lead = {
  readonly language: MailLanguage;
  readonly lead: Tone;
  /** Messages already sent about the invoice that gives the tone, oldest first. */
  readonly previous: readonly LogEntry[];
};

/** « 2026-11-12 », before the line, for the order. */
const ISO_DAY_LENGTH = 11;

export function contentOf(
  context: MessageContext,
  by: Lead,
): Omit<MailContent, "reference" | "test"> {
  const { of, statement } = context;
  const { settings, customer } = of;
  const { language } = by;
  const { formats } = language;
  return {
    language,
    values: {
      ...customerValues(of),
      ...invoiceValues(context, language),
      ...penaltyValues(context, language),
      ...companyValues(of),
      ...requestedValues(context, { language, items: claimed(context) }),
      totalDue: formats.sums(statement.balances),
      totalOverdue: formats.sums(statement.totals),
      level: String(by.lead.step.level),
      lastReminderDay: lastReminder(of, by),
      brokenPromiseDay: brokenPromise(of, language),
      history: historyText(of),
      deadline: formats.day(
        nextWorkingDay(addDays(of.today, settings.deadlineDays), settings.holidayZone),
      ),
      today: formats.day(of.today),
    },
    conditions: {
      several: reminded(context).length > 1,
      professional: customer.type === "entreprise",
      publicBuyer: customer.type === "public",
      blocked: of.standing.block !== undefined,
    },
    statement: statement.lines,
    ...(settings.iban
      ? {
          bank: {
            holder: settings.company,
            iban: settings.iban,
            bic: settings.bic,
            transferReference: transferReference(context),
          },
        }
      : {}),
  };
}

function customerValues({ customer }: Case): MailContent["values"] {
  return { customer: customer.name, customerCode: customer.code, contact: customer.contact };
}

function companyValues({ settings }: Case): MailContent["values"] {
  return {
    company: settings.company,
    companyAddress: settings.companyAddress,
    companySiren: settings.companySiren,
    companyPhone: settings.companyPhone,
    companyEmail: settings.replyTo,
    sender: settings.senderName || settings.company,
    signature: [settings.senderName, settings.signature, settings.company]
      .filter((line) => line !== "")
      .join("\n"),
    iban: formatIban(settings.iban),
    bic: settings.bic,
  };
}

function invoiceValues(
  context: MessageContext,
  { formats, words }: MailLanguage,
): MailContent["values"] {
  const items = reminded(context);
  const only = items.length === 1 ? items[0]?.invoice : undefined;
  const { today } = context.of;
  const days = claimed(context)
    .map(({ invoice }) => invoice.due)
    .sort();
  const oldest = days.find((due) => due < today);
  const next = days.find((due) => due >= today);
  return {
    invoiceNumber: only?.number ?? "",
    invoiceList: formats.list(items.map(({ invoice }) => invoice.number)),
    invoiceCount: String(items.length),
    orderReference: only?.orderReference ?? "",
    oldestDueDay: oldest ? formats.day(oldest) : "",
    nextDueDay: next ? formats.day(next) : "",
    daysLate: formats.count(oldest ? daysBetween(oldest, today) : 0, words.day),
  };
}

/** A rate that is not known yet leaves the fields empty, as for a consumer: no figure is made up. */
function penaltyValues(context: MessageContext, { formats }: MailLanguage): MailContent["values"] {
  const { settings, rates } = context.book;
  const { customer, today } = context.of;
  const claims = claimedPenalties(claimed(context), { customer, today, settings, rates });
  if (!claims) return {};
  const { penalties, indemnityCents } = claims;
  const indemnity = formats.amount(indemnityCents);
  if (!penalties) return { indemnity };
  return {
    penalties: formats.amount(penalties.cents),
    penaltyRate: formats.rate(penalties.rateBp),
    indemnity,
    totalClaimed: formats.sums([
      ...context.statement.totals,
      { currency: EURO, cents: add(penalties.cents, indemnityCents) },
    ]),
    balanceAllIn: formats.sums([
      ...context.statement.balances,
      { currency: EURO, cents: add(penalties.cents, indemnityCents) },
    ]),
  };
}

function lastReminder({ item }: Case, { previous, language }: Lead): string {
  const last = previous[previous.length - 1]?.day ?? item.invoice.lastReminder;
  return last ? language.formats.day(last) : "";
}

function brokenPromise({ standings }: Case, { formats }: MailLanguage): string {
  const days = [...standings.values()].flatMap(({ broken }) => broken?.promisedFor ?? []);
  const last = latestOf(days);
  return last ? formats.day(last) : "";
}

/** The contacts that were made, oldest first: « 12/11/2026, E-mail : Relance 1 ». */
function historyText({ history, customer }: Case): string {
  const lines = (history.contacts.get(customer.id) ?? []).map(
    (entry) =>
      `${entry.day} ${formatDay(entry.day)}, ${CHANNEL_WORDS[entry.channel]} : ${entry.step}`,
  );
  return [...new Set(lines)]
    .sort()
    .map((line) => line.slice(ISO_DAY_LENGTH))
    .join("\n");
}

/** What is asked for today: an invoice to come is listed, not claimed. */
function transferReference(context: MessageContext): string {
  return reminded(context)
    .map(({ invoice }) => invoice.number)
    .join(" ");
}

/** What the sentences speak of: the late invoices, or those to come when none is late. */
function reminded(context: MessageContext): readonly OpenItem[] {
  const items = claimed(context);
  const late = items.filter(({ invoice }) => invoice.due < context.of.today);
  return late.length > 0 ? late : items;
}

/** The invoices of the statement, without what is deducted. */
function claimed({ of, statement }: MessageContext): readonly OpenItem[] {
  const numbers = new Set(
    statement.lines
      .filter((line) => line.kind === "invoice" || line.kind === "upcoming")
      .map((line) => line.number),
  );
  return of.account.items.filter(({ invoice }) => numbers.has(invoice.number));
}
