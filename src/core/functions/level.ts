/** RELANCE_NIVEAU: the reminder level of an invoice, for cells. */

import type { Day } from "../day.ts";
import { carriesLevel, type Level, nominalDays, type Scenario } from "../dunning/scenario.ts";
import type { Cell } from "../sheet/cell.ts";
import { readDay, readText } from "../sheet/read-cell.ts";
import { quote } from "../sheet/reading.ts";
import { plain } from "../text/typography.ts";
import { type Argument, broadcast, column, type Output } from "./broadcast.ts";
import { type LatenessArguments, latenessOf } from "./days-late.ts";
import { problem } from "./read-argument.ts";

export type LevelArguments = LatenessArguments & { readonly scenario?: Argument };

export type LevelContext = {
  /** Asked only where no as-of date is given. */
  readonly today: () => Day;
  /** The level that the log has for an invoice number; undefined when there is no such invoice. */
  readonly levelInLog: (invoiceNumber: string) => number | undefined;
  /** Asked only where a scenario is named. */
  readonly scenarios: () => readonly Scenario[];
};

/**
 * The level that the days late call for; or, when the first argument is no date but the number of an
 * invoice, the level that was really reached.
 */
export function reminderLevel(
  given: LevelArguments,
  { today, levelInLog, scenarios }: LevelContext,
): Output | Output[][] {
  const lateness = latenessOf(given, today);
  const logged = column("echeance_ou_facture", given.dueDay, (cell) =>
    "value" in readDay(cell) ? undefined : levelInLog(readText(cell)),
  );
  const scenario = column("scenario", given.scenario, (cell) => scenarioNamed(cell, scenarios));
  return broadcast({
    ...lateness,
    columns: [...lateness.columns, scenario],
    compute: (row) => logged.at(row) ?? levelOf(lateness.daysAt(row), scenario.at(row)),
  });
}

/**
 * 0 « à échoir », 1 from the first day late, 2 from day 8, 3 from day 31. Level 4, « contentieux »,
 * is a decision and never a number of days. With a scenario: the level of the last of its steps whose
 * day has come, and 0 until the first.
 */
export function levelOf(daysLate: number, scenario?: Scenario): Level {
  if (daysLate < 1) return 0;
  if (scenario) return levelOn(daysLate, scenario);
  if (daysLate < 8) return 1;
  return daysLate < 31 ? 2 : 3;
}

/** Levels climb with the steps. Those whose day does not depend on the due date alone do not count. */
function levelOn(daysLate: number, scenario: Scenario): Level {
  const days = nominalDays(scenario);
  const past = scenario.steps.filter(
    (step) => carriesLevel(step) && (days[step.rank] ?? Number.POSITIVE_INFINITY) <= daysLate,
  );
  return past[past.length - 1]?.level ?? 0;
}

/** Blank is no scenario. */
function scenarioNamed(cell: Cell, scenarios: () => readonly Scenario[]): Scenario | undefined {
  const typed = readText(cell);
  if (typed === "") return undefined;
  const known = scenarios();
  const found = known.find(({ name }) => plain(name) === plain(typed));
  if (found) return found;
  const names = known.map(({ name }) => name).join(", ");
  throw problem(`scénario inconnu ou en erreur ${quote(typed)} : ${names || "aucun"} attendu`);
}
