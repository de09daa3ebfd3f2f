import { describe, expect, test } from "vitest";
import type { DataValidationBuilder } from "../../../local/services/spreadsheet/data-validation.ts";
import { Range } from "../../../local/services/spreadsheet/range.ts";
import { execute, open, scene, stored } from "./support.ts";

const VIOLATION =
  "The data you entered in cell A1 violates the data validation rules set on this cell.";
const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

type Require = (builder: DataValidationBuilder) => DataValidationBuilder;

describe("validations that reject", () => {
  const day = (text: string) => new Date(`${text}T00:00:00+01:00`);

  test.each<readonly [string, Require, accepted: readonly unknown[], rejected: readonly unknown[]]>(
    [
      ["a list", (b) => b.requireValueInList(["oui", "12,5"]), ["oui", 12.5, ""], ["Oui", "non"]],
      ["a check box", (b) => b.requireCheckbox(), [true, false, "VRAI", null], ["oui", 1]],
      ["own check values", (b) => b.requireCheckbox("O", "N"), ["O", "N"], [true, "x"]],
      ["a date", (b) => b.requireDate(), [day("2026-11-23"), "23/11/2026"], ["S12", true]],
      [
        "a date after",
        (b) => b.requireDateAfter(day("2026-11-23")),
        ["24/11/2026"],
        ["23/11/2026", "01/01/2026"],
      ],
      [
        "between dates",
        (b) => b.requireDateBetween(day("2026-11-01"), day("2026-11-30")),
        ["01/11/2026", "30/11/2026"],
        ["01/12/2026"],
      ],
      ["numbers", (b) => b.requireNumberBetween(1, 10), [1, 10, "5,5"], [0, 11, "cinq"]],
      ["not between", (b) => b.requireNumberNotBetween(1, 10), [0, 11], [5]],
      ["more than", (b) => b.requireNumberGreaterThan(0), [0.01], [0, -1]],
      ["at most", (b) => b.requireNumberLessThanOrEqualTo(5), [5], [5.01]],
      ["an address", (b) => b.requireTextIsEmail(), ["a@b.fr"], ["a b.fr"]],
      ["some text", (b) => b.requireTextContains("F-"), ["F-12"], ["12"]],
      ["a formula, not calculated", (b) => b.requireFormulaSatisfied("=A1>1"), [0], []],
    ],
  )("%s", (_, require, accepted, rejected) => {
    const { app, sheet } = open();
    const rule = require(app.newDataValidation()).setAllowInvalid(false).build();
    const cell = sheet.getRange("A1").setDataValidation(rule);
    for (const value of accepted) expect(() => cell.setValue(value)).not.toThrow();
    for (const value of rejected) expect(() => cell.setValue(value)).toThrow(VIOLATION);
  });

  test("the values of a range, on another sheet", () => {
    const { app, book, sheet } = open();
    book.getRange("'Mes clients'!A1:A2").setValues([["Dupont"], [46_349]]);
    const rule = app
      .newDataValidation()
      .requireValueInRange(book.getRange("'Mes clients'!A1:A2"))
      .setAllowInvalid(false)
      .build();
    const cell = sheet.getRange("A1").setDataValidation(rule).setValue("Dupont").setValue(46_349);
    expect(() => cell.setValue("Durand")).toThrow(VIOLATION);
    const [source] = cell.getDataValidation()?.getCriteriaValues() ?? [];
    expect(source).toBeInstanceOf(Range);
    expect(cell.getDataValidation()?.getCriteriaType()?.name()).toBe("VALUE_IN_RANGE");
  });

  test("one bad cell refuses the whole write, and names it", () => {
    const where = scene();
    const { app, sheet } = execute(where);
    const rule = app.newDataValidation().requireDate().setAllowInvalid(false).build();
    sheet.getRange("B2:B3").setDataValidation(rule);
    expect(() =>
      sheet.getRange("A2:B3").setValues([
        [1, "23/11/2026"],
        [2, "S12"],
      ]),
    ).toThrow("in cell B3 violates");
    app.flush();
    expect(stored(where).cells.size).toBe(0);
  });

  test("by default an invalid value is kept, and a formula always passes", () => {
    const { app, sheet } = open();
    const rule = app.newDataValidation().requireDate();
    expect(rule.getAllowInvalid()).toBe(true);
    sheet.getRange("A1").setDataValidation(rule.build()).setValue("S12");
    sheet.getRange("A2").setDataValidation(rule.setAllowInvalid(false).build()).setFormula("=1");
    expect(sheet.getRange("A1").getValue()).toBe("S12");
  });
});

