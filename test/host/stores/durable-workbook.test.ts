import { appendFileSync, copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DurableWorkbook } from "../../../local/stores/durable-workbook.ts";
import type { MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import type { Operation } from "../../../local/stores/workbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { fullSheet, sheetWith, workbookOf } from "./sample-workbook.ts";

const folder = temporaryFolder();
let count = 0;

const journalOf = (file: string) => `${file}.journal`;
const freshFile = () => join(folder, `${++count}.xlsx`);

function setCell(row: number, value: string | number): Operation {
  return { kind: "cells", sheet: 11, row, column: 0, changes: [[{ value }]] };
}

const insertRow: Operation = { kind: "insert", sheet: 11, dimension: "rows", at: 0, count: 1 };

function firstColumn(book: MemoryWorkbook): unknown[] {
  return [...(book.sheets[0]?.cells ?? [])]
    .map(([key, cell]) => `${key.split(":")[0]} ${cell.value}`)
    .sort();
}

async function withTwoChanges(): Promise<string> {
  const file = freshFile();
  const book = await DurableWorkbook.create(file, workbookOf(sheetWith({})));
  book.apply([setCell(0, "un")]);
  book.apply([insertRow, setCell(0, "deux €")]);
  return file;
}

describe("a workbook on disk", () => {
  it("finds again after a crash everything that apply had returned from", async () => {
    const file = await withTwoChanges();
    expect(firstColumn(await DurableWorkbook.open(file))).toEqual(["0 deux €", "1 un"]);
  });

  it("keeps everything through a save, and then has nothing left to do again", async () => {
    const file = await withTwoChanges();
    await (await DurableWorkbook.open(file)).save();
    expect(readFileSync(journalOf(file), "utf8")).toBe("");
    const book = await DurableWorkbook.open(file);
    expect(firstColumn(book)).toEqual(["0 deux €", "1 un"]);
    book.apply([setCell(2, "trois")]);
    expect(firstColumn(await DurableWorkbook.open(file))).toEqual(["0 deux €", "1 un", "2 trois"]);
  });

  it("does nothing twice when it is killed between the save and the end of the journal", async () => {
    const file = await withTwoChanges();
    const book = await DurableWorkbook.open(file);
    const journal = readFileSync(journalOf(file));
    await book.save();
    writeFileSync(journalOf(file), journal);
    const reopened = await DurableWorkbook.open(file);
    expect(firstColumn(reopened)).toEqual(["0 deux €", "1 un"]);
    reopened.apply([setCell(2, "trois")]);
    expect(firstColumn(await DurableWorkbook.open(file))).toEqual(["0 deux €", "1 un", "2 trois"]);
  });

  it("opens on the former file when it is killed before the new one has its name", async () => {
    const file = await withTwoChanges();
    const former = `${file}.former`;
    copyFileSync(file, former);
    const journal = readFileSync(journalOf(file));
    await (await DurableWorkbook.open(file)).save();
    copyFileSync(former, file);
    writeFileSync(journalOf(file), journal);
    expect(firstColumn(await DurableWorkbook.open(file))).toEqual(["0 deux €", "1 un"]);
  });

  it("forgets a last line that was cut at any byte, and goes on from there", async () => {
    const file = await withTwoChanges();
    const journal = readFileSync(journalOf(file));
    const lastLine = journal.lastIndexOf("\n", journal.length - 2) + 1;
    for (let size = lastLine; size < journal.length; size++) {
      writeFileSync(journalOf(file), journal);
      truncateSync(journalOf(file), size);
      const book = await DurableWorkbook.open(file);
      expect(firstColumn(book)).toEqual(["0 un"]);
      book.apply([setCell(1, "suite")]);
      expect(firstColumn(await DurableWorkbook.open(file))).toEqual(["0 un", "1 suite"]);
    }
  });

  it("refuses a journal that is damaged elsewhere, or has a gap", async () => {
    const file = await withTwoChanges();
    const [first = "", second = ""] = readFileSync(journalOf(file), "utf8").split("\n");
    writeFileSync(journalOf(file), `${first.slice(3)}\n${second}\n`);
    await expect(DurableWorkbook.open(file)).rejects.toThrow("est abîmé à la ligne 1");
    writeFileSync(journalOf(file), `${second}\n`);
    await expect(DurableWorkbook.open(file)).rejects.toThrow("a perdu des lignes entre 0 et 2");
  });

  it("keeps what is applied while the file is being written", async () => {
    const file = await withTwoChanges();
    const book = await DurableWorkbook.open(file);
    const saving = book.save();
    book.apply([setCell(5, "pendant")]);
    await saving;
    expect(firstColumn(await DurableWorkbook.open(file))).toEqual([
      "0 deux €",
      "1 un",
      "5 pendant",
    ]);
    await Promise.all([book.save(), book.save()]);
    expect(readFileSync(journalOf(file), "utf8")).toBe("");
  });

  it("keeps the operations before one that is refused", async () => {
    const file = await withTwoChanges();
    const book = await DurableWorkbook.open(file);
    expect(() => book.apply([setCell(7, "gardé"), setCell(999, "hors de la feuille")])).toThrow();
    expect(firstColumn(await DurableWorkbook.open(file))).toContain("7 gardé");
  });

  it("replays every kind of operation to the same workbook", async () => {
    const file = freshFile();
    const book = await DurableWorkbook.create(file, workbookOf(fullSheet()));
    const area = { row: 1, column: 1, rows: 2, columns: 2 };
    book.apply([
      { kind: "style", sheet: 11, area, styles: [[{ bold: true }, null]] },
      { kind: "columnStyle", sheet: 11, columns: [4], style: { numberFormat: "@" } },
      { kind: "notes", sheet: 11, row: 0, column: 0, notes: [["note"]] },
      { kind: "delete", sheet: 11, dimension: "columns", at: 1, count: 1 },
      { kind: "addSheet", sheet: 3, name: "Autre", index: 0, rowCount: 10, columnCount: 4 },
      { kind: "renameSheet", sheet: 3, name: "Clients" },
      { kind: "moveSheet", sheet: 3, index: 1 },
      { kind: "namedRange", name: "N", sheet: 3, area },
      { kind: "removeNamedRange", name: "n" },
      {
        kind: "sheet",
        sheet: 3,
        properties: { columnWidths: [[1, 200]], hiddenRows: [2], filter: area },
      },
      { kind: "settings", timeZone: "Etc/UTC" },
      { kind: "deleteSheet", sheet: 11 },
    ]);
    const reopened = await DurableWorkbook.open(file);
    expect(reopened.sheets).toEqual(book.sheets);
    expect(reopened.timeZone).toBe("Etc/UTC");
  });

  it("starts afresh where another workbook had left its journal", async () => {
    const file = freshFile();
    appendFileSync(
      journalOf(file),
      `${JSON.stringify({ n: 1, operations: [setCell(0, "ancien")] })}\n`,
    );
    const book = await DurableWorkbook.create(file, workbookOf(sheetWith({})));
    expect(firstColumn(book)).toEqual([]);
  });

  it("writes the calculated values", async () => {
    const file = freshFile();
    const data = workbookOf(sheetWith({ "0:0": { value: 0, formula: "=1+1" } }));
    const calculator = (book: MemoryWorkbook) => {
      book.sheets[0]?.cells.set("0:0", { value: 2, formula: "=1+1" });
    };
    await (await DurableWorkbook.create(file, data, calculator)).save();
    const reopened = await DurableWorkbook.open(file);
    expect(reopened.sheets[0]?.cells.get("0:0")?.value).toBe(2);
  });
});
