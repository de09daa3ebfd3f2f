/** The daily run: reads, plans, sends what is due, writes what it did. Every other run is this one. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { Edits } from "../dunning/edit.ts";
import type { Key } from "../dunning/journal.ts";
import type { MailAction } from "../dunning/message.ts";
import { type Plan, plan } from "../dunning/plan.ts";
import type { Finding } from "../finding.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { refusalText } from "../text/refusals.ts";
import { allowanceLeft } from "./allowance.ts";
import { noteDoubts } from "./doubts.ts";
import { type Sending, sendMessage } from "./execute.ts";
import { keepHead, keptHead, type LogWriter, openLog, reopened } from "./log-writer.ts";
import type { Moment, Ports } from "./ports.ts";
import { writeReport } from "./publish.ts";
import { readWithFindings } from "./read-workbook.ts";
import type { Outcome, Report, Stop } from "./report.ts";
import { bringUpToDate, isSetUp, refreshAsOf } from "./set-up.ts";
import { checkLog } from "./verify-log.ts";

/** Google ends an execution after 6 minutes; what is left is for the last writes. */
export const RUN_LIMIT_MS = 4.5 * 60_000;

/** Payments are read again after as many messages: nobody is reminded on old figures. */
export const MESSAGES_PER_READING = 25;

/** What else is done while nobody else may write; gives back the log that it added lines to. */
type Afterwards = (report: Report, log: LogWriter | undefined) => LogWriter | undefined;

/** The acts that a person has approved, and what they have rewritten in the messages that make them. */
export type Approved = { has(key: Key): boolean; readonly edits?: Edits };

/** `approved`: only messages of which a person has approved every act; without it, the automatic ones. */
export function remind(
  ports: Ports,
  approved?: Approved,
  afterwards: Afterwards = () => undefined,
): Report {
  const { day } = ports.clock.now();
  if (!isSetUp(ports.workbook)) return nothingDone(day, "not-set-up");
  if (!ports.lock.tryAcquire()) return nothingDone(day, "busy");
  const progress = start();
  try {
    bringUpToDate(ports);
    refreshAsOf(ports.workbook, day);
    const { report: done, book } = run(ports, { day, approved, progress });
    const report = approved ? done : withRest(ports, done);
    writeReport(ports, report, book);
    const log = afterwards(report, progress.log);
    if (log) progress.log = log;
    return report;
  } finally {
    ports.workbook.flush();
    if (progress.log) keepHead(ports, progress.log);
    ports.lock.release();
  }
}

/** A run that gets nothing done would be started for ever: then a person must look. */
function withRest({ later }: Ports, report: Report): Report {
  const isWorking = report.stop === "time" && report.outcomes.length > 0;
  const goesOn = isWorking ? later.goOn() : undefined;
  return goesOn ? { ...report, goesOn } : report;
}

/** The plan of today without acting: the same reading, the same decisions, the same texts. */
export function preview(ports: Ports): Report {
  return previewed(ports).report;
}

/** The same, with the workbook as it was read; none while it is not set up. */
export function previewed(ports: Ports): { readonly report: Report; readonly book?: Book } {
  const { day } = ports.clock.now();
  if (!isSetUp(ports.workbook)) return { report: nothingDone(day, "not-set-up") };
  const { value, findings } = readWithFindings(ports);
  const { book } = value;
  return { report: reportOf(value, findings, { plan: plan(book, day), progress: start() }), book };
}

type Progress = {
  readonly outcomes: Outcome[];
  /** Acts tried in this run, whatever came of them: once is enough for today. */
  readonly tried: Set<Key>;
  /** Of the chain of the log. */
  readonly findings: Finding[];
  log?: LogWriter;
  stop?: Stop;
  stopReason?: string;
};

/** The report, and the workbook as it was last read. */
type Done = { readonly report: Report; readonly book: Book };

type Todays = {
  readonly day: Day;
  readonly approved: Approved | undefined;
  readonly progress: Progress;
};

function run(ports: Ports, { day, approved, progress }: Todays): Done {
  const planned = (book: Book) =>
    approvedPart(plan(book, day, undefined, approved?.edits), approved);
  let read = readWithFindings(ports);
  const done = (made: Plan): Done => ({
    report: reportOf(read.value, read.findings, { plan: made, progress }),
    book: read.value.book,
  });
  let log = beginLog(ports, read.value, { day, progress });
  if (!log) return done(planned(read.value.book));
  if (noteDoubts(sendingOf(ports, read.value, log), read.value.book))
    read = readWithFindings(ports);
  let todays = planned(read.value.book);
  let waiting = todays.actions;
  const first = todays;
  while (waiting.length > 0) {
    const actions = waiting.slice(0, MESSAGES_PER_READING);
    sendBatch(sendingOf(ports, read.value, log), read.value.book, { actions, progress });
    if (progress.stop || waiting.length <= MESSAGES_PER_READING) break;
    read = readWithFindings(ports);
    const changed = whyNotToday(read.value, day);
    if (changed) {
      progress.stop = changed;
      break;
    }
    log = progress.log = reopened(ports, read.value.log, log);
    todays = planned(read.value.book);
    waiting = todays.actions.filter(({ keys }) => !keys.some((key) => progress.tried.has(key)));
  }
  return done(first);
}