describe("validations as objects", () => {
  test("what was asked is what is read back", () => {
    const { app, sheet } = open();
    const rule = app
      .newDataValidation()
      .requireValueInList(["oui", "non"])
      .setHelpText("Choisir")
      .setAllowInvalid(false)
      .build();
    sheet.getRange("A1:B2").setDataValidation(rule);
    const read = sheet.getRange("B2").getDataValidation();
    expect(read?.getCriteriaType()?.name()).toBe("VALUE_IN_LIST");
    expect(read?.getCriteriaValues()).toEqual([["oui", "non"], true]);
    expect([read?.getHelpText(), read?.getAllowInvalid()]).toEqual(["Choisir", false]);
    expect(sheet.getRange("C1").getDataValidation()).toBeNull();
  });

  test("dates come back as dates, and a copy can be changed", () => {
    const { app } = open();
    const after = new Date("2026-11-22T23:00:00Z");
    const rule = app.newDataValidation().requireDateAfter(after).build();
    expect(rule.getCriteriaValues()).toEqual([after]);
    const copy = rule.copy().setHelpText("autre").build();
    expect([copy.getHelpText(), rule.getHelpText()]).toEqual(["autre", null]);
    const criteria = rule.getCriteriaType();
    if (!criteria) throw new Error("no criteria");
    const again = app.newDataValidation().withCriteria(criteria, rule.getCriteriaValues()).build();
    expect(again.getCriteriaValues()).toEqual([after]);
  });

  test("a rule takes the place of what it covers, and no more", () => {
    const { app, sheet } = open();
    const date = app.newDataValidation().requireDate().build();
    const list = app.newDataValidation().requireValueInList(["a"]).build();
    sheet.getRange("A1:C3").setDataValidation(date);
    sheet.getRange("B2").setDataValidation(list);
    sheet.getRange("C3").clearDataValidations();
    const names = sheet
      .getRange("A1:C3")
      .getDataValidations()
      .map((line) => line.map((one) => one?.getCriteriaType()?.name().slice(0, 4) ?? "-"));
    expect(names).toEqual([
      ["DATE", "DATE", "DATE"],
      ["DATE", "VALU", "DATE"],
      ["DATE", "DATE", "-"],
    ]);
  });

  test("one rule for each cell", () => {
    const where = scene();
    const { app, sheet } = execute(where);
    const date = app.newDataValidation().requireDate().build();
    sheet.getRange("A1:B3").setDataValidations([
      [date, null],
      [date, null],
      [null, date],
    ]);
    app.flush();
    expect(stored(where).validations.map(({ area }) => area)).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 2, column: 1, rows: 1, columns: 1 },
    ]);
  });

  test("check boxes begin unchecked", () => {
    const { sheet } = open();
    const range = sheet.getRange("A1:A2").insertCheckboxes();
    expect(range.getValues()).toEqual([[false], [false]]);
    expect(range.setValue(true).isChecked()).toBe(true);
    expect(sheet.getRange("B1").insertCheckboxes("O", "N").getValue()).toBe("N");
    expect(sheet.getRange("C1").isChecked()).toBeNull();
  });
});

