import { describe, expect, test } from "vitest";
import { execute, open, scene, stored } from "./support.ts";

describe("values", () => {
  test("what is written is read back, by type", () => {
    const { sheet } = open();
    const values = [[1.5, "texte", true, new Date("2026-11-22T23:00:00Z"), ""]];
    expect(sheet.getRange("A1:E1").setValues(values).getValues()).toEqual(values);
  });

  test("a date takes the format of the locale, with the time only when there is one", () => {
    const { sheet } = open();
    sheet.getRange("A1").setValue(new Date("2026-11-22T23:00:00Z"));
    sheet.getRange("A2").setValue(new Date("2026-11-23T17:30:00Z"));
    expect(sheet.getRange("A1:A2").getDisplayValues()).toEqual([
      ["23/11/2026"],
      ["23/11/2026 18:30:00"],
    ]);
  });

  test("a date keeps the format that its cell has", () => {
    const { sheet } = open();
    const cell = sheet.getRange("A1").setNumberFormat("yyyy-mm-dd");
    cell.setValue(new Date("2026-11-22T23:00:00Z"));
    expect(cell.getDisplayValue()).toBe("2026-11-23");
  });

  test("a day is midnight in the zone of the spreadsheet, whatever the zone of the script", () => {
    const newYork = open({ timeZone: "America/New_York" });
    newYork.sheet.getRange("A1").setValue("23/11/2026");
    expect(newYork.sheet.getRange("A1").getValue()).toEqual(new Date("2026-11-23T05:00:00Z"));
    // Midnight in Paris is still the day before in New York.
    newYork.sheet.getRange("A2").setValue(new Date("2026-11-22T23:00:00Z"));
    expect(newYork.sheet.getRange("A2").getDisplayValue()).toBe("22/11/2026 18:00:00");
  });

  test("a number is a date only where the format says so", () => {
    const { sheet } = open();
    const cell = sheet.getRange("A1").setValue(46_349);
    expect(cell.getValue()).toBe(46_349);
    cell.setNumberFormat("dd/mm/yyyy");
    expect(cell.getValue()).toEqual(new Date("2026-11-22T23:00:00Z"));
  });

  test("the first day of the calendar, in the local time of 1899", () => {
    const { sheet } = open();
    const cell = sheet.getRange("A1").setValue(0).setNumberFormat("dd/mm/yyyy");
    expect(cell.getValue()).toEqual(new Date("1899-12-29T23:50:39Z"));
  });

  test("typed text is read in the locale of the spreadsheet", () => {
    const french = open();
    french.sheet.getRange("A1:C1").setValues([["1 234,50 €", "01/02/2026", "12.50"]]);
    expect(french.sheet.getRange("A1:C1").getValues()).toEqual([
      [1234.5, new Date("2026-01-31T23:00:00Z"), "12.50"],
    ]);
    expect(french.sheet.getRange("A1").getDisplayValue()).toBe("1\u202f234,50 €");
    const american = open({ locale: "en_US" });
    american.sheet.getRange("A1:B1").setValues([["1,234.50", "01/02/2026"]]);
    expect(american.sheet.getRange("A1:B1").getValues()).toEqual([
      [1234.5, new Date("2026-01-01T23:00:00Z")],
    ]);
  });

  test("a day without a year is of the year on the clock", () => {
    const { sheet } = open();
    expect(sheet.getRange("A1").setValue("31/12").getValue()).toEqual(
      new Date("2026-12-30T23:00:00Z"),
    );
  });

  test("a text format set before keeps text, in the same breath too", () => {
    const { sheet } = open();
    sheet
      .getRange("A1:A3")
      .setNumberFormat("@")
      .setValues([["007"], ["01/02/2026"], [7]]);
    expect(sheet.getRange("A1:A3").getValues()).toEqual([["007"], ["01/02/2026"], [7]]);
  });

  test("a text format set afterwards comes too late", () => {
    const { sheet } = open();
    expect(sheet.getRange("A1").setValue("007").setNumberFormat("@").getValue()).toBe(7);
  });

  test("a text format on a whole column costs one operation and holds for every row", () => {
    const where = scene({ rows: 50_000 });
    const { sheet } = execute(where);
    sheet.getRange("B:B").setNumberFormat("@");
    expect(sheet.getRange("B49999").setValue("007").getValue()).toBe("007");
    expect(stored(where).styles.size).toBe(0);
  });

  test("one apostrophe is consumed, with and without a text format", () => {
    const { sheet } = open();
    sheet.getRange("B1").setNumberFormat("@");
    sheet.getRange("A1:B1").setValues([["'=1+1", "'+33 6"]]);
    expect(sheet.getRange("A1:B1").getValues()).toEqual([["=1+1", "+33 6"]]);
    expect(sheet.getRange("A1:B1").getFormulas()).toEqual([["", ""]]);
  });

  test("empty, null and undefined clear the cell and leave its format", () => {
    const { sheet } = open();
    const range = sheet.getRange("A1:C1").setValue(5).setNumberFormat("0.00");
    range.setValues([["", null, undefined]]);
    expect(range.isBlank()).toBe(true);
    expect(range.getNumberFormats()).toEqual([["0.00", "0.00", "0.00"]]);
    expect(sheet.getRange("A1").setValue(1).setValue(undefined).isBlank()).toBe(true);
  });

  test("no more than 50,000 characters in a cell", () => {
    const { sheet } = open();
    expect(sheet.getRange("A1").setValue("x".repeat(50_000)).getValue()).toHaveLength(50_000);
    expect(() => sheet.getRange("A1").setValue("x".repeat(50_001))).toThrow(
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    );
  });

  test("the shape of the data must be that of the range", () => {
    const { sheet } = open();
    expect(() => sheet.getRange("A1:A2").setValues([["a"]])).toThrow(
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    );
    expect(() => sheet.getRange("A1:B2").setValues([["a", "b"], ["c"]])).toThrow(
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    );
    expect(() => sheet.getRange("A1").setValues(["a"])).toThrow(
      "The parameters (string[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  test("a formula is kept in English with commas, and moves along when it fills a range", () => {
    const { sheet } = open();
    sheet.getRange("C1:C2").setFormula("=SUM(A1;$B$1)");
    expect(sheet.getRange("C1:C2").getFormulas()).toEqual([["=SUM(A1,$B$1)"], ["=SUM(A2,$B$1)"]]);
    sheet.getRange("D1").setValue("=ROUND(A1;2)");
    expect(sheet.getRange("D1").getFormula()).toBe("=ROUND(A1,2)");
    expect(sheet.getRange("C1").setFormula("").getFormula()).toBe("");
  });

  test("formulas are calculated before they are read", () => {
    const { sheet } = open({
      calculator: ({ sheets }) => {
        for (const { cells } of sheets) {
          for (const [key, cell] of cells) {
            if (cell.formula === "=1+1") cells.set(key, { ...cell, value: 2 });
          }
        }
      },
    });
    expect(sheet.getRange("A1").setFormula("=1+1").getValue()).toBe(2);
  });

  test("an error is read as its text", () => {
    const { sheet } = open();
    expect(sheet.getRange("A1").setValue(Number.NaN).getValue()).toBe("#NUM!");
  });

  test("rich text is text as it stands", () => {
    const { app, sheet } = open();
    const text = app.newRichTextValue().setText("=1+1").build();
    expect(sheet.getRange("A1").setRichTextValue(text).getValue()).toBe("=1+1");
  });

  test("notes", () => {
    const { sheet } = open();
    expect(sheet.getRange("A1").setNote("à revoir").getNote()).toBe("à revoir");
    expect(sheet.getRange("A1").setNote(25).getNote()).toBe("25");
    expect(
      sheet
        .getRange("A1:B1")
        .setNotes([[25, "b"]])
        .getNotes(),
    ).toEqual([["25.0", "b"]]);
    expect(sheet.getRange("A1:B1").clearNote().getNotes()).toEqual([["", ""]]);
  });
});

describe("positions", () => {
  test("a range knows where it is", () => {
    const { sheet } = open();
    const range = sheet.getRange(2, 3, 4, 2);
    expect([
      range.getA1Notation(),
      range.getRow(),
      range.getColumn(),
      range.getNumRows(),
      range.getNumColumns(),
      range.getLastRow(),
      range.getLastColumn(),
    ]).toEqual(["C2:D5", 2, 3, 4, 2, 5, 4]);
    expect(range.getCell(1, 2).getA1Notation()).toBe("D2");
    expect(range.offset(1, -1).getA1Notation()).toBe("B3:C6");
    expect(range.offset(0, 0, 1, 1).getA1Notation()).toBe("C2");
    expect(range.getSheet().getName()).toBe("Factures");
    expect(() => range.getCell(5, 1)).toThrow("Cell reference out of range");
  });

  test.each([
    ["B2:D4", "B2:D4"],
    ["$B$2:d4", "B2:D4"],
    ["D4:B2", "B2:D4"],
    ["C:C", "C1:C100"],
    ["B90:C", "B90:C100"],
    ["3:4", "A3:L4"],
    ["R2C3", "C2"],
    ["R1C1:R2C2", "A1:B2"],
    ["Factures!B2", "B2"],
    ["'Factures'!B2", "B2"],
  ])("« %s » is %s", (text, notation) => {
    expect(open().sheet.getRange(text).getA1Notation()).toBe(notation);
  });

  test.each(["", "Z", "AZ1", "A101", "Inconnue!A1", "A0", "inconnu"])(
    "« %s » is no range",
    (text) => {
      expect(() => open().sheet.getRange(text)).toThrow("Range not found");
    },
  );

  test.each<readonly [numbers: readonly [number, number, number?, number?], message: string]>([
    [[0, 1], "The starting row of the range is too small."],
    [[1, 0], "The starting column of the range is too small."],
    [[1, 1, 0], "The number of rows in the range must be at least 1."],
    [[1, 1, 1, 0], "The number of columns in the range must be at least 1."],
    [[101, 1], "The coordinates of the range are outside the dimensions of the sheet."],
    [[1, 13], "The coordinates of the range are outside the dimensions of the sheet."],
    [[100, 1, 2], "The coordinates of the range are outside the dimensions of the sheet."],
    [[1.5, 1], "don't match the method signature for SpreadsheetApp.Sheet.getRange."],
  ])("getRange(%j)", ([row, column, rows, columns], message) => {
    expect(() => open().sheet.getRange(row, column, rows, columns)).toThrow(message);
  });

  test("the spreadsheet finds ranges on other sheets and by name", () => {
    const { book, sheet } = open();
    book.setNamedRange("DATE_ARRETE", sheet.getRange("B1"));
    expect(book.getRange("'Mes clients'!A2:B3").getSheet().getName()).toBe("Mes clients");
    expect(book.getRange("DATE_ARRETE").getA1Notation()).toBe("B1");
    expect(book.getRangeByName("date_arrete")?.getA1Notation()).toBe("B1");
    expect(book.getRangeByName("autre")).toBeNull();
    expect(book.getRange("Mes clients").getNumRows()).toBe(1000);
  });

  test("a range stays where it is when rows are inserted above", () => {
    const { sheet } = open();
    const range = sheet.getRange("A2").setValue("deux");
    sheet.insertRowBefore(1);
    expect(range.getValue()).toBe("");
    expect(sheet.getRange("A3").getValue()).toBe("deux");
  });

  test("a range of rows that are gone is outside the sheet", () => {
    const { sheet } = open({ rows: 10 });
    const last = sheet.getRange("A10");
    sheet.deleteRow(1);
    expect(() => last.getValue()).toThrow("outside the dimensions of the sheet");
  });
});

describe("looks", () => {
  test("colours, weights, alignments", () => {
    const { sheet } = open();
    const range = sheet.getRange("A1:B1");
    range.setBackground("Tomato").setFontColor("#abc").setFontWeight("bold").setFontSize(12);
    range.setHorizontalAlignment("center").setVerticalAlignment("middle").setWrap(true);
    range.setFontLine("line-through").setFontStyle("italic");
    expect([
      range.getBackgrounds(),
      range.getFontColor(),
      range.getFontWeights(),
      range.getFontSize(),
      range.getHorizontalAlignment(),
      range.getVerticalAlignment(),
      range.getWrap(),
      range.getFontLine(),
      range.getFontStyle(),
    ]).toEqual([
      [["#ff6347", "#ff6347"]],
      "#aabbcc",
      [["bold", "bold"]],
      12,
      "center",
      "middle",
      true,
      "line-through",
      "italic",
    ]);
  });

  test("what nobody set", () => {
    const cell = open().sheet.getRange("A1");
    expect([cell.getBackground(), cell.getFontColor(), cell.getFontWeight()]).toEqual([
      "#ffffff",
      "#000000",
      "normal",
    ]);
    expect(cell.getNumberFormat()).toBe("General");
    expect(cell.getWrapStrategy().name()).toBe("OVERFLOW");
  });

  test("an unknown colour or alignment is ignored, null takes it away", () => {
    const { sheet } = open();
    const cell = sheet.getRange("A1").setBackground("red").setFontWeight("bold");
    cell.setBackground("pas une couleur").setHorizontalAlignment("ailleurs");
    expect(cell.getBackground()).toBe("#ff0000");
    cell.setBackground(null);
    expect([cell.getBackground(), cell.getFontWeight()]).toEqual(["#ffffff", "bold"]);
  });

  test("a part of a formatted column can be given the default back", () => {
    const { sheet } = open();
    sheet.getRange("A:A").setBackground("red").setNumberFormat("@");
    sheet.getRange("A2:A3").clear();
    expect(sheet.getRange("A1:A4").getBackgrounds().flat()).toEqual([
      "#ff0000",
      "#ffffff",
      "#ffffff",
      "#ff0000",
    ]);
    expect(sheet.getRange("A2").setValue("007").getValue()).toBe(7);
  });

  test("clearing the format keeps the number format, clearing everything does not", () => {
    const { sheet } = open();
    const cell = sheet.getRange("A1").setValue(5).setNumberFormat("0.00").setBackground("red");
    cell.setNote("note").clearFormat();
    expect([cell.getDisplayValue(), cell.getBackground()]).toEqual(["5,00", "#ffffff"]);
    cell.clear();
    expect([cell.getNumberFormat(), cell.getValue(), cell.getNote()]).toEqual([
      "General",
      "",
      "note",
    ]);
    cell.setValue(5).setNumberFormat("0.00").clear({ contentsOnly: true });
    expect([cell.getNumberFormat(), cell.getValue()]).toEqual(["0.00", ""]);
    cell.clear({ commentsOnly: true });
    expect(cell.getNote()).toBe("");
  });

  test("one format for each cell", () => {
    const { sheet } = open();
    const range = sheet.getRange("A1:B1").setValues([[0.5, 0.5]]);
    range.setNumberFormats([["0%", "0.00"]]);
    expect(range.getDisplayValues()).toEqual([["50%", "0,50"]]);
    range.setBackgrounds([["red", null]]);
    expect(range.getBackgrounds()).toEqual([["#ff0000", "#ffffff"]]);
  });
});

describe("sorting", () => {
  const rows = [
    ["b", 2, "x"],
    ["a", 10, "y"],
    ["", 1, "z"],
    ["a", 9, "t"],
  ];

  test.each<readonly [spec: unknown, letters: string]>([
    [1, "ytxz"],
    [2, "zxty"],
    [{ column: 2, ascending: false }, "ytxz"],
    [[{ column: 1, ascending: true }, 2], "tyxz"],
    [[{ column: 1, ascending: false }], "xytz"],
  ])("by %j", (spec, letters) => {
    const { sheet } = open();
    const range = sheet.getRange("A2:C5").setValues(rows).sort(spec);
    expect(
      range
        .getValues()
        .map((line) => line[2])
        .join(""),
    ).toBe(letters);
  });

  test("formats, notes and formulas follow their row", () => {
    const { sheet } = open();
    const range = sheet.getRange("A1:B2").setValues([
      [2, "=A1*2"],
      [1, "=A2*$A$2"],
    ]);
    sheet.getRange("A1").setBackground("red").setNote("deux");
    range.sort(1);
    expect(range.getFormulas()).toEqual([
      ["", "=A1*$A$2"],
      ["", "=A2*2"],
    ]);
    expect(sheet.getRange("A1:A2").getBackgrounds()).toEqual([["#ffffff"], ["#ff0000"]]);
    expect(sheet.getRange("A1:A2").getNotes()).toEqual([[""], ["deux"]]);
  });

  test("a sheet is sorted below its frozen rows", () => {
    const { sheet } = open();
    sheet.getRange("A1:A4").setValues([["Nom"], ["b"], ["c"], ["a"]]);
    sheet.setFrozenRows(1);
    sheet.sort(1, false);
    expect(sheet.getRange("A1:A4").getValues().flat()).toEqual(["Nom", "c", "b", "a"]);
  });

  test("a column outside the range", () => {
    expect(() => open().sheet.getRange("A1:B2").sort(3)).toThrow("outside of the range");
  });
});
