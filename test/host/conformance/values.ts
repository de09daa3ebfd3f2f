/** Values of cells: types, locale, typed texts, formulas that were not meant, time zones. */

import { answerOf, type Chapter, refused } from "./facts.ts";

const typed = (text: string, format?: string) => `
  ${format === undefined ? "" : `cell().setNumberFormat(${JSON.stringify(format)});`}
  cell().setValue(${JSON.stringify(text)});
  return cell().getFormula() || cell().getValue();`;

export const values: Chapter = {
  title: "Cell values, locale, injection",
  facts: [
    {
      fact: "getValues gives numbers, booleans, dates and texts; an empty cell is an empty text.",
      source: "types",
      script: `
        cell("A1:E1").setValues([[1.5, true, new Date(0), "a", null]]);
        return cell("A1:E1").getValues()[0].map((v) => v instanceof Date ? "Date" : typeof v + " " + v);`,
      gives: ["number 1.5", "boolean true", "Date", "string a", "string "],
    },
    {
      fact: "Display values follow the locale of the spreadsheet.",
      source: "types",
      script: `
        cell("A1:B1").setValues([[1234.5, new Date(2026, 10, 23)]]).setNumberFormats([["#,##0.00", "dd mmm"]]);
        return cell("A1:B1").getDisplayValues();`,
      gives: [["1\u202f234,50", "23 nov."]],
    },
    {
      fact: "setValue: what begins with « = » is a formula.",
      source: "types",
      script: typed("=1+1"),
      gives: "=1+1",
    },
    {
      fact: "appendRow: so it is there.",
      source: "types",
      script: `
        SpreadsheetApp.getActive().getActiveSheet().appendRow(["=1+1"]);
        return [cell().getFormula(), cell().getValue()];`,
      gives: ["=1+1", 2],
    },
    {
      fact: "A text is read as if it were typed: « 12,50 » is a number in a French spreadsheet.",
      source: "user-entered",
      script: typed("12,50"),
      gives: 12.5,
    },
    {
      fact: "« 12,50 » is a text in an American one.",
      source: "user-entered",
      script: typed("12,50"),
      given: { locale: "en_US" },
      gives: "12,50",
    },
    {
      fact: "« 01/02/2026 » is the first of February in a French spreadsheet.",
      source: "user-entered",
      script: typed("01/02/2026"),
      gives: new Date(Date.UTC(2026, 0, 31, 23)),
    },
    {
      fact: "« 01/02/2026 » is the second of January in an American one.",
      source: "user-entered",
      script: typed("01/02/2026"),
      given: { locale: "en_US" },
      gives: new Date(Date.UTC(2026, 0, 1, 23)),
    },
    { fact: "« 007 » is 7.", source: "user-entered", script: typed("007"), gives: 7 },
    { fact: "« 1e5 » is 100,000.", source: "user-entered", script: typed("1e5"), gives: 100_000 },
    { fact: "« 10% » is 0.1.", source: "user-entered", script: typed("10%"), gives: 0.1 },
    {
      fact: "A cell formatted « @ » before keeps the text.",
      source: "seen",
      script: typed("007", "@"),
      gives: "007",
    },
    {
      fact: "Formatting it « @ » afterwards is too late.",
      source: "seen",
      script: `cell().setValue("007"); cell().setNumberFormat("@"); return cell().getValue();`,
      gives: 7,
    },
    {
      fact: "« = » begins a formula even there.",
      source: "seen",
      script: typed("=1+1", "@"),
      gives: "=1+1",
    },
    {
      fact: "So do « + », « - » and « @ » (a switch).",
      source: "choice",
      script: typed("+33 1 02", "@"),
      gives: "=+33 1 02",
    },
    {
      fact: "The switch off, they do not.",
      source: "choice",
      script: typed("+33 1 02", "@"),
      given: { switches: { plusMinusAtStartFormula: false } },
      gives: "+33 1 02",
    },
    {
      fact: "One leading apostrophe is taken away and what follows is text.",
      source: "seen",
      script: typed("'=1+1"),
      gives: "=1+1",
    },
    {
      fact: "A rich text is text as it stands.",
      source: "choice",
      script: `
        cell().setRichTextValue(SpreadsheetApp.newRichTextValue().setText("=1+1").build());
        return [cell().getFormula(), cell().getValue()];`,
      gives: ["", "=1+1"],
    },
    {
      fact: "A cell's date is a day in the spreadsheet's zone, read by the script in its own.",
      source: "dates",
      script: `
        cell().setValue("23/11/2026");
        const date = cell().getValue();
        return [date.getDate(), Utilities.formatDate(date, SpreadsheetApp.getActive().getSpreadsheetTimeZone(), "yyyy-MM-dd")];`,
      given: { zone: "Europe/Paris", scriptZone: "America/New_York" },
      gives: [22, "2026-11-23"],
    },
    {
      fact: "new Date of a day with dashes is midnight UTC, with slashes midnight of the script's zone.",
      source: "dates",
      script: `return [new Date("2026-02-26"), new Date("2026/02/26")];`,
      gives: [new Date(Date.UTC(2026, 1, 26)), new Date(Date.UTC(2026, 1, 25, 23))],
    },
    {
      fact: "Utilities.parseDate reads a day in the zone that it is given.",
      source: "types",
      script: `return Utilities.parseDate("2026-02-26 00:00:00", "America/New_York", "yyyy-MM-dd HH:mm:ss");`,
      gives: new Date(Date.UTC(2026, 1, 26, 5)),
    },
    {
      fact: "undefined empties a cell, as null does.",
      source: "migration",
      script: `cell().setValue("a"); cell().setValue(undefined); return cell().isBlank();`,
      gives: true,
    },
    {
      fact: "`setNotes([[25]])` writes « 25.0 », `setNote(25)` « 25 ».",
      source: "issue-429373214",
      script: `
        cell("A1:A1").setNotes([[25]]);
        const one = cell().getNote();
        return [one, cell().setNote(25).getNote()];`,
      gives: ["25.0", "25"],
    },
    {
      fact: "Logger prints whole numbers as « 25.0 ».",
      source: "seen",
      script: `Logger.log(25); Logger.log([1, "a"]); return Logger.getLog().match(/INFO: .*/g);`,
      gives: ["INFO: 25.0", "INFO: [1.0, a]"],
    },
    {
      fact: "A colour or an alignment that does not exist is ignored.",
      source: "issue-428869869",
      script: `
        cell().setBackground("vermeil").setHorizontalAlignment("milieu");
        return [cell().getBackground(), cell().getHorizontalAlignment()];`,
      gives: ["#ffffff", "general"],
    },
    {
      fact: "The owner is not among the editors of a new protection.",
      source: "issue-442636162",
      script: `return SpreadsheetApp.getActive().getActiveSheet().protect().getEditors().length;`,
      gives: 0,
    },
    {
      fact: "Arguments of a wrong type: Google prints the types that it was given.",
      source: "gas-fakes",
      script: `Utilities.sleep("1 s");`,
      gives: refused(
        "The parameters (String) don't match the method signature for Utilities.sleep.",
      ),
    },
    {
      fact: "Values of another size than the range are refused.",
      source: "seen",
      script: `cell("A1:B1").setValues([[1]]);`,
      gives: refused(
        "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
      ),
    },
    {
      fact: "A cell holds 50,000 characters.",
      source: "limits",
      script: `cell().setValue("x".repeat(50001));`,
      gives: refused("Your input contains more than the maximum of 50000 characters"),
    },
    {
      fact: "A spreadsheet holds 10 million cells, empty ones included.",
      source: "limits",
      script: `SpreadsheetApp.getActive().getActiveSheet().insertRowsAfter(1, 400000);`,
      gives: refused("above the limit of 10000000 cells"),
    },
    {
      fact: "An enum prints and serialises as its name.",
      source: "migration",
      script: `const type = SpreadsheetApp.ProtectionType.SHEET; return [String(type), JSON.stringify({ type })];`,
      gives: ["SHEET", '{"type":"SHEET"}'],
    },
    {
      fact: "The lists and dates that services give are the script's own (instanceof holds).",
      source: "migration",
      script: `
        cell().setValue(new Date(0));
        return [cell().getValues() instanceof Array, cell().getValue() instanceof Date];`,
      gives: [true, true],
    },
    {
      fact: "An execution starts from nothing: global variables do not outlive it.",
      source: "v8",
      declares: "var count = 0;",
      script: "count += 1; return count;",
      when: (host) => [answerOf(host.run("main")), answerOf(host.run("main"))],
      gives: [1, 1],
    },
    {
      fact: "There are no timers, no fetch, no TextEncoder, no URL, no structuredClone.",
      source: "runtime-measured",
      script: `
        return [typeof setTimeout, typeof fetch, typeof TextEncoder, typeof URL, typeof structuredClone];`,
      gives: Array(5).fill("undefined"),
    },
  ],
};
