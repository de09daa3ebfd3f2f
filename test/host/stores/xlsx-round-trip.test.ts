import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { emptySheet, type WorkbookData } from "../../../local/stores/memory-workbook.ts";
import {
  type ConditionalFormat,
  PAGE_RULE,
  type SheetData,
  type Validation,
} from "../../../local/stores/workbook.ts";
import { readWorkbook, writeWorkbook } from "../../../local/stores/xlsx.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { area, fullSheet, pageParts, sheetWith, workbookOf } from "./sample-workbook.ts";

const folder = temporaryFolder();
let count = 0;

async function saved(data: WorkbookData): Promise<string> {
  const file = join(folder, `${++count}.xlsx`);
  await writeWorkbook(data, file);
  return file;
}

async function roundTrip(sheet: SheetData): Promise<SheetData> {
  const { data, notKept } = await readWorkbook(await saved(workbookOf(sheet)));
  expect(notKept).toEqual([]);
  const [read] = data.sheets;
  if (read === undefined) throw new Error("no sheet");
  return read;
}

async function partOf(file: string, path: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  return (await zip.file(path)?.async("string")) ?? "";
}

describe("round trip", () => {
  it("gives back every feature of a sheet as it was", async () => {
    expect(await roundTrip(fullSheet())).toEqual(fullSheet());
  });

  it("gives back long texts of characters of two units, wherever they lie", async () => {
    const sheet = fullSheet();
    for (const [row, lead] of ["", "a", "aé"].entries())
      sheet.cells.set(`${20 + row}:0`, { value: `${lead}${"😀".repeat(12_000)}` });
    const read = await roundTrip(sheet);
    for (const row of [20, 21, 22])
      expect(read.cells.get(`${row}:0`)?.value === sheet.cells.get(`${row}:0`)?.value).toBe(true);
  });

  it("gives back what only the local page shows", async () => {
    const lists: readonly Validation[] = [
      { area: area(1, 3, 4), kind: "list", values: ["dû", "payé"], allowInvalid: false },
      {
        area: area(6, 3),
        kind: "list",
        values: ["dû"],
        allowInvalid: true,
        display: { style: "chip", colors: { dû: "#ff0000" } },
      },
    ];
    const own: ConditionalFormat = {
      areas: [area(1, 2, 9)],
      criteria: PAGE_RULE,
      values: ['{"type":"DataBarRule","color":255}'],
      style: {},
    };
    const sheet = {
      ...fullSheet(),
      validations: [...lists],
      conditionalFormats: [own],
      page: pageParts(),
    };
    expect(await roundTrip(sheet)).toEqual(sheet);
  });

  it("gives back the workbook's own settings, its sheets in order and its names", async () => {
    const data: WorkbookData = {
      id: "abc",
      name: "Créances 2026",
      locale: "en_US",
      timeZone: "Indian/Reunion",
      sheets: [
        { ...emptySheet("Cachée", 7), hidden: true },
        emptySheet("L'été & Cie", 2_000_000_000),
        emptySheet("B", 3),
      ],
      namedRanges: [
        { name: "DATE_ARRETE", sheet: "L'été & Cie", area: area(1, 1) },
        { name: "ZONE", sheet: "B", area: area(0, 0, 5, 3) },
      ],
    };
    expect((await readWorkbook(await saved(data))).data).toEqual(data);
  });

  it.each([
    "  espaces autour  ",
    "deux\nlignes",
    "retour\r\nchariot",
    "<script>alert('x')</script> & \"guillemets\"",
    "=pas une formule",
    "_x0041_ écrit tel quel",
    "caractère \u0001 interdit",
    "moitié \ud83d de paire",
    "🙂 œ € ’ \u00a0 \u202f",
    "00123",
  ])("keeps the text %j", async (text) => {
    const read = await roundTrip(sheetWith({ "0:0": { value: text } }));
    expect(read.cells.get("0:0")).toEqual({ value: text });
  });

  it.each([0, -1.5, 0.1 + 0.2, 1e21, 5e-324, 46349.34375, 2_958_465.999_988])(
    "keeps the number %d exactly, even under a date format",
    async (value) => {
      const formats = { "0:0": { numberFormat: "dd/mm/yyyy hh:mm" } };
      const read = await roundTrip(
        sheetWith({ "0:0": { value }, "0:1": { value, formula: "=A1" } }, formats),
      );
      expect([...read.cells.values()].map((cell) => cell.value)).toEqual([value, value]);
    },
  );

  it.each([
    '=IFS(A1>0,XLOOKUP(A1,B:B,C:C),TRUE,MAXIFS(D:D,E:E,"IFS(1)"))',
    '=SORT(FILTER(A1:A9,B1:B9="x"))',
    "=RELANCE_NIVEAU(A1,'Mes clients'!B2)",
    '=SUM(A1:A9)&"_xlfn."',
  ])("keeps the formula %s", async (formula) => {
    const read = await roundTrip(sheetWith({ "0:0": { value: 1, formula } }));
    expect(read.cells.get("0:0")).toEqual({ value: 1, formula });
  });

  it("keeps formulas that spill, and array formulas, with the cells that they fill", async () => {
    const cells = {
      "0:0": { value: "a", formula: "=UNIQUE(C1:C9)" },
      "1:0": { value: "b", spilledFrom: "0:0" },
      "0:1": { value: 2, formula: "=ARRAYFORMULA(C1:C2*2)" },
      "1:1": { value: 4, spilledFrom: "0:1" },
      "5:5": { value: 6, formula: "=ARRAYFORMULA(SUM(C1:C2*2))" },
      "6:5": { value: 6, formula: "=SUM(ARRAYFORMULA(C1:C2*2))+SUM(1)" },
    };
    expect((await roundTrip(sheetWith(cells))).cells).toEqual(new Map(Object.entries(cells)));
  });

  it("shows in the file the date that a formula returned", async () => {
    const cells = { "0:0": { value: 46349, formula: "=TODAY()", calculatedFormat: "dd/mm/yyyy" } };
    const read = await roundTrip(sheetWith(cells));
    expect(read.styles.get("0:0")).toEqual({ numberFormat: "dd/mm/yyyy" });
  });

  it("does not store Google's own errors as if Excel knew them", async () => {
    const file = await saved(
      workbookOf(sheetWith({ "0:0": { value: { error: "#ERROR!" }, formula: "=1+" } })),
    );
    expect(await partOf(file, "xl/worksheets/sheet1.xml")).toContain("<v>#VALUE!</v>");
  });
});

