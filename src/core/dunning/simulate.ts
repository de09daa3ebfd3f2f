/** One imagined day: what would leave, what the team would have to do, and the book it leaves behind. */

import type { Day } from "../day.ts";
import { groupBy } from "../group.ts";
import { isWorkingDay } from "../law/holidays.ts";
import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import { ZERO } from "../money.ts";
import type { Sum } from "../sums.ts";
import { balanceOf } from "../sums.ts";
import type { Book } from "./book.ts";
import type { Decision } from "./decision.ts";
import { type Key, keyOf, type LogEntry, recipientsSince } from "./journal.ts";
import type { MailAction } from "./message.ts";
import { plan } from "./plan.ts";
import type { Channel, Step } from "./scenario.ts";

export type SimulatedAct = {
  readonly day: Day;
  readonly customer: string;
  readonly step: string;
  readonly channel: Channel;
  /** Of a mail. */
  readonly subject: string;
  readonly invoices: readonly InvoiceNumber[];
  readonly totals: readonly Sum[];
};

export type SimulatedDay = {
  readonly acts: readonly SimulatedAct[];
  /** With what was done in its log: what the next day starts from. */
  readonly book: Book;
};

/**
 * The plan of the day as the real run has it in live mode, with payments said to be up to date.
 * Every mail leaves, approved where it must be, within what one run a day may send; calls and
 * letters are made on the first working day on which they come up.
 */
export function simulateDay(imagined: Book, today: Day): SimulatedDay {
  const settings = { ...imagined.settings, testMode: false, paymentsUpToDate: today };
  const book = { ...imagined, settings };
  const { actions, decisions, customers } = plan(book, today);
  const mails = sentByOneRun(book, actions, today);
  const tasks = tasksOf(decisions, isWorkingDay(today, settings.holidayZone));
  const names = new Map(customers);
  return {
    acts: [
      ...mails.map((mail) => mailAct(mail, today)),
      ...tasks.map((task) => taskAct(task, { names, today })),
    ],
    book: {
      ...book,
      log: [
        ...book.log,
        ...mails.map((mail) => mailEntry(mail, today)),
        ...tasks.flatMap((task) => taskEntry(task, today)),
      ],
    },
  };
}

/** The run stops at the first message for which too few recipients are left, or that is one too many. */
function sentByOneRun(
  { settings, log }: Book,
  actions: readonly MailAction[],
  today: Day,
): readonly MailAction[] {
  let left = settings.dailyRecipients - recipientsSince(log, `${today} 00:00:00`);
  const refused = actions.findIndex(({ to, cc }) => {
    left -= to.length + cc.length;
    return left < 0;
  });
  const allowed = refused < 0 ? actions : actions.slice(0, refused);
  return allowed.slice(0, settings.messagesPerRun);
}

/** One thing to do with one customer, whatever the number of invoices that it is about. */
type Task = { readonly step: Step | undefined; readonly about: readonly Decision[] };

/** A call that was agreed is made on its day, whatever that is: it does not come up again. */
function tasksOf(decisions: readonly Decision[], isWorking: boolean): readonly Task[] {
  const tasks = decisions.filter(({ verdict, step }) => verdict === "task" && (isWorking || !step));
  const alike = groupBy(tasks, ({ customer, step }) => `${customer}\n${step?.id ?? ""}`);
  return [...alike.values()].map((about) => ({ step: about[0]?.step, about }));
}

function mailAct(mail: MailAction, day: Day): SimulatedAct {
  const { customerName, step, subject, invoices, totals } = mail;
  return {
    day,
    customer: customerName,
    step: step.name,
    channel: step.channel,
    subject,
    invoices,
    totals,
  };
}

function taskAct(
  { step, about }: Task,
  { names, today }: { readonly names: ReadonlyMap<CustomerId, string>; readonly today: Day },
): SimulatedAct {
  const customer = about[0]?.customer;
  return {
    day: today,
    customer: (customer && names.get(customer)) ?? customer ?? "",
    step: step?.name ?? "Rappel convenu",
    channel: step?.channel ?? "call",
    subject: "",
    invoices: about.map(({ invoice }) => invoice),
    totals: about.map(balanceOf),
  };
}

/** After whatever the log really has of the first day. */
const TIME = "23:59:59";

function mailEntry(mail: MailAction, day: Day): LogEntry {
  const { customer, invoices, keys, step, reference, to, cc, subject, thread } = mail;
  return {
    ...entryOf({ day, customer, invoices, keys, step }),
    status: "sent",
    reference,
    recipients: [...to, ...cc].map(({ address }) => address),
    subject,
    threadId: thread?.threadId ?? reference,
  };
}

/** A call that was agreed makes no step. */
function taskEntry({ step, about }: Task, day: Day): readonly LogEntry[] {
  const [first] = about;
  if (!step || !first) return [];
  const invoices = about.map(({ invoice }) => invoice);
  const keys = invoices.map((invoice) => keyOf(invoice, step.id));
  return [entryOf({ day, customer: first.customer, invoices, keys, step })];
}

function entryOf(of: {
  readonly day: Day;
  readonly customer: CustomerId;
  readonly invoices: readonly InvoiceNumber[];
  readonly keys: readonly Key[];
  readonly step: Step;
}): LogEntry {
  const { step, keys, ...rest } = of;
  return {
    ...rest,
    keys,
    time: TIME,
    channel: step.channel,
    step: step.name,
    status: "done",
    mode: "live",
    reference: keys.join("\n"),
    recipients: [],
    subject: "",
    claimedCents: ZERO,
    messageId: "",
    threadId: "",
    countsForGap: step.countsForGap,
    level: step.level,
    at: "",
  };
}
