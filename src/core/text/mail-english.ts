/** A mail in English: its words and formats. */

import {
  englishAmount,
  englishCount,
  englishDay,
  englishList,
  englishRate,
  englishShortDay,
  englishSums,
  englishTypeset,
} from "./format-english.ts";
import type { MailLanguage, MailWords } from "./mail-language.ts";

const WORDS: MailWords = {
  columns: {
    invoice: "Invoice",
    issued: "Date",
    orderReference: "Your ref.",
    due: "Due date",
    late: "Overdue",
    amount: "Amount",
    paid: "Paid",
    balance: "Balance due",
  },
  caption: "Invoices",
  captionIn: (currency) => `Invoices in ${currency}`,
  creditNote: (number) => `Credit note ${number}`,
  overpayment: (invoice) => `Overpayment on ${invoice}`,
  payment: (day) => `Payment received on ${day}`,
  contested: (amount) => `without ${amount} in dispute`,
  toAllocate: "to be allocated",
  toDeduct: "deducted",
  upcoming: "not yet due",
  dueToday: "due today",
  day: { one: "day", many: "days" },
  late: (days) => `${days} overdue`,
  paidPart: (amount) => `${amount} paid`,
  usedPart: (amount) => `${amount} used`,
  issued: (day) => `dated ${day}`,
  yourReference: (reference) => `your ref. ${reference}`,
  totals: {
    inYourFavour: "Balance in your favour",
    due: "Total due",
    upcoming: "Total not yet due",
    overdue: "Total overdue, payable now",
    withUpcoming: "Total with amounts not yet due",
  },
  bank: {
    title: "Bank details",
    holder: "Account holder",
    iban: "IBAN",
    bic: "BIC",
    reference: "Payment reference",
    qr: "QR code for a bank transfer, to be scanned with your banking app",
    qrHint: "SEPA transfer: scan this code with your banking app.",
  },
  colon: ": ",
  reference: (reference) => `Ref. ${reference}`,
  test: (recipients) => `Test message: would have been sent to ${recipients}.`,
  nobody: "nobody",
};

export const ENGLISH: MailLanguage = {
  code: "en",
  formats: {
    amount: englishAmount,
    sums: englishSums,
    rate: englishRate,
    day: englishDay,
    shortDay: englishShortDay,
    count: englishCount,
    list: englishList,
  },
  words: WORDS,
  typeset: englishTypeset,
};
