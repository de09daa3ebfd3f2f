import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { Key, LogStatus } from "../../../src/core/dunning/journal.ts";
import { customerIdOf, directoryOf } from "../../../src/core/ledger/directory.ts";
import type { InvoiceNumber } from "../../../src/core/ledger/types.ts";
import { cents } from "../../../src/core/money.ts";
import type { Cell, Row } from "../../../src/core/sheet/cell.ts";
import { LOG, type LogField } from "../../../src/core/sheet/design.ts";
import { type LogLine, logCells, logRow, STATUS_WORDS } from "../../../src/core/sheet/log-lines.ts";
import { readLog } from "../../../src/core/sheet/read-log.ts";
import { told } from "./filled.ts";

const HEADER: Row = LOG.columns.map((column) => column.header);
const COLUMNS = new Map(LOG.columns.map(({ field }, index) => [field, index]));
const DIRECTORY = directoryOf([]);

const LINE: LogLine = {
  day: day("2026-11-23"),
  time: "08:15:03",
  author: "compta@beaumont.example",
  customer: "Durand & Fils",
  invoices: ["F-1", "F-2"] as readonly string[] as readonly InvoiceNumber[],
  channel: "email",
  step: "Relance 2",
  level: 2,
  status: "claimed",
  mode: "live",
  recipients: ["a@durand.example", "b@durand.example"],
  subject: "Deuxième relance",
  claimedCents: cents(123_450),
  countsForGap: true,
  reference: "PCT-7Q4K2M9X",
  error: "",
  messageId: "<pct-7q4k2m9x.20261123@beaumont.example>",
  threadId: "fil-1",
  keys: ["F-1/relance-2", "F-2/relance-1"] as readonly string[] as readonly Key[],
  body: "Bonjour,\n\n=1+1",
};

function read(rows: readonly Row[], header = HEADER) {
  const { value, findings } = readLog([header, ...rows], DIRECTORY);
  return { ...value, said: findings.map(told) };
}

function lineWith(cells: Partial<Record<LogField, Cell>>): Row {
  return logRow(logCells(LINE), COLUMNS, HEADER.length).map((cell, index) => {
    const field = LOG.columns[index]?.field;
    return (field && cells[field]) ?? cell;
  });
}

describe("a line of the log", () => {
  it("has one cell for each column, in French words", () => {
    expect(logRow(logCells(LINE), COLUMNS, HEADER.length)).toEqual([
      { day: "2026-11-23" },
      "08:15:03",
      "compta@beaumont.example",
      "Durand & Fils",
      "F-1\nF-2",
      "E-mail",
      "Relance 2",
      2,
      "en cours",
      "réel",
      ...Array.from({ length: 7 }, () => ""),
      "a@durand.example\nb@durand.example",
      "Deuxième relance",
      1234.5,
      "oui",
      "PCT-7Q4K2M9X",
      "",
      "<pct-7q4k2m9x.20261123@beaumont.example>",
      "fil-1",
      "F-1/relance-2\nF-2/relance-1",
      "Bonjour,\n\n=1+1",
      ...Array.from({ length: 8 }, () => ""),
    ]);
  });

  it("follows the columns where people have moved them", () => {
    const moved = new Map<LogField, number>([
      ["keys", 0],
      ["status", 2],
    ]);
    expect(logRow(logCells(LINE), moved, 4)).toEqual([
      "F-1/relance-2\nF-2/relance-1",
      "",
      "en cours",
      "",
    ]);
  });

  it("cuts a text that no cell can hold, and says so", () => {
    const cell = logRow(logCells({ ...LINE, body: "é".repeat(60_000) }), COLUMNS, HEADER.length)[
      COLUMNS.get("body") ?? -1
    ];
    expect(cell).toHaveLength(50_000);
    expect(cell).toMatch(/é\n\[texte coupé : trop long pour une cellule\]$/);
  });

  it("is read back as it was written", () => {
    const lines = fc.record({
      status: fc.constantFrom(...(Object.keys(STATUS_WORDS) as LogStatus[])),
      mode: fc.constantFrom("live" as const, "test" as const),
      countsForGap: fc.boolean(),
      level: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(lines, (words) => {
        const { entries, said } = read([
          logRow(logCells({ ...LINE, ...words }), COLUMNS, HEADER.length),
        ]);
        const { author, error, body, ...kept } = LINE;
        const customer = customerIdOf("Durand & Fils");
        expect(said).toEqual([]);
        expect(entries).toEqual([{ ...kept, ...words, customer, at: "Relances!Z2" }]);
      }),
    );
  });
});

describe("a line of a letter", () => {
  const MARKS = {
    factDay: day("2026-11-20"),
    trackingNumber: "1A 123 456 7890 1",
    electronic: false,
    noticeDays: 8,
    documentLink: "https://docs.example/d/1",
    pdfLink: "https://drive.example/f/2",
    pdfSha256: "ab12".repeat(16),
  };

  it.each([
    ["on paper", MARKS],
    ["electronic", { ...MARKS, electronic: true }],
  ])("is read back as it was written: %s", (_, marks) => {
    const line: LogLine = { ...LINE, channel: "registered", status: "posted", ...marks };
    const row = logRow(logCells(line), COLUMNS, HEADER.length);
    expect(read([row]).entries[0]).toMatchObject(marks);
  });
});

describe("readLog", () => {
  it("gives where each column stands, to add a line there", () => {
    const header = ["Note de Léa", ...[...HEADER].reverse()];
    const { columns, width } = read([], header);
    expect(width).toBe(HEADER.length + 1);
    expect(columns.get("pdfSha256")).toBe(1);
    expect(columns.get("day")).toBe(HEADER.length);
  });

  it("passes over lines without a key: calls and notes of a person", () => {
    const note = HEADER.map((_, index) => (index === 3 ? "Durand" : ""));
    expect(read([note, lineWith({})])).toMatchObject({
      said: [],
      entries: [{ at: "Relances!Z3" }],
    });
  });

  it("reads an hour that Sheets has made a time", () => {
    const time = { day: day("1900-01-01"), time: "08:15:03" };
    expect(read([lineWith({ time })]).entries[0]?.time).toBe("08:15:03");
  });

  it.each([
    [
      "a status of somebody's own",
      { status: "parti" },
      "error status-unreadable Relances!I2: statut du journal illisible « parti »",
    ],
    [
      "no status",
      { status: " " },
      "error status-unreadable Relances!I2: statut du journal illisible",
    ],
    [
      "a day",
      { day: "hier" },
      "error day-unreadable Relances!A2: date du journal illisible « hier »",
    ],
  ])("says what it cannot read: %s", (_name, cells, finding) => {
    const { said, entries } = read([lineWith(cells)]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(finding);
    expect(entries).toEqual([]);
  });

  it.each([
    ["of the chain and of letters", 8],
    ["of letters", 6],
  ])("does without the columns %s, which a workbook of before does not have", (_, count) => {
    const { said, entries } = read([lineWith({})], HEADER.slice(0, -count));
    expect([said, entries.length]).toEqual([[], 1]);
  });

  it.each(HEADER.slice(0, -8).map((cell) => String(cell)))("cannot do without « %s »", (name) => {
    const header = HEADER.filter((cell) => cell !== name);
    expect(read([lineWith({})], header).said[0]).toContain("error column-missing Relances");
  });
});
