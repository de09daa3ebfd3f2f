import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { PAYMENTS_SHEET_SINCE } from "../examples/story/company.ts";
import { exampleLedger, STORIES } from "../examples/story/ledger.ts";
import { customerRows, invoiceRows, paymentRows, type TypedRow } from "../examples/story/rows.ts";
import { atelierLumen } from "../examples/workbooks/atelier-lumen.ts";
import { suiviExistant } from "../examples/workbooks/suivi-existant.ts";
import { ROOT } from "../local/faces/command-line.ts";
import { morning } from "../local/faces/morning.ts";
import { openWorkspace } from "../local/faces/workspace.ts";
import type { WorkbookData } from "../local/stores/memory-workbook.ts";
import { readWorkbook, writeWorkbook } from "../local/stores/xlsx.ts";
import type { Report } from "../src/core/app/report.ts";
import { day } from "../src/core/day.ts";
import { CUSTOMERS, INVOICES, PAYMENTS, type SheetDesign } from "../src/core/sheet/design.ts";

const LUMEN = join(ROOT, "examples/atelier-lumen.xlsx");
const SUIVI = join(ROOT, "examples/suivi-existant.xlsx");

const scratch = mkdtempSync(join(tmpdir(), "ponctuel-examples-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What would leave on the day of the example, written to customers. */
async function liveReport(source: string, folder: string): Promise<Report> {
  const { host } = await openWorkspace({
    bundle: inject("bundle"),
    source,
    folder: join(scratch, folder),
    fresh: true,
  });
  return morning(host, {
    day: day("2026-11-23"),
    live: true,
    dryRun: true,
    paymentsUpToDate: source === SUIVI,
  }).report;
}

describe("the story", () => {
  const ledger = exampleLedger();
  const invoices = invoiceRows(ledger);

  test("thirty customers of all types, a hundred and fifty rows of invoices", () => {
    const types = STORIES.map(({ customer }) => customer.type);
    const of = (type: string) => types.filter((one) => one === type).length;
    expect([types.length, of("entreprise"), of("public"), of("particulier")]).toEqual([
      30, 20, 5, 5,
    ]);
    expect(invoices).toHaveLength(150);
    expect(new Set(STORIES.map(({ customer }) => customer.name)).size).toBe(30);
  });

  test("spans fourteen months, with terms of 30, 45 and 60 days", () => {
    const days = ledger.invoices.map(({ issued }) => issued);
    expect(days[0] && days[0] < "2025-10-10").toBe(true);
    expect(days.every((one) => one >= "2025-09-23" && one <= "2026-11-23")).toBe(true);
    expect(new Set(STORIES.map(({ customer }) => customer.terms))).toEqual(new Set([30, 45, 60]));
  });

  test("the last payment is of 20 November, but for a cheque to come", () => {
    const days = ledger.payments.map((payment) => payment.day);
    expect(days.filter((one) => one > "2026-11-20")).toEqual(["2026-11-30"]);
    expect(days).toContain("2026-11-20");
  });

  test("invoices are numbered in one sequence a year, in the order of their dates", () => {
    const numbers = ledger.invoices.map(({ number }) => number).filter((one) => /^F-/.test(one));
    expect(numbers).toEqual([...new Set(numbers)].sort());
    const of2026 = numbers.filter((one) => one.startsWith("F-2026-"));
    expect(of2026.at(-1)).toBe(`F-2026-${String(of2026.length).padStart(4, "0")}`);
  });

  test("what was paid before the sheet of payments existed stands in « Réglé »", () => {
    const before = ledger.payments.filter((payment) => payment.day < PAYMENTS_SHEET_SINCE).length;
    expect(before).toBeGreaterThan(5);
    expect(paymentRows(ledger)).toHaveLength(ledger.payments.length - before);
  });

  test("company numbers pass the Luhn check", () => {
    const numbers = customerRows().map((row) => row[column(CUSTOMERS, "siren")] ?? "");
    for (const siren of numbers.filter((one) => one !== ""))
      expect([siren, luhnSum(siren) % 10]).toEqual([siren, 0]);
    expect(new Set(numbers).size).toBe(26);
  });

  test.each<[string, SheetDesign, readonly TypedRow[]]>([
    ["Clients", CUSTOMERS, customerRows()],
    ["Factures", INVOICES, invoices],
    ["Règlements", PAYMENTS, paymentRows(ledger)],
  ])("every cell of %s is in its closed list", (_, { columns }, rows) => {
    columns.forEach(({ choices }, index) => {
      if (choices)
        for (const row of rows) expect(["", ...choices]).toContain(row[index] ?? "missing");
    });
  });
});

describe("atelier-lumen.xlsx on 23 November 2026", () => {
  let report: Report;
  beforeAll(async () => {
    report = await liveReport(LUMEN, "lumen");
  });

  test("a message to seventeen customers, of three levels", () => {
    const steps = report.plan.actions.map(({ step }) => step.id);
    const count = (id: string) => steps.filter((one) => one === id).length;
    expect(steps).toHaveLength(17);
    expect([count("preventive"), count("relance-1"), count("relance-2")]).toEqual([2, 11, 4]);
  });

  test.each<[verdict: string, code: string]>([
    ["task", "call"],
    ["task", "registered"],
    ["task", "file"],
    ["wait", "not-yet"],
    ["wait", "minimum-gap"],
    ["wait", "too-recent"],
    ["closed", "paid"],
    ["closed", "overpaid"],
    ["closed", "credit-note"],
    ["closed", "cancelled"],
    ["aside", "draft"],
    ["aside", "payment-to-come"],
    ["aside", "contradiction"],
    ["aside", "dispute"],
    ["aside", "litigation"],
    ["aside", "collective-proceedings"],
    ["aside", "stop-invoice"],
    ["aside", "stop-customer"],
    ["aside", "pause"],
    ["aside", "promise"],
    ["aside", "direct-debit"],
    ["aside", "unallocated-payment"],
    ["aside", "below-minimum"],
    ["aside", "below-customer-minimum"],
    ["aside", "covered"],
    ["aside", "no-scenario"],
    ["aside", "no-address"],
    ["aside", "unreadable"],
    ["aside", "unclear-account"],
  ])("shows %s: %s", (verdict, code) => {
    const shown = report.plan.decisions.map((decision) => `${decision.verdict} ${decision.code}`);
    expect(shown).toContain(`${verdict} ${code}`);
  });

  test.each([
    "invoice-repeated",
    "amount-incl-tax-ambiguous",
    "due-date-unreadable",
    "address-invalid",
    "payment-unknown-invoice",
  ])("finds %s", (code) => {
    expect(report.findings.map((finding) => finding.code)).toContain(code);
  });

  test("an invoice in another currency has its decision in that currency", () => {
    const foreign = report.plan.decisions.filter(({ currency }) => currency !== "EUR");
    expect(foreign.length).toBeGreaterThan(0);
    expect(foreign.map(({ verdict }) => verdict)).not.toContain("closed");
  });

  test("amounts and dates pasted as texts are reminded like the others", () => {
    const message = report.plan.actions.find(({ totalCents }) => totalCents === 123_456);
    expect(message?.customerName).toBe("Traiteur Saveurs d’Illac");
  });

  test("the columns of formulas give figures, and a sentence where they cannot", async () => {
    const { data } = await readWorkbook(LUMEN);
    const valueIn = valuesOf(data, "Factures");
    const rows = invoiceRows(exampleLedger());
    const lineOf = (customer: string, due: string) =>
      rows.findIndex((row) => row[1] === customer && row[3] === due) + 1;
    const first = INVOICES.columns.length;
    const added = (line: number) => [0, 1, 2, 3].map((index) => valueIn(line, first + index));
    expect(added(0)).toEqual(["Solde", "Jours de retard", "Niveau", "Pénalités"]);
    expect(added(lineOf("Studio Orbélia", "23/10/2026"))).toEqual([1800, 31, 3, 18.96]);
    expect(added(lineOf("M. Karim Belhadj-Tournier", "28/10/2026"))).toEqual([1488, 26, 2, 0]);
    const unreadable = added(lineOf("Traiteur Saveurs d’Illac", "S12"));
    expect(unreadable[1]).toMatch(/échéance illisible/i);
  });
});

describe("suivi-existant.xlsx", () => {
  test("the set-up recognises the list, and every row gets its decision", async () => {
    const { data } = await readWorkbook(SUIVI);
    expect(data.sheets.map(({ name }) => name)).toEqual(["Suivi 2026", "Notes"]);
    const report = await liveReport(SUIVI, "suivi");
    const valueIn = valuesOf(data, "Suivi 2026");
    const rows = Array.from({ length: 200 }, (_, line) => valueIn(line, 0));
    const total = rows.indexOf("TOTAL");
    expect(report.plan.decisions).toHaveLength(total - 3);
    expect(report.plan.actions.length).toBeGreaterThan(10);
    expect(report.findings.map(({ code }) => code)).toContain("due-date-unreadable");
  });
});

test.each([
  ["atelier-lumen.xlsx", LUMEN, atelierLumen],
  ["suivi-existant.xlsx", SUIVI, suiviExistant],
])("made anew, %s holds the same (npm run examples)", async (name, file, make) => {
  const fresh = join(scratch, name);
  await writeWorkbook(make(inject("bundle")), fresh);
  expect(contentOf((await readWorkbook(fresh)).data)).toEqual(
    contentOf((await readWorkbook(file)).data),
  );
});

/** One line a cell, so that a difference reads « Factures 1:23 … ». */
function contentOf({ sheets, namedRanges, locale, timeZone }: WorkbookData): readonly string[] {
  const lines = sheets.flatMap(({ name, cells, notes, merges, validations }) => [
    ...[...cells].map(([at, cell]) => `${name} ${at} ${JSON.stringify(cell)}`).sort(),
    ...[...notes].map(([at, note]) => `${name} ${at} ${note}`).sort(),
    `${name} ${JSON.stringify({ merges, validations })}`,
  ]);
  return [...lines, JSON.stringify({ namedRanges, locale, timeZone })];
}

function valuesOf(data: WorkbookData, sheet: string): (line: number, column: number) => unknown {
  const cells = data.sheets.find(({ name }) => name === sheet)?.cells;
  return (line, at) => cells?.get(`${line}:${at}`)?.value;
}

function column<Field extends string>({ columns }: SheetDesign<Field>, field: Field): number {
  return columns.findIndex((one) => one.field === field);
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
}
