/** Sends the morning’s summary to the team: once a day, whatever dies when. */

import { attemptOf, type History, historyOf, type Key } from "../dunning/journal.ts";
import type { MailAction } from "../dunning/message.ts";
import { referenceOf } from "../dunning/reference.ts";
import { stepApart } from "../dunning/step-apart.ts";
import type { CustomerId } from "../ledger/types.ts";
import { ZERO } from "../money.ts";
import { SHEET } from "../sheet/design.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { sendMessage } from "./execute.ts";
import { type LogWriter, openLog, reopened } from "./log-writer.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { Report, Stop } from "./report.ts";
import { summaryMail } from "./summary-mail.ts";

/** After these the log cannot say whether the summary of today has left. */
const BLIND: ReadonlySet<Stop | undefined> = new Set(["not-set-up", "busy", "past-day", "log"]);

/** An internal mail: no contact with any customer, no gap, no thread. */
const STEP = stepApart({
  id: "résumé",
  name: "Résumé du matin",
  channel: "internal",
  template: "",
});

/** Gives back the log with its lines; undefined when nothing was sent. */
export function sendSummary(
  ports: Ports,
  report: Report,
  before: LogWriter | undefined,
): LogWriter | undefined {
  if (BLIND.has(report.stop)) return undefined;
  const read = readWorkbook(ports);
  const { book, log, blocking } = read;
  const history = historyOf(book.log, modeOf(book.settings.testMode));
  const key = `${STEP.id}/${report.day}` as Key;
  const canTrustLog = blocking.every(({ at }) => !at.startsWith(SHEET.log));
  if (book.settings.summaryTo === "" || !canTrustLog || isMade(history, key)) return undefined;
  const writer = before ? reopened(ports, log, before) : openLog(ports, log);
  sendMessage(
    { ports, settings: book.settings, log: writer },
    actionOf(read, { report, key, history }),
  );
  return writer;
}

function isMade({ made, doubtful }: History, key: Key): boolean {
  return made.has(key) || doubtful.has(key);
}

function modeOf(testMode: boolean): MailAction["mode"] {
  return testMode ? "test" : "live";
}

function actionOf(
  { book }: BookRead,
  {
    report,
    key,
    history,
  }: { readonly report: Report; readonly key: Key; readonly history: History },
): MailAction {
  const { summaryTo, testMode } = book.settings;
  const mode = modeOf(testMode);
  const reference = referenceOf([mode, attemptOf(history, [key]), key].join("\n"));
  const { subject, text, html } = summaryMail(
    { report, book },
    { reference, ...(testMode ? { test: { recipients: [summaryTo] } } : {}) },
  );
  return {
    kind: "mail",
    audience: "team",
    needsApproval: false,
    mode,
    keys: [key],
    customer: "" as CustomerId,
    customerName: "",
    step: STEP,
    invoices: [],
    steps: [STEP],
    to: [{ address: summaryTo }],
    cc: [],
    subject,
    text,
    html,
    reference,
    claimedInvoices: 0,
    totals: [],
    totalCents: ZERO,
  };
}
