/** Reads « Taux »: the rates that the team completes win over the shipped ones. */

import type { Finding, Found } from "../finding.ts";
import {
  type RateTable,
  shippedRates,
  type WorkbookRate,
  withWorkbookRates,
} from "../law/rates.ts";
import { firstDayOf, lastDayOf, semesterOf } from "../law/semester.ts";
import type { Row } from "./cell.ts";
import { RATES, SHEET } from "./design.ts";
import { readDay, readPercent, readText } from "./read-cell.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import { specsOf } from "./specs.ts";
import { readTable, type TableRow } from "./table.ts";

type Field = (typeof RATES.columns)[number]["field"];

const SPECS = specsOf<Field>(RATES, { required: ["from", "to"] });

export function readRates(rows: readonly Row[]): Found<RateTable> {
  const table = readTable({ sheet: SHEET.rates, rows, columns: SPECS });
  const findings: Finding[] = [...table.findings];
  const rates: WorkbookRate[] = [];
  for (const row of table.value.rows) {
    const reader = rowReader(row);
    const rate = readRate(row, reader);
    findings.push(...reader.findings);
    if (rate && reader.problems().length === 0) rates.push(rate);
  }
  return { value: withWorkbookRates(shippedRates(), rates), findings };
}

function readRate(row: TableRow<Field>, reader: RowReader<Field>): WorkbookRate | undefined {
  const from = reader.needed("from", (cell) => readDay(cell, { what: "début" }));
  const to = reader.needed("to", (cell) => readDay(cell, { what: "fin" }));
  const ecbBp = reader.optional("ecbRate", (cell) => readPercent(cell, "taux BCE"));
  const legalOtherBp = reader.optional("legalRate", (cell) => readPercent(cell, "intérêt légal"));
  const legalPersonalBp = reader.optional("legalRatePersons", (cell) =>
    readPercent(cell, "intérêt légal"),
  );
  if (!from || !to) return undefined;
  const semester = semesterOf(from);
  if (from !== firstDayOf(semester) || to !== lastDayOf(semester))
    reader.report("from", {
      severity: "error",
      code: "rate-not-a-semester",
      message:
        "une ligne de taux couvre un semestre : du 1er janvier au 30 juin, ou du 1er juillet au 31 décembre",
    });
  return {
    semester,
    source: readText(row.cell("source")),
    ...(ecbBp === undefined ? {} : { ecbBp }),
    ...(legalOtherBp === undefined ? {} : { legalOtherBp }),
    ...(legalPersonalBp === undefined ? {} : { legalPersonalBp }),
  };
}
