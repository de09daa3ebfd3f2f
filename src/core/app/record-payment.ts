/** « Enregistrer un règlement »: a row of « Règlements », as the sheet itself would be read. */

import { type Day, parseIsoDay } from "../day.ts";
import type { OpenItem } from "../ledger/settle.ts";
import type { Customer, InvoiceNumber, Payment } from "../ledger/types.ts";
import { type Cents, subtract } from "../money.ts";
import { PAYMENTS, SHEET } from "../sheet/design.ts";
import {
  PAYMENT_METHODS,
  type PaymentContent,
  paymentCells,
  paymentRow,
} from "../sheet/payment-rows.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { readAmount, readDay, readText } from "../sheet/read-cell.ts";
import { EURO } from "../sums.ts";
import { formatAmount, formatDay, formatList } from "../text/format.ts";
import { tooLong, typedText } from "../text/typed-text.ts";
import { customerNamed, notKnown } from "./customer-named.ts";
import type { Ports } from "./ports.ts";
import { type Answer, done, refused, underLock } from "./under-lock.ts";

/** What a page sends; it may be anything. */
export type PaymentNote = {
  readonly customer: string;
  /** None: the payment waits on the account. */
  readonly invoice?: string;
  /** « 2026-11-23 ». */
  readonly day: string;
  /** Negative when a payment bounced. */
  readonly amountCents: number;
  readonly method?: string;
  readonly reference?: string;
  readonly comment?: string;
};

export function recordPayment(ports: Ports, note: PaymentNote): Answer {
  return underLock(ports, (read) => {
    const checked = checkedPayment(read, note, ports.clock.now().day);
    if ("problem" in checked) return refused(checked.problem);
    const { payment, customer, item } = checked;
    const missing = sheetProblem(read, payment);
    if (missing) return refused(missing);
    const same = read.payments.payments.find((one) => isSame(one, checked));
    if (same) return refused(alreadyThere(same));
    const { columns, width } = read.payments;
    ports.workbook.append(SHEET.payments, [paymentRow(paymentCells(payment), columns, width)]);
    return done(recorded(payment, customer, item));
  });
}

type Checked = {
  readonly payment: PaymentContent;
  readonly customer: Customer;
  readonly item: OpenItem | undefined;
};

type Problem = { readonly problem: string };

function checkedPayment(read: BookRead, note: PaymentNote, today: Day): Checked | Problem {
  const whose = whoseOf(read, note);
  if ("problem" in whose) return whose;
  const { customer, item } = whose;
  const currency = item?.invoice.currency ?? EURO;
  const amount = readAmount(Number(note.amountCents) / 100, "montant du règlement", currency);
  if ("problem" in amount) return { problem: "Le montant du règlement est illisible." };
  if (amount.value === 0) return { problem: "Un règlement a besoin d’un montant." };
  const day = dayOf(note.day, today);
  if ("problem" in day) return day;
  const texts = textsOf(note);
  if ("problem" in texts) return texts;
  return {
    customer,
    item,
    payment: {
      day: day.value,
      customer: customer.name,
      invoice: item?.invoice.number ?? "",
      amountCents: amount.value,
      ...texts,
    },
  };
}

function whoseOf(read: BookRead, note: PaymentNote): Pick<Checked, "customer" | "item"> | Problem {
  const [typed, number] = [typedText(note.customer), typedText(note.invoice)];
  const { book, known } = read;
  const payer = known.payers.get(number as InvoiceNumber);
  const customer = customerNamed(read, typed === "" ? payer : typed);
  if (!customer) return { problem: notKnown(typed) };
  if (number === "") return { customer, item: undefined };
  if (!payer) return { problem: `La facture « ${number} » est inconnue.` };
  if (payer !== customer.id) return { problem: `La facture « ${number} » est d’un autre client.` };
  const items = book.accounts.get(payer)?.items ?? [];
  const item = items.find(({ invoice }) => invoice.number === number);
  return item
    ? { customer, item }
    : { problem: `La ligne de la facture « ${number} » est illisible : corrigez-la d’abord.` };
}

function dayOf(typed: unknown, today: Day): { readonly value: Day } | Problem {
  const day = parseIsoDay(typedText(typed));
  const read = day && readDay({ day });
  if (!read || "problem" in read) return { problem: "Un règlement a besoin d’un jour." };
  return read.value > today
    ? {
        problem: `Le ${formatDay(read.value)} n’est pas encore passé : un règlement a déjà eu lieu.`,
      }
    : read;
}

function textsOf(
  note: PaymentNote,
): Pick<PaymentContent, "method" | "reference" | "comment"> | Problem {
  const [method, reference, comment] = [note.method, note.reference, note.comment].map(typedText);
  const texts = { method: method ?? "", reference: reference ?? "", comment: comment ?? "" };
  const long = tooLong(Object.values(texts));
  if (long) return { problem: long };
  if (texts.method !== "" && !PAYMENT_METHODS.includes(texts.method))
    return {
      problem: `Mode « ${texts.method} » inconnu : ${formatList(PAYMENT_METHODS)} possibles.`,
    };
  return texts;
}

/** What is typed and has no column would be lost. */
function sheetProblem({ payments }: BookRead, content: PaymentContent): string | undefined {
  const cells = paymentCells(content);
  const missing = PAYMENTS.columns.find(
    ({ field }) => cells[field] !== "" && !payments.columns.has(field),
  );
  return missing
    ? `Rien n’a été noté : la colonne « ${missing.header} » manque dans la feuille ${SHEET.payments}.`
    : undefined;
}

/** A second click, or a second try after an answer that was lost, says the same of the same money. */
function isSame(one: Payment, { payment, customer }: Checked): boolean {
  return (
    one.day === payment.day &&
    one.amountCents === payment.amountCents &&
    (one.invoice ?? "") === payment.invoice &&
    (one.customer === undefined || one.customer === customer.id) &&
    one.reference === readText(payment.reference)
  );
}

function alreadyThere({ at, amountCents, day }: Payment): string {
  return `Ce règlement de ${formatAmount(amountCents)} du ${formatDay(day)} est déjà noté (${at}). S’il y en a eu un autre, recommencez avec sa référence.`;
}

function recorded(
  { amountCents, invoice }: PaymentContent,
  { name }: Customer,
  item: OpenItem | undefined,
): string {
  const currency = item?.invoice.currency ?? EURO;
  const amount = formatAmount(amountCents, currency);
  if (!item) return `Règlement de ${amount} noté sur le compte de ${name}, sans facture.`;
  const before = item.payments.length === 0 ? columnWarning(item, amountCents) : undefined;
  if (before) return `Règlement de ${amount} noté. ${before}`;
  const rest = subtract(item.balanceCents, amountCents);
  const left =
    rest > 0
      ? `il reste ${formatAmount(rest, currency)}`
      : rest < 0
        ? "elle est soldée, avec"
        : "elle est soldée";
  const over =
    rest < 0 ? ` ${formatAmount(subtract(amountCents, item.balanceCents), currency)} de trop` : "";
  return `Règlement de ${amount} noté sur ${invoice} : ${left}${over}.`;
}

/** The row and « Règlements » would then disagree on what was paid, and reminders wait for an answer. */
function columnWarning({ invoice }: OpenItem, amountCents: Cents): string | undefined {
  if (invoice.paidCents === undefined || invoice.paidCents === amountCents) return undefined;
  return `La colonne « Réglé » de ${invoice.number} dit ${formatAmount(invoice.paidCents, invoice.currency)} : videz-la, ou mettez-la d’accord avec ${SHEET.payments}.`;
}
