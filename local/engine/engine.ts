/** The formula engine that all workbooks of the process share. */

import { type Engine, loadEngine } from "./o-spreadsheet.ts";
import { prepareEngine } from "./prepared-engine.ts";

let shared: Engine | undefined;

/** Loading takes a quarter of a second: the first workbook with a formula pays for it, once. */
export function sharedEngine(): Engine {
  shared ??= prepareEngine(loadEngine());
  return shared;
}
