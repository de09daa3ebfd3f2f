/**
 * The workbook as data: sheets of sparse cells, and one list of operations that change it.
 * Everything that changes a workbook is an `Operation`: the write buffer holds them back, the
 * journal replays them after a crash, the page sends and receives them.
 */

/** A failed formula, as Sheets shows it: « #REF! », « #ERROR! » with its sentence. */
export type CellError = { readonly error: string; readonly message?: string };

export type Scalar = string | number | boolean | CellError;

export type Cell = {
  /** The literal, or the last calculated value of the formula. Dates are serial numbers (1899-12-30 is 0). */
  readonly value: Scalar;
  /** With its « = », English names, commas: as an .xlsx holds it. */
  readonly formula?: string;
  /** Value that a formula elsewhere has spilled here: "row:column" of that formula. Read-only. */
  readonly spilledFrom?: string;
  /**
   * Number format that the calculated value brings along: a formula that returns a date shows one.
   * Used where neither the cell nor its column has a format.
   */
  readonly calculatedFormat?: string;
};

export type Style = {
  /** « @ », « dd/mm/yyyy », « #,##0.00 "€" »; absent is automatic. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly fontColor?: string;
  readonly background?: string;
  readonly horizontalAlignment?: "left" | "center" | "right";
  readonly verticalAlignment?: "top" | "middle" | "bottom";
  readonly wrap?: "wrap" | "overflow" | "clip";
  /** In degrees, anticlockwise: 45 climbs. */
  readonly rotation?: number;
  /** « thin #000000 »: one of the kinds of line below, and its colour; "" is none, over a column's. */
  readonly borderTop?: string;
  readonly borderBottom?: string;
  readonly borderLeft?: string;
  readonly borderRight?: string;
};

/** The field of a style that holds the line on each side of a cell. */
export const SIDES = {
  top: "borderTop",
  bottom: "borderBottom",
  left: "borderLeft",
  right: "borderRight",
} as const;

export const LINES = ["thin", "medium", "thick", "dashed", "dotted"] as const;

/** 0-based, inclusive start, counts. */
export type Area = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type Validation = {
  readonly area: Area;
  readonly kind: "list" | "range" | "checkbox" | "date" | "number" | "custom";
  /** List items; or criteria name and its arguments for the others. */
  readonly values: readonly (string | number)[];
  readonly criteria?: string;
  readonly allowInvalid: boolean;
  readonly help?: string;
  /** How the page draws a list; absent, with an arrow. Scripts do not see it. */
  readonly display?: ListDisplay;
};

export type ListDisplay = {
  readonly style: "arrow" | "chip" | "plainText";
  /** Of each item that has one. */
  readonly colors?: Readonly<Record<string, string>>;
};

/**
 * Criteria of a rule that Google's words cannot express (a colour scale, icons, « the ten largest »):
 * its only value is the page's own rule, as JSON. Scripts see that there is a rule, not which one.
 */
export const PAGE_RULE = "PAGE_RULE";

export type ConditionalFormat = {
  readonly areas: readonly Area[];
  /** Google's BooleanCriteria name (« CUSTOM_FORMULA », « TEXT_EQUAL_TO »…), or `PAGE_RULE`. */
  readonly criteria: string;
  readonly values: readonly (string | number)[];
  readonly style: Style;
};

export type Protection = {
  readonly id: string;
  /** Absent: the whole sheet. */
  readonly area?: Area;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  /** Areas of a protected sheet that stay open to every editor of the workbook. */
  readonly unprotected?: readonly Area[];
};

export type NamedRange = { readonly name: string; readonly sheet: string; readonly area: Area };

/** Words of the local page, as JSON: they are kept for it, and read by nobody else. */
export type PageWords = Readonly<Record<string, unknown>>;

