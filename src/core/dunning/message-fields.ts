/** The values of a message: what the tags of a model stand for, for this customer today. */

import { addDays, daysBetween, latestOf } from "../day.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import { latePenalty } from "../law/penalties.ts";
import { RECOVERY_INDEMNITY_CENTS } from "../law/recovery-indemnity.ts";
import type { OpenItem } from "../ledger/settle.ts";
import { add, type Cents, cents, ZERO } from "../money.ts";
import { EURO } from "../sums.ts";
import { formatDay, formatIban } from "../text/format.ts";
import type { MailLanguage } from "../text/mail-language.ts";
import type { MailContent } from "../text/render-mail.ts";
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

/**
 * Of the invoices in euros only: the rates and the indemnity of the law are for what is owed in
 * euros. Penalties and the 40 € indemnity run without any reminder between professionals (C. com.
 * L441-10 II, D441-5) and towards public buyers (CCP L2192-13). Nothing of the kind may be asked
 * of a consumer. A rate that is not known yet leaves the fields empty: no figure is made up.
 */
function penaltyValues(context: MessageContext, { formats }: MailLanguage): MailContent["values"] {
  const { today, customer } = context.of;
  const late = claimed(context).filter(
    ({ invoice }) => invoice.due < today && invoice.currency === EURO,
  );
  if (customer.type === "particulier" || late.length === 0) return {};
  const penalties = penaltiesOf(late, context);
  const indemnity = cents(RECOVERY_INDEMNITY_CENTS * late.length);
  if (!penalties) return { indemnity: formats.amount(indemnity) };
  return {
    penalties: formats.amount(penalties.cents),
    penaltyRate: formats.rate(penalties.rateBp),
    indemnity: formats.amount(indemnity),
    totalClaimed: formats.sums([
      ...context.statement.totals,
      { currency: EURO, cents: add(penalties.cents, indemnity) },
    ]),
    balanceAllIn: formats.sums([
      ...context.statement.balances,
      { currency: EURO, cents: add(penalties.cents, indemnity) },
    ]),
  };
}

function penaltiesOf(
  late: readonly OpenItem[],
  { of, book }: MessageContext,
): { readonly cents: Cents; readonly rateBp: number } | undefined {
  let total = ZERO;
  let rateBp = 0;
  for (const item of late) {
    const penalty = latePenalty({
      ...unpaidOverTime(item),
      dueDay: item.invoice.due,
      asOf: of.today,
      customerType: of.customer.type,
      yearDivisor: of.settings.yearDivisor,
      imputation: of.settings.imputation,
      rates: book.rates,
    });
    if (penalty.kind === "unknown-rate") return undefined;
    total = add(total, penalty.cents);
    rateBp = penalty.segments[penalty.segments.length - 1]?.rateBp ?? rateBp;
  }
  return { cents: total, rateBp };
}

/** A part payment without a day (« Réglé ») counts as made at once: the claim is never too high. */
function unpaidOverTime(
  item: OpenItem,
): Pick<Parameters<typeof latePenalty>[0], "amountCents" | "payments"> {
  return item.payments.length > 0
    ? { amountCents: item.invoice.amountCents, payments: item.payments }
    : { amountCents: item.balanceCents };
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
