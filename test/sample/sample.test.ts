import { describe, expect, it } from "vitest";
import { emptySheet, MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import type { Report } from "../../src/core/app/report.ts";
import { type Day, day } from "../../src/core/day.ts";
import { DATE_ORDER_LABEL } from "../../src/core/sheet/settings.ts";
import { begin, choose, finished, type Office, openOffice } from "../office/office.ts";
import { HEADERS, type Receivable, readSample, rowsOn } from "./receivables.ts";

const sample = readSample();

function officeOn(rows: readonly (readonly string[])[], today: Day): Office {
  const sheet = emptySheet("Receivables", 0, {
    rowCount: rows.length + 1,
    columnCount: HEADERS.length,
  });
  const workbook = new MemoryWorkbook({
    id: "sample",
    name: "Receivables",
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    sheets: [sheet],
    namedRanges: [],
  });
  const changes = [HEADERS, ...rows].map((row) =>
    row.map((value, column) => (value === "" ? null : { value: typed(value, column) })),
  );
  workbook.apply([{ kind: "cells", sheet: 0, row: 0, column: 0, changes }]);
  return openOffice({ workbook, now: `${today} 08:00` });
}

/** Amounts are numbers in the file; all the rest stays the text that it is. */
function typed(value: string, column: number): string | number {
  return HEADERS[column] === "InvoiceAmount" && value !== "InvoiceAmount" ? Number(value) : value;
}

function previewOf(office: Office): Report {
  return finished(office.host.callServer("previewReminders")).value as Report;
}

function answerDateOrder({ workbook }: Office, answer: string): void {
  const sheet = workbook.sheets.find(({ name }) => name === "Paramètres");
  if (!sheet) throw new Error("Not set up");
  const row = Math.max(...[...sheet.cells.keys()].map((key) => Number(key.split(":")[0]))) + 1;
  const changes = [[{ value: DATE_ORDER_LABEL }, { value: answer }]];
  workbook.apply([{ kind: "cells", sheet: sheet.id, row, column: 0, changes }]);
}

function countByCode({ plan }: Report): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of plan.decisions) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function played(rows: readonly Receivable[], today: Day): Report {
  const office = officeOn(rowsOn(rows, today), today);
  begin(office);
  answerDateOrder(office, "mois/jour");
  choose(office, "Confirmer que les règlements sont à jour");
  return previewOf(office);
}

describe("the public sample of receivables", () => {
  it("lies beside the clone", () => {
    if (!sample)
      process.stdout.write(
        "receivables-public-sample.csv is absent: nothing of it is read here.\n",
      );
    expect(sample === undefined || sample.length === 2466).toBe(true);
  });

  it.runIf(sample)("is recognised, and its month-first dates are asked about, not guessed", () => {
    const today = day("2013-01-31");
    const office = officeOn(rowsOn(sample ?? [], today), today);
    begin(office);
    const report = previewOf(office);
    expect(report.findings.filter(({ code }) => code === "date-order")).toHaveLength(1);
    expect(report.plan.actions).toEqual([]);
  });

  const TABLE: readonly (readonly [string, number])[] = [
    ["2012-06-30", 0],
    ["2013-01-31", 0],
    ["2013-09-30", 0],
  ];
  it.runIf(sample).each(TABLE)("as of %s, every invoice has one decision", (text) => {
    const today = day(text);
    const open = (sample ?? []).filter(({ issued }) => issued <= today);
    const report = played(sample ?? [], today);
    expect(report.plan.decisions).toHaveLength(open.length);
    const decided = new Map(report.plan.decisions.map((one) => [String(one.invoice), one]));
    for (const row of open) {
      const decision = decided.get(row.invoiceNumber);
      if (row.settled <= today) expect(decision).toMatchObject({ verdict: "closed", code: "paid" });
      else if (row.Disputed === "Yes") expect(decision).toMatchObject({ code: "dispute" });
      else expect(decision?.verdict).not.toBe("closed");
    }
    expect({
      day: text,
      ...countByCode(report),
      findings: report.findings.length,
    }).toMatchSnapshot();
  });
});
