/** What the dialog of a deed shows: the customer, what is due, what is noted already, what to propose. */

import { addDays, type Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { FollowUpKind } from "../follow-up/follow-up.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import { isOpenItem, leftOn, oldestFirst } from "../ledger/open-items.ts";
import type { OpenItem } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import { PAYMENT_METHODS } from "../sheet/payment-rows.ts";
import type { BookRead } from "../sheet/read-book.ts";
import {
  formatAmount,
  formatCount,
  formatDay,
  formatSums,
  formatTypedAmount,
} from "../text/format.ts";
import { disputeCauses, USUAL_CAUSES } from "./call-help.ts";
import { customerAsked } from "./customer-named.ts";
import { type DeedKind, type DeedLine, type DeedRead, type DeedSheet, isDeedKind } from "./deed.ts";
import { openFollowUps } from "./open-follow-ups.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";
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

/** Without a customer, that of the selected row. Arguments come from a page: they may be anything. */
export function readDeed(ports: Ports, kind: unknown, customer: unknown): DeedRead {
  if (!isDeedKind(kind)) return nobody("Cette fenêtre n’existe pas.");
  if (!isSetUp(ports.workbook)) return nobody(stopSentence({ stop: "not-set-up" }));
  const read = readWorkbook(ports);
  const asked = customerAsked(ports, read, customer);
  return "problem" in asked
    ? { ...asked, customers: namesOf(read.book) }
    : { sheet: sheetOf({ read, customer: asked.customer, today: ports.clock.now().day }, kind) };
}

/** Those of which something is due, the oldest first: what may be paid, contested or spread. */
export function dueItems(book: Book, { id }: Customer): readonly OpenItem[] {
  const items = book.accounts.get(id)?.items ?? [];
  return items.filter(isDue).sort(oldestFirst);
}

function isDue(item: OpenItem): boolean {
  return isOpenItem(item) && item.balanceCents > 0 && item.invoice.kind !== "creditNote";
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

type About = { readonly read: BookRead; readonly customer: Customer; readonly today: Day };

function sheetOf(about: About, kind: DeedKind): DeedSheet {
  const { read, customer, today } = about;
  const { book } = read;
  const items = dueItems(book, customer);
  const zone = book.settings.holidayZone;
  const inDays = (days: number) => nextWorkingDay(addDays(today, days), zone);
  return {
    today,
    customer: { id: customer.id, name: customer.name },
    account: accountSentence(items, today),
    lines: items.map((item) => lineOf(item, today)),
    warnings: warningsOf(about, kind),
    open: openFollowUps({
      followUps: (book.followUps.get(customer.id) ?? []).filter((one) =>
        SHOWN[kind].includes(one.kind),
      ),
      today,
      read,
    }),
    causes: causesOf(kind),
    methods: PAYMENT_METHODS,
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
  const sums = (of: readonly OpenItem[]) => formatSums(of.map(leftOn));
  if (items.length === 0) return "Aucune facture ouverte.";
  const late = items.filter(({ invoice }) => invoice.due < today);
  const count = formatCount(items.length, { one: "facture ouverte", many: "factures ouvertes" });
  return `${sums(items)} dus, dont ${sums(late)} échus · ${count}`;
}

function lineOf({ invoice, balanceCents }: OpenItem, today: Day): DeedLine {
  const { number, due, currency } = invoice;
  const isLate = due < today;
  return {
    number,
    due: `${isLate ? "échue" : "à échoir"} le ${formatDay(due)}`,
    balance: formatAmount(balanceCents, currency),
    balanceCents,
    typed: formatTypedAmount(balanceCents),
    currency,
    isLate,
  };
}

function warningsOf({ read: { book }, customer }: About, kind: DeedKind): readonly string[] {
  const unclear = book.unclear.get(customer.id);
  const isStopped = customer.stopped && kind !== "payment";
  return [
    ...(unclear ? [`Compte incertain : ${unclear}.`] : []),
    ...(isStopped ? ["« Ne plus relancer » est déjà à « oui » dans Clients."] : []),
  ];
}

function causesOf(kind: DeedKind): readonly string[] {
  if (kind === "dispute") return disputeCauses();
  if (kind === "pause" || kind === "block" || kind === "stop") return USUAL_CAUSES[kind] ?? [];
  return [];
}
