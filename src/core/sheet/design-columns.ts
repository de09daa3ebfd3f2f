/** What a sheet and its columns are made of. */

/** What a column holds; decides its number format and how its cells are read. */
export type ColumnKind = "text" | "longText" | "amount" | "day" | "whole" | "percent" | "any";

export type Column<Field extends string = string> = {
  readonly field: Field;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Closed list shown as a drop-down. Other values are refused by the sheet. */
  readonly choices?: readonly string[];
  /** Drop-down fed by a column of another sheet; other values are allowed with a mark. */
  readonly choicesFrom?: { readonly sheet: string; readonly header: string };
  /** Shown as a note on the header. */
  readonly help?: string;
  /** In pixels, where that of its kind does not fit. */
  readonly width?: number;
};

export type SheetDesign<Field extends string = string> = {
  readonly name: string;
  readonly columns: readonly Column<Field>[];
  readonly frozenColumns: number;
  /** Sheets that the product writes: a hand edit asks for confirmation, with this sentence. */
  readonly protection?: string;
  readonly tabColor?: string;
};

export function sheet<Field extends string>(
  name: string,
  look: Omit<SheetDesign, "name" | "columns">,
  columns: readonly Column<Field>[],
): SheetDesign<Field> {
  return { name, ...look, columns };
}

export function text<Field extends string>(
  field: Field,
  header: string,
  help?: string,
): Column<Field> {
  return { field, header, kind: "text", ...(help ? { help } : {}) };
}

export function day<Field extends string>(
  field: Field,
  header: string,
  help?: string,
): Column<Field> {
  return { field, header, kind: "day", ...(help ? { help } : {}) };
}

export function amount<Field extends string>(
  field: Field,
  header: string,
  help?: string,
): Column<Field> {
  return { field, header, kind: "amount", ...(help ? { help } : {}) };
}

export function list<Field extends string>(
  field: Field,
  header: string,
  choices: readonly string[],
): Column<Field> {
  return { field, header, kind: "text", choices };
}
