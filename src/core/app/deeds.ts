/** What the dialog of a deed shows: the customer, what is due, what is noted already, what to propose. */

import { addDays, type Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import { DISPUTE_CAUSES, USUAL_CAUSES } from "../follow-up/causes.ts";
import { FOLLOW_UP_WORDS, type FollowUp, type FollowUpKind } from "../follow-up/follow-up.ts";
import { told } from "../follow-up/told.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import { directoryOf } from "../ledger/directory.ts";
import type { OpenItem } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import { METHODS } from "../sheet/design.ts";
import { readBook } from "../sheet/read-book.ts";
import { formatAmount, formatCount, formatDay, formatSums, NO_BREAK } from "../text/format.ts";
import { type DeedKind, type DeedLine, type DeedRead, type DeedSheet, isDeedKind } from "./deed.ts";
import { openOf } from "./follow-up.ts";
import type { Ports } from "./ports.ts";
import { isSetUp } from "./set-up.ts";
import { stopSentence } from "./summary.ts";

/** A week, two weeks: proposals, moved to a working day. */
const PAUSE_DAYS = 7;
const DISPUTE_DAYS = 14;
const INSTALMENT_DAYS = 7;

/** What may be closed in each dialog. */
const SHOWN: Readonly<Record<DeedKind, readonly FollowUpKind[]>> = {
  payment: ["promise", "paymentSent"],
  pause: ["pause"],
  dispute: ["dispute"],
  plan: ["instalment"],
  block: ["block"],
  stop: ["stop"],
  escalation: [],
};

/** Arguments come from a page: they may be anything. */
export function readDeed(ports: Ports, kind: unknown, customer: unknown): DeedRead {
  if (!isDeedKind(kind)) return nobody("Cette fenêtre n’existe pas.");
  if (!isSetUp(ports.workbook)) return nobody(stopSentence({ stop: "not-set-up" }));
  const { book } = readBook((name) => ports.workbook.read(name)).value;
  const found = customerNamed(book, customer);
  if (!found) {
    const typed = typeof customer === "string" ? customer : "";
    const problem = typed ? `Le client « ${typed} » est inconnu.` : "Choisissez un client.";
    return { problem, customers: namesOf(book) };
  }
  return { sheet: sheetOf({ book, customer: found, today: ports.clock.now().day }, kind) };
}

export function customerNamed(book: Book, typed: unknown): Customer | undefined {
  if (typeof typed !== "string" || typed.trim() === "") return undefined;
  const { customers, resolve } = directoryOf([...book.customers.values()]);
  return customers.get(resolve(typed));
}

/** Those of which something is due, the oldest first: what may be paid, contested or spread. */
export function dueItems(book: Book, { id }: Customer): readonly OpenItem[] {
  const items = book.accounts.get(id)?.items ?? [];
  return items.filter(isDue).sort(byDue);
}

function isDue({ invoice, balanceCents }: OpenItem): boolean {
  const isOver =
    invoice.status === "draft" || invoice.status === "cancelled" || invoice.status === "paid";
  return balanceCents > 0 && invoice.kind !== "creditNote" && !isOver;
}

function byDue(one: OpenItem, other: OpenItem): number {
  const [left, right] = [one, other].map(({ invoice }) => `${invoice.due} ${invoice.number}`);
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

function nobody(problem = ""): DeedRead {
  return { problem, customers: [] };
}

function namesOf(book: Book): readonly string[] {
  return [...book.customers.values()]
    .filter((customer) => dueItems(book, customer).length > 0)
    .map(({ name }) => name)
    .sort((one, other) => (one < other ? -1 : 1));
}

type About = { readonly book: Book; readonly customer: Customer; readonly today: Day };

function sheetOf(about: About, kind: DeedKind): DeedSheet {
  const { book, customer, today } = about;
  const items = dueItems(book, customer);
  const zone = book.settings.holidayZone;
  const inDays = (days: number) => nextWorkingDay(addDays(today, days), zone);
  return {
    today,
    customer: { id: customer.id, name: customer.name },
    account: accountSentence(items, today),
    lines: items.map((item) => lineOf(item, today)),
    warnings: warningsOf(about, kind),
    open: openOf(book, customer.id, today)
      .filter((one) => SHOWN[kind].includes(one.kind))
      .map((row) => ({ sentence: followUpSentence(row), row })),
    causes: causesOf(kind),
    methods: METHODS,
    owner: customer.owner,
    proposals: {
      pause: inDays(PAUSE_DAYS),
      dispute: inDays(DISPUTE_DAYS),
      instalment: inDays(INSTALMENT_DAYS),
    },
    zone,
    planName: `Échéancier du ${formatDay(today)}`,
  };
}

function accountSentence(items: readonly OpenItem[], today: Day): string {
  const sums = (of: readonly OpenItem[]) =>
    formatSums(
      of.map(({ invoice, balanceCents }) => ({ currency: invoice.currency, cents: balanceCents })),
    );
  if (items.length === 0) return "Aucune facture ouverte.";
  const late = items.filter(({ invoice }) => invoice.due < today);
  const count = formatCount(items.length, { one: "facture ouverte", many: "factures ouvertes" });
  return `${sums(items)} dus, dont ${sums(late)} échus · ${count}`;
}

function lineOf({ invoice, balanceCents }: OpenItem, today: Day): DeedLine {
  const { number, due, currency } = invoice;
  const isLate = due < today;
  const balance = formatAmount(balanceCents, currency);
  return {
    number,
    due: `${isLate ? "échue" : "à échoir"} le ${formatDay(due)}`,
    balance,
    balanceCents,
    typed: balance.split(NO_BREAK)[0] ?? "",
    currency,
    isLate,
  };
}

function warningsOf({ book, customer }: About, kind: DeedKind): readonly string[] {
  const unclear = book.unclear.get(customer.id);
  const isStopped = customer.stopped && kind !== "payment";
  return [
    ...(unclear ? [`Compte incertain : ${unclear}.`] : []),
    ...(isStopped ? ["« Ne plus relancer » est déjà à « oui » dans Clients."] : []),
  ];
}

function causesOf(kind: DeedKind): readonly string[] {
  if (kind === "dispute") return DISPUTE_CAUSES.map(({ cause }) => cause);
  if (kind === "pause" || kind === "block" || kind === "stop") return USUAL_CAUSES[kind] ?? [];
  return [];
}

/** « Pause jusqu’au 30/11/2026, F-12, notée le 23/11/2026 par camille@… : congés du client ». */
function followUpSentence(one: FollowUp): string {
  const { kind, day, invoices, amountCents } = one;
  const isFeminine = kind === "pause" || kind === "promise" || kind === "instalment";
  const until = kind === "pause" ? "jusqu’au" : "pour le";
  const head = [
    FOLLOW_UP_WORDS[kind],
    ...(amountCents === undefined ? [] : [`de ${formatAmount(amountCents)}`]),
    ...(day ? [`${until} ${formatDay(day)}`] : []),
  ].join(" ");
  const who = told(one, isFeminine ? "feminine" : "masculine");
  return [head, ...invoices, who].filter((part) => part !== "").join(", ");
}
