/** Which columns each sheet is read by: from our designs, or from the headers that the user confirmed. */

import type { SheetDesign } from "./design.ts";
import type { ColumnSpec } from "./table.ts";

type Needs<Field> = {
  readonly required: readonly Field[];
  readonly identity?: readonly Field[];
  readonly amounts?: readonly Field[];
};

export function specsOf<Field extends string>(
  design: SheetDesign<Field>,
  needs: Needs<Field>,
): readonly ColumnSpec<Field>[] {
  return specsFrom(new Map(design.columns.map((column) => [column.field, column.header])), needs);
}

export function specsFrom<Field extends string>(
  headers: ReadonlyMap<Field, string>,
  { required, identity = [], amounts = [] }: Needs<Field>,
): readonly ColumnSpec<Field>[] {
  return [...headers].map(([field, header]) => ({
    field,
    headers: [header],
    ...(required.includes(field) ? { required: true as const } : {}),
    ...(identity.includes(field) ? { role: "identity" as const } : {}),
    ...(amounts.includes(field) ? { role: "amount" as const } : {}),
  }));
}
