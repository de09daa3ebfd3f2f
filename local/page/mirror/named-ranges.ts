/** Names that a page has given to ranges, changed or taken away, as operations of the store. */

import type { NamedRange, Operation, WorkbookStore } from "../../stores/workbook.ts";
import type { CoreGetters } from "./core-engine.ts";
import { areaOf } from "./page-parts.ts";
import { isSame } from "./same.ts";
import type { SheetNumbers } from "./structure.ts";

export function namedRangeOperations(
  { namedRanges, sheets }: WorkbookStore,
  getters: CoreGetters,
  numbers: SheetNumbers,
): readonly Operation[] {
  const shown = getters.getNamedRanges().flatMap(({ name, range }): NamedRange[] => {
    const sheet = sheets.find(({ id }) => id === numbers.get(range.sheetId));
    return sheet === undefined ? [] : [{ name, sheet: sheet.name, area: areaOf(range.zone) }];
  });
  const gone = namedRanges.filter((known) => shown.every(({ name }) => name !== known.name));
  const given = shown.filter((named) => !namedRanges.some((known) => isSame(known, named)));
  return [
    ...gone.map(({ name }) => ({ kind: "removeNamedRange" as const, name })),
    ...given.flatMap(({ name, sheet: wanted, area }): Operation[] => {
      const sheet = sheets.find((one) => one.name === wanted);
      return sheet === undefined ? [] : [{ kind: "namedRange", name, sheet: sheet.id, area }];
    }),
  ];
}
