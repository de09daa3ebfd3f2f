/** What a mail says by itself, around the team’s own texts, in the language of its reader. */

import type { Day } from "../day.ts";
import type { Cents } from "../money.ts";
import type { Sum } from "../sums.ts";
import type { Language } from "./language.ts";

export type MailLanguage = {
  readonly code: Language;
  readonly formats: MailFormats;
  readonly words: MailWords;
  /** Prose that people type on an ordinary keyboard, as it is printed in this language. */
  readonly typeset: (prose: string) => string;
};

export type MailFormats = {
  readonly amount: (amount: Cents, currency?: string) => string;
  /** Each currency that is not nil, in one order. */
  readonly sums: (amounts: readonly Sum[]) => string;
  readonly rate: (rateBp: number) => string;
  /** In a sentence. */
  readonly day: (day: Day) => string;
  /** In a table. */
  readonly shortDay: (day: Day) => string;
  readonly count: (count: number, words: CountedWord) => string;
  readonly list: (items: readonly string[]) => string;
};

export type CountedWord = { readonly one: string; readonly many: string };

/** Titles of the columns, words of the lines, totals, bank details, head and foot. */
export type MailWords = {
  readonly columns: Readonly<
    Record<
      "invoice" | "issued" | "orderReference" | "due" | "late" | "amount" | "paid" | "balance",
      string
    >
  >;
  readonly caption: string;
  readonly captionIn: (currency: string) => string;
  readonly creditNote: (number: string) => string;
  readonly overpayment: (invoice: string) => string;
  readonly payment: (day: string) => string;
  /** Why less is claimed than is due. */
  readonly contested: (amount: string) => string;
  readonly toAllocate: string;
  readonly toDeduct: string;
  readonly upcoming: string;
  readonly dueToday: string;
  readonly day: CountedWord;
  readonly late: (days: string) => string;
  readonly paidPart: (amount: string) => string;
  readonly usedPart: (amount: string) => string;
  readonly issued: (day: string) => string;
  readonly yourReference: (reference: string) => string;
  readonly totals: Readonly<
    Record<"inYourFavour" | "due" | "upcoming" | "overdue" | "withUpcoming", string>
  >;
  readonly bank: Readonly<
    Record<"title" | "holder" | "iban" | "bic" | "reference" | "qr" | "qrHint", string>
  >;
  /** Between a label and what it names. */
  readonly colon: string;
  readonly reference: (reference: string) => string;
  readonly test: (recipients: string) => string;
  readonly nobody: string;
};
