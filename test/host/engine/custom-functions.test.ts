import { describe, expect, test } from "vitest";
import { ExecutionKilled } from "../../../local/runtime/host-object.ts";
import type { Scalar } from "../../../local/stores/workbook.ts";
import { cellAt, onDay, valueAt, type WrittenSheet, workbookOf, write } from "./workbooks.ts";

const REFUSED = {
  error: "#ERROR!",
  message:
    "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()",
};

/** What the script's function receives from one formula, in a sheet with one of each value. */
function received(formula: string, timeZone = "Europe/Paris"): unknown[] {
  const calls: unknown[][] = [];
  const workbook = workbookOf(
    {
      Feuille: {
        A1: 12.5,
        A2: "texte",
        A3: true,
        A4: onDay(46349),
        A5: { value: 46349.75, format: "dd/mm/yyyy hh:mm" },
        A6: { value: 0.2, format: "0.00%" },
        A8: "=NA()",
        A9: "=A4+30",
        C1: formula,
      },
    },
    {
      timeZone,
      customFunctionNames: ["Voir"],
      call: (_, args) => {
        calls.push(args);
        return "vu";
      },
    },
  );
  expect(valueAt(workbook, "Feuille", "C1")).toBe("vu");
  expect(calls).toHaveLength(1);
  return calls[0] ?? [];
}

describe("arguments", () => {
  test.each<[string, unknown[]]>([
    ["=VOIR(A1)", [12.5]],
    ["=voir(A2)", ["texte"]],
    ["=VOIR(A3)", [true]],
    ["=VOIR(A4)", [new Date(Date.UTC(2026, 10, 22, 23))]],
    ["=VOIR(A5)", [new Date(Date.UTC(2026, 10, 23, 17))]],
    ["=VOIR(A6)", [0.2]],
    ["=VOIR(A7)", [""]],
    ["=VOIR(A8)", ["#N/A"]],
    ["=VOIR(A9)", [new Date(Date.UTC(2026, 11, 22, 23))]],
    ['=VOIR(1+1,"a")', [2, "a"]],
    ["=VOIR()", []],
    ["=VOIR(A1,,A3)", [12.5, undefined, true]],
    ["=VOIR(A1:A3)", [[[12.5], ["texte"], [true]]]],
    [
      "=VOIR(A1:B2)",
      [
        [
          [12.5, ""],
          ["texte", ""],
        ],
      ],
    ],
    ["=VOIR(A6:A7,A1)", [[[0.2], [""]], 12.5]],
    ["=VOIR(TODAY())", [new Date(Date.UTC(2026, 10, 22, 23))]],
    ["=VOIR({1,2})", [[[1, 2]]]],
  ])("%s", (formula, args) => {
    expect(received(formula)).toEqual(args);
  });

  test("dates are those of the spreadsheet's time zone", () => {
    expect(received("=VOIR(A4)", "America/New_York")).toEqual([
      new Date(Date.UTC(2026, 10, 23, 5)),
    ]);
  });
});

/** The cells around B2 after a formula there has called a function that returns the value. */
function shown(returned: unknown): readonly (readonly (Scalar | undefined)[])[] {
  const workbook = workbookOf(
    { Feuille: { B2: "=RENDRE()" } },
    { customFunctionNames: ["RENDRE"], call: () => returned },
  );
  workbook.calculate();
  return ["2", "3"].map((row) =>
    ["B", "C"].map((column) => cellAt(workbook, "Feuille", column + row)?.value),
  );
}

