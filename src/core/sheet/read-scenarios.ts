/** Reads « Scénarios »: a row a step. A wrong step stops only the customers of its scenario. */

import type { Channel, Scenario, Step } from "../dunning/scenario.ts";
import type { Finding, Found } from "../finding.ts";
import { plain } from "../text/typography.ts";
import type { Cell, Row } from "./cell.ts";
import { SCENARIOS, SHEET } from "./design.ts";
import { CHANNEL_WORDS } from "./log-lines.ts";
import { readLabel, readText, readWholeNumber, readYesNo } from "./read-cell.ts";
import { readLevel } from "./read-level.ts";
import { quote, type Reading, unreadable } from "./reading.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import { specsOf } from "./specs.ts";
import { readTable, type TableRow } from "./table.ts";

type Field = (typeof SCENARIOS.columns)[number]["field"];

type Placed = { readonly step: Step; readonly at: string };

const SPECS = specsOf<Field>(SCENARIOS, {
  required: ["scenario", "stepId", "triggerDays", "level", "channel"],
});

export function readScenarios(rows: readonly Row[]): Found<ReadonlyMap<string, Scenario>> {
  const table = readTable({ sheet: SHEET.scenarios, rows, columns: SPECS });
  const findings: Finding[] = [...table.findings];
  const steps = new Map<string, Placed[]>();
  const broken = new Set<string>();
  for (const row of table.value.rows) {
    const reader = rowReader(row);
    const scenario = reader.needed("scenario", (cell) => readLabel(cell, "scénario"));
    const step = readStep(row, reader);
    findings.push(...reader.findings);
    if (!scenario) continue;
    if (step && reader.problems().length === 0)
      steps.set(scenario, [...(steps.get(scenario) ?? []), { step, at: row.at("stepId") }]);
    else broken.add(scenario);
  }
  const scenarios = new Map<string, Scenario>();
  for (const [name, placed] of steps) {
    const ladder = placed.sort((one, other) => one.step.triggerDays - other.step.triggerDays);
    const wrong = ladder.flatMap((one, rank) => ladderProblem(one, ladder.slice(0, rank)));
    findings.push(...wrong);
    if (wrong.length === 0 && !broken.has(name))
      scenarios.set(name, { name, steps: ladder.map((one) => one.step) });
  }
  return { value: scenarios, findings };
}

/** Rows may be sorted by hand: the days give the order, the levels must follow it. */
function ladderProblem({ step, at }: Placed, before: readonly Placed[]): Finding[] {
  const severity = "error" as const;
  if (before.some((known) => known.step.id === step.id)) {
    const message = `l’étape ${quote(step.id)} est présente deux fois dans le scénario`;
    return [{ severity, code: "step-repeated", at, message }];
  }
  if (before.some((known) => known.step.level > step.level)) {
    const message = `l’étape ${quote(step.id)} redescend de niveau : les niveaux montent avec les jours`;
    return [{ severity, code: "steps-unordered", at, message }];
  }
  return [];
}

function readStep(row: TableRow<Field>, reader: RowReader<Field>): Step | undefined {
  const id = reader.needed("stepId", readStepId);
  const triggerDays = reader.needed("triggerDays", (cell) => readWholeNumber(cell, "jours"));
  const level = reader.needed("level", readLevel);
  const channel = reader.needed("channel", readChannel);
  const automatic = reader.optional("automatic", readYesNo) ?? false;
  const countsForGap = reader.optional("countsForGap", readYesNo) ?? channel !== "call";
  if (!id || triggerDays === undefined || level === undefined || !channel) return undefined;
  const template = readText(row.cell("template"));
  if (channel === "email" && template === "")
    reader.report("template", {
      severity: "error",
      code: "step-without-template",
      message: `l’étape ${quote(id)} n’a pas de modèle`,
    });
  const name = readText(row.cell("stepName")) || id;
  return { id, name, triggerDays, level, channel, template, automatic, countsForGap };
}

/** A slash or a line end would break the key of the log. */
function readStepId(cell: Cell): Reading<string> {
  const read = readLabel(cell, "étape");
  return "value" in read && read.value.includes("/")
    ? unreadable("étape", read.value, "« / » n’est pas permis")
    : read;
}

function readChannel(cell: Cell): Reading<Channel> {
  const typed = plain(readText(cell));
  const channel = (Object.keys(CHANNEL_WORDS) as Channel[]).find(
    (known) => plain(CHANNEL_WORDS[known]) === typed,
  );
  return channel
    ? { value: channel }
    : unreadable("canal", readText(cell), Object.values(CHANNEL_WORDS).join(", "));
}
