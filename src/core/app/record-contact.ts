/** Records a call: what it came to, what follows from it by itself, and the line of the log. */

import { addDays } from "../day.ts";
import { referenceOf } from "../dunning/reference.ts";
import type { FollowUp } from "../follow-up/follow-up.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import type { Customer } from "../ledger/types.ts";
import { add } from "../money.ts";
import type { FollowUpNote } from "../sheet/follow-up-rows.ts";
import { type ContactNote, type LogLine, NO_MESSAGE } from "../sheet/log-lines.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { typedText } from "../text/typed-text.ts";
import { lineOfTask, notATask, type Task, tasksOf } from "./complete-step.ts";
import {
  ANNOUNCED_DAYS,
  CHECK_NUMBER,
  type ContactOutcome,
  MOST_UNANSWERED,
  OUTCOMES,
} from "./contact-outcomes.ts";
import { customerNamed, notKnown } from "./customer-named.ts";
import { appendFollowUps, closeRows, isSame, openOf, prepare } from "./follow-up.ts";
import { offerOf } from "./mail-offer.ts";
import type { MailRequest } from "./mail-on-request.ts";
import { newerThan, toldOf } from "./newer-contact.ts";
import { contactsOf } from "./past-contacts.ts";
import type { Moment, Ports } from "./ports.ts";
import { unansweredCalls } from "./unanswered-calls.ts";
import { type Answer, addLines, done, logProblem, refused, underLock } from "./under-lock.ts";

export type Contact = {
  readonly customer: string;
  /** None: the whole account. */
  readonly invoices?: readonly string[];
  readonly outcome: ContactOutcome;
  /** « Motif »: of the dispute, of the refusal, of the delay. */
  readonly cause?: string;
  /** Who was spoken to. */
  readonly person?: string;
  readonly note?: string;
  /** One a date; without an amount, all that remains. */
  readonly promises?: readonly { readonly day: string; readonly amountCents?: number }[];
  readonly dispute?: {
    readonly amountCents?: number;
    readonly owner?: string;
    readonly day?: string;
  };
  readonly nextAction?: { readonly what?: string; readonly day?: string; readonly owner?: string };
  /** The steps of today's plan that this call makes. */
  readonly keys?: readonly string[];
  /** `CallSheet.seen`: without it nobody is told of a contact that came in between. */
  readonly seen?: string;
  /** Any text that names this call: sent again, it is recorded once. */
  readonly callId?: string;
};

/**
 * What protects the customer is written first. A failure between the two writes leaves a promise
 * or a dispute that is not in the log yet, and the person without an answer: trying again finds the
 * rows of « Engagements » and only adds the line that is missing.
 */
export function recordContact(ports: Ports, contact: Contact): CallAnswer {
  const asked = typedText(contact.seen);
  return { seen: asked, ...underLock(ports, (read) => recorded(ports, read, contact)) };
}

/** What became of the call, with what the page must know to go on. */
export type CallAnswer = Answer & {
  /** Reference of the newest contact that the person has been told of: sent back when trying again. */
  readonly seen: string;
  /** A mail to confirm what was said. */
  readonly offer?: MailRequest;
};

function recorded(ports: Ports, read: BookRead, contact: Contact): Answer & Partial<CallAnswer> {
  const customer = customerNamed(read, contact.customer);
  if (!customer) return refused(notKnown(contact.customer));
  const missing = logProblem(ports, read) ?? whatIsMissing(contact);
  if (missing) return refused(missing);
  const contacts = contactsOf(
    read.log,
    (typed) => read.known.directory.resolve(typed) === customer.id,
  );
  const moment = ports.clock.now();
  const facts: Facts = { read, moment, customer, unanswered: unansweredCalls(contacts) };
  const reference = referenceFor(contact, facts);
  const before = contacts.find((one) => one.reference === reference);
  const offer = offerOf(contact, customer);
  const after = { seen: reference, ...(offer ? { offer } : {}) };
  if (before) return { ...done("Appel déjà noté."), ...after };
  const newer = newerThan(contacts, { seen: contact.seen, by: ports.mail.sender() });
  if (newer) return { ...refused(toldOf(newer, moment.day)), seen: newer.reference };
  const answer = written(ports, contact, { facts, reference });
  return answer.done ? { ...answer, ...after } : answer;
}

function written(
  ports: Ports,
  contact: Contact,
  { facts, reference }: { readonly facts: Facts; readonly reference: string },
): Answer {
  const { read, moment, customer } = facts;
  const known = tasksOf(read, moment.day, customer.id);
  const made = (contact.keys ?? []).map((key) => known.find((task) => task.key === key));
  if (made.some((task) => task?.step.channel !== "call")) return refused(notATask(read));
  const prepared = prepare(ports, read, notesOf(contact, facts));
  if ("problem" in prepared) return refused(prepared.problem);
  appendFollowUps(ports, read, prepared);
  closeRows(ports, read, recallsAnswered(facts, prepared.notes));
  ports.workbook.flush();
  const tasks = made.flatMap((task) => task ?? []);
  const line = lineOf(contact, facts, { made: tasks, notes: prepared.notes });
  addLines(ports, read, [{ ...line, reference, author: ports.mail.sender() }]);
  return done(`Appel noté : ${OUTCOMES[contact.outcome].word}.`);
}

/** The page names each call, so that a second try of the same one is known by its line. */
function referenceFor(contact: Contact, { moment, customer }: Facts): string {
  const callId = typedText(contact.callId);
  const { day, time } = moment;
  const said = [day, time, customer.id, contact.outcome, contact.note ?? ""];
  return referenceOf(["call", ...(callId === "" ? said : [customer.id, callId])].join("\n"));
}

