import { describe, expect, it } from "vitest";
import type { SheetData } from "../../../local/stores/workbook.ts";
import { readWorkbook } from "../../../local/stores/xlsx.ts";
import { foreignFile, type Parts } from "./foreign-file.ts";
import { area } from "./sample-workbook.ts";

async function read(parts: Parts) {
  const { data, notKept } = await readWorkbook(await foreignFile(parts));
  const [sheet] = data.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { data, sheet, notKept };
}

async function cellsOf(cells: string, parts: Parts = {}): Promise<SheetData["cells"]> {
  const { sheet } = await read({
    ...parts,
    sheet: `<sheetData><row r="1">${cells}</row></sheetData>`,
  });
  return sheet.cells;
}

async function cellOf(cell: string, parts: Parts = {}): Promise<unknown> {
  return [...(await cellsOf(cell, parts)).values()][0];
}

describe("values", () => {
  const strings =
    "<si><t>simple</t></si>" +
    '<si><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space="preserve">che </t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' +
    "<si><t>a_x000D_b &amp;lt;</t></si><si><t/></si>";

  it.each([
    ['<c r="A1" t="s"><v>0</v></c>', { value: "simple" }],
    ['<c r="A1" t="s"><v>1</v></c>', { value: "riche " }],
    ['<c r="A1" t="s"><v>2</v></c>', { value: "東京" }],
    ['<c r="A1" t="s"><v>3</v></c>', { value: "a\rb &lt;" }],
    ['<c r="A1" t="s"><v>4</v></c>', undefined],
    [
      '<c r="A1" t="inlineStr"><is><r><t>en</t></r><r><t> ligne</t></r></is></c>',
      { value: "en ligne" },
    ],
    ['<c r="A1" t="str"><v>a&amp;lt;b</v></c>', { value: "a&lt;b" }],
    ['<c r="A1" t="b"><v>0</v></c>', { value: false }],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { value: { error: "#REF!" } }],
    ['<c r="A1" t="d"><v>2026-11-23</v></c>', { value: 46349 }],
    ['<c r="A1" t="d"><v>2026-11-23T12:00:00</v></c>', { value: 46349.5 }],
    ['<c r="A1"><v>1.5E3</v></c>', { value: 1500 }],
    ['<c r="A1"><v></v></c>', undefined],
    ['<c r="A1" t="str"><f>A2</f><v></v></c>', { value: "", formula: "=A2" }],
    ['<c r="A1"><f>A2</f></c>', { value: "", formula: "=A2" }],
    ['<c r="A1"><f t="dataTable" ref="A1:A2">x</f><v>3</v></c>', { value: 3 }],
  ])("%s", async (xml, cell) => {
    expect(await cellOf(xml, { strings })).toEqual(cell);
  });

  it("counts days from 1904 when the file does, in dates only", async () => {
    const parts = {
      workbookPr: '<workbookPr date1904="1"/>',
      styles: '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="2"/></cellXfs>',
    };
    const cells = '<c r="A1" s="1"><v>44887</v></c><c r="B1" s="2"><v>44887</v></c>';
    expect(await cellsOf(cells, parts)).toEqual(
      new Map([
        ["0:0", { value: 46349 }],
        ["0:1", { value: 44887 }],
      ]),
    );
  });

  it("finds its way without addresses", async () => {
    const { sheet } = await read({
      sheet:
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>",
    });
    expect([...sheet.cells.keys()]).toEqual(["0:0", "0:1", "1:0"]);
  });

  it("reads a part whose elements carry a prefix", async () => {
    const sheetPart =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<x:sheetData><x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await read({ sheetPart })).sheet.cells).toEqual(new Map([["1:1", { value: 5 }]]));
  });
});