describe("validations", () => {
  const rules: Omit<Validation, "area">[] = [
    { kind: "list", values: ["Oui", "Non", 'L\'été "26" <&>'], allowInvalid: false },
    { kind: "list", values: ["avec, virgule", "sans"], allowInvalid: false },
    { kind: "list", values: ["TRUE", "FALSE"], allowInvalid: false },
    { kind: "list", values: ["x".repeat(300)], allowInvalid: false },
    { kind: "range", values: ["'Mes clients'!$A$2:$A$50"], allowInvalid: true, help: "Un client" },
    { kind: "checkbox", values: [], allowInvalid: false },
    { kind: "checkbox", values: ["oui", "non"], allowInvalid: false },
    { kind: "date", criteria: "DATE_IS_VALID_DATE", values: [], allowInvalid: false },
    { kind: "date", criteria: "DATE_ON_OR_AFTER", values: [46023], allowInvalid: false },
    { kind: "date", criteria: "DATE_AFTER", values: ["=TODAY()"], allowInvalid: false },
    { kind: "number", criteria: "NUMBER_BETWEEN", values: [0, 1.5], allowInvalid: false },
    { kind: "number", criteria: "NUMBER_NOT_EQUAL_TO", values: [3], allowInvalid: true },
    { kind: "custom", criteria: "CUSTOM_FORMULA", values: ["=IFNA(A2,0)>0"], allowInvalid: false },
    { kind: "custom", criteria: "TEXT_IS_VALID_EMAIL", values: [], allowInvalid: false },
  ];

  it.each(rules)("keeps %o", async (rule) => {
    const validations = [{ ...rule, area: area(1, 1, 20, 2) }];
    const read = await roundTrip({ ...sheetWith({}), validations });
    expect(read.validations).toEqual(validations);
  });

  it("writes one element for each range, none overlapping another", async () => {
    const rule = { kind: "list", values: ["a", "b"], allowInvalid: false } as const;
    const validations = [
      { ...rule, area: area(1, 1, 20) },
      { ...rule, area: area(1, 3, 59) },
    ];
    const xml = await partOf(
      await saved(workbookOf({ ...sheetWith({}), validations })),
      "xl/worksheets/sheet1.xml",
    );
    expect([...xml.matchAll(/sqref="([^"]+)"/g)].map(([, ref]) => ref)).toEqual([
      "B2:B21",
      "D2:D60",
    ]);
  });
});

