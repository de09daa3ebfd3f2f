/** The steps of the scenarios as a table of texts, and what a person changes in it. */

import { BASIS_WORDS, CHANNEL_WORDS } from "../dunning/scenario.ts";
import { addressOf, type Cell, type Row } from "../sheet/cell.ts";
import { cleanLine } from "../sheet/clean.ts";
import { SCENARIOS, SHEET } from "../sheet/design.ts";
import { readText, readWholeNumber } from "../sheet/read-cell.ts";
import { readScenarios } from "../sheet/read-scenarios.ts";
import { specsOf } from "../sheet/specs.ts";
import { readTable, type Table } from "../sheet/table.ts";
import { type StepFieldPlace, stepFieldName } from "./step-field-name.ts";

type Column = (typeof SCENARIOS.columns)[number]["field"];

/** What may be changed of a step; its identifier never is, since the log knows it. */
export const STEP_FIELDS = [
  "triggerDays",
  "triggerBasis",
  "level",
  "channel",
  "template",
  "automatic",
  "gapDays",
] as const;

export type StepField = (typeof STEP_FIELDS)[number];

export type StepRow = {
  readonly scenario: string;
  readonly step: string;
  readonly name: string;
  readonly values: Readonly<Record<StepField, string>>;
};

export type LadderForm = {
  readonly steps: readonly StepRow[];
  readonly choices: Readonly<Partial<Record<StepField, readonly string[]>>>;
};

export type StepChange = StepFieldPlace & {
  /** What the page was shown. */
  readonly shown: string;
  readonly value: string;
};

/** What is wrong with one field of the form, in a sentence. */
export type FieldProblem = { readonly field: string; readonly sentence: string };

export type CellChange = { readonly row: number; readonly column: number; readonly value: Cell };

const WHOLE: readonly StepField[] = ["triggerDays", "level", "gapDays"];
const CHANGED = "a changé dans la feuille entre-temps";

export function readLadders(rows: readonly Row[], templates: readonly string[]): LadderForm {
  return {
    steps: tableOf(rows).rows.map((row) => ({
      scenario: readText(row.cell("scenario")),
      step: readText(row.cell("stepId")),
      name: readText(row.cell("stepName")) || readText(row.cell("stepId")),
      values: Object.fromEntries(
        STEP_FIELDS.map((field) => [field, readText(row.cell(field))]),
      ) as StepRow["values"],
    })),
    choices: {
      triggerBasis: Object.values(BASIS_WORDS),
      level: ["0", "1", "2", "3", "4"],
      channel: Object.values(CHANNEL_WORDS),
      template: ["", ...templates],
      automatic: ["oui", "non"],
    },
  };
}

export type LadderChanges = {
  readonly cells: readonly CellChange[];
  readonly problems: readonly FieldProblem[];
};

/** The changed ladders must read as the sheet will be read: days and levels climb, models exist. */
export function ladderChanges(
  rows: readonly Row[],
  changes: readonly StepChange[],
  templates: ReadonlyMap<string, unknown>,
): LadderChanges {
  const table = tableOf(rows);
  const cells: CellChange[] = [];
  const problems: FieldProblem[] = [];
  for (const change of changes) {
    const placed = placeOf(table, change);
    if ("sentence" in placed) problems.push(placed);
    else cells.push(placed);
  }
  const wrong =
    problems.length > 0 ? [] : problemsAfter(rows, { table, cells, changes, templates });
  return { cells, problems: [...problems, ...wrong] };
}

function tableOf(rows: readonly Row[]): Table<Column> {
  const columns = specsOf<Column>(SCENARIOS, { required: ["scenario", "stepId"] });
  return readTable({ sheet: SHEET.scenarios, rows, columns }).value;
}

function placeOf(table: Table<Column>, change: StepChange): CellChange | FieldProblem {
  const { scenario, step, shown } = change;
  const problem = (sentence: string): FieldProblem => ({
    field: stepFieldName(change),
    sentence,
  });
  const field = STEP_FIELDS.find((known) => known === change.field);
  const row = table.rows.find(
    (one) => readText(one.cell("scenario")) === scenario && readText(one.cell("stepId")) === step,
  );
  const column = field && table.columnOf(field);
  if (!field || !row || column === undefined)
    return problem("Cette étape n’est plus dans Scénarios : rouvrez les paramètres.");
  const present = readText(row.cell(field));
  if (present !== shown) return problem(`« ${present} » : ${CHANGED}.`);
  return { row: row.index, column, value: cellOf(field, cleanLine(change.value)) };
}

/** What is no whole number stays a text, which the reader of scenarios refuses. */
function cellOf(field: StepField, typed: string): Cell {
  const whole = readWholeNumber(typed);
  return WHOLE.includes(field) && "value" in whole ? whole.value : typed;
}

type Edited = {
  readonly table: Table<Column>;
  readonly cells: readonly CellChange[];
  readonly changes: readonly StepChange[];
  readonly templates: ReadonlyMap<string, unknown>;
};

/** Only of the scenarios that were changed: another may have been wrong before. */
function problemsAfter(rows: readonly Row[], edited: Edited): readonly FieldProblem[] {
  const { table, cells, changes, templates } = edited;
  const after = withCells(rows, cells);
  const touched = new Set(changes.map(({ scenario }) => scenario));
  const places = new Map<string, string>();
  for (const row of table.rows) {
    const scenario = readText(row.cell("scenario"));
    if (!touched.has(scenario)) continue;
    for (const { field } of SCENARIOS.columns)
      places.set(
        row.at(field),
        stepFieldName({ scenario, step: readText(row.cell("stepId")), field }),
      );
  }
  const found = readScenarios(after, templates).findings.flatMap(({ at, message }) => {
    const field = places.get(at);
    return field === undefined ? [] : [{ field, sentence: `${message}.` }];
  });
  // One wrong day puts all the steps below it out of order: the first says enough.
  const changed = new Set(changes.map(stepFieldName));
  const own = found.filter(({ field }) => changed.has(field));
  return own.length > 0 ? own : found.slice(0, 1);
}

function withCells(rows: readonly Row[], cells: readonly CellChange[]): readonly Row[] {
  const values = new Map(cells.map((cell) => [addressOf("", cell), cell.value]));
  return rows.map((row, index) =>
    row.map((cell, column) => values.get(addressOf("", { row: index, column })) ?? cell),
  );
}