describe("formulas", () => {
  it("writes each shared formula out for its cell", async () => {
    const { sheet } = await read({
      sheet:
        '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1&amp;"A1"</f><v>1</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
    });
    expect(sheet.cells.get("2:1")).toEqual({ value: 2, formula: '=A3*$D$1&"A1"' });
  });

  it.each([
    ["_xlfn.IFS(A2,1)", "=IFS(A2,1)"],
    ["_xlfn._xlws.FILTER(A2:A3,B2:B3)", "=FILTER(A2:A3,B2:B3)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x)", "=LET(x,1,x)"],
    ['"_xlfn."&amp;A2', '="_xlfn."&A2'],
    ['IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B2,""select A"")"),"x")', '=QUERY(A1:B2,"select A")'],
  ])("%s", async (text, formula) => {
    expect(await cellOf(`<c r="A1"><f>${text}</f><v>1</v></c>`)).toEqual({ value: 1, formula });
  });

  it("leaves out what a Google formula had spilled: it will again", async () => {
    const spilled = 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),43678.0)';
    expect(await cellOf(`<c r="A1"><f>${spilled}</f><v>43678</v></c>`)).toBeUndefined();
  });

  it("gives array formulas their name and their cells", async () => {
    const cells =
      '<c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>1</v></c><c r="B1"><v>2</v></c>' +
      '<c r="F1" cm="1"><f t="array" ref="F1">_xlfn.UNIQUE(C1:C2)</f><v>3</v></c>';
    expect(await cellsOf(cells)).toEqual(
      new Map<string, unknown>([
        ["0:0", { value: 1, formula: "=ARRAYFORMULA(C1:D1*2)" }],
        ["0:1", { value: 2, spilledFrom: "0:0" }],
        ["0:5", { value: 3, formula: "=UNIQUE(C1:C2)" }],
      ]),
    );
  });
});

describe("formats", () => {
  async function styleOf(xf: string, styles = ""): Promise<unknown> {
    const { sheet } = await read({
      styles: `${styles}<cellXfs><xf fontId="0"/>${xf}</cellXfs>`,
      sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>',
    });
    return sheet.styles.get("0:0");
  }

  const fonts =
    '<fonts><font><sz val="10"/><name val="Arial"/><color theme="1"/></font>' +
    '<font><b/><i val="0"/><u val="double"/><sz val="10.5"/><name val="Arial"/><color theme="4" tint="-0.249977111117893"/></font></fonts>';
  const fills =
    '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill></fills>';

  it.each([
    ['<xf numFmtId="14"/>', "", { numberFormat: "dd/mm/yyyy" }],
    ['<xf numFmtId="49"/>', "", { numberFormat: "@" }],
    ['<xf numFmtId="0"/>', "", undefined],
    [
      '<xf numFmtId="164"/>',
      '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot; h&quot;"/></numFmts>',
      { numberFormat: '0.0" h"' },
    ],
    ['<xf fontId="0"/>', fonts, undefined],
    [
      '<xf fontId="1"/>',
      fonts,
      { bold: true, underline: true, fontSize: 10.5, fontColor: "#376092" },
    ],
    ['<xf fillId="2"/>', fills, { background: "#ffff00" }],
    ['<xf fillId="3"/>', fills, { background: "#808080" }],
    [
      '<xf><alignment horizontal="right" vertical="center" wrapText="1"/></xf>',
      "",
      { horizontalAlignment: "right", verticalAlignment: "middle", wrap: "wrap" },
    ],
  ])("%s", async (xf, styles, style) => {
    expect(await styleOf(xf, styles)).toEqual(style);
  });

  it("loads 50,000 empty formatted rows without storing their cells", async () => {
    const columns = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
    const rows = Array.from({ length: 50_000 }, (_, index) => {
      const cells = columns.map(
        (column) => `<c r="${column}${index + 1}" s="${index === 0 ? 2 : 1}"/>`,
      );
      return `<row r="${index + 1}">${cells.join("")}</row>`;
    });
    const { sheet } = await read({
      styles:
        "<fonts><font/><font><b/></font></fonts>" +
        '<cellXfs><xf/><xf numFmtId="4"/><xf numFmtId="4" fontId="1"/></cellXfs>',
      sheet: `<sheetData>${rows.join("")}</sheetData>`,
    });
    expect(sheet).toMatchObject({ rowCount: 50_000, columnCount: 26 });
    expect(sheet.cells.size).toBe(0);
    expect(sheet.columnStyles.get(9)).toEqual({ numberFormat: "#,##0.00" });
    expect(sheet.styles.size).toBe(10);
    expect(sheet.styles.get("0:9")).toEqual({ bold: true });
  });

  it("keeps apart the rows that look otherwise than their long column", async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => {
      const cell = index < 2 ? "" : `<c r="A${index + 1}" s="1"/>`;
      return `<row r="${index + 1}">${cell}</row>`;
    });
    const { sheet } = await read({
      styles:
        '<fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf numFmtId="4" fontId="1"/></cellXfs>',
      sheet: `<sheetData>${rows.join("")}</sheetData>`,
    });
    expect(sheet.columnStyles.get(0)).toEqual({ bold: true, numberFormat: "#,##0.00" });
    expect([...sheet.styles]).toEqual([
      ["0:0", { bold: false, numberFormat: "General" }],
      ["1:0", { bold: false, numberFormat: "General" }],
    ]);
  });
});

