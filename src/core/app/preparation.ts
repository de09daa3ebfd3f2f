/** « Préparer les relances »: the messages of today for a person to check, without their texts. JSON only. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { Decision } from "../dunning/decision.ts";
import type { MailAction } from "../dunning/message.ts";
import { plan } from "../dunning/plan.ts";
import type { FollowUpKind } from "../follow-up/follow-up.ts";
import { openOnes } from "../follow-up/scope.ts";
import { groupBy } from "../group.ts";
import type { InvoiceNumber } from "../ledger/types.ts";
import { formatSums, formatWeekday } from "../text/format.ts";
import { allowanceLeft } from "./allowance.ts";
import { few } from "./few.ts";
import { fitting, shortened } from "./fitting.ts";
import type { Moment, Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";
import { whyNotNow } from "./remind.ts";
import { sameReason } from "./same-reason.ts";
import { isSetUp } from "./set-up.ts";
import { stopSentence } from "./summary.ts";

export type PreparedRow = {
  /** The acts that the message makes: what the person approves. */
  readonly keys: readonly string[];
  readonly name: string;
  readonly step: string;
  readonly invoices: number;
  readonly total: string;
  readonly recipients: readonly string[];
  /** What to look at before it leaves, in two or three words each. */
  readonly alerts: readonly string[];
  /** It leaves only when a person ticks it. */
  readonly needsApproval: boolean;
};

export type PreparedLevel = { readonly title: string; readonly rows: readonly PreparedRow[] };

/** Late, and nothing leaves today. */
export type HeldRow = {
  readonly name: string;
  readonly invoices: string;
  readonly reason: string;
};

export type Preparation = {
  /** « lundi 23 novembre 2026 ». */
  readonly day: string;
  readonly testMode: boolean;
  /** The address that it all leaves from. */
  readonly sender: string;
  /** The firmest first; as many as the page can hold. */
  readonly levels: readonly PreparedLevel[];
  /** Of all messages, shown or not. */
  readonly messages: number;
  readonly held: readonly HeldRow[];
  readonly heldCount: number;
  /** Invoices that wait for a person to say that the payments are up to date. */
  readonly stalePayments: number;
  /** Recipients that may still be written to today; a copy counts as one. */
  readonly allowance: number;
  /** Why nothing can leave now, in French. */
  readonly problem?: string;
};

/** What a person can check in a morning; together below 100 kB, with room for what stands around. */
const ROWS = { count: 150, bytes: 60_000 };
const HELD = { count: 100, bytes: 24_000 };

export function readPreparation(ports: Ports): Preparation {
  const now = ports.clock.now();
  const sender = ports.mail.sender();
  const empty = { day: formatWeekday(now.day), sender, ...NOTHING };
  if (!isSetUp(ports.workbook)) return { ...empty, problem: stopSentence({ stop: "not-set-up" }) };
  const read = readWorkbook(ports);
  const { book, blocking } = read;
  const stop = whyNotNow(read, now);
  const [first] = blocking;
  const problem = stopSentence({
    ...(stop ? { stop } : {}),
    ...(first ? { stopReason: `${first.at} : ${first.message}` } : {}),
  });
  return {
    ...empty,
    testMode: book.settings.testMode,
    allowance: Math.max(0, allowanceLeft(book, now)),
    ...(blocking.length > 0 ? {} : todays(book, now)),
    ...(problem ? { problem } : {}),
  };
}

const NOTHING = {
  testMode: true,
  levels: [],
  messages: 0,
  held: [],
  heldCount: 0,
  stalePayments: 0,
  allowance: 0,
} as const;

type Todays = Pick<Preparation, "levels" | "messages" | "held" | "heldCount" | "stalePayments">;

function todays(book: Book, { day }: Moment): Todays {
  const { actions, decisions } = plan(book, day);
  const byInvoice = groupBy(decisions, ({ invoice }) => invoice);
  const rows = [...actions].sort(firmestFirst).map((action) => ({
    title: titleOf(action),
    row: rowOf(book, action, { byInvoice, day }),
  }));
  const levels = groupBy(fitting(rows, ROWS), ({ title }) => title);
  const held = heldRows(book, decisions);
  return {
    levels: [...levels].map(([title, ones]) => ({ title, rows: ones.map(({ row }) => row) })),
    messages: actions.length,
    held: fitting(held, HELD),
    heldCount: held.length,
    stalePayments: decisions.filter(({ code }) => code === "stale-payments").length,
  };
}

/** Mails to our own side come last: they ask for little attention. */
function firmestFirst(one: MailAction, other: MailAction): number {
  const rank = ({ audience, step }: MailAction) => (audience === "team" ? -1 : step.level);
  return rank(other) - rank(one) || other.totalCents - one.totalCents;
}

function titleOf({ audience, step }: MailAction): string {
  if (audience === "team") return "E-mails internes";
  return step.level === 0 ? "Avant l’échéance" : `Niveau ${step.level}`;
}

type ByInvoice = ReadonlyMap<InvoiceNumber, readonly Decision[]>;

function rowOf(
  book: Book,
  action: MailAction,
  { byInvoice, day }: { readonly byInvoice: ByInvoice; readonly day: Day },
): PreparedRow {
  const decisions = action.invoices.flatMap((invoice) => byInvoice.get(invoice) ?? []);
  return {
    keys: action.keys,
    name: action.customerName,
    step: action.step.name,
    invoices: action.claimedInvoices,
    total: formatSums(action.totals),
    recipients: [...action.to, ...action.cc].map(({ address }) => address),
    alerts: alertsOf(book, action, { decisions, day }),
    needsApproval: action.needsApproval,
  };
}

function alertsOf(
  { accounts, followUps }: Book,
  { customer, needsApproval }: MailAction,
  { decisions, day }: { readonly decisions: readonly Decision[]; readonly day: Day },
): readonly string[] {
  const account = accounts.get(customer);
  const isOpen = (kind: FollowUpKind) =>
    openOnes(followUps.get(customer) ?? [], kind, day).length > 0;
  const found: readonly (readonly [boolean, string])[] = [
    [decisions.some(({ alert }) => alert === "broken-promise"), "promesse non tenue"],
    [decisions.some(({ alert }) => alert === "recall"), "à rappeler"],
    [isOpen("block"), "compte bloqué"],
    [isOpen("dispute"), "litige en cours"],
    [(account?.unallocated.length ?? 0) > 0, "règlement non affecté"],
    [account?.items.some(({ balanceCents }) => balanceCents < 0) ?? false, "avoir ou trop-perçu"],
    [needsApproval, "à valider"],
  ];
  return found.flatMap(([applies, words]) => (applies ? [words] : []));
}

/** What a person may ask about: put aside, or too soon after the last message. */
function heldRows({ customers }: Book, decisions: readonly Decision[]): readonly HeldRow[] {
  const held = decisions.filter(
    ({ verdict, code }) =>
      (verdict === "aside" && code !== "stale-payments") || code === "minimum-gap",
  );
  return sameReason(held).map(({ customer, reason, invoices }) => ({
    name: shortened(customers.get(customer)?.name ?? customer, LONGEST),
    invoices: few(invoices),
    reason: shortened(reason, LONGEST),
  }));
}

const LONGEST = 300;
