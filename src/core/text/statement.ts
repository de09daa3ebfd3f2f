/** The lines of a reminder: what is due, line by line, and what it adds up to. */

import type { Day } from "../day.ts";
import { add, type Cents, ZERO } from "../money.ts";
import { byCurrency } from "../sums.ts";
import type { MailLanguage } from "./mail-language.ts";

/** `upcoming` is an invoice that is not due yet. */
export type StatementKind =
  | "invoice"
  | "upcoming"
  | "creditNote"
  | "overpayment"
  | "unallocatedPayment";

/**
 * Amounts carry their sign: what is deducted has a negative amount and a negative balance. An
 * overpayment has the number of its invoice, a payment has none. `paidCents` counts what was paid towards the line.
 */
export type StatementLine = {
  readonly kind: StatementKind;
  readonly number: string;
  readonly currency: string;
  readonly invoiceDay?: Day;
  readonly dueDay?: Day;
  /** Of a payment that names no invoice. */
  readonly receivedDay?: Day;
  readonly amountCents: Cents;
  readonly paidCents: Cents;
  /** What is claimed of it: a contested part is left out. */
  readonly balanceCents: Cents;
  /** The contested part, where there is one. */
  readonly disputedCents?: Cents;
  /** Shown only: it reduces no total. */
  readonly isApart?: boolean;
  /** Negative or 0 before the day after the due date. */
  readonly daysLate: number;
  readonly orderReference?: string;
};

/** One currency of a statement; currencies are never added up. */
export type StatementSection = {
  readonly currency: string;
  readonly lines: readonly StatementLine[];
  /** All lines. */
  readonly balanceCents: Cents;
  /** All lines but those to come: what can be asked for today. */
  readonly overdueCents: Cents;
};

/** Sections in the order of currencies, the same everywhere. Throws on a credit that adds debt. */
export function sectionsOf(lines: readonly StatementLine[]): readonly StatementSection[] {
  const wrong = lines.find((line) => isCredit(line) && line.balanceCents > 0);
  if (wrong) throw new RangeError(`A credit with a positive balance: ${wrong.number}`);
  const currencies = [...new Set(lines.map(({ currency }) => currency))].sort(byCurrency);
  return currencies.map((currency) => {
    const own = lines.filter((line) => line.currency === currency);
    return {
      currency,
      lines: own,
      balanceCents: sumOf(own),
      overdueCents: sumOf(own.filter(({ kind }) => kind !== "upcoming")),
    };
  });
}

/** What a section asks for: one row, or two when a part is not due yet. */
export function totalRows(
  section: StatementSection,
  { words: { totals } }: MailLanguage,
): readonly { readonly label: string; readonly cents: Cents }[] {
  const { lines, overdueCents, balanceCents } = section;
  if (balanceCents < 0) return [{ label: totals.inYourFavour, cents: balanceCents }];
  if (lines.every(({ kind }) => kind !== "upcoming")) {
    return [{ label: totals.due, cents: balanceCents }];
  }
  if (lines.every(({ kind }) => kind !== "invoice")) {
    return [{ label: totals.upcoming, cents: balanceCents }];
  }
  return [
    { label: totals.overdue, cents: overdueCents },
    { label: totals.withUpcoming, cents: balanceCents },
  ];
}

export function isCredit({ kind }: Pick<StatementLine, "kind">): boolean {
  return kind === "creditNote" || kind === "overpayment" || kind === "unallocatedPayment";
}

/** « F-2026-014 », « Avoir A-12 », « Règlement reçu du 12/11/2026 ». */
export function lineLabel(line: StatementLine, { words, formats }: MailLanguage): string {
  switch (line.kind) {
    case "creditNote":
      return words.creditNote(line.number);
    case "overpayment":
      return words.overpayment(line.number);
    case "unallocatedPayment":
      return words.payment(line.receivedDay ? formats.shortDay(line.receivedDay) : "").trim();
    default:
      return line.number;
  }
}

/** « hors 500,00 € contestés »: why less is claimed than is due. */
export function contestedLabel(
  { disputedCents, currency }: StatementLine,
  { words, formats }: MailLanguage,
): string {
  return disputedCents === undefined
    ? ""
    : words.contested(formats.amount(disputedCents, currency));
}

/** « 12 jours », « à échoir », « à déduire ». */
export function lateLabel(line: StatementLine, { words, formats }: MailLanguage): string {
  if (isCredit(line)) return line.isApart ? words.toAllocate : words.toDeduct;
  if (line.daysLate <= 0) return line.kind === "upcoming" ? words.upcoming : words.dueToday;
  return formats.count(line.daysLate, words.day);
}

/** Nothing where the line reduces no total: the column adds up to what is asked for. */
export function balanceLabel(
  { isApart, balanceCents, currency }: StatementLine,
  { formats }: MailLanguage,
): string {
  return isApart ? "" : formats.amount(balanceCents, currency);
}

function sumOf(lines: readonly StatementLine[]): Cents {
  const counted = lines.filter(({ isApart }) => !isApart);
  return counted.reduce((sum, line) => add(sum, line.balanceCents), ZERO);
}