describe("results", () => {
  const nothing = [undefined, undefined];
  test.each<[string, unknown, readonly (readonly (Scalar | undefined)[])[]]>([
    ["a number", 3.5, [[3.5, undefined], nothing]],
    ["a text", "oui", [["oui", undefined], nothing]],
    ["a boolean", false, [[false, undefined], nothing]],
    ["nothing", undefined, [["", undefined], nothing]],
    ["null", null, [["", undefined], nothing]],
    ["a row", [[1, 2]], [[1, 2], nothing]],
    [
      "rows",
      [
        [1, "a"],
        [2, true],
      ],
      [
        [1, "a"],
        [2, true],
      ],
    ],
    [
      "rows of different lengths",
      [[1, 2], [3]],
      [
        [1, 2],
        [3, ""],
      ],
    ],
    [
      "a plain list",
      [1, 2],
      [
        [1, undefined],
        [2, undefined],
      ],
    ],
    ["one cell in lists", [[7]], [[7, undefined], nothing]],
  ])("%s", (_, returned, cells) => {
    expect(shown(returned)).toEqual(cells);
  });

  test.each<[string, unknown, string]>([
    ["not a number", Number.NaN, "#NUM!"],
    ["an invalid date", new Date(Number.NaN), "#NUM!"],
    ["an object", { a: 1 }, "#ERROR!"],
  ])("%s is an error", (_, returned, error) => {
    expect(shown(returned)[0]?.[0]).toMatchObject({ error });
  });

  test("a date is a serial number that brings a date format along", () => {
    const workbook = workbookOf(
      { Feuille: { A1: "=RENDRE(0)", A2: "=RENDRE(18)", A3: "=A1+1" } },
      {
        customFunctionNames: ["RENDRE"],
        call: (_, [hour]) => new Date(Date.UTC(2026, 10, 22, 23 + Number(hour))),
      },
    );
    workbook.calculate();
    expect(cellAt(workbook, "Feuille", "A1")).toMatchObject({
      value: 46349,
      calculatedFormat: "dd/mm/yyyy",
    });
    expect(cellAt(workbook, "Feuille", "A2")).toMatchObject({
      value: 46349.75,
      calculatedFormat: "dd/mm/yyyy hh:mm:ss",
    });
    expect(cellAt(workbook, "Feuille", "A3")).toMatchObject({
      value: 46350,
      calculatedFormat: "dd/mm/yyyy",
    });
  });
});

describe("errors", () => {
  test.each<[string, unknown, string]>([
    ["an error of the host's realm", new RangeError("montant invalide"), "montant invalide"],
    ["an error of another realm", { message: "échéance absente" }, "échéance absente"],
    ["a text", "assez", "assez"],
    ["the time limit", new ExecutionKilled(), "Exceeded maximum execution time (line 0)."],
  ])("%s is the sentence of the cell", (_, thrown, message) => {
    const workbook = workbookOf(
      { Feuille: { A1: "=ÉCHOUER()", A2: "=ECHOUER()", A3: '=IFERROR(A2,"repli")' } },
      {
        customFunctionNames: ["ECHOUER"],
        call: () => {
          throw thrown;
        },
      },
    );
    expect(valueAt(workbook, "Feuille", "A2")).toEqual({ error: "#ERROR!", message });
    expect(valueAt(workbook, "Feuille", "A3")).toBe("repli");
    expect(valueAt(workbook, "Feuille", "A1")).toMatchObject({ error: "#NAME?" });
  });

  test("a function of another workbook's script is unknown here", () => {
    workbookOf(
      { Feuille: { A1: "=AILLEURS()" } },
      { customFunctionNames: ["AILLEURS"], call: () => 1 },
    ).calculate();
    const here = workbookOf({ Feuille: { A1: "=AILLEURS()" } });
    expect(valueAt(here, "Feuille", "A1")).toEqual({
      error: "#NAME?",
      message: "Unknown function: 'AILLEURS'.",
    });
  });

  test("a function whose name ends with _ is private", () => {
    const workbook = workbookOf(
      { Feuille: { A1: "=AIDER_()" } },
      { customFunctionNames: ["aider_"], call: () => 1 },
    );
    expect(valueAt(workbook, "Feuille", "A1")).toMatchObject({ error: "#NAME?" });
  });

  test("a name that Sheets uses itself stays its own", () => {
    const workbook = workbookOf(
      { Feuille: { A1: "=SUM(1,2)" } },
      { customFunctionNames: ["SUM"], call: () => -1 },
    );
    expect(valueAt(workbook, "Feuille", "A1")).toBe(3);
  });
});

