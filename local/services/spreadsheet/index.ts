/** The emulated SpreadsheetApp of one execution. */

import type { Execution } from "../../runtime/execution.ts";
import { SpreadsheetApp } from "./app.ts";
import { Range } from "./range.ts";
import { SpreadsheetSession, type SpreadsheetWorld } from "./session.ts";
import { Sheet } from "./sheet.ts";
import { Spreadsheet } from "./spreadsheet.ts";

export function spreadsheetApp(world: SpreadsheetWorld, execution: Execution): SpreadsheetApp {
  const session = new SpreadsheetSession(world, execution, {
    spreadsheet: (own) => new Spreadsheet(own),
    sheet: (own, id) => new Sheet(own, id),
    range: (own, place) => new Range(own, place),
  });
  return new SpreadsheetApp(session);
}
