/** « Charger l’exemple », « Effacer l’exemple »: in an empty workbook, and nothing but its own rows. */

import type { Cell } from "../sheet/cell.ts";
import { isBlankCell } from "../sheet/clean.ts";
import {
  CUSTOMERS,
  FOLLOW_UPS,
  INVOICES,
  PAYMENTS,
  SHEET,
  type SheetDesign,
} from "../sheet/design.ts";
import { readText } from "../sheet/read-cell.ts";
import { sourceOf } from "../sheet/source.ts";
import { formatCount } from "../text/format.ts";
import { plain } from "../text/typography.ts";
import { EXAMPLE_MARK, type ExampleSheet, exampleSheets } from "./example-rows.ts";
import type { Ports, Workbook } from "./ports.ts";
import { type Answer, done, refused, underLock } from "./under-lock.ts";

/** What nobody has filled in yet, if the example may be written there. */
const MUST_BE_EMPTY = [INVOICES, CUSTOMERS, PAYMENTS, FOLLOW_UPS];

export function loadExample(ports: Ports): Answer {
  return underLock(ports, ({ book }) => {
    const { workbook, clock } = ports;
    const { sheet } = sourceOf(workbook.read(SHEET.settings) ?? []);
    if (hasExample(workbook)) return refused("L’exemple est déjà là.");
    if (sheet !== SHEET.invoices)
      return refused(
        `Vos factures sont lues dans « ${sheet} » : l’exemple ne se charge que dans un classeur vide.`,
      );
    const filled = MUST_BE_EMPTY.find(({ name }) => filledRows(workbook, name) > 0);
    if (filled)
      return refused(
        `La feuille ${filled.name} contient déjà vos lignes : l’exemple ne se charge que dans un classeur vide.`,
      );
    if (!book.settings.testMode)
      return refused("L’exemple ne se charge qu’en mode test : passez-le d’abord à « oui ».");
    for (const one of exampleSheets(clock.now().day)) appendRows(workbook, one);
    return done("L’exemple est chargé : 8 clients, 20 factures. Menu Données ▸ Effacer l’exemple.");
  });
}

export function clearExample(ports: Ports): Answer {
  return underLock(ports, () => {
    const { workbook } = ports;
    const customers = sheetReader(workbook, CUSTOMERS);
    const ours = customers.rows.filter(({ text }) => isMarked(text("customerCode")));
    const names = new Set(
      ours.flatMap(({ text }) => [text("customer"), text("customerCode")]).map(plain),
    );
    const isOurs: OfExample = (text) => names.has(plain(text("customer")));
    // The customers last: a run that dies half-way is finished by the next one.
    const removed = [
      remove(workbook, INVOICES, (text) => isMarked(text("invoiceNumber")) && isOurs(text)),
      remove(workbook, PAYMENTS, isOurs),
      remove(workbook, FOLLOW_UPS, isOurs),
      remove(workbook, CUSTOMERS, (text) => isMarked(text("customerCode"))),
    ].reduce((sum, count) => sum + count, 0);
    if (removed === 0) return refused("Il n’y a pas d’exemple dans ce classeur.");
    const rows = formatCount(removed, { one: "ligne retirée", many: "lignes retirées" });
    return done(`L’exemple est effacé : ${rows}. Le journal garde les siennes.`);
  });
}

export function hasExample(workbook: Workbook): boolean {
  return sheetReader(workbook, CUSTOMERS).rows.some(({ text }) => isMarked(text("customerCode")));
}

type TextOf = (field: string) => string;
type OfExample = (text: TextOf) => boolean;

function isMarked(code: string): boolean {
  return code.startsWith(EXAMPLE_MARK);
}

function sheetReader(workbook: Workbook, design: SheetDesign) {
  const [header = [], ...rows] = workbook.read(design.name) ?? [];
  const columns = new Map(
    design.columns.map(({ field, header: wanted }) => [field, header.indexOf(wanted)]),
  );
  return {
    rows: rows.map((row, index) => ({
      index: index + 1,
      text: (field: string) => readText(row[columns.get(field) ?? -1] ?? ""),
    })),
  };
}

function remove(workbook: Workbook, design: SheetDesign, isOurs: OfExample): number {
  const rows = sheetReader(workbook, design).rows.filter(({ text }) => isOurs(text));
  workbook.removeRows(
    design.name,
    rows.map(({ index }) => index),
  );
  return rows.length;
}

function filledRows(workbook: Workbook, sheet: string): number {
  return (workbook.read(sheet) ?? []).slice(1).filter((row) => !row.every(isBlankCell)).length;
}

/** Under the sheet's own headers: columns may have been moved. */
function appendRows(workbook: Workbook, { design, rows }: ExampleSheet): void {
  const [header = []] = workbook.read(design.name) ?? [];
  const fields = header.map((cell) => design.columns.find((column) => column.header === cell));
  workbook.append(
    design.name,
    rows.map((row) => fields.map((column): Cell => (column && row[column.field]) ?? "")),
  );
}
