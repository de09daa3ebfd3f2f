/** What the morning’s summary tells, list by list, from the plan, the log of the day and the findings. */

import type { Book } from "../dunning/book.ts";
import type { Decision, Verdict } from "../dunning/decision.ts";
import type { LogEntry } from "../dunning/journal.ts";
import type { Channel } from "../dunning/scenario.ts";
import { groupBy } from "../group.ts";
import type { CustomerId } from "../ledger/types.ts";
import { SHEET } from "../sheet/design.ts";
import { balanceOf } from "../sums.ts";
import { formatAmount, formatCount, formatDay, formatSums } from "../text/format.ts";
import type { ListItem, MailList } from "../text/list-mail.ts";
import { refusalText } from "../text/refusals.ts";
import { asideWords } from "./aside-words.ts";
import { byCustomer, type Call, callsToday } from "./call-list.ts";
import { doubtsOf } from "./doubts.ts";
import { few } from "./few.ts";
import { letterItems } from "./letter-entries.ts";
import type { Report } from "./report.ts";

export type SummaryInput = {
  readonly report: Report;
  /** Read again after the run: its log has all that was sent today. */
  readonly book: Book;
};

/** What a person has to see to comes first. */
export function summaryLists(input: SummaryInput): readonly MailList[] {
  const { report, book } = input;
  const { decisions } = report.plan;
  const calls = callsToday(decisions);
  const called = new Set(calls.flatMap(({ about }) => about));
  const others = withVerdict(decisions, "task").filter((decision) => !called.has(decision));
  const list = (title: string, sheet: string, items: readonly ListItem[]): MailList => ({
    title,
    sheet,
    items,
  });
  const lines = (of: readonly Call[]) => of.map((call) => callItem(call, book));
  return [
    list("À vérifier : ces envois sont-ils partis ?", SHEET.log, doubts(book)),
    list("À appeler aujourd’hui", SHEET.decisions, lines(calls)),
    list("Autres actions à faire", SHEET.decisions, lines(byCustomer(others))),
    list("Courriers à suivre", SHEET.log, lettersToFollow(input)),
    list(
      "À valider avant envoi",
      SHEET.decisions,
      lines(byCustomer(withVerdict(decisions, "approve"))),
    ),
    list("Messages envoyés", SHEET.log, sentToday(input, "email")),
    list("E-mails internes", SHEET.log, sentToday(input, "internal")),
    list("Refusés par Gmail", SHEET.log, refused(report)),
    list("Écartées", SHEET.decisions, asideGroups(withVerdict(decisions, "aside"), book)),
    list("Anomalies", SHEET.findings, findings(report)),
  ];
}

export function withVerdict(decisions: readonly Decision[], verdict: Verdict): readonly Decision[] {
  return decisions.filter((decision) => decision.verdict === verdict);
}

/** One line for each message that left today, whichever run of the day sent it. */
export function leftToday({ report, book }: SummaryInput, channel: Channel): readonly LogEntry[] {
  const status = report.testMode ? "test" : "sent";
  const today = book.log.filter(
    (entry) =>
      entry.day === report.day && entry.channel === channel && entry.mode === modeOf(report),
  );
  const left = new Set(
    today.filter((entry) => entry.status === status).map(({ reference }) => reference),
  );
  return today.filter(({ status: is, reference }) => is === "claimed" && left.has(reference));
}

function modeOf({ testMode }: Report): LogEntry["mode"] {
  return testMode ? "test" : "live";
}

function sentToday(input: SummaryInput, channel: Channel): readonly ListItem[] {
  return leftToday(input, channel).map(({ customer, step, claimedCents, invoices }) => {
    const amount = claimedCents > 0 ? `, ${formatAmount(claimedCents)}` : "";
    return { head: `${nameOf(customer, input.book)} : ${step}${amount}`, details: [few(invoices)] };
  });
}

function callItem({ customer, about }: Call, book: Book): ListItem {
  const late = Math.max(...about.map(({ daysLate }) => daysLate));
  const days = formatCount(late, { one: "jour de retard", many: "jours de retard" });
  const reasons = [...new Set(about.map(({ reason }) => reason))];
  const numbersOf = (reason: string) =>
    few(about.filter((decision) => decision.reason === reason).map(({ invoice }) => invoice));
  return {
    head: `${nameOf(customer, book)} : ${formatSums(about.map(balanceOf))}${late > 0 ? `, ${days}` : ""}`,
    details: reasons.map((reason) => `${numbersOf(reason)} : ${reason}`),
  };
}

/** Receipts to note, notices that are over; those to write and to post are actions of the plan. */
function lettersToFollow({ report, book }: SummaryInput): readonly ListItem[] {
  return letterItems({ book, plan: report.plan, day: report.day }).map(
    ({ customer, about, reasons }) => ({
      head: nameOf(customer, book),
      details: [few(about.map(({ invoice }) => invoice)), ...reasons],
    }),
  );
}

function refused({ outcomes }: Report): readonly ListItem[] {
  return outcomes
    .filter(({ kind }) => kind === "refused")
    .map(({ customer, invoices, error }) => ({
      head: customer,
      details: [few(invoices), refusalText(error)],
    }));
}

function doubts(book: Book): readonly ListItem[] {
  return doubtsOf(book).map(({ reference, day, time, recipients, subject }) => ({
    head: `${reference}, le ${formatDay(day)} à ${time.slice(0, 5)}`,
    details: [subject, `à ${recipients.join(", ")}`],
  }));
}

function asideGroups(decisions: readonly Decision[], book: Book): readonly ListItem[] {
  return [...groupBy(decisions, asideWords)].map(([words, group]) => ({
    head: `${words} : ${formatCount(group.length, { one: "facture", many: "factures" })}, ${formatSums(group.map(balanceOf))}`,
    details: [
      few(
        byCustomer(group).map(
          ({ customer, about }) =>
            `${nameOf(customer, book)} (${few(about.map(({ invoice }) => invoice))})`,
        ),
      ),
    ],
  }));
}

function findings({ findings: found }: Report): readonly ListItem[] {
  return found.map(({ at, message }) => ({ head: at, details: [message] }));
}

function nameOf(customer: CustomerId, { customers }: Book): string {
  return customers.get(customer)?.name ?? customer;
}