describe("rules", () => {
  async function validationOf(xml: string): Promise<unknown> {
    const { sheet } = await read({
      sheet: `<sheetData/><dataValidations>${xml}</dataValidations>`,
    });
    return sheet.validations;
  }

  it("cuts a validation of whole columns to the sheet", async () => {
    const xml =
      '<dataValidation type="list" sqref="C2:C1048576 E1" showErrorMessage="1"><formula1>"a, b"</formula1></dataValidation>';
    const rule = { kind: "list", values: ["a", "b"], allowInvalid: false };
    expect(await validationOf(xml)).toEqual([
      { ...rule, area: area(1, 2, 999) },
      { ...rule, area: area(0, 4) },
    ]);
  });

  it("reads the newer kind, which may look into other sheets", async () => {
    const { sheet } = await read({
      sheet:
        "<sheetData/><extLst><ext><x14:dataValidations xmlns:x14='urn:x14' xmlns:xm='urn:xm'>" +
        '<x14:dataValidation type="list" errorStyle="warning" showErrorMessage="1"><x14:formula1><xm:f>Clients!$A$2:$A$9</xm:f></x14:formula1>' +
        "<xm:sqref>B2:B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>",
    });
    expect(sheet.validations).toEqual([
      { kind: "range", values: ["Clients!$A$2:$A$9"], area: area(1, 1, 2), allowInvalid: true },
    ]);
  });

  it.each([
    ['type="textLength" operator="lessThan"', "10", "=LEN(B2)<10"],
    ['type="date" operator="notEqual"', "46349", "=B2<>46349"],
    ['type="time" operator="greaterThan"', "0.5", "=B2>0.5"],
    ['type="custom"', "B2&gt;1", "=B2>1"],
  ])("says %s with a formula", async (attributes, operand, formula) => {
    const xml = `<dataValidation ${attributes} sqref="B2"><formula1>${operand}</formula1></dataValidation>`;
    expect(await validationOf(xml)).toMatchObject([{ kind: "custom", values: [formula] }]);
  });

  it("passes over a validation that only shows a hint", async () => {
    expect(await validationOf('<dataValidation prompt="Saisir" sqref="B2"/>')).toEqual([]);
  });

  it("reads conditional formats by priority, and says which ones it cannot keep", async () => {
    const { sheet, notKept } = await read({
      styles:
        '<cellXfs><xf/></cellXfs><dxfs><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
      sheet:
        '<sheetData/><conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" operator="greaterThan" dxfId="0" priority="3"><formula>5</formula></cfRule>' +
        '<cfRule type="colorScale" priority="2"><colorScale/></cfRule>' +
        '<cfRule type="containsText" operator="containsText" text="x" dxfId="0" priority="1"><formula>NOT(ISERROR(SEARCH("x",A1)))</formula></cfRule></conditionalFormatting>',
    });
    const style = { fontColor: "#9c0006", background: "#ffc7ce" };
    const areas = [area(0, 0, 9)];
    expect(sheet.conditionalFormats).toEqual([
      { areas, criteria: "TEXT_CONTAINS", values: ["x"], style },
      { areas, criteria: "NUMBER_GREATER_THAN", values: [5], style },
    ]);
    expect(notKept).toEqual([
      "Feuille « Feuil1 » : une mise en forme conditionnelle (échelle de couleurs, barres, icônes, rang…) n’est pas gardée.",
    ]);
  });
});