type Facts = {
  readonly read: BookRead;
  readonly moment: Moment;
  readonly customer: Customer;
  /** Calls in a row that nobody answered before this one. */
  readonly unanswered: number;
};

function whatIsMissing(contact: Contact): string | undefined {
  const { outcome, cause, promises, nextAction } = contact;
  if (!Object.keys(OUTCOMES).includes(outcome)) return "Choisissez le résultat de l’appel.";
  if (outcome === "promise" && !promises?.length) return "Une promesse a besoin d’un jour.";
  if (outcome === "recall" && !nextAction?.day) return "Un rappel a besoin d’un jour.";
  if (outcome === "dispute" && !cause?.trim()) return "Un litige a besoin d’un motif.";
  if (outcome === "refusal" && !cause?.trim()) return "Un refus de payer a besoin d’un motif.";
  return undefined;
}

/** The rows of « Engagements » that the outcome implies. */
function notesOf(contact: Contact, facts: Facts): readonly FollowUpNote[] {
  const {
    invoices = [],
    cause = "",
    outcome,
    promises = [],
    dispute,
    nextAction,
    note = "",
  } = contact;
  const owner = nextAction?.owner ?? "";
  const base = { customer: facts.customer.name, invoices, cause, comment: note };
  const isAnnounced = outcome === "paymentSent";
  const announced = {
    kind: "paymentSent" as const,
    day: addDays(facts.moment.day, ANNOUNCED_DAYS),
  };
  const recallDay = recallDayOf(contact, facts);
  return [
    ...(isAnnounced ? [{ ...base, owner, ...announced }] : []),
    ...promises.map((promise) => ({ ...base, owner, kind: "promise" as const, ...promise })),
    ...(dispute || outcome === "dispute"
      ? [{ ...base, kind: "dispute" as const, ...dispute }]
      : []),
    ...(recallDay
      ? [
          {
            ...base,
            owner,
            kind: "recall" as const,
            day: recallDay,
            cause: nextActionOf(contact, facts),
          },
        ]
      : []),
  ];
}

/** The day that was agreed, or that the outcome gives, on a working day. */
function recallDayOf(
  { outcome, nextAction }: Contact,
  { moment, read }: Facts,
): string | undefined {
  const { recallAfter } = OUTCOMES[outcome];
  if (nextAction?.day) return nextAction.day;
  if (recallAfter === undefined) return undefined;
  return nextWorkingDay(addDays(moment.day, recallAfter), read.book.settings.holidayZone);
}

function nextActionOf({ outcome, nextAction }: Contact, { unanswered }: Facts): string {
  const said = nextAction?.what?.trim();
  if (said) return said;
  const isLost = outcome === "unreachable" && unanswered + 1 >= MOST_UNANSWERED;
  return isLost ? CHECK_NUMBER : OUTCOMES[outcome].nextAction;
}

/** The calls that were agreed before: this one was it. */
function recallsAnswered(
  { read, moment, customer }: Facts,
  notes: readonly FollowUp[],
): readonly FollowUp[] {
  return openOf(read.book, customer.id, moment.day)
    .filter(({ kind }) => kind === "recall")
    .filter((recall) => !notes.some((note) => isSame(note, recall)));
}

function lineOf(
  contact: Contact,
  facts: Facts,
  { made, notes }: { readonly made: readonly Task[]; readonly notes: readonly FollowUp[] },
): Omit<LogLine, "author" | "reference"> {
  const { read, moment, customer } = facts;
  const [first] = made;
  const { day, time } = moment;
  const named = [...(contact.invoices ?? []), ...made.map(({ decision }) => decision.invoice)];
  const items = read.book.accounts.get(customer.id)?.items ?? [];
  const concerned = items.filter(({ invoice, balanceCents }) =>
    named.length > 0 ? named.includes(invoice.number) : balanceCents > 0,
  );
  return {
    ...(first ? lineOfTask(read.book, first) : PLAIN_CALL),
    day,
    time,
    customer: customer.name,
    invoices: concerned.map(({ invoice }) => invoice.number),
    status: first ? "done" : "noted",
    countsForGap: first?.step.countsForGap ?? false,
    contact: contactNote(contact, facts, notes),
    keys: made.map(({ key }) => key),
    body: contact.note ?? "",
  };
}

/** A call that makes no step: history, which moves nobody on the ladder. */
const PLAIN_CALL = {
  channel: "call",
  step: "Appel",
  level: 0,
  mode: "live",
  ...NO_MESSAGE,
} as const;

function contactNote(contact: Contact, facts: Facts, notes: readonly FollowUp[]): ContactNote {
  const of = (kind: FollowUp["kind"]) => notes.filter((note) => note.kind === kind);
  const promises = of("promise");
  const amounts = promises.flatMap(({ amountCents }) => amountCents ?? []);
  const promiseDay = promises[0]?.day;
  const nextActionDay = [...of("recall"), ...promises, ...of("paymentSent")][0]?.day;
  return {
    outcome: OUTCOMES[contact.outcome].word,
    cause: contact.cause ?? "",
    person: contact.person ?? "",
    ...(promiseDay ? { promiseDay } : {}),
    // « Le reste » has no figure, and a part of what was promised would be a wrong one.
    ...(amounts.length > 0 && amounts.length === promises.length
      ? { promisedCents: add(...amounts) }
      : {}),
    nextAction: nextActionOf(contact, facts),
    ...(nextActionDay ? { nextActionDay } : {}),
  };
}
