/** Reads « Scénarios »: a row a step. A wrong step stops only the customers of its scenario. */

import {
  BASIS_WORDS,
  CHANNEL_WORDS,
  carriesLevel,
  nominalDays,
  type Scenario,
  type Step,
  type Trigger,
} from "../dunning/scenario.ts";
import type { Finding, Found } from "../finding.ts";
import { ZERO } from "../money.ts";
import type { Cell, Row } from "./cell.ts";
import { SCENARIOS, SHEET } from "./design.ts";
import {
  readAmount,
  readLabel,
  readText,
  readWholeNumber,
  readWord,
  readYesNo,
} from "./read-cell.ts";
import { readLevel } from "./read-level.ts";
import { quote, type Reading, unreadable } from "./reading.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import { specsOf } from "./specs.ts";
import { readTable, type TableRow } from "./table.ts";

type Field = (typeof SCENARIOS.columns)[number]["field"];

type Placed = { readonly step: Step; readonly row: TableRow<Field> };

const SPECS = specsOf<Field>(SCENARIOS, {
  required: ["scenario", "stepId", "triggerDays", "level", "channel"],
});

/** Without `templates`, the models that the steps name are not looked for. */
export function readScenarios(
  rows: readonly Row[],
  templates?: ReadonlyMap<string, unknown>,
): Found<ReadonlyMap<string, Scenario>> {
  const table = readTable({ sheet: SHEET.scenarios, rows, columns: SPECS });
  const read = readLadders(table.value.rows, templates);
  const scenarios = new Map<string, Scenario>();
  const findings: Finding[] = [...table.findings, ...read.findings];
  for (const [name, placed] of read.value.ladders) {
    const wrong = ladderProblems(placed);
    findings.push(...wrong);
    if (wrong.length === 0 && !read.value.broken.has(name))
      scenarios.set(name, { name, steps: placed.map((one) => one.step) });
  }
  return { value: scenarios, findings };
}

type Ladders = {
  readonly ladders: ReadonlyMap<string, readonly Placed[]>;
  /** Scenarios with a step that cannot be read. */
  readonly broken: ReadonlySet<string>;
};

function readLadders(
  rows: readonly TableRow<Field>[],
  templates: ReadonlyMap<string, unknown> | undefined,
): Found<Ladders> {
  const findings: Finding[] = [];
  const ladders = new Map<string, Placed[]>();
  const broken = new Set<string>();
  for (const row of rows) {
    const reader = rowReader(row);
    const scenario = reader.needed("scenario", (cell) => readLabel(cell, "scénario")) ?? "";
    const ladder = ladders.get(scenario) ?? [];
    const step = readStep(row, reader, ladder.length);
    if (step) checkTemplate(step, reader, templates);
    findings.push(...reader.findings);
    if (step && reader.problems().length === 0) ladders.set(scenario, [...ladder, { step, row }]);
    else broken.add(scenario);
  }
  return { value: { ladders, broken }, findings };
}

/** The rows are the ladder, from top to bottom: days and levels must climb with them. */
function ladderProblems(placed: readonly Placed[]): readonly Finding[] {
  const days = nominalDays({ name: "", steps: placed.map(({ step }) => step) });
  return placed.flatMap(({ step, row }, rank) => {
    const before = placed.slice(0, rank).map((one) => one.step);
    const problem = (code: string, field: Field, message: string): Finding[] => [
      { severity: "error", code, at: row.at(field), message },
    ];
    if (rank === 0 && step.trigger.basis === "previous")
      return problem(
        "step-without-previous",
        "triggerBasis",
        `l’étape ${quote(step.id)} est la première du scénario : aucune étape ne la précède`,
      );
    if (before.some(({ id }) => id === step.id))
      return problem(
        "step-repeated",
        "stepId",
        `l’étape ${quote(step.id)} est présente deux fois dans le scénario`,
      );
    const day = days[rank];
    if (day !== undefined && before.some((_, other) => (days[other] ?? day) > day))
      return problem(
        "steps-unordered",
        "triggerDays",
        `l’étape ${quote(step.id)} vient après une étape de date plus tardive : les jours montent de haut en bas`,
      );
    if (before.some(({ level }) => level > step.level))
      return problem(
        "levels-unordered",
        "level",
        `l’étape ${quote(step.id)} redescend de niveau : les niveaux montent de haut en bas`,
      );
    return [];
  });
}

function readStep(row: TableRow<Field>, reader: RowReader<Field>, rank: number): Step | undefined {
  const id = reader.needed("stepId", readStepId);
  const trigger = readTrigger(reader);
  const level = reader.needed("level", readLevel);
  const channel = reader.needed("channel", (cell) => readWord(cell, "canal", CHANNEL_WORDS));
  const automatic = reader.optional("automatic", readYesNo) ?? false;
  const minimumCents = reader.optional("minimumAmount", (cell) =>
    readAmount(cell, "montant minimum"),
  );
  const gapDays = reader.optional("gapDays", (cell) => readWholeNumber(cell, "délai minimum"));
  const countsForGap = reader.optional("countsForGap", readYesNo);
  if (!id || !trigger || level === undefined || !channel) return undefined;
  return {
    id,
    name: readText(row.cell("stepName")) || id,
    rank,
    trigger,
    level,
    channel,
    template: readText(row.cell("template")),
    minimumCents: minimumCents ?? ZERO,
    automatic,
    ...(gapDays === undefined ? {} : { gapDays }),
    countsForGap: countsForGap ?? carriesLevel({ channel }),
  };
}

/** Only the due date is known before it comes: days before anything else have no meaning. */
function readTrigger(reader: RowReader<Field>): Trigger | undefined {
  const days = reader.needed("triggerDays", (cell) => readWholeNumber(cell, "jours"));
  const basis =
    reader.optional("triggerBasis", (cell) => readWord(cell, "déclencheur", BASIS_WORDS)) ?? "due";
  if (days === undefined) return undefined;
  if (days < 0 && basis !== "due")
    reader.report("triggerDays", {
      severity: "error",
      code: "trigger-negative",
      message: `jours négatifs (${days}) : ils ne se comptent qu’avant l’échéance`,
    });
  return { basis, days };
}

/** Messages need their model; letters have theirs elsewhere. */
function checkTemplate(
  { id, channel, template }: Step,
  reader: RowReader<Field>,
  templates: ReadonlyMap<string, unknown> | undefined,
): void {
  if (channel !== "email" && channel !== "internal") return;
  const report = (code: string, message: string) =>
    reader.report("template", { severity: "error", code, message });
  if (template === "") report("step-without-template", `l’étape ${quote(id)} n’a pas de modèle`);
  else if (templates && !templates.has(template))
    report("template-unknown", `le modèle ${quote(template)} n’est pas dans la feuille Modèles`);
}

/** A slash or a line end would break the key of the log. */
function readStepId(cell: Cell): Reading<string> {
  const read = readLabel(cell, "étape");
  return "value" in read && read.value.includes("/")
    ? unreadable("étape", read.value, "« / » n’est pas permis")
    : read;
}
