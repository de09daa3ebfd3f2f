/** Rewrites the formulas of a sheet: of its cells, validations, conditional formats and charts. */

import { lostAnchor } from "./insert-delete.ts";
import { mapPartReferences } from "./page-parts.ts";
import { type Shift, shiftedArea } from "./shift.ts";
import { shiftFormula, translateFormula } from "./shift-formula.ts";
import type { Area, SheetData, Validation } from "./workbook.ts";

type Change = (formula: string) => string;
type Values = readonly (string | number)[];

/** Applies the change to every formula of the sheet. */
export function mapFormulas(sheet: SheetData, change: Change): void {
  mapCellFormulas(sheet, change);
  sheet.validations = sheet.validations.map((rule) => ({
    ...rule,
    values: mapValidation(rule, change),
  }));
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
    ...rule,
    values: mapOperands(rule.values, change),
  }));
  sheet.page = mapPartReferences(sheet.page, change);
}

/**
 * After an insertion or deletion in the sheet named `changed`. The rules of that sheet follow
 * their areas: their formulas are written for the first cell of the area, so when that cell goes,
 * they are first moved to the one that takes its place.
 */
export function shiftFormulas(sheet: SheetData, changed: string, shift: Shift): void {
  const standing = { ownSheet: sheet.name, changedSheet: changed };
  const change: Change = (formula) => shiftFormula(formula, standing, shift);
  if (sheet.name !== changed) {
    mapFormulas(sheet, change);
    return;
  }
  mapCellFormulas(sheet, change);
  sheet.page = mapPartReferences(sheet.page, change);
  sheet.validations = sheet.validations.flatMap((rule) => {
    const area = shiftedArea(rule.area, shift);
    if (area === undefined) return [];
    const values = rule.kind === "custom" ? reanchored(rule.values, rule.area, shift) : rule.values;
    return [{ ...rule, area, values: mapValidation({ ...rule, values }, change) }];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const areas = rule.areas.flatMap((area) => shiftedArea(area, shift) ?? []);
    const [anchor] = rule.areas;
    if (areas.length === 0 || anchor === undefined) return [];
    return [
      { ...rule, areas, values: mapOperands(reanchored(rule.values, anchor, shift), change) },
    ];
  });
}

function mapCellFormulas(sheet: SheetData, change: Change): void {
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined) continue;
    const formula = change(cell.formula);
    if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
  }
}

/** A list holds texts, even those that start with « = »; a range is a reference, with or without. */
function mapValidation(
  { kind, values }: Pick<Validation, "kind" | "values">,
  change: Change,
): Values {
  if (kind === "list" || kind === "checkbox") return values;
  return kind === "range"
    ? values.map((value) => change(String(value)))
    : mapOperands(values, change);
}

/** The operands of a comparison that are formulas. */
function mapOperands(values: Values, change: Change): Values {
  return values.map((value) =>
    typeof value === "string" && value.startsWith("=") ? change(value) : value,
  );
}

function reanchored(values: Values, area: Area, shift: Shift): Values {
  const by = lostAnchor(area, shift);
  if (by === 0) return values;
  const move = shift.dimension === "rows" ? { rows: by, columns: 0 } : { rows: 0, columns: by };
  return mapOperands(values, (formula) => translateFormula(formula, move));
}
