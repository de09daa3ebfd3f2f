/** The daily run: reads, plans, sends what is due, writes what it did. Every other run is this one. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import { type Key, recipientsSince } from "../dunning/journal.ts";
import type { MailAction } from "../dunning/message.ts";
import { type Plan, plan } from "../dunning/plan.ts";
import type { Finding } from "../finding.ts";
import { type BookRead, readBook } from "../sheet/read-book.ts";
import { refusalText } from "../text/refusals.ts";
import { noteDoubts } from "./doubts.ts";
import { type Sending, sendMessage } from "./execute.ts";
import type { Moment, Ports } from "./ports.ts";
import { writeReport } from "./publish.ts";
import type { Outcome, Report, Stop } from "./report.ts";
import { bringUpToDate, isSetUp, refreshAsOf } from "./set-up.ts";

/** Google ends an execution after 6 minutes; what is left is for the last writes. */
export const RUN_LIMIT_MS = 4.5 * 60_000;

/** Payments are read again after as many messages: nobody is reminded on old figures. */
export const MESSAGES_PER_READING = 25;

/** `approved`: only messages of which a person has approved every act; without it, the automatic ones. */
export function remind(ports: Ports, approved?: ReadonlySet<Key>): Report {
  const { day } = ports.clock.now();
  if (!isSetUp(ports.workbook)) return nothingDone(day, "not-set-up");
  if (!ports.lock.tryAcquire()) return nothingDone(day, "busy");
  try {
    bringUpToDate(ports);
    refreshAsOf(ports.workbook, day);
    const { report, book } = run(ports, day, approved);
    writeReport(ports, report, book);
    return report;
  } finally {
    ports.workbook.flush();
    ports.lock.release();
  }
}

/** The plan of today without acting: the same reading, the same decisions, the same texts. */
export function preview(ports: Ports): Report {
  const { day } = ports.clock.now();
  if (!isSetUp(ports.workbook)) return nothingDone(day, "not-set-up");
  const { value, findings } = readBook((name) => ports.workbook.read(name));
  return reportOf(value, findings, { plan: plan(value.book, day), progress: start() });
}

type Progress = {
  readonly outcomes: Outcome[];
  /** Acts tried in this run, whatever came of them: once is enough for today. */
  readonly tried: Set<Key>;
  stop?: Stop;
  stopReason?: string;
};

/** The report, and the workbook as it was last read. */
type Done = { readonly report: Report; readonly book: Book };

function run(ports: Ports, day: Day, approved: ReadonlySet<Key> | undefined): Done {
  const planned = (book: Book) => approvedPart(plan(book, day), approved);
  const progress = start();
  let read = readAll(ports);
  const done = (made: Plan): Done => ({
    report: reportOf(read.value, read.findings, { plan: made, progress }),
    book: read.value.book,
  });
  const blocked = whyNotToday(read.value, day) ?? outsideHours(read.value, ports.clock.now());
  if (blocked) {
    progress.stop = blocked;
    return done(planned(read.value.book));
  }
  if (noteDoubts(sendingOf(ports, read.value), read.value.book)) read = readAll(ports);
  let todays = planned(read.value.book);
  let waiting = todays.actions;
  const first = todays;
  while (waiting.length > 0) {
    sendBatch(ports, read.value, { actions: waiting.slice(0, MESSAGES_PER_READING), progress });
    if (progress.stop || waiting.length <= MESSAGES_PER_READING) break;
    read = readAll(ports);
    const changed = whyNotToday(read.value, day);
    if (changed) {
      progress.stop = changed;
      break;
    }
    todays = planned(read.value.book);
    waiting = todays.actions.filter(({ keys }) => !keys.some((key) => progress.tried.has(key)));
  }
  return done(first);
}

/** Without approvals, what the scenarios let leave by itself. */
function approvedPart(whole: Plan, approved: ReadonlySet<Key> | undefined): Plan {
  const actions = whole.actions.filter(({ keys, needsApproval }) =>
    approved ? keys.every((key) => approved.has(key)) : !needsApproval,
  );
  return { ...whole, actions };
}

function readAll(ports: Ports): ReturnType<typeof readBook> {
  return readBook((name) => ports.workbook.read(name));
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
  ports: Ports,
  read: BookRead,
  { actions, progress }: { readonly actions: readonly MailAction[]; readonly progress: Progress },
): void {
  const sending = sendingOf(ports, read);
  let allowance = allowanceLeft(read.book, ports.clock.now());
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

/**
 * Counted by day, so that the run of the next morning starts anew. Gmail counts by 24 hours and for
 * all programs of the account: its own refusal comes on top, and the run after goes on.
 */
function allowanceLeft(book: Book, now: Moment): number {
  const since = `${now.day} 00:00:00`;
  return book.settings.dailyRecipients - recipientsSince(book.log, since);
}

function sendingOf(ports: Ports, { book, log }: BookRead): Sending {
  return { ports, settings: book.settings, log };
}

function start(): Progress {
  return { outcomes: [], tried: new Set() };
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
    findings,
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
