/** Custom functions: what formulas give them, what they may do, what cells make of their answers. */

import type { Host } from "../../../local/host.ts";
import { answerOf, type Chapter, inCell, refused, running, shown } from "./facts.ts";

const custom = (declaration: string) => `/** @customfunction */\n${declaration}`;
const TYPE = custom(
  "function TYPE_OF(x) { return x instanceof Date ? 'Date' : typeof x + ' ' + x; }",
);
const JSON_OF = custom("function JSON_OF(x) { return JSON.stringify(x); }");
const VOLATILE =
  "#ERROR! This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()";
const asCell = running({ kind: "custom-function" });

/** What the function logged: in the first calculation, after a change beside its argument, after one of it. */
const logged = (host: Host) => {
  inCell("=LOGGED(A1)")(host);
  for (const column of [1, 0]) {
    const changes = [[{ value: "changed" }]];
    host.world.workbook.apply([{ kind: "cells", sheet: 0, row: 0, column, changes }]);
    host.world.workbook.calculate();
  }
  return host.world.console.map(({ message }) => message);
};

export const customFunctions: Chapter = {
  title: "Custom functions",
  facts: [
    {
      fact: "A reference to one cell arrives as its value.",
      source: "functions",
      declares: TYPE,
      script: `cell().setValue(12.5);`,
      when: inCell("=TYPE_OF(A1)"),
      gives: "number 12.5",
    },
    {
      fact: "A range arrives as a list of rows.",
      source: "functions",
      declares: JSON_OF,
      script: `cell("A1:B2").setValues([[1, "a"], [2, true]]);`,
      when: inCell("=JSON_OF(A1:B2)"),
      gives: '[[1,"a"],[2,true]]',
    },
    {
      fact: "A date arrives as a Date.",
      source: "functions",
      declares: TYPE,
      script: `cell().setValue("23/11/2026");`,
      when: inCell("=TYPE_OF(A1)"),
      gives: "Date",
    },
    {
      fact: "A percentage arrives as a decimal number.",
      source: "functions",
      declares: TYPE,
      script: `cell().setValue("10 %");`,
      when: inCell("=TYPE_OF(A1)"),
      gives: "number 0.1",
    },
    {
      fact: "An empty cell arrives as an empty text.",
      source: "functions",
      declares: TYPE,
      script: "",
      when: inCell("=TYPE_OF(A1)"),
      gives: "string ",
    },
    {
      fact: "An error arrives as its name.",
      source: "choice",
      declares: TYPE,
      script: `cell().setFormula("=1/0");`,
      when: inCell("=TYPE_OF(A1)"),
      gives: "string #DIV/0!",
    },
    {
      fact: "An argument that is left out arrives as undefined.",
      source: "choice",
      declares: TYPE,
      script: "",
      when: inCell("=TYPE_OF()"),
      gives: "undefined undefined",
    },
    {
      fact: "NOW(), RAND(), RANDARRAY() and RANDBETWEEN() are refused as arguments.",
      source: "functions",
      declares: TYPE,
      script: "",
      when: inCell("=TYPE_OF(NOW())"),
      gives: VOLATILE,
    },
    {
      fact: "They are refused through a helper cell too.",
      source: "seen",
      declares: TYPE,
      script: `cell().setFormula("=B1+1"); cell("B1").setFormula("=RAND()");`,
      when: inCell("=TYPE_OF(A1)"),
      gives: VOLATILE,
    },
    {
      fact: "TODAY() is not among them.",
      source: "functions",
      declares: TYPE,
      script: "",
      when: inCell("=TYPE_OF(TODAY())"),
      gives: "Date",
    },
    {
      fact: "A custom function is calculated again when its arguments change, and not otherwise.",
      source: "functions",
      declares: custom("function LOGGED(x) { console.log(x); return x; }"),
      script: `cell().setValue(1);`,
      when: logged,
      gives: ["1", "changed"],
    },
    {
      fact: "In one calculation, equal arguments are asked once.",
      source: "choice",
      declares: custom("function LOGGED(x) { console.log(x); return x; }"),
      script: `cell("D1:D3").setFormula("=LOGGED(7)");`,
      when: (host) => {
        inCell("=LOGGED(7)")(host);
        return host.world.console.length;
      },
      gives: 1,
    },
    {
      fact: "A list of rows overflows into the cells beside and below.",
      source: "functions",
      declares: custom("function GRID() { return [[1, 2], [3, 4]]; }"),
      script: "",
      when: (host) => [inCell("=GRID()")(host), shown(host, "1:3")],
      gives: [1, 4],
    },
    {
      fact: "It is an error when these cells are not empty.",
      source: "functions",
      declares: custom("function GRID() { return [[1, 2], [3, 4]]; }"),
      script: `cell("D2").setValue("occupé");`,
      when: inCell("=GRID()"),
      gives: "#REF! Array result was not expanded because it would overwrite data in D2.",
    },
    {
      fact: "What the function throws is the cell's error.",
      source: "functions",
      declares: custom("function FAIL() { throw new Error('Échéance illisible'); }"),
      script: "",
      when: inCell("=FAIL()"),
      gives: "#ERROR! Échéance illisible",
    },
    {
      fact: "After 30 seconds the cell says so.",
      source: "functions",
      declares: custom("function SLOW() { Utilities.sleep(30001); }"),
      script: "",
      when: inCell("=SLOW()"),
      gives: "#ERROR! Exceeded maximum execution time (line 0).",
    },
    {
      fact: "It cannot change a cell, its own included.",
      source: "functions",
      script: `cell().setValue(1);`,
      when: asCell,
      gives: refused("You do not have permission to call SpreadsheetApp.Range.setValue"),
    },
    {
      fact: "It cannot open another workbook.",
      source: "functions",
      script: `SpreadsheetApp.openById("classeur");`,
      when: asCell,
      gives: refused("You do not have permission to call SpreadsheetApp.openById"),
    },
    {
      fact: "It may use Cache, Html, Lock, Properties, Utilities, and read the workbook.",
      source: "functions",
      script: `
        CacheService.getScriptCache().put("k", "v");
        PropertiesService.getUserProperties().setProperty("k", "v");
        HtmlService.createHtmlOutput("<p>");
        Utilities.getUuid();
        return [LockService.getScriptLock().tryLock(0), cell().getValue()];`,
      when: asCell,
      gives: [true, ""],
    },
    {
      fact: "What needs an authorisation is refused, with the scopes that it would need.",
      source: "custom-functions-measured",
      script: `DriveApp.getFoldersByName("Factures");`,
      when: asCell,
      gives: refused(
        "You do not have permission to call DriveApp.getFoldersByName. Required permissions: (https://www.googleapis.com/auth/drive.readonly || https://www.googleapis.com/auth/drive)",
      ),
    },
    {
      fact: "It sends no mail and installs no trigger.",
      source: "functions",
      script: `
        return [() => send("To: a@exemple.fr"), () => ScriptApp.newTrigger("main")]
          .map((action) => messageOf(action).split(". ")[0]);`,
      when: asCell,
      gives: [
        "You do not have permission to call Gmail.Users.Messages.send",
        "You do not have permission to call ScriptApp.newTrigger",
      ],
    },
    {
      fact: "It has no interface.",
      source: "lifecycle",
      script: `SpreadsheetApp.getUi();`,
      when: asCell,
      gives: refused("Cannot call SpreadsheetApp.getUi() from this context."),
    },
    {
      fact: "It does not know the user, only the language.",
      source: "email",
      script: `return [Session.getActiveUser().getEmail(), Session.getActiveUserLocale()];`,
      when: asCell,
      gives: ["", "fr"],
    },
    {
      fact: "The active range is the calling cell.",
      source: "seen",
      declares: custom(
        "function WHERE() { return SpreadsheetApp.getActiveRange().getA1Notation(); }",
      ),
      script: "",
      when: inCell("=WHERE()"),
      gives: "C1",
    },
    {
      fact: "Formulas may write its name in either case.",
      source: "functions",
      declares: TYPE,
      script: "",
      when: inCell("=type_of(1)"),
      gives: "number 1",
    },
    {
      fact: "A name that Sheets has already stays its own.",
      source: "functions",
      declares: custom("function SUM() { return 'ours'; }"),
      script: `cell("A1:B1").setValues([[1, 2]]);`,
      when: inCell("=SUM(A1:B1)"),
      gives: 3,
    },
    {
      fact: "A name that ends in an underscore is unknown to formulas.",
      source: "functions",
      declares: custom("function HIDDEN_() { return 1; }"),
      script: "",
      when: inCell("=HIDDEN_()"),
      gives: "#NAME? Unknown function: 'HIDDEN_'.",
    },
    {
      fact: "Each call loads the whole script anew: nothing is remembered from one to the next.",
      source: "functions",
      declares: `var count = 0;\n${custom("function COUNT_UP(x) { count += 1; return count; }")}`,
      script: "",
      when: (host) => [1, 2].map((x) => answerOf(host.customFunction("COUNT_UP", [x]))),
      gives: [1, 1],
    },
    {
      fact: "French separators: « ; » between arguments, « , » in numbers.",
      source: "separators",
      declares: custom("function PLUS(a, b) { return a + b; }"),
      script: `cell().setFormula("=PLUS(1,5;2)"); return cell().getValue();`,
      gives: 3.5,
    },
  ],
};
