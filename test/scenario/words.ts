/** The words of a story: spaces, quotation marks, days, amounts and cells as people type them. */

import { type Day, dayOf, weekdayOf } from "../../src/core/day.ts";
import { type Cents, centsOfEuros, eurosOf, ZERO } from "../../src/core/money.ts";
import type { Cell } from "../../src/core/sheet/cell.ts";
import type { Column, SheetDesign } from "../../src/core/sheet/design.ts";
import { parseAmount } from "../../src/core/sheet/parse-amount.ts";
import { EURO } from "../../src/core/sums.ts";
import { formatAmount } from "../../src/core/text/format.ts";
import { nearest } from "../../src/core/text/suggest.ts";
import { plain } from "../../src/core/text/typography.ts";
import type { TypedCells } from "./story.ts";

export const DAY = String.raw`\d{2}/\d{2}/\d{4}`;
export const MONEY = String.raw`-?\d[\d ]*(?:,\d{1,2})? ?(?:€|USD|GBP|CHF)`;
/** An amount, or a value between quotation marks that goes into the cell as it is. */
export const AMOUNT = `${MONEY}|«[^»]*»`;

const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/** What the author of a story has to correct; the parser adds the line. */
export class Misprint extends Error {}

/** One way to write what typography writes in several: spaces, apostrophes, minus, arrow, dots. */
export function tidy(text: string): string {
  return text
    .replace(/\s/g, " ")
    .replace(/[’‘]/g, "'")
    .replace(/\u2212/g, "-")
    .replace(/->/g, "→")
    .replace(/\.\.\./g, "…")
    .replace(/ +/g, " ")
    .trim();
}

/** The parts between separators that stand outside quotation marks. */
export function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let open = "";
  for (const piece of text.split(separator)) {
    const part = open === "" ? piece : `${open}${separator}${piece}`;
    const isOpen = count(part, "«") > count(part, "»");
    if (!isOpen) parts.push(part.trim());
    open = isOpen ? part : "";
  }
  if (open !== "") throw new Misprint(`guillemet « jamais refermé : ${open.trim()}`);
  return parts;
}

export function unquoted(text: string): string {
  return /^«(.*)»$/.exec(text)?.[1]?.trim() ?? text;
}

export function frenchDay(text: string): Day {
  const [date = 0, month = 0, year = 0] = text.split("/").map(Number);
  const found = /^\d{2}\/\d{2}\/\d{4}$/.test(text) ? dayOf(year, month, date) : undefined;
  if (!found) throw new Misprint(`ce n'est pas une date (JJ/MM/AAAA) : ${text}`);
  return found;
}

export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? "";
}

/** The currency that an amount names. */
export function currencyOf(text: string): string {
  return /[A-Z]{3}$/.exec(text)?.[0] ?? EURO;
}

export function frenchAmount(text: string): Cents {
  const read = parseAmount(text, "montant", currencyOf(text));
  if ("problem" in read) throw new Misprint(tidy(read.sentence));
  return read.value;
}

/** « 1 200,00 € », however it was typed. */
export function amountSentence(text: string): string {
  return tidy(formatAmount(frenchAmount(text), currencyOf(text)));
}

/** The amount that a cell of our sheets holds: a number of euros, or a text with its currency. */
export function cellAmount(cell: Cell): string {
  if (typeof cell === "string" && cell !== "") return tidy(cell);
  return tidy(formatAmount(centsOfEuros(Number(cell)) ?? ZERO));
}

/** « Scénario = Courtois, Type = public » as cells of the columns of a sheet. */
export function typedCells(design: SheetDesign, attributes: readonly string[]): TypedCells {
  return new Map(
    attributes.map((attribute) => {
      const { name, value } = assignment(attribute);
      const column = named(design.columns, name, (one) => one.header);
      if (!column)
        throw new Misprint(unknown(`colonne inconnue de la feuille ${design.name}`, name, design));
      return [column.header, typedCell(column, value)] as const;
    }),
  );
}

export function assignment(text: string): { readonly name: string; readonly value: string } {
  const [name = "", ...rest] = text.split(" = ");
  if (rest.length === 0) throw new Misprint(`« Nom = valeur » attendu, et non « ${text} »`);
  return { name: name.trim(), value: rest.join(" = ").trim() };
}

/** Compared without accents and case, as people type names. */
export function named<Item>(
  items: readonly Item[],
  name: string,
  nameOf: (item: Item) => string,
): Item | undefined {
  return items.find((item) => plain(nameOf(item)) === plain(name));
}

/** A value between quotation marks is a text; « vide » empties the cell. */
export function typedCell({ kind, header, choices }: Column, value: string): Cell {
  if (value.startsWith("«")) return unquoted(value);
  if (plain(value) === "vide") return "";
  if (choices && !named(choices, value, (choice) => choice))
    throw new Misprint(`« ${value} » n'est pas dans la liste de ${header} : ${choices.join(", ")}`);
  switch (kind) {
    case "amount":
      return eurosOf(frenchAmount(value));
    case "day":
      return { day: frenchDay(value) };
    case "whole":
      if (!/^-?\d+$/.test(value)) throw new Misprint(`nombre entier attendu : ${value}`);
      return Number(value);
    case "text":
    case "longText":
    case "percent":
    case "any":
      return value;
    default:
      return kind satisfies never;
  }
}

export function suggestion(typed: string, known: readonly string[]): string {
  const near = nearest(
    plain(typed),
    known.map((name) => plain(name)),
  );
  const meant = known.find((name) => plain(name) === near);
  return meant ? `, vouliez-vous dire « ${meant} » ?` : "";
}

function unknown(problem: string, name: string, design: SheetDesign): string {
  const headers = design.columns.map(({ header }) => header);
  return `${problem} : « ${name} »${suggestion(name, headers)}`;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