/** The log to add lines to; none when something stops the run before it has begun. */
function beginLog(
  ports: Ports,
  read: BookRead,
  { day, progress }: Pick<Todays, "day" | "progress">,
): LogWriter | undefined {
  const blocked = whyNotNow(read, { ...ports.clock.now(), day });
  if (blocked) {
    progress.stop = blocked;
    return undefined;
  }
  const kept = keptHead(ports);
  const { findings, stopReason } = checkLog(read.log, kept);
  progress.findings.push(...findings);
  if (stopReason !== undefined) {
    progress.stop = "log";
    progress.stopReason = stopReason;
    return undefined;
  }
  progress.log = openLog(ports, read.log, kept);
  return progress.log;
}

/** Without approvals, what the scenarios let leave by itself. */
function approvedPart(whole: Plan, approved: Approved | undefined): Plan {
  const actions = whole.actions.filter(({ keys, needsApproval }) =>
    approved ? keys.every((key) => approved.has(key)) : !needsApproval,
  );
  return { ...whole, actions };
}

/** Why no message may leave at this moment, whichever it is. */
export function whyNotNow(read: BookRead, moment: Moment): Stop | undefined {
  return whyNotToday(read, moment.day) ?? outsideHours(read, moment);
}

/** A day before the last line of the log would remind on a past that has already been lived. */
function whyNotToday({ book, blocking }: BookRead, day: Day): Stop | undefined {
  if (blocking.length > 0) return "settings";
  return book.log.some((entry) => entry.day > day) ? "past-day" : undefined;
}

/** Test messages reach nobody but the user, at any hour. */
function outsideHours({ book: { settings } }: BookRead, { time }: Moment): Stop | undefined {
  const hour = Number(time.slice(0, 2));
  const isOpen = hour >= settings.sendFromHour && hour < settings.sendToHour;
  return isOpen || settings.testMode ? undefined : "hours";
}

function sendBatch(
  sending: Sending,
  book: Book,
  { actions, progress }: { readonly actions: readonly MailAction[]; readonly progress: Progress },
): void {
  const { ports } = sending;
  let allowance = allowanceLeft(book, ports.clock.now());
  for (const action of actions) {
    const isFull = progress.outcomes.length >= sending.settings.messagesPerRun;
    const stop = isFull ? "run-full" : whyStop(ports, action, allowance);
    if (stop) {
      progress.stop = stop;
      return;
    }
    for (const key of action.keys) progress.tried.add(key);
    const { outcome, blocked } = sendMessage(sending, action);
    if (outcome) {
      progress.outcomes.push(outcome);
      allowance -= outcome.recipients.length;
    }
    if (blocked !== undefined) {
      progress.stop = "refused";
      progress.stopReason = refusalText(blocked);
      return;
    }
  }
}

function whyStop(ports: Ports, action: MailAction, allowance: number): Stop | undefined {
  if (ports.clock.elapsedMs() > RUN_LIMIT_MS) return "time";
  const recipients = action.mode === "test" ? 1 : action.to.length + action.cc.length;
  return recipients > allowance ? "allowance" : undefined;
}

function sendingOf(ports: Ports, { book }: BookRead, log: LogWriter): Sending {
  return { ports, settings: book.settings, log };
}

function start(): Progress {
  return { outcomes: [], tried: new Set(), findings: [] };
}

function reportOf(
  { book, blocking }: BookRead,
  findings: readonly Finding[],
  { plan: planned, progress }: { readonly plan: Plan; readonly progress: Progress },
): Report {
  const done = progress.outcomes.length;
  return {
    day: planned.day,
    testMode: book.settings.testMode,
    plan: planned,
    outcomes: progress.outcomes,
    postponed: planned.actions.length - done,
    findings: [...findings, ...progress.findings],
    ...(progress.stop ? { stop: progress.stop } : {}),
    ...(progress.stopReason ? { stopReason: progress.stopReason } : {}),
    ...(blocking[0] ? { stopReason: `${blocking[0].at} : ${blocking[0].message}` } : {}),
  };
}

function nothingDone(day: Day, stop: Stop): Report {
  return {
    day,
    testMode: true,
    plan: { day, decisions: [], actions: [], customers: [] },
    outcomes: [],
    postponed: 0,
    findings: [],
    stop,
  };
}
