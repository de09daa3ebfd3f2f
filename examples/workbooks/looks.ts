/** Colours, widths and merged cells, as a person gives them to a sheet. */

import type { Area, Style, WorkbookStore } from "../../local/stores/workbook.ts";
import { sheetNamed } from "./typing.ts";

type In = { readonly workbook: WorkbookStore };

export function paint(
  { workbook }: In,
  sheet: string,
  looks: readonly (readonly [area: Area, style: Style])[],
): void {
  const { id } = sheetNamed({ workbook }, sheet);
  workbook.apply(
    looks.map(([area, style]) => ({ kind: "style", sheet: id, area, styles: [[style]] })),
  );
}

export type Arrangement = {
  /** Pixels, by column. */
  readonly widths: ReadonlyMap<number, number>;
  readonly frozenRows?: number;
  readonly merges?: readonly Area[];
};

export function arrange({ workbook }: In, sheet: string, given: Arrangement): void {
  const { id, columnWidths } = sheetNamed({ workbook }, sheet);
  const { widths, ...properties } = given;
  const all = [...new Map([...columnWidths, ...widths])];
  workbook.apply([{ kind: "sheet", sheet: id, properties: { ...properties, columnWidths: all } }]);
}