describe("conditional formats", () => {
  const styles = { bold: true, fontColor: "#9c0006", background: "#ffc7ce" };

  const rules: Pick<ConditionalFormat, "criteria" | "values">[] = [
    { criteria: "CUSTOM_FORMULA", values: ['=$C2="en retard"'] },
    { criteria: "TEXT_EQUAL_TO", values: ["payé"] },
    { criteria: "TEXT_CONTAINS", values: ['dit "$1"'] },
    { criteria: "TEXT_DOES_NOT_CONTAIN", values: ["litige"] },
    { criteria: "TEXT_STARTS_WITH", values: ["F-"] },
    { criteria: "TEXT_ENDS_WITH", values: ["!"] },
    { criteria: "CELL_EMPTY", values: [] },
    { criteria: "CELL_NOT_EMPTY", values: [] },
    { criteria: "NUMBER_GREATER_THAN", values: [100] },
    { criteria: "NUMBER_BETWEEN", values: [1, "=B1"] },
    { criteria: "DATE_BEFORE", values: ["TODAY"] },
  ];

  it.each(rules)("keeps %o", async (rule) => {
    const conditionalFormats = [
      { ...rule, areas: [area(1, 1, 20, 2), area(1, 5, 20)], style: styles },
    ];
    const read = await roundTrip({ ...sheetWith({}), conditionalFormats });
    expect(read.conditionalFormats).toEqual(conditionalFormats);
  });

  it("keeps the order in which they win, whichever the file can say", async () => {
    const conditionalFormats = rules.map((rule) => ({
      ...rule,
      areas: [area(1, 1)],
      style: styles,
    }));
    const mixed = [...conditionalFormats].reverse();
    expect(
      (await roundTrip({ ...sheetWith({}), conditionalFormats: mixed })).conditionalFormats,
    ).toEqual(mixed);
  });
});

describe("protections", () => {
  const whole = { id: "p1", description: "Journal", warningOnly: false, editors: ["a@b.fr"] };
  const warned = { id: "p2", description: "", warningOnly: true, editors: [] };
  const part = {
    id: "p3",
    area: area(0, 0, 1, 9),
    description: "En-têtes",
    warningOnly: false,
    editors: [],
  };

  it("keeps them, and states in the file those that it can", async () => {
    const protections = [warned, whole, part];
    const file = await saved(workbookOf({ ...sheetWith({}), protections }));
    expect((await readWorkbook(file)).data.sheets[0]?.protections).toEqual(protections);
    expect(await partOf(file, "xl/worksheets/sheet1.xml")).toContain(
      '<sheetProtection sheet="1"/>',
    );
  });

  it("forgets the one that somebody took away with another program", async () => {
    const file = await saved(workbookOf({ ...sheetWith({}), protections: [whole, part] }));
    const zip = await JSZip.loadAsync(readFileSync(file));
    const xml = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
    zip.file("xl/worksheets/sheet1.xml", xml.replace(/<sheetProtection[^>]*>/, ""));
    await writeBytes(file, await zip.generateAsync({ type: "nodebuffer" }));
    expect((await readWorkbook(file)).data.sheets[0]?.protections).toEqual([part]);
  });
});

