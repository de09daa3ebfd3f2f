/** How large a workbook may become. */

import { GasError } from "../../runtime/host-object.ts";
import type { WorkbookStore } from "../../stores/workbook.ts";

/** https://support.google.com/drive/answer/37603: empty cells count too. */
const MOST_CELLS = 10_000_000;

export function checkRoomFor(cells: number, { sheets }: WorkbookStore): void {
  const present = sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (present + cells <= MOST_CELLS) return;
  throw new GasError(
    `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
  );
}
