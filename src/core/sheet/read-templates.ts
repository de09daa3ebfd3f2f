/** Reads « Modèles »: the texts that the team edits. */

import type { Template } from "../dunning/book.ts";
import type { Finding, Found } from "../finding.ts";
import type { Row } from "./cell.ts";
import { SHEET, TEMPLATES } from "./design.ts";
import { readLabel, readText } from "./read-cell.ts";
import { quote } from "./reading.ts";
import { rowReader } from "./row-reader.ts";
import { specsOf } from "./specs.ts";
import { readTable } from "./table.ts";

type Field = (typeof TEMPLATES.columns)[number]["field"];

const SPECS = specsOf<Field>(TEMPLATES, { required: ["template", "subject", "body"] });

export function readTemplates(rows: readonly Row[]): Found<ReadonlyMap<string, Template>> {
  const table = readTable({ sheet: SHEET.templates, rows, columns: SPECS });
  const findings: Finding[] = [...table.findings];
  const templates = new Map<string, Template>();
  for (const row of table.value.rows) {
    const reader = rowReader(row);
    const code = reader.needed("template", (cell) => readLabel(cell, "code du modèle"));
    if (code && templates.has(code))
      reader.report("template", {
        severity: "error",
        code: "template-repeated",
        message: `le modèle ${quote(code)} est présent deux fois ; le premier est lu`,
      });
    else if (code)
      templates.set(code, {
        code,
        subject: readText(row.cell("subject")),
        body: readText(row.cell("body")),
        at: row.at("template"),
      });
    findings.push(...reader.findings);
  }
  return { value: templates, findings };
}
