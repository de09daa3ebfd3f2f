/** RELANCE_NIVEAU: the reminder level of an invoice, for cells. */

import type { Day } from "../day.ts";
import { readDay, readText } from "../sheet/read-cell.ts";
import { broadcast, column, type Output } from "./broadcast.ts";
import { type LatenessArguments, latenessOf } from "./days-late.ts";

export type LevelContext = {
  /** Asked only where no as-of date is given. */
  readonly today: () => Day;
  /** The level that the log has for an invoice number; undefined when there is no such invoice. */
  readonly levelInLog: (invoiceNumber: string) => number | undefined;
};

/**
 * The level that the days late call for; or, when the first argument is no date but the number of an
 * invoice, the level that was really reached.
 */
export function reminderLevel(
  given: LatenessArguments,
  { today, levelInLog }: LevelContext,
): Output | Output[][] {
  const lateness = latenessOf(given, today);
  const logged = column("echeance_ou_facture", given.dueDay, (cell) =>
    "value" in readDay(cell) ? undefined : levelInLog(readText(cell)),
  );
  return broadcast({
    ...lateness,
    compute: (row) => logged.at(row) ?? levelOf(lateness.daysAt(row)),
  });
}

/**
 * 0 « à échoir », 1 from the first day late, 2 from day 8, 3 from day 31. Level 4, « contentieux »,
 * is a decision and never a number of days.
 */
export function levelOf(daysLate: number): 0 | 1 | 2 | 3 {
  if (daysLate < 1) return 0;
  if (daysLate < 8) return 1;
  return daysLate < 31 ? 2 : 3;
}