/** What the local page shows of a sheet and scripts do not see. Absent is none. */
export type PageParts = {
  /** Charts, anchored to a cell. */
  readonly figures?: readonly (PageWords & { readonly col: number; readonly row: number })[];
  /** Tables, and the filters beyond the one that scripts see. */
  readonly tables?: readonly { readonly area: Area; readonly words: PageWords }[];
  /** What a filter hides, by the cell of its header. */
  readonly filtered?: readonly {
    readonly row: number;
    readonly column: number;
    readonly words: PageWords;
  }[];
  /** Rows and columns that fold together. */
  readonly groups?: readonly {
    readonly dimension: "rows" | "columns";
    readonly from: number;
    readonly to: number;
    readonly isFolded: boolean;
  }[];
  readonly hasNoGrid?: boolean;
  readonly isLocked?: boolean;
};

export type SheetData = {
  name: string;
  id: number;
  rowCount: number;
  columnCount: number;
  /** By « row:column », 0-based. An absent key is an empty cell. */
  cells: Map<string, Cell>;
  styles: Map<string, Style>;
  /** Format of a whole column, under the cells' own. */
  columnStyles: Map<number, Style>;
  notes: Map<string, string>;
  columnWidths: Map<number, number>;
  /** In pixels, of the rows that somebody has resized. */
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  tabColor?: string;
  merges: Area[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  protections: Protection[];
  filter?: Area;
  page: PageParts;
};

/** What the value, formula and number format of one cell become. `null` empties the cell. */
export type CellChange = { readonly value: Scalar; readonly formula?: string } | null;

/** The fields of a sheet that are set as a whole. Maps are given as lists so that an operation is JSON. */
export type SheetProperties = {
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly hidden?: boolean;
  readonly tabColor?: string | null;
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly columnWidths?: readonly (readonly [number, number])[];
  readonly rowHeights?: readonly (readonly [number, number])[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly Area[];
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly protections?: readonly Protection[];
  readonly filter?: Area | null;
  readonly page?: PageParts;
};

/** One change, as JSON. Sheets are named by their id, which never changes. */
export type Operation =
  | {
      readonly kind: "cells";
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly changes: readonly (readonly CellChange[])[];
    }
  | {
      readonly kind: "style";
      readonly sheet: number;
      readonly area: Area;
      /** Replaces the fields given, `null` removes all; repeated when smaller than the area. */
      readonly styles: readonly (readonly (Style | null)[])[];
    }
  | {
      readonly kind: "columnStyle";
      readonly sheet: number;
      readonly columns: readonly number[];
      readonly style: Style | null;
    }
  | {
      readonly kind: "notes";
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly notes: readonly (readonly (string | null)[])[];
    }
  | {
      readonly kind: "insert" | "delete";
      readonly sheet: number;
      readonly dimension: "rows" | "columns";
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: "sheet"; readonly sheet: number; readonly properties: SheetProperties }
  | {
      readonly kind: "addSheet";
      readonly sheet: number;
      readonly name: string;
      readonly index: number;
      readonly rowCount: number;
      readonly columnCount: number;
    }
  | { readonly kind: "deleteSheet"; readonly sheet: number }
  | { readonly kind: "renameSheet"; readonly sheet: number; readonly name: string }
  | { readonly kind: "moveSheet"; readonly sheet: number; readonly index: number }
  | {
      readonly kind: "namedRange";
      readonly name: string;
      readonly sheet: number;
      readonly area: Area;
    }
  | { readonly kind: "removeNamedRange"; readonly name: string }
  | {
      readonly kind: "settings";
      readonly locale?: string;
      readonly timeZone?: string;
      readonly name?: string;
    };

export interface WorkbookStore {
  readonly id: string;
  readonly name: string;
  /** « fr_FR ». */
  readonly locale: string;
  /** « Europe/Paris ». May differ from the script's. */
  readonly timeZone: string;
  /** In tab order. */
  readonly sheets: readonly Readonly<SheetData>[];
  readonly namedRanges: readonly NamedRange[];
  /** Applies the operations in order, durably: when it returns, a crash no longer loses them. */
  apply(operations: readonly Operation[]): void;
  /** Formula cells are up to date when it returns. Cheap when nothing changed. */
  calculate(): void;
  /** Called after each `apply`. Returns the way to stop. */
  subscribe(listener: (operations: readonly Operation[]) => void): () => void;
}
