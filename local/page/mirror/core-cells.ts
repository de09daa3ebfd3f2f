/** One cell in the words of the store and in those of the engine's page, and when both say the same. */

import { isCellError } from "../../engine/calculable.ts";
import { engineErrorName, googleErrorName } from "../../engine/engine-errors.ts";
import { engineFormula, type SheetAliases } from "../../engine/engine-formula.ts";
import { localeOf } from "../../engine/locales.ts";
import { cellKey } from "../../stores/areas.ts";
import { styleAt } from "../../stores/cell-style.ts";
import type { Cell, CellChange, SheetData, Style } from "../../stores/workbook.ts";
import {
  type CoreBorder,
  type CoreCell,
  type CoreGetters,
  type CoreStyle,
  coreEngine,
} from "./core-engine.ts";
import { coreBorder, coreFormat, coreStyleOf, isSameLook } from "./looks.ts";

export type FedCell = {
  /** "" empties the cell. */
  readonly content: string;
  readonly format: string;
  readonly style: CoreStyle | undefined;
  readonly border: CoreBorder | undefined;
};

export type Feeding = { readonly localeName: string; readonly aliases: SheetAliases };

export function fedCell(
  sheet: Readonly<SheetData>,
  at: { readonly row: number; readonly column: number },
  feeding: Feeding,
): FedCell {
  const cell = sheet.cells.get(cellKey(at.row, at.column));
  const style = styleAt(sheet, at.row, at.column);
  const numberFormat = style.numberFormat ?? cell?.calculatedFormat;
  return {
    content: cell === undefined ? "" : contentOf(cell, style, feeding),
    format: coreFormat(numberFormat),
    style: coreStyleOf(style),
    border: coreBorder(style),
  };
}

function contentOf({ formula, value, spilledFrom }: Cell, style: Style, feeding: Feeding): string {
  if (spilledFrom !== undefined) return "";
  if (formula !== undefined) return engineFormula(formula, feeding.aliases);
  if (isCellError(value)) return engineErrorName(value.error);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return style.numberFormat === "@" && !/^[=']/.test(value) ? value : markedText(value, feeding);
}

/** A text that would be read as something else is marked as a text: « 007 » stays « 007 ». */
function markedText(text: string, { localeName }: Feeding): string {
  if (/^['=+\-@#]/.test(text)) return `'${text}`;
  if (/^(?:true|false)$/i.test(text.trim())) return `'${text}`;
  if (!/\d/.test(text)) return text;
  const { helpers } = coreEngine();
  const locale = engineLocale(localeName);
  const isRead = helpers.isNumber(text, locale) || helpers.isDateTime(text, locale);
  return isRead || helpers.isNumber(text, engineLocale("en_US")) ? `'${text}` : text;
}

const LOCALE_NAMES: Readonly<Record<string, string>> = { fr_FR: "Français", en_GB: "English (UK)" };

/** As the engine's page wants it. It accepts one sign between thousands: the one people type. */
export function engineLocale(localeName: string): object {
  const { decimal, group, formats } = localeOf(localeName);
  const isFrench = decimal === ",";
  return {
    name: LOCALE_NAMES[localeName] ?? localeName,
    code: localeName,
    thousandsSeparator: isFrench ? " " : group,
    decimalSeparator: decimal,
    weekStart: isFrench ? 1 : 7,
    dateFormat: formats.date,
    timeFormat: formats.timeWithSeconds,
    formulaArgSeparator: isFrench ? ";" : ",",
  };
}

/** The content that the page's cell has come to hold, for the store. */
export function changeOf(cell: CoreCell | undefined, getters: CoreGetters): CellChange {
  if (cell === undefined) return null;
  if (cell.isFormula) return { value: "", formula: cell.compiledFormula.toFormulaString(getters) };
  const parsedValue = literalOf(cell);
  return parsedValue === null || parsedValue === "" ? null : { value: parsedValue };
}

/** Under the text format « 007 » is a text, though it is not marked as one. */
function literalOf({ format, content, parsedValue }: Extract<CoreCell, { isFormula: false }>) {
  const isRead = typeof parsedValue === "number" || typeof parsedValue === "boolean";
  return format === "@" && isRead ? content : parsedValue;
}

export function isSameContent(change: CellChange, cell: Cell | undefined): boolean {
  if (cell === undefined || cell.spilledFrom !== undefined) return change === null;
  if (cell.formula !== undefined || change?.formula !== undefined) {
    return change?.formula === cell.formula;
  }
  if (isCellError(cell.value)) return googleErrorName(String(change?.value)) === cell.value.error;
  return (change?.value ?? "") === cell.value;
}

export function hasSameLook(cell: CoreCell | undefined, fed: FedCell): boolean {
  return (cell?.format ?? "") === fed.format && isSameLook(cell?.style, fed.style);
}
