/** What a new workbook holds from the start: settings, scenarios, models, rates. */

import { BASIS_WORDS, CHANNEL_WORDS } from "../dunning/scenario.ts";
import { SHIPPED_SCENARIOS } from "../dunning/shipped-scenarios.ts";
import { rateInForce, shippedRates } from "../law/rates.ts";
import { firstDayOf, lastDayOf, type Semester } from "../law/semester.ts";
import { eurosOf } from "../money.ts";
import type { Cell, Row } from "../sheet/cell.ts";
import { TEMPLATES } from "../sheet/design.ts";
import {
  isSameVariant,
  readTemplates,
  TEMPLATE_SPECS,
  type TemplateField,
} from "../sheet/read-templates.ts";
import { readTable } from "../sheet/table.ts";
import { type ShippedTemplate, shippedTemplates } from "../text/shipped-templates.ts";

/** In the order of the columns of `SCENARIOS`. */
export function scenarioRows(): readonly Row[] {
  return SHIPPED_SCENARIOS.flatMap(({ name, steps }) =>
    steps.map((step) => [
      name,
      step.id,
      step.name,
      step.trigger.days,
      BASIS_WORDS[step.trigger.basis],
      step.level,
      CHANNEL_WORDS[step.channel],
      step.template,
      step.minimumCents > 0 ? eurosOf(step.minimumCents) : "",
      step.automatic ? "oui" : "non",
      step.gapDays ?? "",
      step.countsForGap ? "oui" : "non",
    ]),
  );
}

/** In the order of the columns of `TEMPLATES`. */
export function templateRows(): readonly Row[] {
  return shippedTemplates().map((template) =>
    TEMPLATES.columns.map(({ field }) => templateCell(template, field)),
  );
}

/**
 * What an older workbook lacks of the shipped texts, in the order of its own columns. The team's
 * own texts stay as they are; without every column nothing can be added safely.
 */
export function missingTemplateRows(rows: readonly Row[]): readonly Row[] {
  const { columnOf } = readTable({
    sheet: TEMPLATES.name,
    rows,
    columns: TEMPLATE_SPECS,
  }).value;
  const fields = TEMPLATES.columns.map(({ field }) => ({ field, column: columnOf(field) ?? -1 }));
  if (fields.some(({ column }) => column < 0)) return [];
  const present = readTemplates(rows).value;
  const isThere = ({ code, variant }: ShippedTemplate) =>
    (present.get(code) ?? []).some((one) => isSameVariant(one.variant, variant));
  return shippedTemplates()
    .filter((template) => !isThere(template))
    .map((template) => {
      const row: Cell[] = Array.from({ length: (rows[0] ?? []).length }, () => "");
      for (const { field, column } of fields) row[column] = templateCell(template, field);
      return row;
    });
}

function templateCell(template: ShippedTemplate, field: TemplateField): Cell {
  switch (field) {
    case "template":
      return template.code;
    case "name":
      return template.name;
    case "language":
      return template.variant.language;
    case "informal":
      return template.variant.informal ? "oui" : "non";
    case "subject":
      return template.subject;
    case "body":
      return template.body;
    default:
      return field satisfies never;
  }
}

/** In the order of the columns of `RATES`, the latest semester first: it is the one people look for. */
export function rateRows(): readonly Row[] {
  return [...shippedRates().keys()].sort((one, other) => other - one).map(rateRow);
}

function rateRow(semester: Semester): Row {
  const from = firstDayOf(semester);
  const table = shippedRates();
  const ecb = rateInForce(from, "ecb", table);
  const legal = rateInForce(from, "legalOther", table);
  const persons = rateInForce(from, "legalPersonal", table);
  return [
    { day: from },
    { day: lastDayOf(semester) },
    fraction(ecb?.rateBp),
    fraction(legal?.rateBp),
    fraction(persons?.rateBp),
    [ecb?.source, legal?.source].filter((source) => source).join(" ; "),
  ];
}

/** Sheets holds 2,40 % as 0.024. */
function fraction(rateBp: number | undefined): Cell {
  return rateBp === undefined ? "" : rateBp / 10_000;
}