describe("names", () => {
  it("keeps plain ranges, once, and says which names it leaves out", async () => {
    const { data, notKept } = await read({
      workbook:
        "<definedNames><definedName name=\"CLIENTS\">'Feuil1'!$A$2:$A$9</definedName>" +
        '<definedName name="COLONNE" localSheetId="0">Feuil1!$B:$B</definedName>' +
        '<definedName name="clients" localSheetId="0">Feuil1!$C$1</definedName>' +
        '<definedName name="TVA">0.2</definedName><definedName name="PERDU">#REF!</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="0">Feuil1!$A$1:$B$2</definedName>' +
        '<definedName name="cache" hidden="1">Feuil1!$A$1</definedName></definedNames>',
    });
    expect(data.namedRanges).toEqual([
      { name: "CLIENTS", sheet: "Feuil1", area: area(1, 0, 8) },
      { name: "COLONNE", sheet: "Feuil1", area: area(0, 1, 1000) },
    ]);
    expect(notKept).toEqual([
      "Le nom « clients » de la feuille « Feuil1 » n’est pas gardé : il ne désigne pas une seule plage.",
      "Le nom « TVA » n’est pas gardé : il ne désigne pas une seule plage.",
      "Le nom « PERDU » n’est pas gardé : il ne désigne pas une seule plage.",
    ]);
  });
});

describe("what is not kept", () => {
  it("reads a sheet with a chart, a picture and a comment, which exceljs cannot", async () => {
    const { sheet, notKept } = await read({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><drawing r:id="rId1"/><legacyDrawing r:id="rId3"/>',
      relations: [
        ["drawing", "../drawings/drawing1.xml"],
        ["comments", "../comments/comment1.xml"],
        ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ],
      others: {
        "xl/drawings/drawing1.xml": "<wsDr/>",
        "xl/charts/chart1.xml": "<chart/>",
        "xl/media/image1.png": "png",
        "xl/comments/comment1.xml":
          '<comments><commentList><comment ref="A1"><text><r><t>Auteur :</t></r><r><t xml:space="preserve">\nvu</t></r></text></comment></commentList></comments>',
        "xl/drawings/vmlDrawing1.vml": "<xml/>",
      },
    });
    expect([...sheet.notes]).toEqual([["0:0", "Auteur :\nvu"]]);
    expect(notKept).toEqual([
      "Les graphiques ne sont pas gardés.",
      "Les images ne sont pas gardées.",
      "Les dessins et zones de texte ne sont pas gardés.",
    ]);
  });

  it("tells of links, filter criteria and passwords", async () => {
    const { sheet, notKept } = await read({
      styles: '<borders><border><left style="thin"/></border></borders>',
      sheet:
        '<sheetData/><sheetProtection sheet="1" password="CC3D"/>' +
        '<autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter><hyperlinks><hyperlink ref="A1"/></hyperlinks>',
    });
    expect(sheet.filter).toEqual(area(0, 0, 9, 2));
    expect(sheet.protections).toEqual([
      { id: "xlsx-4", description: "", warningOnly: false, editors: [] },
    ]);
    expect(notKept).toEqual([
      "Feuille « Feuil1 » : les critères du filtre ne sont pas gardés.",
      "Feuille « Feuil1 » : les liens des cellules ne sont pas gardés, leur texte l’est.",
      "Feuille « Feuil1 » : le mot de passe de protection n’est pas gardé.",
    ]);
  });
});
