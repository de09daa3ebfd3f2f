/** A small made-up ledger, dated from today, in which every kind of work shows. */

import { addDays, type Day } from "../day.ts";
import { FOLLOW_UP_WORDS } from "../follow-up/follow-up.ts";
import type { Cell } from "../sheet/cell.ts";
import { CUSTOMERS, FOLLOW_UPS, INVOICES, PAYMENTS, type SheetDesign } from "../sheet/design.ts";

/** Begins the codes and numbers of the example, and no others. */
export const EXAMPLE_MARK = "EX-";

export type ExampleSheet = {
  readonly design: SheetDesign;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
};

const NOTE = "Exemple : s’efface par le menu Données.";

/**
 * « .invalid » never exists (RFC 2606), and numbers in 01 99 00 are kept for fiction (Arcep,
 * décision 2018-0881): nobody can be written to or called by mistake.
 */
const PEOPLE: readonly (readonly [
  name: string,
  contact: string,
  role: string,
  own?: Readonly<Record<string, Cell>>,
])[] = [
  ["Garage Gamma (exemple)", "Marie Durand", "comptabilité", { decides: "oui", reminderLevel: 2 }],
  [
    "Béta Services (exemple)",
    "Paul Lefèvre",
    "comptable fournisseurs",
    { decides: "non", reminderLevel: 1 },
  ],
  ["Oméga Bâtiment (exemple)", "Nadia Benali", "conductrice de travaux", { reminderLevel: 1 }],
  ["Sigma Conseil (exemple)", "Luc Marchand", "gérant", { email: "" }],
  ["Mairie de Valbourg (exemple)", "Service financier", "", { customerType: "public" }],
  ["Tau Restauration (exemple)", "Inès Colin", "gérante", { decides: "oui" }],
  ["Delta Paysages (exemple)", "Hugo Renard", "assistant de gestion"],
  ["Kappa Design (exemple)", "Emma Clark", "accounts payable", { language: "en" }],
];

/** Customer from 0, days from today to the due date (negative: late), amount in euros. */
const INVOICE_LINES: readonly (readonly [customer: number, due: number, euros: number])[] = [
  [0, -90, 6_000],
  [0, -60, 4_800],
  [0, -31, 1_299.99],
  [1, -31, 775.5],
  [2, -20, 2_340],
  [2, -6, 1_180],
  [3, -12, 960],
  [4, -9, 3_600],
  [4, 20, 1_800],
  [5, -1, 420],
  [5, -8, 388.8],
  [5, -8, -120],
  [6, -16, 1_560],
  [6, 4, 720],
  [7, -2, 2_250],
  [7, 12, 900],
  [1, -40, 1_450],
  [6, -35, 640],
  [0, -120, 2_100],
  [2, 25, 3_150],
];

/** Of an invoice from 0, or of an account when it names none: how many days ago, and how much. */
const PAYMENT_LINES: readonly (readonly [
  customer: number,
  invoice: number | "",
  ago: number,
  euros: number,
])[] = [
  [1, 16, 38, 1_450],
  [6, 17, 20, 640],
  [0, 18, 101, 2_100],
  [5, 10, 3, 150],
  [1, "", 1, 200],
];

export function exampleSheets(today: Day): readonly ExampleSheet[] {
  return [
    { design: CUSTOMERS, rows: PEOPLE.map(customerRow) },
    { design: INVOICES, rows: INVOICE_LINES.map((line, index) => invoiceRow(today, line, index)) },
    { design: PAYMENTS, rows: PAYMENT_LINES.map((line) => paymentRow(today, line)) },
    { design: FOLLOW_UPS, rows: followUpRows(today) },
  ];
}

function customerRow([customer, contact, role, own]: (typeof PEOPLE)[number], index: number) {
  return {
    customerCode: `${EXAMPLE_MARK}C${index + 1}`,
    customer,
    customerType: "entreprise",
    contact,
    role,
    email: `compta${index + 1}@exemple.invalid`,
    phone: `01 99 00 12 3${index}`,
    address: `${index + 1} rue de l’Exemple`,
    postalCode: "00000",
    city: "Ville d’exemple",
    terms: "30 jours",
    comment: NOTE,
    ...own,
  };
}

function invoiceRow(
  today: Day,
  [customer, due, euros]: (typeof INVOICE_LINES)[number],
  index: number,
) {
  return {
    invoiceNumber: numberOf(index),
    customer: nameOf(customer),
    invoiceDate: { day: addDays(today, due - 30) },
    dueDate: { day: addDays(today, due) },
    amountInclTax: euros,
    type: euros < 0 ? "Avoir" : "Facture",
    comment: NOTE,
  };
}

function paymentRow(today: Day, [customer, invoice, ago, paid]: (typeof PAYMENT_LINES)[number]) {
  return {
    paymentDate: { day: addDays(today, -ago) },
    customer: nameOf(customer),
    invoiceNumber: invoice === "" ? "" : numberOf(invoice),
    paid,
    paymentMethod: "Virement",
    comment: NOTE,
  };
}

/** A broken promise, a promise of today, a dispute, an agreed call. */
function followUpRows(today: Day): ExampleSheet["rows"] {
  const row = (
    kind: keyof typeof FOLLOW_UP_WORDS,
    customer: number,
    own: Record<string, Cell>,
  ) => ({
    noted: { day: addDays(today, -13) },
    author: "exemple",
    kind: FOLLOW_UP_WORDS[kind],
    customer: nameOf(customer),
    comment: NOTE,
    ...own,
  });
  return [
    row("promise", 0, { amount: 10_000, day: { day: addDays(today, -7) } }),
    row("promise", 7, { invoices: numberOf(14), amount: 2_250, day: { day: today } }),
    row("dispute", 2, { invoices: numberOf(4), cause: "Quantité ou livraison" }),
    row("recall", 6, { day: { day: today }, cause: "Hugo Renard attend la validation." }),
  ];
}

function numberOf(index: number): string {
  return `${EXAMPLE_MARK}${String(index + 1).padStart(3, "0")}`;
}

function nameOf(customer: number): string {
  return PEOPLE[customer]?.[0] ?? "";
}
