/** Reads the cells of one sheet of a workbook, event by event: exact numbers, formulas, texts. */

import { areaOf, cellKey, contains } from "../areas.ts";
import { translateFormula } from "../shift-formula.ts";
import type { Area, Cell, Scalar } from "../workbook.ts";
import { formulaFromFile, googleFormula } from "./formulas.ts";
import { isDateFormat } from "./number-formats.ts";
import { TextGathering } from "./shared-strings.ts";
import type { StyleTable } from "./style-table.ts";
import { WHOLE_SHEET } from "./whole-sheet.ts";
import { type Attributes, decodeText, isTrue } from "./xml.ts";

export type CellContext = {
  readonly strings: readonly string[];
  readonly styles: StyleTable;
  /** Days are counted from 1904: four years and a day later (Excel for Mac, formerly). */
  readonly is1904: boolean;
};

const DAYS_TO_1904 = 1462;

type Position = { readonly row: number; readonly column: number };
type Shared = Position & { readonly formula: string };

export class CellReader {
  readonly cells = new Map<string, Cell>();
  /** Number of the format of each cell that has one, by column then row. */
  readonly styleIds = new Map<number, Map<number, number>>();
  readonly hiddenRows = new Set<number>();
  /** In points, of the rows that somebody has resized. */
  readonly rowHeights = new Map<number, number>();
  rowCount = 0;
  columnCount = 0;
  readonly #context: CellContext;
  readonly #shared = new Map<string, Shared>();
  readonly #arrays: { readonly area: Area; readonly from: string }[] = [];
  readonly #inline = new TextGathering();
  #row = -1;
  #column = -1;
  #cell: Attributes = {};
  #formula: Attributes | undefined;
  #formulaText = "";
  #value: string | undefined;
  #reading: "f" | "v" | undefined;

  constructor(context: CellContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    this.#inline.open(name);
    if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "f") {
      this.#formula = attributes;
      this.#reading = "f";
    } else if (name === "v") {
      this.#value = "";
      this.#reading = "v";
    }
  }

  text(text: string): void {
    if (this.#reading === "f") this.#formulaText += text;
    else if (this.#reading === "v") this.#value += text;
    else this.#inline.text(text);
  }

  close(name: string): void {
    this.#inline.close(name);
    this.#reading = undefined;
    if (name === "c") this.#closeCell();
  }

  /** The cells that an array formula fills belong to it. */
  finish(): void {
    if (this.#arrays.length === 0) return;
    for (const [key, cell] of this.cells) {
      if (cell.formula !== undefined) continue;
      const [row = 0, column = 0] = key.split(":").map(Number);
      const owner = this.#arrays.find(({ area }) => contains(area, row, column));
      if (owner !== undefined) this.cells.set(key, { ...cell, spilledFrom: owner.from });
    }
  }

  /** A producer may leave the numbers of rows and the addresses of cells out: they then follow. */
  #openRow({ r, hidden, ht, customHeight }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    this.#column = -1;
    if (isTrue(hidden)) this.hiddenRows.add(this.#row);
    if (isTrue(customHeight) && ht !== undefined) this.rowHeights.set(this.#row, Number(ht));
  }

  #openCell(attributes: Attributes): void {
    const { r = "" } = attributes;
    const area = areaOf(r, WHOLE_SHEET);
    this.#column = area?.column ?? this.#column + 1;
    this.#cell = attributes;
    this.#formula = undefined;
    this.#formulaText = "";
    this.#value = undefined;
    this.#inline.take();
  }

  #closeCell(): void {
    const { s = "0" } = this.#cell;
    const style = Number(s);
    const hasStyle = this.#context.styles.cells[style] !== undefined;
    if (hasStyle) this.#keepStyle(style);
    const value = this.#scalar(style);
    const formula = this.#formula === undefined ? undefined : this.#formulaOf(this.#formula);
    if (formula === "" || (formula === undefined && (value === undefined || value === ""))) {
      if (hasStyle) this.#reach();
      return;
    }
    this.#reach();
    const key = cellKey(this.#row, this.#column);
    this.cells.set(key, { value: value ?? "", ...(formula !== undefined && { formula }) });
  }

  #reach(): void {
    this.rowCount = Math.max(this.rowCount, this.#row + 1);
    this.columnCount = Math.max(this.columnCount, this.#column + 1);
  }

  #keepStyle(style: number): void {
    const column = this.styleIds.get(this.#column) ?? new Map<number, number>();
    this.styleIds.set(this.#column, column.set(this.#row, style));
  }

  #scalar(style: number): Scalar | undefined {
    const text = this.#value;
    const { t: type } = this.#cell;
    switch (type) {
      case "inlineStr":
        return this.#inline.take();
      case "s":
        return this.#context.strings[Number(text)];
      case "str":
        return text === undefined ? undefined : decodeText(text);
      case "b":
        return text === undefined ? undefined : isTrue(text.trim());
      case "e":
        return text === undefined ? undefined : { error: text };
      case "d":
        return text === undefined ? undefined : serialOfIso(text);
      default:
        return text === undefined || text === "" ? undefined : this.#number(Number(text), style);
    }
  }

  #number(value: number, style: number): number {
    if (!this.#context.is1904) return value;
    const format = this.#context.styles.cells[style]?.numberFormat ?? "";
    return isDateFormat(format) ? value + DAYS_TO_1904 : value;
  }

  /** Undefined when the cell holds only a value; "" when it is filled by the formula of another. */
  #formulaOf({ t, si, ref }: Attributes): string | undefined {
    const text = this.#formulaText;
    if (t === "dataTable") return undefined;
    if (t === "shared" && text === "") return this.#sharedFormula(si ?? "");
    if (text === "") return undefined;
    const google = googleFormula(text);
    if (google !== undefined) return google.formula ?? "";
    const formula = formulaFromFile(text);
    if (t === "shared")
      this.#shared.set(si ?? "", { row: this.#row, column: this.#column, formula });
    return t === "array" ? this.#arrayFormula(formula, ref ?? "") : formula;
  }

  #sharedFormula(index: string): string | undefined {
    const shared = this.#shared.get(index);
    if (shared === undefined) return undefined;
    const by = { rows: this.#row - shared.row, columns: this.#column - shared.column };
    return translateFormula(shared.formula, by);
  }

  /** A formula that spills by itself carries a mark (`cm`); without, it was entered as an array formula. */
  #arrayFormula(formula: string, ref: string): string {
    const area = areaOf(ref, WHOLE_SHEET);
    if (area !== undefined && area.rows * area.columns > 1) {
      this.#arrays.push({ area, from: cellKey(this.#row, this.#column) });
    }
    const { cm: spills } = this.#cell;
    return spills === undefined ? `=ARRAYFORMULA(${formula.slice(1)})` : formula;
  }
}

/** Serial number of « 2026-11-23T08:15:00 » (ECMA-376 strict form of a date cell). */
function serialOfIso(text: string): number | string {
  const isTimed = text.includes("T");
  const time = Date.parse(isTimed ? `${text.replace(/Z$/, "")}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}