describe("NOW and chance", () => {
  const cells: WrittenSheet = {
    A1: "=NOW()",
    A2: "=A1+1",
    A3: "=SUM(A2:A2)",
    A4: 5,
    A5: "=TODAY()",
  };
  test.each([
    "=VOIR(NOW())",
    "=VOIR(1+RAND())",
    "=VOIR(RANDBETWEEN(1,6))",
    "=VOIR(A1)",
    "=VOIR(A3)",
    "=1+VOIR(A4,A1:A2)",
    "=voir(INSTANT)",
    "=VOIR(E2)",
    "=VOIR(E4)",
  ])("%s is refused", (formula) => {
    const workbook = workbookOf(
      { Feuille: { ...cells, C1: formula, E1: "=RANDARRAY(3,1)", E4: "=E3*2" } },
      {
        customFunctionNames: ["VOIR"],
        call: () => 1,
        names: [
          { name: "INSTANT", sheet: "Feuille", area: { row: 0, column: 0, rows: 1, columns: 1 } },
        ],
      },
    );
    expect(valueAt(workbook, "Feuille", "C1")).toEqual(REFUSED);
  });

  test.each(["=VOIR(A4)", "=VOIR(TODAY())", "=VOIR(A5)", "=VOIR(A4)+0*NOW()", '=VOIR("NOW()")'])(
    "%s is allowed",
    (formula) => {
      const workbook = workbookOf(
        { Feuille: { ...cells, C1: formula } },
        { customFunctionNames: ["VOIR"], call: () => 1 },
      );
      expect(valueAt(workbook, "Feuille", "C1")).toBe(1);
    },
  );

  test("the refusal comes and goes with the helper cell", () => {
    const workbook = workbookOf(
      { Feuille: { A1: 1, A2: "=A1+1", C1: "=VOIR(A2)" } },
      { customFunctionNames: ["VOIR"], call: (_, [value]) => value },
    );
    expect(valueAt(workbook, "Feuille", "C1")).toBe(2);
    write(workbook, 1, { A1: "=NOW()" });
    expect(valueAt(workbook, "Feuille", "C1")).toEqual(REFUSED);
    write(workbook, 1, { A1: 4 });
    expect(valueAt(workbook, "Feuille", "C1")).toBe(5);
  });
});

describe("calls", () => {
  test("the calling cell is told, and the function sees the name as the script declares it", () => {
    const workbook = workbookOf(
      { Un: { A1: 1 }, "Été 2026": { B3: "=qui()" } },
      {
        customFunctionNames: ["Qui"],
        call: (name, _, { sheet, row, column }) => `${name} ${sheet} ${row} ${column}`,
      },
    );
    expect(valueAt(workbook, "Été 2026", "B3")).toBe("Qui Été 2026 2 1");
  });

  test("equal arguments in one calculation give the answer of one call", () => {
    let calls = 0;
    const workbook = workbookOf(
      { Feuille: { A1: "=COMPTER(1)", A2: "=COMPTER(1)", A3: "=COMPTER(2)", A4: '=COMPTER("1")' } },
      {
        customFunctionNames: ["COMPTER"],
        call: () => {
          calls += 1;
          return calls;
        },
      },
    );
    workbook.calculate();
    const values = ["A1", "A2", "A3", "A4"].map((at) => cellAt(workbook, "Feuille", at)?.value);
    expect(values[0]).toBe(values[1]);
    expect(new Set(values).size).toBe(3);
  });

  test("a function that reads the workbook sees it as it was calculated before", () => {
    const workbook = workbookOf(
      { Feuille: { A1: 2, A2: "=A1*10", A3: "=LIRE(A1)" } },
      {
        customFunctionNames: ["LIRE"],
        call: () => {
          workbook.calculate();
          return cellAt(workbook, "Feuille", "A1")?.value;
        },
      },
    );
    expect(valueAt(workbook, "Feuille", "A3")).toBe(2);
    write(workbook, 1, { A1: 3 });
    expect(valueAt(workbook, "Feuille", "A3")).toBe(3);
    expect(valueAt(workbook, "Feuille", "A2")).toBe(30);
  });
});
