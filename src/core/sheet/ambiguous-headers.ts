/** Headers whose meaning depends on what stands below them or beside them, and how to tell. */

import type { Content } from "./content.ts";
import type { UsedField } from "./dictionary.ts";

/** One meaning of an ambiguous header, in the order in which they are tried. */
export type Choice = {
  readonly field: UsedField;
  /** What the column must hold. « asked »: never chosen by itself, offered in the question. */
  readonly when: Content | "asked";
  /** Not when another column already says this. */
  readonly unless?: readonly (UsedField | "ageBrackets")[];
  /** Only when no column to the left holds days. */
  readonly leftmost?: true;
};

const MONEY: readonly UsedField[] = [
  "amountExclTax",
  "vat",
  "amountInclTax",
  "paid",
  "balance",
  "debit",
  "credit",
];

const AMOUNT: readonly Choice[] = [
  { field: "amountInclTax", when: "amounts", unless: MONEY },
  { field: "balance", when: "asked" },
  { field: "amountExclTax", when: "asked" },
];

const SETTLED: readonly Choice[] = [
  { field: "paid", when: "amounts" },
  { field: "status", when: "yesNo" },
  { field: "paymentDate", when: "days" },
];

const PAYMENT: readonly Choice[] = [
  { field: "paid", when: "amounts" },
  { field: "paymentMethod", when: "paymentMethods" },
  { field: "paymentDate", when: "days" },
];

const OPEN: readonly Choice[] = [
  { field: "balance", when: "amounts" },
  { field: "status", when: "yesNo" },
];

/** The team that writes the sheet is one company; its customers are several. */
const COMPANY: readonly Choice[] = [{ field: "customer", when: "severalTexts" }];

const REMINDED_ON: readonly Choice[] = [{ field: "lastReminderDate", when: "days" }];

/** By normalised header. An empty column takes its first meaning: nothing can be misread yet. */
export const AMBIGUOUS: Readonly<Record<string, readonly Choice[]>> = {
  date: [
    { field: "invoiceDate", when: "days", unless: ["invoiceDate", "entryDate"], leftmost: true },
    { field: "entryDate", when: "asked" },
  ],
  montant: AMOUNT,
  amount: AMOUNT,
  total: [
    { field: "amountInclTax", when: "amounts", unless: ["amountInclTax"] },
    { field: "balance", when: "asked" },
  ],
  echeance: [
    { field: "dueDate", when: "days" },
    { field: "terms", when: "terms" },
    { field: "instalmentNumber", when: "ranks" },
  ],
  reglement: PAYMENT,
  payment: PAYMENT,
  paiement: [...PAYMENT, { field: "status", when: "statuses" }],
  paye: SETTLED,
  paid: SETTLED,
  regle: SETTLED,
  encaisse: SETTLED,
  solde: OPEN,
  impaye: OPEN,
  facture: [
    { field: "invoiceNumber", when: "codes" },
    { field: "amountInclTax", when: "amountsWithCents" },
    { field: "pdfLink", when: "links" },
  ],
  reference: [
    { field: "invoiceNumber", when: "uniqueValues", unless: ["invoiceNumber"] },
    { field: "orderReference", when: "asked" },
    { field: "customerCode", when: "asked" },
  ],
  numero: [
    { field: "invoiceNumber", when: "uniqueValues", unless: ["invoiceNumber"] },
    { field: "customerCode", when: "asked" },
  ],
  code: [
    { field: "customerCode", when: "repeatedValues" },
    { field: "invoiceNumber", when: "asked" },
  ],
  nom: [
    { field: "customer", when: "texts", unless: ["customer"] },
    { field: "contact", when: "asked" },
  ],
  societe: COMPANY,
  entreprise: COMPANY,
  compte: [
    { field: "customerCode", when: "customerAccounts" },
    { field: "account", when: "otherAccounts" },
  ],
  "amount due": [
    { field: "balance", when: "amounts", unless: ["balance"] },
    { field: "amountInclTax", when: "amounts", unless: ["amountInclTax"] },
  ],
  "montant du": [
    { field: "balance", when: "amounts", unless: ["balance"] },
    { field: "amountInclTax", when: "asked" },
  ],
  // Beside « 1-30 », « 31-60 »… it is the total of a customer in an aged balance, not an invoice.
  encours: [{ field: "balance", when: "amounts", unless: ["ageBrackets"] }],
  relance: [
    { field: "reminderLevel", when: "ranks" },
    { field: "lastReminderDate", when: "days" },
  ],
  "relance 1": REMINDED_ON,
  "relance 2": REMINDED_ON,
  "relance 3": REMINDED_ON,
};
