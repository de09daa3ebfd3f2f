/** Sentences that add a row to the workbook: a customer, an invoice, a credit note, a payment. */

import { day } from "../../src/core/day.ts";
import { eurosOf } from "../../src/core/money.ts";
import type { Cell } from "../../src/core/sheet/cell.ts";
import {
  CUSTOMERS,
  INVOICES,
  PAYMENTS,
  SCENARIOS,
  type SheetDesign,
} from "../../src/core/sheet/design.ts";
import { EURO } from "../../src/core/sums.ts";
import { type Form, form, type Known, knownCustomer, knownInvoice, type Parts } from "./form.ts";
import type { Happening } from "./story.ts";
import {
  AMOUNT,
  currencyOf,
  DAY,
  frenchAmount,
  frenchDay,
  Misprint,
  splitOutside,
  typedCells,
  unquoted,
} from "./words.ts";

type Entry = readonly [header: string, value: Cell];

const PAYMENT = `(?<amount>${AMOUNT}) (?:(?:sur (?<invoice>\\S+))|(?:de (?<customer>.+?))|(?<nameless>sans nom))(?:, daté du (?<day>${DAY}))?`;

export const DECLARATIONS: readonly Form<readonly Happening[]>[] = [
  form(
    "client NOM : ADRESSE et ADRESSE (ou « sans adresse »), Colonne = valeur",
    "client (?<name>[^:]+?) : (?<rest>.+)",
    ({ name = "", rest = "" }, known) => {
      const [first = "", ...attributes] = splitOutside(rest, ", ");
      known.customers.add(name);
      return [row(CUSTOMERS, [["Client", name], ...emailOf(first)], attributes)];
    },
  ),
  form(
    "facture NUMÉRO : CLIENT, MONTANT, du DATE, échéance DATE, Colonne = valeur",
    String.raw`facture (?<number>\S+) : (?<rest>.+)`,
    ({ number = "", rest = "" }, known) => [invoice(number, rest, known)],
  ),
  form(
    "avoir NUMÉRO : CLIENT, MONTANT, du DATE, Colonne = valeur",
    String.raw`avoir (?<number>\S+) : (?<rest>.+)`,
    ({ number = "", rest = "" }, known) => [invoice(number, `${rest}, Type = Avoir`, known)],
  ),
  form(
    "étape du scénario NOM : Étape = valeur, Colonne = valeur",
    "étape du scénario (?<name>[^:]+?) : (?<rest>.+)",
    ({ name = "", rest = "" }) => [row(SCENARIOS, [["Scénario", name]], splitOutside(rest, ", "))],
  ),
  form(
    "règlement de MONTANT sur FACTURE (ou de CLIENT, ou sans nom), daté du DATE",
    `règlement de ${PAYMENT}`,
    (parts, known) => [payment(parts, known, (amount) => amount)],
  ),
  form(
    "rejet de MONTANT sur FACTURE (ou de CLIENT), daté du DATE",
    `rejet de ${PAYMENT}`,
    (parts, known) => [payment(parts, known, (amount) => -amount)],
  ),
];

function row(
  design: SheetDesign,
  entries: readonly Entry[],
  attributes: readonly string[],
): Happening {
  return {
    kind: "row",
    design,
    cells: new Map([...entries, ...typedCells(design, attributes)]),
  };
}

function emailOf(text: string): readonly Entry[] {
  if (text === "sans adresse") return [];
  return [["E-mail", unquoted(text).split(" et ").join(" ; ")]];
}

function invoice(number: string, rest: string, known: Known): Happening {
  const [customer, ...details] = splitOutside(rest, ", ");
  known.invoices.add(number);
  const entries = details.flatMap((detail): Entry[] => entryOf(detail) ?? []);
  const others = details.filter((detail) => !entryOf(detail));
  if (!entries.some(([header]) => header === "Montant TTC"))
    throw new Misprint(`la facture ${number} n'a pas de montant`);
  const identity: readonly Entry[] = [
    ["N° facture", number],
    ["Client", knownCustomer(customer, known)],
  ];
  return row(INVOICES, [...identity, ...entries], others);
}

/** The details that have words of their own; the others name their column. */
function entryOf(detail: string): Entry[] | undefined {
  if (new RegExp(`^(?:${AMOUNT})$`, "u").test(detail)) return pricedAt(detail);
  const issued = /^du (\S+)$/u.exec(detail)?.[1];
  if (issued) return [["Date de facture", { day: frenchDay(issued) }]];
  const due = /^échéance («.*»|\S+)$/iu.exec(detail)?.[1];
  if (!due) return undefined;
  return [["Échéance", due.startsWith("«") ? unquoted(due) : { day: frenchDay(due) }]];
}

/** Another currency than the euro stands in its own column. */
function pricedAt(detail: string): Entry[] {
  const amount: Entry = ["Montant TTC", amountCell(detail)];
  const currency = currencyOf(detail);
  return currency === EURO ? [amount] : [amount, ["Devise", currency]];
}

function amountCell(text: string, sign: (amount: number) => number = (amount) => amount): Cell {
  return text.startsWith("«") ? unquoted(text) : sign(eurosOf(frenchAmount(text)));
}

/** A payment written inside a day is of that day unless it says otherwise. */
function payment(parts: Parts, known: Known, sign: (amount: number) => number): Happening {
  const { amount = "", invoice: number, customer, day: dated } = parts;
  const received = dated ? frenchDay(dated) : known.today;
  if (!received)
    throw new Misprint("avant le premier jour, un règlement dit sa date : « daté du »");
  const entries: Entry[] = [
    ["Date", { day: day(received) }],
    ["Montant", amountCell(amount, sign)],
  ];
  if (number) entries.push(["N° facture", knownInvoice(number, known)]);
  if (customer) entries.push(["Client", knownCustomer(customer, known)]);
  return row(PAYMENTS, entries, []);
}
