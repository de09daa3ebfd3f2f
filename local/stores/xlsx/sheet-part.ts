/** Reads the part of one sheet: its cells, and what surrounds them. */

import { areaOf } from "../areas.ts";
import type { Area } from "../workbook.ts";
import type { FileRule } from "./conditional-formats.ts";
import { type CellContext, CellReader } from "./sheet-cells.ts";
import type { FileValidation } from "./validations.ts";
import { WHOLE_SHEET } from "./whole-sheet.ts";
import { type Attributes, decodeText, isTrue, readXml } from "./xml.ts";

export type FileColumns = {
  readonly from: number;
  readonly to: number;
  readonly widthChars?: number;
  readonly isHidden: boolean;
  readonly style: number;
};

export type SheetPart = {
  readonly cells: CellReader;
  readonly columns: readonly FileColumns[];
  readonly merges: readonly Area[];
  readonly validations: readonly FileValidation[];
  /** In the order in which they win over each other. */
  readonly rules: readonly FileRule[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter?: Area;
  readonly tabColor?: Attributes;
  readonly protection?: Attributes;
  /** Elements met, by name: some announce what the host does not keep. */
  readonly seen: ReadonlySet<string>;
};

/** A rule of either kind, as far as it has been read. */
type OpenRule = {
  readonly attributes: Attributes;
  readonly formulas: string[];
  areas: readonly Area[];
};

class SheetReader {
  readonly cells: CellReader;
  readonly columns: FileColumns[] = [];
  readonly merges: Area[] = [];
  readonly validations: OpenRule[] = [];
  readonly rules: OpenRule[] = [];
  readonly seen = new Set<string>();
  frozen = { rows: 0, columns: 0 };
  filter: Area | undefined;
  tabColor: Attributes | undefined;
  protection: Attributes | undefined;
  #isInCells = false;
  #rule: OpenRule | undefined;
  #text = "";
  #formatAreas: readonly Area[] = [];
  /** Rules of a newer kind tell their areas after themselves, in an element of their own. */
  #formatRules: OpenRule[] = [];

  constructor(context: CellContext) {
    this.cells = new CellReader(context);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#isInCells) {
      this.cells.open(name, attributes);
      return;
    }
    this.#text = "";
    this.seen.add(name);
    if (name === "sheetData") this.#isInCells = true;
    else if (name === "dataValidation" || name === "cfRule") this.#openRule(name, attributes);
    else if (name === "conditionalFormatting") {
      this.#formatAreas = areasOf(attributes);
      this.#formatRules = [];
    } else this.#openOther(name, attributes);
  }

  text(text: string): void {
    if (this.#isInCells) this.cells.text(text);
    else this.#text += text;
  }

  close(name: string): void {
    if (name === "sheetData") {
      this.#isInCells = false;
      this.cells.finish();
    } else if (this.#isInCells) this.cells.close(name);
    else this.#closeOther(name);
  }

  #openOther(name: string, attributes: Attributes): void {
    switch (name) {
      case "col":
        this.columns.push(columnsOf(attributes));
        break;
      case "mergeCell":
        this.merges.push(...areasOf(attributes));
        break;
      case "pane":
        this.frozen = frozenOf(attributes);
        break;
      case "autoFilter":
        this.filter ??= areasOf(attributes)[0];
        break;
      case "tabColor":
        this.tabColor = attributes;
        break;
      case "sheetProtection":
        this.protection = attributes;
        break;
    }
  }

  #openRule(name: string, attributes: Attributes): void {
    const isValidation = name === "dataValidation";
    const areas = isValidation ? areasOf(attributes) : this.#formatAreas;
    this.#rule = { attributes, formulas: [], areas };
    if (isValidation) this.validations.push(this.#rule);
    else {
      this.rules.push(this.#rule);
      this.#formatRules.push(this.#rule);
    }
  }

  /** A formula lies in `formula`, in `formula1` and `formula2`, or in an `f` inside one of them. */
  #closeOther(name: string): void {
    const isFormula = name === "f" || name.startsWith("formula");
    if (isFormula && this.#text !== "") {
      this.#rule?.formulas.push(decodeText(this.#text));
      this.#text = "";
    }
    if (name === "sqref") this.#setAreas(areasOf({ sqref: this.#text }));
    if (name === "dataValidation" || name === "cfRule") this.#rule = undefined;
  }

  #setAreas(areas: readonly Area[]): void {
    const rules = this.#rule === undefined ? this.#formatRules : [this.#rule];
    for (const rule of rules) rule.areas = areas;
  }
}

function areasOf({ sqref, ref = "" }: Attributes): readonly Area[] {
  return (sqref ?? ref).split(/\s+/).flatMap((text) => areaOf(text, WHOLE_SHEET) ?? []);
}

function columnsOf({ min, max, width, customWidth, hidden, style = "0" }: Attributes): FileColumns {
  return {
    from: Number(min) - 1,
    to: Number(max) - 1,
    isHidden: isTrue(hidden),
    style: Number(style),
    ...(isTrue(customWidth) && width !== undefined && { widthChars: Number(width) }),
  };
}

function frozenOf({ state, xSplit = "0", ySplit = "0" }: Attributes): SheetReader["frozen"] {
  const isFrozen = state === "frozen" || state === "frozenSplit";
  return isFrozen ? { rows: Number(ySplit), columns: Number(xSplit) } : { rows: 0, columns: 0 };
}

export function readSheetPart(xml: string, context: CellContext): SheetPart {
  const reader = new SheetReader(context);
  readXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  const { cells, columns, merges, validations, frozen, seen, filter, tabColor, protection } =
    reader;
  return {
    cells,
    columns,
    merges,
    validations,
    rules: reader.rules.sort((one, other) => priorityOf(one) - priorityOf(other)),
    frozen,
    seen,
    ...(filter !== undefined && { filter }),
    ...(tabColor !== undefined && { tabColor }),
    ...(protection !== undefined && { protection }),
  };
}

function priorityOf({ attributes: { priority = "0" } }: FileRule): number {
  return Number(priority);
}
