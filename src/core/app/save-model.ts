/** Writes the text of one model into its row of « Modèles », when that row still says what was read. */

import { SHEET } from "../sheet/design.ts";
import { readText } from "../sheet/read-cell.ts";
import { isSameVariant, readTemplates, TEMPLATE_SPECS } from "../sheet/read-templates.ts";
import { readTable } from "../sheet/table.ts";
import { fillMail } from "../text/fill.ts";
import { MAIL_LANGUAGES } from "../text/mail-languages.ts";
import { TEMPLATE_FIELDS } from "../text/template-fields.ts";
import { modelTextOf } from "./model-arguments.ts";
import { problemsOfModel } from "./model-preview.ts";
import type { ModelText } from "./models-page.ts";
import type { Ports } from "./ports.ts";
import { type Answer, done, refused, underLock } from "./under-lock.ts";

const CHANGED =
  "Ce modèle a changé dans la feuille Modèles depuis que vous l’avez ouvert : copiez votre texte, fermez cette fenêtre, puis recommencez.";

export function saveModel(ports: Ports, change: unknown): Answer {
  const { text, was } = modelTextOf(change);
  const problem = firstProblem(text);
  if (problem) return refused(`Rien n’a été enregistré : ${problem}`);
  return underLock(ports, () => {
    const rows = ports.workbook.read(SHEET.templates) ?? [];
    const table = readTable({ sheet: SHEET.templates, rows, columns: TEMPLATE_SPECS });
    const { value: templates } = readTemplates(rows);
    const found = (templates.get(text.code) ?? []).find(({ variant }) =>
      isSameVariant(variant, text),
    );
    const row = table.value.rows.find((one) => one.at("template") === found?.at);
    const columns = {
      subject: table.value.columnOf("subject"),
      body: table.value.columnOf("body"),
    };
    if (!row || columns.subject === undefined || columns.body === undefined)
      return refused(CHANGED);
    const isSame = (["subject", "body"] as const).every(
      (field) => readText(row.cell(field)) === was[field],
    );
    if (!isSame) return refused(CHANGED);
    for (const field of ["subject", "body"] as const)
      ports.workbook.write(SHEET.templates, { row: row.index, column: columns[field] ?? 0 }, [
        [text[field]],
      ]);
    return done("Le modèle est enregistré dans la feuille Modèles.");
  });
}

/** Of the model itself: what a customer lacks is no fault of it. */
function firstProblem(text: ModelText): string | undefined {
  const filled = fillMail(text, {
    language: MAIL_LANGUAGES[text.language],
    values: Object.fromEntries(TEMPLATE_FIELDS.map(({ key, name }) => [key, name])),
    conditions: {},
    blocks: { statement: true, bank: true },
  });
  const found = filled.kind === "problems" ? filled.problems : [];
  return problemsOfModel(text, found).find(({ isOfModel }) => isOfModel)?.sentence;
}
