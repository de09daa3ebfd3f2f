/** What a column holds, told from its first values: the evidence that decides an ambiguous header. */

import { plain } from "../text/typography.ts";
import { type Cell, isDayCell } from "./cell.ts";
import { readAmount, readDay, readText, readWholeNumber, readYesNo } from "./read-cell.ts";
import { statusOf } from "./value-words.ts";

export type Content = keyof typeof TESTS;

/** A stray « S12 » among dates must not hide that they are dates. */
const ENOUGH = 0.8;

const METHODS =
  /virement|prelevement|cheque|especes|carte|traite|effet|billet|\b(?:cb|lcr|vir|chq|sepa|prlv|wire|transfer|check|card|cash|paypal)\b/;
const TERMS =
  /jour|\bj\b|fdm|fin de mois|reception|comptant|\bnet\b|days|upon receipt|end of month/;

/** Ranks of instalments and levels of reminders. 30 and more are days of credit. */
const LARGEST_RANK = 9;

const TESTS = {
  days: mostly(isDay),
  amounts: mostly(isAmount),
  amountsWithCents: (cells: readonly Cell[]) => mostly(isAmount)(cells) && cells.some(hasCents),
  ranks: mostly(isRank),
  yesNo: mostly((cell) => typeof cell !== "number" && "value" in readYesNo(cell)),
  paymentMethods: mostly((cell) => METHODS.test(plain(readText(cell)))),
  statuses: mostly((cell) => statusOf(readText(cell)) !== undefined),
  terms: mostly((cell) => TERMS.test(plain(readText(cell)))),
  links: mostly((cell) => /^https?:\/\//i.test(readText(cell))),
  codes: mostly(isCode),
  texts: mostly(isText),
  severalTexts: (cells: readonly Cell[]) => mostly(isText)(cells) && distinct(cells) > 1,
  uniqueValues: (cells: readonly Cell[]) => distinct(cells) === cells.length,
  repeatedValues: (cells: readonly Cell[]) => distinct(cells) < cells.length,
  // One account for all rows is the collective account 411, which names nobody.
  customerAccounts: (cells: readonly Cell[]) =>
    mostly(isCustomerAccount)(cells) && distinct(cells) > 1,
  otherAccounts: (cells: readonly Cell[]) =>
    distinct(cells) === 1 || !mostly(isCustomerAccount)(cells),
} as const;

/** Does the column hold this? `cells` are its first values that are not blank. */
export function holds(content: Content, cells: readonly Cell[]): boolean {
  return cells.length > 0 && TESTS[content](cells);
}

function mostly(test: (cell: Cell) => boolean): (cells: readonly Cell[]) => boolean {
  return (cells) => cells.filter(test).length >= cells.length * ENOUGH;
}

function isDay(cell: Cell): boolean {
  if (typeof cell === "number") return false;
  return "value" in readDay(cell) || "value" in readDay(cell, { order: "mdy" });
}

function isAmount(cell: Cell): boolean {
  const reading = readAmount(cell);
  return "value" in reading || reading.problem === "ambiguous" || reading.problem === "foreign";
}

function hasCents(cell: Cell): boolean {
  const reading = readAmount(cell);
  return "value" in reading && reading.value % 100 !== 0;
}

function isRank(cell: Cell): boolean {
  const reading = readWholeNumber(cell);
  return "value" in reading && reading.value >= 0 && reading.value <= LARGEST_RANK;
}

function isText(cell: Cell): boolean {
  return typeof cell === "string" && !isAmount(cell) && !isDay(cell);
}

/** « F-2026-014 »: letters among figures, or at least no amount, no day and no address. */
function isCode(cell: Cell): boolean {
  return isText(cell) && !/^https?:/i.test(readText(cell));
}

function isCustomerAccount(cell: Cell): boolean {
  return !isDayCell(cell) && readText(cell).startsWith("411");
}

function distinct(cells: readonly Cell[]): number {
  return new Set(cells.map((cell) => plain(readText(cell)))).size;
}
