import { describe, expect, test } from "vitest";
import { execute, scene, stored } from "./support.ts";

describe("writes wait", () => {
  test("until flush", () => {
    const where = scene();
    const { app, sheet } = execute(where);
    sheet.getRange("A1").setValue(1);
    expect(stored(where).cells.size).toBe(0);
    app.flush();
    expect(stored(where).cells.size).toBe(1);
  });

  test.each<readonly [string, (run: ReturnType<typeof execute>) => unknown]>([
    ["getValue", ({ sheet }) => sheet.getRange("B1").getValue()],
    ["getLastRow", ({ sheet }) => sheet.getLastRow()],
    ["getDisplayValues", ({ sheet }) => sheet.getRange("B1").getDisplayValues()],
    ["getBackground", ({ sheet }) => sheet.getRange("B1").getBackground()],
    ["appendRow", ({ sheet }) => sheet.appendRow(["x"])],
    ["an alert", ({ app }) => app.getUi().alert("Bonjour")],
  ])("until %s", (_, read) => {
    const where = scene();
    const run = execute(where);
    run.sheet.getRange("A1").setValue(1);
    read(run);
    expect(stored(where).cells.get("0:0")).toEqual({ value: 1 });
  });

  test("looking a range up commits nothing", () => {
    const where = scene();
    const { sheet } = execute(where);
    sheet.getRange("A1").setValue(1);
    sheet.getRange("B2").offset(1, 1).getA1Notation();
    expect(stored(where).cells.size).toBe(0);
  });

  test("in order: what is written last wins", () => {
    const where = scene();
    const { app, sheet } = execute(where);
    const cell = sheet.getRange("A1").setValue(1);
    cell.clearContent();
    cell.setValue(2).setNumberFormat("0.00");
    sheet.getRange("A2").setValue(3).clear();
    app.flush();
    expect([...stored(where).cells]).toEqual([["0:0", { value: 2 }]]);
  });
});

describe("the end of the execution", () => {
  test.each([
    ["done", false, 1],
    ["error", false, 1],
    ["killed", false, 0],
    ["killed", true, 1],
  ] as const)("%s, kill commits: %s", (how, killCommitsPendingWrites, cells) => {
    const where = scene({ switches: { killCommitsPendingWrites } });
    const { sheet, end } = execute(where);
    sheet.getRange("A1").setValue(1);
    end(how);
    expect(stored(where).cells.size).toBe(cells);
  });

  test("what was flushed before the kill stays", () => {
    const where = scene();
    const { app, sheet, end } = execute(where);
    sheet.getRange("A1").setValue(1);
    app.flush();
    sheet.getRange("A2").setValue(2);
    end("killed");
    expect([...stored(where).cells.keys()]).toEqual(["0:0"]);
  });

  test("executions do not see what another holds back", () => {
    const where = scene();
    const one = execute(where);
    const other = execute(where);
    one.sheet.getRange("A1").setValue("un");
    expect(other.sheet.getRange("A1").getValue()).toBe("");
    one.app.flush();
    expect(other.sheet.getRange("A1").getValue()).toBe("un");
  });
});

describe("somebody changes the workbook meanwhile", () => {
  test("a sheet deleted before the commit", () => {
    const where = scene();
    const { app, sheet } = execute(where);
    sheet.getRange("A1").setValue(1);
    where.workbook.apply([{ kind: "deleteSheet", sheet: 0 }]);
    expect(() => app.flush()).toThrow("Sheet 0 not found");
    expect(() => sheet.getRange("A1")).toThrow("Sheet 0 not found");
    app.flush();
  });

  test("a sheet renamed is still the same sheet", () => {
    const where = scene();
    const { app, sheet } = execute(where);
    sheet.getRange("A1").setValue(1);
    where.workbook.apply([{ kind: "renameSheet", sheet: 0, name: "Ventes" }]);
    app.flush();
    expect([sheet.getName(), sheet.getRange("A1").getValue()]).toEqual(["Ventes", 1]);
  });

  test("rows deleted under a pending write", () => {
    const where = scene({ rows: 10 });
    const { app, sheet } = execute(where);
    sheet.getRange("A10").setFormula("=1").setNote("note");
    where.workbook.apply([{ kind: "delete", sheet: 0, dimension: "rows", at: 0, count: 5 }]);
    expect(() => app.flush()).toThrow("outside the dimensions of the sheet");
  });
});

test("a custom function reads the values as they stand, in the middle of a calculation", () => {
  const where = scene({
    calculator: (workbook) => {
      const { sheet } = execute({ ...where, workbook }, "custom-function");
      seen.push(sheet.getRange("A1").getValue());
    },
  });
  const seen: unknown[] = [];
  const { sheet } = execute(where);
  expect(sheet.getRange("A1").setValue(7).getValue()).toBe(7);
  expect(seen).toEqual([7]);
});