async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  const { writeFile } = await import("node:fs/promises");
  await writeFile(file, bytes);
}

describe("names that a file cannot hold", () => {
  it("keeps the sheets' names and the formulas that use them", async () => {
    const long = "Relances des clients de la région parisienne";
    const sheets = [
      {
        ...emptySheet("Total", 1),
        cells: new Map([["0:0", { value: 0, formula: `='${long} 2'!A1` }]]),
      },
      emptySheet(`${long} 1`, 2),
      emptySheet(`${long} 2`, 3),
      emptySheet("Où ? Quand : [jamais]", 4),
      emptySheet("History", 5),
    ];
    const namedRanges = [{ name: "N", sheet: `${long} 1`, area: area(0, 0) }];
    const data = { ...workbookOf(...sheets), namedRanges };
    const file = await saved(data);
    expect((await readWorkbook(file)).data).toEqual(data);
    const names = [
      ...(await partOf(file, "xl/workbook.xml")).matchAll(/<sheet [^>]*name="([^"]*)"/g),
    ];
    expect(names.every(([, name = ""]) => name.length <= 31 && !/[*?:/\\[\]]/.test(name))).toBe(
      true,
    );
  });
});

describe("seen by another reader", () => {
  it("exceljs finds values, formats, rules and names", async () => {
    const sheet: SheetData = {
      ...fullSheet(),
      validations: [
        { kind: "list", values: ["a", "b"], area: area(1, 10, 3), allowInvalid: false },
      ],
      conditionalFormats: [
        {
          criteria: "CUSTOM_FORMULA",
          values: ["=A2=1"],
          areas: [area(1, 0, 3)],
          style: { bold: true },
        },
      ],
    };
    const data = {
      ...workbookOf(sheet),
      namedRanges: [{ name: "DATE_ARRETE", sheet: "Factures", area: area(1, 1) }],
    };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await saved(data));
    const read = workbook.getWorksheet("Factures");
    expect(read?.getCell("B2").value).toEqual(new Date("2026-11-23T00:00:00Z"));
    expect(read?.getCell("C2")).toMatchObject({ value: 1234.56, numFmt: '#,##0.00 "€"' });
    expect(read?.getCell("F2").value).toEqual({ formula: 'IF(C2>0,"payé","dû")', result: "payé" });
    expect(read?.getCell("A1")).toMatchObject({
      font: { bold: true, color: { argb: "FFFFFFFF" } },
    });
    expect(read?.getCell("C2").note).toContain("Dupont & Fils");
    expect(read?.getCell("K2").dataValidation).toMatchObject({ type: "list", formulae: ['"a,b"'] });
    expect(read?.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 1 });
    expect(read?.getRow(8).hidden).toBe(true);
    expect(workbook.definedNames.getRanges("DATE_ARRETE").ranges).toEqual(["Factures!$B$2"]);
  });

  it("formulas newer than Excel 2007 carry their prefix, and spills their mark", async () => {
    const file = await saved(
      workbookOf(
        sheetWith({
          "0:0": { value: 1, formula: '=IFS(A1>0,"IFS(")' },
          "0:1": { value: 1, formula: "=SORT(A1:A2)" },
          "1:1": { value: 2, spilledFrom: "0:1" },
        }),
      ),
    );
    const xml = await partOf(file, "xl/worksheets/sheet1.xml");
    expect(xml).toContain("<f>_xlfn.IFS(A1&gt;0,&quot;IFS(&quot;)</f>");
    expect(xml).toMatch(
      /<c r="B1"[^>]* cm="1"><f t="array" ref="B1:B2">_xlfn._xlws.SORT\(A1:A2\)<\/f>/,
    );
    expect(await partOf(file, "[Content_Types].xml")).toContain("/xl/metadata.xml");
  });

  it("leaves no temporary file behind", async () => {
    await saved(workbookOf(fullSheet()));
    expect(readdirSync(folder).filter((name) => !name.endsWith(".xlsx"))).toEqual([]);
  });
});
