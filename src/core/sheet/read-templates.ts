/** Reads « Modèles »: the texts that the team edits. */

import type { Template, Templates } from "../dunning/book.ts";
import type { Finding, Found } from "../finding.ts";
import { push } from "../group.ts";
import { LANGUAGE_WORDS, type Variant } from "../text/language.ts";
import type { Row } from "./cell.ts";
import { SHEET, TEMPLATES } from "./design.ts";
import { readLabel, readText, readYesNo } from "./read-cell.ts";
import { readLanguage } from "./read-language.ts";
import { quote } from "./reading.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import { specsOf } from "./specs.ts";
import { readTable, type TableRow } from "./table.ts";

export type TemplateField = (typeof TEMPLATES.columns)[number]["field"];

export const TEMPLATE_SPECS = specsOf<TemplateField>(TEMPLATES, {
  required: ["template", "subject", "body"],
});

export function readTemplates(rows: readonly Row[]): Found<Templates> {
  const table = readTable({ sheet: SHEET.templates, rows, columns: TEMPLATE_SPECS });
  const findings: Finding[] = [...table.findings];
  const templates = new Map<string, Template[]>();
  for (const row of table.value.rows) {
    const reader = rowReader(row);
    const template = readTemplate(row, reader);
    if (template && isThere(templates, template))
      reader.report("template", {
        severity: "error",
        code: "template-repeated",
        message: `le modèle ${quote(template.code)}${told(template.variant)} est présent deux fois ; le premier est lu`,
      });
    else if (template) push(templates, template.code, template);
    findings.push(...reader.findings);
  }
  return { value: templates, findings };
}

/** A text in nobody knows which language is no text: it would reach the wrong people. */
function readTemplate(
  row: TableRow<TemplateField>,
  reader: RowReader<TemplateField>,
): Template | undefined {
  const code = reader.needed("template", (cell) => readLabel(cell, "code du modèle"));
  const language = reader.optional("language", readLanguage) ?? "fr";
  const informal = reader.optional("informal", readYesNo) ?? false;
  if (!code || reader.problems().length > 0) return undefined;
  return {
    code,
    name: readText(row.cell("name")) || code,
    variant: { language, informal: informal && language === "fr" },
    subject: readText(row.cell("subject")),
    body: readText(row.cell("body")),
    at: row.at("template"),
  };
}

function isThere(templates: Templates, { code, variant }: Template): boolean {
  return (templates.get(code) ?? []).some((one) => isSameVariant(one.variant, variant));
}

export function isSameVariant(one: Variant, other: Variant): boolean {
  return one.language === other.language && one.informal === other.informal;
}

/** Nothing for what is not said in most workbooks: French, « vous ». */
function told({ language, informal }: Variant): string {
  if (language !== "fr") return ` (${LANGUAGE_WORDS[language]})`;
  return informal ? " (tutoiement)" : "";
}
