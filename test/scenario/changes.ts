/** Sentences that change what the workbook holds: dispute, promise, pause, stop, setting, cell. */

import type { Day } from "../../src/core/day.ts";
import { type Column, type ColumnKind, CUSTOMERS, INVOICES } from "../../src/core/sheet/design.ts";
import { SETTING_ROWS, type SettingRow } from "../../src/core/sheet/settings.ts";
import { type Form, form, type Known, knownCustomer, knownInvoice, type Parts } from "./form.ts";
import type { Happening } from "./story.ts";
import {
  AMOUNT,
  assignment,
  DAY,
  Misprint,
  named,
  splitOutside,
  suggestion,
  typedCell,
  typedCells,
  unquoted,
} from "./words.ts";

/** One sentence about one row, and the cells that it fills: « Litige = prix contesté ». */
type RowSentence = {
  readonly usage: string;
  readonly before: string;
  readonly after?: string;
  readonly write: (parts: Parts) => readonly string[];
};

/** Settings of another kind are texts: an address, a zone, a signature. */
const TYPED_KINDS: readonly ColumnKind[] = ["amount", "day", "whole"];

const NUMBER = "N° facture";
const REST = " : (?<rest>.+)";
const UNTIL = ` jusqu'au (?<day>${DAY})`;
const pauseUntil: RowSentence["write"] = ({ day }) => [`Pause jusqu'au = ${day}`];
const asWritten: RowSentence["write"] = ({ rest = "" }) => splitOutside(rest, ", ");

const ON_INVOICE: readonly RowSentence[] = [
  {
    usage: "litige sur FACTURE : MOTIF",
    before: "litige",
    after: " : (?<why>.+)",
    write: ({ why }) => [`Litige = ${why}`],
  },
  { usage: "fin du litige sur FACTURE", before: "fin du litige", write: () => ["Litige = vide"] },
  {
    usage: "promesse sur FACTURE pour le DATE, MONTANT",
    before: "promesse",
    after: ` pour le (?<day>${DAY})(?:, (?<amount>${AMOUNT}))?`,
    write: ({ day, amount }) => [
      `Promesse le = ${day}`,
      ...(amount ? [`Montant promis = ${amount}`] : []),
    ],
  },
  {
    usage: "pause sur FACTURE jusqu'au DATE",
    before: "pause",
    after: UNTIL,
    write: pauseUntil,
  },
  { usage: "arrêt sur FACTURE", before: "arrêt", write: () => ["Ne plus relancer = oui"] },
  { usage: "reprise sur FACTURE", before: "reprise", write: () => ["Ne plus relancer = non"] },
  {
    usage: "correction sur FACTURE : Colonne = valeur, …",
    before: "correction",
    after: REST,
    write: asWritten,
  },
];

const OF_CUSTOMER: readonly RowSentence[] = [
  {
    usage: "pause du client CLIENT jusqu'au DATE",
    before: "pause",
    after: UNTIL,
    write: pauseUntil,
  },
  {
    usage: "arrêt du client CLIENT : MOTIF",
    before: "arrêt",
    after: " : (?<why>.+)",
    write: ({ why }) => ["Ne plus relancer = oui", `Motif d'arrêt = ${why}`],
  },
  {
    usage: "reprise du client CLIENT",
    before: "reprise",
    write: () => ["Ne plus relancer = non", "Motif d'arrêt = vide"],
  },
  {
    usage: "procédure collective du client CLIENT",
    before: "procédure collective",
    write: () => ["Procédure collective = oui"],
  },
  {
    usage: "correction du client CLIENT : Colonne = valeur, …",
    before: "correction",
    after: REST,
    write: asWritten,
  },
];

export const CHANGES: readonly Form<readonly Happening[]>[] = [
  ...ON_INVOICE.map(({ usage, before, after = "", write }) =>
    form(usage, String.raw`${before} sur (?<invoice>\S+)${after}`, (parts, known) => [
      changeOfInvoice(write(parts), parts, known),
    ]),
  ),
  ...OF_CUSTOMER.map(({ usage, before, after = "", write }) =>
    form(usage, `${before} du client (?<customer>[^:]+?)${after}`, (parts, known) => [
      changeOfCustomer(write(parts), parts, known),
    ]),
  ),
  form(
    "correction de la cellule Feuille!B3 : valeur",
    String.raw`correction de la cellule (?<sheet>[^!]+)!(?<column>[A-Z])(?<row>\d+) : (?<value>.+)`,
    ({ sheet = "", column = "A", row = "1", value = "" }) => [
      {
        kind: "cell",
        sheet,
        at: { row: Number(row) - 1, column: column.toUpperCase().charCodeAt(0) - 65 },
        value: value === "vide" ? "" : unquoted(value),
      },
    ],
  ),
  form(
    "paramètres : NOM = valeur, NOM = valeur",
    "paramètres?(?: :)? (?<rest>.+)",
    ({ rest = "" }) => splitOutside(rest, ", ").map(settingChange),
  ),
  form("règlements à jour", "règlements à jour", (_, { today }) => [paymentsUpToDate(today)]),
];

function changeOfInvoice(written: readonly string[], { invoice }: Parts, known: Known): Happening {
  const key = { header: NUMBER, value: knownInvoice(invoice, known) };
  const cells = typedCells(INVOICES, written);
  const renamed = cells.get(NUMBER);
  if (typeof renamed === "string") known.invoices.add(renamed);
  return { kind: "change", design: INVOICES, key, cells };
}

function changeOfCustomer(
  written: readonly string[],
  { customer }: Parts,
  known: Known,
): Happening {
  const key = { header: "Client", value: knownCustomer(customer, known) };
  return { kind: "change", design: CUSTOMERS, key, cells: typedCells(CUSTOMERS, written) };
}

/** What the menu « Les règlements sont à jour » writes. */
function paymentsUpToDate(today: Day | undefined): Happening {
  if (!today) throw new Misprint("« règlements à jour » se dit un jour daté");
  return { kind: "setting", label: "Règlements à jour au", value: { day: today } };
}

function settingChange(written: string): Happening {
  const { name, value } = assignment(written);
  const row = named(SETTING_ROWS, name, ({ label }) => label);
  if (!row) {
    const labels = SETTING_ROWS.map(({ label }) => label);
    throw new Misprint(`paramètre inconnu « ${name} »${suggestion(name, labels)}`);
  }
  return { kind: "setting", label: row.label, value: typedCell(columnOf(row), value) };
}

function columnOf({ key, label, kind }: SettingRow): Column {
  if (kind === "yesNo") return { field: key, header: label, kind: "text", choices: ["oui", "non"] };
  const typed = TYPED_KINDS.find((known) => known === kind);
  return { field: key, header: label, kind: typed ?? "text" };
}