describe("protections", () => {
  const mine = { me: "camille@exemple.fr", owner: "paul@exemple.fr" };

  test("the owner may always write", () => {
    const { sheet } = open();
    const protection = sheet.getRange("A1:B2").protect().setDescription("journal");
    expect(protection.getEditors()).toEqual([]);
    expect(sheet.getRange("A1").setValue(1).getValue()).toBe(1);
    expect(protection.canEdit()).toBe(true);
  });

  test("others may not, unless they are editors or it only warns", () => {
    const where = scene(mine);
    where.workbook.apply([
      {
        kind: "sheet",
        sheet: 0,
        properties: {
          protections: [
            {
              id: "p",
              description: "",
              warningOnly: false,
              editors: ["paul@exemple.fr"],
              area: { row: 0, column: 0, rows: 2, columns: 2 },
            },
          ],
        },
      },
    ]);
    const { app, sheet } = execute(where);
    expect(sheet.getRange("A1").canEdit()).toBe(false);
    expect(() => sheet.getRange("B2:C3").setValue(1)).toThrow(PROTECTED);
    expect(() => sheet.getRange("A1").setBackground("red")).toThrow(PROTECTED);
    expect(() => sheet.getRange("A1").clearContent()).toThrow(PROTECTED);
    expect(() => sheet.appendRow([1])).toThrow(PROTECTED);
    expect(() => sheet.deleteRow(1)).toThrow(PROTECTED);
    expect(() => sheet.getRange("C1").setValue(1)).not.toThrow();
    const [protection] = sheet.getProtections(rangeProtection(app));
    expect(() => protection?.remove()).toThrow(PROTECTED);
  });

  test("whoever protects is an editor; the current user cannot be removed", () => {
    const { app, sheet } = open(mine);
    const protection = sheet.getRange("A1").protect();
    protection.addEditors(["zoe@exemple.fr"]).removeEditors(protection.getEditors());
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual(["camille@exemple.fr"]);
    expect(sheet.getProtections(rangeProtection(app))).toHaveLength(1);
    protection.remove();
    expect(sheet.getProtections(rangeProtection(app))).toEqual([]);
    expect(() => protection.getDescription()).toThrow("removed");
  });

  test("a protected sheet with an open range", () => {
    const { book, app, sheet } = open();
    const protection = sheet.protect().setWarningOnly(true);
    protection.setUnprotectedRanges([sheet.getRange("B1:B5")]);
    expect(protection.getUnprotectedRanges().map((one) => one.getA1Notation())).toEqual(["B1:B5"]);
    expect(protection.getRange().getA1Notation()).toBe("A1:L100");
    expect(sheet.protect().isWarningOnly()).toBe(true);
    expect(book.getProtections(Reflect.get(app.ProtectionType, "SHEET"))).toHaveLength(1);
    const area = sheet.getRange("A1").protect();
    expect(() => area.setUnprotectedRanges([])).toThrow("protected sheet");
  });
});

function rangeProtection(app: ReturnType<typeof open>["app"]) {
  return Reflect.get(app.ProtectionType, "RANGE");
}

describe("conditional formats", () => {
  test("are read back as they were built", () => {
    const { app, sheet } = open();
    const rule = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=AND($B2<>"";$C2>1,5)')
      .setBackground("#f4cccc")
      .setBold(true)
      .setRanges([sheet.getRange("A2:C"), sheet.getRange("E1")])
      .build();
    sheet.setConditionalFormatRules([rule]);
    const [read] = sheet.getConditionalFormatRules();
    const condition = read?.getBooleanCondition();
    expect(condition?.getCriteriaType().name()).toBe("CUSTOM_FORMULA");
    expect(condition?.getCriteriaValues()).toEqual(['=AND($B2<>"",$C2>1.5)']);
    expect([condition?.getBackground(), condition?.getBold(), condition?.getFontColor()]).toEqual([
      "#f4cccc",
      true,
      null,
    ]);
    expect(read?.getRanges().map((range) => range.getA1Notation())).toEqual(["A2:C100", "E1"]);
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  test("need a condition and a range, on their own sheet", () => {
    const { app, book, sheet } = open();
    expect(() => app.newConditionalFormatRule().whenCellEmpty().build()).toThrow("one range");
    const elsewhere = app
      .newConditionalFormatRule()
      .whenTextEqualTo("oui")
      .setRanges([book.getRange("'Mes clients'!A1")])
      .build();
    expect(() => sheet.setConditionalFormatRules([elsewhere])).toThrow("on the sheet itself");
  });
});

describe("merges", () => {
  test("only the first cell keeps its content", () => {
    const { sheet } = open();
    const range = sheet.getRange("A1:B2").setValue("x").merge();
    expect(range.getValues()).toEqual([
      ["x", ""],
      ["", ""],
    ]);
    expect(sheet.getRange("B2").isPartOfMerge()).toBe(true);
    expect(
      sheet
        .getRange("B2")
        .getMergedRanges()
        .map((one) => one.getA1Notation()),
    ).toEqual(["A1:B2"]);
    range.breakApart();
    expect(range.isPartOfMerge()).toBe(false);
    sheet.getRange("C1:D2").mergeAcross();
    expect(sheet.getRange("C1:D2").getMergedRanges()).toHaveLength(2);
  });
});
