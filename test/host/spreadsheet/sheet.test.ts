import { describe, expect, test } from "vitest";
import { execute, open, scene, stored } from "./support.ts";

describe("appending", () => {
  test("below the last row that holds something", () => {
    const { sheet } = open();
    sheet.getRange("C7").setValue("x");
    sheet.appendRow(["F-1", "12,50", new Date("2026-11-22T23:00:00Z")]);
    expect(sheet.getRange("A8:C8").getDisplayValues()).toEqual([["F-1", "12,5", "23/11/2026"]]);
    expect(sheet.getLastRow()).toBe(8);
  });

  test("an empty sheet starts at its first row", () => {
    const { sheet } = open();
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    expect(sheet.getDataRange().getA1Notation()).toBe("A1");
    sheet.appendRow(["a"]).appendRow(["b", "c"]);
    expect(sheet.getDataRange().getValues()).toEqual([
      ["a", ""],
      ["b", "c"],
    ]);
  });

  test("formats alone are no content; a formula is, whatever it answers", () => {
    const { sheet } = open();
    sheet.getRange("A1:A50").setBackground("red");
    expect(sheet.getLastRow()).toBe(0);
    sheet.getRange("A20").setFormula('=""');
    expect(sheet.getLastRow()).toBe(20);
  });

  test("a full sheet grows, and the new row looks like the one above", () => {
    const { sheet } = open({ rows: 2, columns: 2 });
    sheet.getRange("A2").setNumberFormat("@");
    sheet.getRange("A1:A2").setValues([["a"], ["b"]]);
    sheet.appendRow(["007", 1, "trop"]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([3, 3]);
    expect(sheet.getRange("A3:C3").getValues()).toEqual([["007", 1, "trop"]]);
  });

  test("the last row follows what is cleared and deleted", () => {
    const { sheet } = open();
    sheet.getRange("A1:A5").setValues([[1], [2], [3], [4], [5]]);
    expect(sheet.getLastRow()).toBe(5);
    sheet.getRange("A5").clearContent();
    expect(sheet.getLastRow()).toBe(4);
    sheet.deleteRows(1, 2);
    expect(sheet.getLastRow()).toBe(2);
  });
});

describe("rows and columns", () => {
  test("names, formulas and rules move with inserted and deleted rows", () => {
    const { app, book, sheet } = open();
    book.setNamedRange("TOTAL", sheet.getRange("B5"));
    sheet.getRange("C5").setFormula("=B5*2");
    sheet.getRange("B5").setDataValidation(app.newDataValidation().requireDate().build());
    sheet.insertRowsBefore(2, 3);
    expect(book.getRangeByName("TOTAL")?.getA1Notation()).toBe("B8");
    expect(sheet.getRange("C8").getFormula()).toBe("=B8*2");
    expect(sheet.getRange("B8").getDataValidation()).not.toBeNull();
    sheet.deleteRow(1);
    expect(book.getRangeByName("TOTAL")?.getA1Notation()).toBe("B7");
    sheet.insertColumnAfter(1);
    expect(book.getRangeByName("TOTAL")?.getA1Notation()).toBe("C7");
    sheet.deleteColumns(1, 2);
    expect(book.getRangeByName("TOTAL")?.getA1Notation()).toBe("A7");
  });

  test("inserted rows look like their neighbour", () => {
    const { sheet } = open();
    sheet.getRange("A2").setBackground("red");
    sheet.insertRowsAfter(2, 2);
    expect(sheet.getRange("A1:A5").getBackgrounds().flat()).toEqual([
      "#ffffff",
      "#ff0000",
      "#ff0000",
      "#ff0000",
      "#ffffff",
    ]);
  });

  test("what cannot be deleted or inserted", () => {
    const { sheet } = open({ rows: 10 });
    sheet.setFrozenRows(1);
    expect(() => sheet.deleteRows(2, 9)).toThrow(
      "Sorry, it is not possible to delete all non-frozen rows.",
    );
    expect(() => sheet.deleteRow(11)).toThrow("Those rows are out of bounds.");
    expect(() => sheet.deleteColumn(0)).toThrow("Those columns are out of bounds.");
    expect(() => sheet.insertRowAfter(11)).toThrow("Those rows are out of bounds.");
    expect(() => sheet.setFrozenRows(10)).toThrow(
      "You can't freeze all visible rows on the sheet.",
    );
  });

  test("no more than ten million cells", () => {
    const { book, sheet } = open({ rows: 1000, columns: 26 });
    expect(() => sheet.insertRowsAfter(1, 400_000)).toThrow(
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    );
    expect(book.getNumSheets()).toBe(2);
  });

  test("widths, freezing and hiding", () => {
    const { sheet } = open();
    sheet.setColumnWidths(1, 2, 180);
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(2);
    sheet.hideColumns(3, 2);
    sheet.hideRows(5);
    sheet.showColumns(4);
    expect([sheet.getColumnWidth(2), sheet.getColumnWidth(3)]).toEqual([180, 100]);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([1, 2]);
    expect([3, 4].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([true, false]);
    expect(sheet.isRowHiddenByUser(5)).toBe(true);
    sheet.getRange("A1").setValue("une désignation plutôt longue");
    sheet.autoResizeColumn(1);
    expect(sheet.getColumnWidth(1)).toBeGreaterThan(200);
  });
});

describe("sheets", () => {
  test("inserting, finding, moving, renaming, deleting", () => {
    const { book } = open();
    const journal = book.insertSheet("Relances");
    expect(book.getSheets().map((one) => one.getName())).toEqual([
      "Factures",
      "Relances",
      "Mes clients",
    ]);
    expect(book.getActiveSheet().getName()).toBe("Relances");
    expect([journal.getMaxRows(), journal.getMaxColumns()]).toEqual([1000, 26]);
    book.moveActiveSheet(3);
    expect(journal.getIndex()).toBe(3);
    journal.setName("Journal");
    expect(book.getSheetByName("Relances")).toBeNull();
    expect(book.getSheetByName("Journal")?.getSheetId()).toBe(journal.getSheetId());
    expect(book.insertSheet(0).getName()).toBe("Feuille 1");
    expect(book.insertSheet("Fin", book.getNumSheets()).getIndex()).toBe(5);
    book.deleteSheet(journal);
    expect(() => journal.getName()).toThrow(/^Sheet \d+ not found$/);
    expect(() => book.insertSheet("factures")).toThrow(
      'A sheet with the name "factures" already exists. Please enter another name.',
    );
  });

  test("a sheet made from another holds the same, under other references", () => {
    const { app, book, sheet } = open();
    sheet.getRange("A1:B1").setValues([[1, "=A1+1"]]);
    sheet.getRange("A1").setNote("note").setBackground("red");
    sheet.getRange("B1").setDataValidation(app.newDataValidation().requireDate().build());
    sheet.setFrozenRows(1);
    const copy = book.insertSheet("Copie", { template: sheet });
    expect(copy.getRange("B1").getFormula()).toBe("=A1+1");
    expect(copy.getRange("A1").getBackground()).toBe("#ff0000");
    expect(copy.getRange("A1").getNote()).toBe("note");
    expect(copy.getRange("B1").getDataValidation()?.getCriteriaType()?.name()).toBe(
      "DATE_IS_VALID_DATE",
    );
    expect(copy.getFrozenRows()).toBe(1);
    expect(sheet.copyTo(book).getName()).toBe("Copie de Factures");
  });

  test("one visible sheet must remain", () => {
    const { book, sheet } = open();
    const clients = book.getSheetByName("Mes clients");
    clients?.hideSheet();
    expect(clients?.isSheetHidden()).toBe(true);
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    expect(() => book.deleteSheet(sheet)).toThrow(
      "You can't remove all the visible sheets in a document.",
    );
  });

  test("clearing", () => {
    const { sheet } = open();
    sheet.getRange("A1").setValue(1).setBackground("red").setNote("note");
    sheet.clearContents();
    expect([sheet.getLastRow(), sheet.getRange("A1").getBackground()]).toEqual([0, "#ff0000"]);
    sheet.getRange("A1").setValue(1);
    sheet.clearFormats();
    expect([sheet.getLastRow(), sheet.getRange("A1").getBackground()]).toEqual([1, "#ffffff"]);
    sheet.clear().clearNotes();
    expect(sheet.getRange("A1").getNote()).toBe("");
  });

  test("settings of the workbook", () => {
    const { book, ui } = open();
    book.rename("Impayés");
    book.setSpreadsheetLocale("en_US");
    book.setSpreadsheetTimeZone("America/New_York");
    expect([book.getName(), book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone()]).toEqual([
      "Impayés",
      "en_US",
      "America/New_York",
    ]);
    expect(() => book.setSpreadsheetTimeZone("Europe/Lutece")).toThrow("Invalid argument");
    expect(() => book.setSpreadsheetLocale("pt_BR")).toThrow("pt_BR");
    expect(book.getUrl()).toBe("https://docs.google.com/spreadsheets/d/classeur-1/edit");
    expect(book.getOwner().getEmail()).toBe("camille@exemple.fr");
    book.toast("Terminé", "Relances");
    expect(ui.toasts).toEqual([{ message: "Terminé", title: "Relances" }]);
  });

  test("named ranges", () => {
    const { book, sheet } = open();
    book.setNamedRange("DATE_ARRETE", sheet.getRange("B1"));
    const [named] = book.getNamedRanges();
    expect(named?.setName("ARRETE").getRange().getA1Notation()).toBe("B1");
    expect(book.getNamedRanges().map((one) => one.getName())).toEqual(["ARRETE"]);
    expect(sheet.getNamedRanges()).toHaveLength(1);
    named?.remove();
    expect(book.getNamedRanges()).toEqual([]);
    expect(() => book.setNamedRange("A1", sheet.getRange("B1"))).toThrow("not a valid name");
    expect(() => book.removeNamedRange("ARRETE")).toThrow("does not exist");
  });

  test("a filter", () => {
    const { sheet } = open();
    const range = sheet.getRange("A1:A4").setValues([["Nom"], ["b"], ["c"], ["a"]]);
    const filter = range.createFilter();
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe("A1:A4");
    expect(() => range.createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    filter.sort(1, true);
    expect(range.getValues().flat()).toEqual(["Nom", "a", "b", "c"]);
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
  });

  test("the active sheet and range", () => {
    const { app, book, sheet } = open();
    expect(app.getActiveRange().getA1Notation()).toBe("A1");
    book.getSheetByName("Mes clients")?.getRange("B2:C3").activate();
    expect(app.getActiveSheet().getName()).toBe("Mes clients");
    expect(app.getActiveRange().getA1Notation()).toBe("B2:C3");
    expect(app.getCurrentCell().getA1Notation()).toBe("B2");
    expect(app.setActiveSheet(sheet).getName()).toBe("Factures");
  });
});

test("the active range is what the person has selected, as long as it is there", () => {
  const where = scene();
  const active = (kind?: "installable-trigger") => {
    const range = execute(where, kind).app.getActiveRange();
    return `${range.getSheet().getName()}!${range.getA1Notation()}`;
  };
  const area = { row: 2, column: 1, rows: 2, columns: 1 };
  where.ui.selected = { sheet: "Mes clients", area };
  expect(active()).toBe("Mes clients!B3:B4");
  expect(active("installable-trigger")).toBe("Factures!A1");
  where.ui.selected = { sheet: "Mes clients", area: { ...area, row: 5_000 } };
  expect(active()).toBe("Factures!A1");
  where.ui.selected = { sheet: "Partie", area };
  expect(active()).toBe("Factures!A1");
});

test("reading 10,000 rows of 12 columns, and appending 500 to them, stays quick", () => {
  const where = scene({ rows: 10_600 });
  const { sheet, end } = execute(where);
  const row = ["F-1", "Dupont", new Date("2026-11-22T23:00:00Z"), 1, 2, 3, 4, 5, 6, 7, "a", true];
  const rows = Array.from({ length: 10_000 }, () => row);
  sheet.getRange(1, 1, 10_000, 12).setValues(rows);
  expect(sheet.getDataRange().getValues()).toEqual(rows);
  for (let count = 0; count < 500; count++) sheet.appendRow(row);
  end();
  expect(stored(where).cells.size).toBe(10_500 * 12);
});
