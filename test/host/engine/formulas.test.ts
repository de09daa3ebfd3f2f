/** Formulas of receivables sheets with the results that Google Sheets gives. */

import { describe, expect, test } from "vitest";
import { cellKey } from "../../../local/stores/areas.ts";
import type { MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import type { Scalar } from "../../../local/stores/workbook.ts";
import { onDay, position, type WrittenSheet, workbookOf } from "./workbooks.ts";

const NNBSP = "\u202f";

const FACTURES: WrittenSheet = {
  ...row(1, ["N°", "Client", "Date", "Montant", "Échéance", "Statut", "Code"]),
  ...row(2, ["F-001", "Dupont", onDay(46037), 1200, onDay(46067), "payée", "007"]),
  ...row(3, ["F-002", "Martin", onDay(46053), 350.5, onDay(46083), "en retard"]),
  ...row(4, ["F-003", "Dupont", onDay(46091), 80, onDay(46121), "en retard"]),
  ...row(5, ["F-004", "Élan SARL", onDay(46147), 999.99, onDay(46177), "en retard"]),
  ...row(6, ["F-005", "martin", onDay(46203), 0, onDay(46233)]),
  ...row(7, ["F-006", "Petit", onDay(46327), 2500, onDay(46357), "à échoir"]),
};

function row(number: number, values: readonly WrittenSheet[string][]): WrittenSheet {
  return Object.fromEntries(values.map((value, index) => [`${"ABCDEFG"[index]}${number}`, value]));
}

type Expected = Scalar | readonly (readonly Scalar[])[];

type Example = readonly [formula: string, expected: Expected];

const AGGREGATES: readonly Example[] = [
  ["=SUM(Factures!D2:D7)", 5130.49],
  ["=SUM(Factures!D2:D)", 5130.49],
  ["=SUM(Factures!D:D)", 5130.49],
  ["=SUM(Factures!D2:D3,Factures!D7)", 4050.5],
  ["=COUNT(Factures!D2:D)", 6],
  ["=COUNTA(Factures!F2:F)", 5],
  ["=COUNTBLANK(Factures!F2:F7)", 1],
  ["=AVERAGE(Factures!D3:D4)", 215.25],
  ["=MIN(Factures!D2:D)", 0],
  ["=MAX(Factures!E2:E)", 46357],
  ["=LARGE(Factures!D2:D7,2)", 1200],
  ["=SMALL(Factures!D2:D7,2)", 80],
  ["=MEDIAN(Factures!D2:D7)", 675.245],
  ['=SUMIF(Factures!B2:B,"Dupont",Factures!D2:D)', 1280],
  ['=SUMIF(Factures!B2:B,"martin",Factures!D2:D)', 350.5],
  ['=SUMIF(Factures!D2:D,">=1000")', 3700],
  ['=SUMIFS(Factures!D2:D,Factures!F2:F,"en retard")', 1430.49],
  ['=SUMIFS(Factures!D2:D,Factures!B2:B,"Dupont",Factures!E2:E,"<"&DATE(2026,3,1))', 1200],
  ['=COUNTIF(Factures!F2:F,"en*")', 3],
  ['=COUNTIF(Factures!D2:D,">0")', 5],
  ['=COUNTIFS(Factures!D2:D,">=350",Factures!D2:D,"<1000")', 2],
  ['=MAXIFS(Factures!D2:D,Factures!B2:B,"Dupont")', 1200],
  ['=MINIFS(Factures!D2:D,Factures!F2:F,"en retard")', 80],
  ['=AVERAGEIF(Factures!B2:B,"Dupont",Factures!D2:D)', 640],
  ['=SUMPRODUCT((Factures!F2:F7="en retard")*Factures!D2:D7)', 1430.49],
  ["=SUMPRODUCT(--(Factures!E2:E7<DATE_ARRETE),Factures!D2:D7)", 2630.49],
  ["=SUBTOTAL(9,Factures!D2:D7)", 5130.49],
];

const LOOKUPS: readonly Example[] = [
  ['=VLOOKUP("F-003",Factures!A2:F7,4,FALSE)', 80],
  ['=XLOOKUP("F-004",Factures!A2:A7,Factures!B2:B7)', "Élan SARL"],
  ['=XLOOKUP("zz",Factures!A2:A7,Factures!B2:B7,"inconnu")', "inconnu"],
  ['=INDEX(Factures!D2:D7,MATCH("F-002",Factures!A2:A7,0))', 350.5],
  ["=MATCH(46100,Factures!C2:C7,1)", 3],
  ['=HLOOKUP("Montant",Factures!A1:F7,3,FALSE)', 350.5],
  ["=INDEX(Factures!A1:F7,1,4)", "Montant"],
  ['=CHOOSE(2,"a","b")', "b"],
  ["=ROWS(Factures!A2:A7)", 6],
  ["=COLUMNS(Factures!A1:F1)", 6],
  ["=OFFSET(Factures!A1,2,3)", 350.5],
  ['=INDIRECT("Factures!D4")', 80],
];

const LOGIC: readonly Example[] = [
  ['=IF(Factures!D2>1000,"gros","petit")', "gros"],
  ['=IFS(Factures!D4>1000,"A",Factures!D4>50,"B",TRUE,"C")', "B"],
  ['=SWITCH(Factures!F3,"payée",0,"en retard",1,2)', 1],
  ['=IFERROR(1/0,"—")', "—"],
  ['=IFNA(VLOOKUP("zz",Factures!A2:B7,2,FALSE),"absent")', "absent"],
  ["=AND(TRUE,1>0)", true],
  ["=OR(FALSE,1>2)", false],
  ["=NOT(FALSE)", true],
  ["=ISBLANK(Factures!F6)", true],
  ["=ISNUMBER(Factures!D2)", true],
  ["=ISTEXT(Factures!G2)", true],
  ["=ISERROR(NA())", true],
  ['=IF(Factures!F6="","vide","plein")', "vide"],
  ['="EN RETARD"=Factures!F3', true],
];

const DATES: readonly Example[] = [
  ["=DATE(2026,2,29)", 46082],
  ["=EDATE(DATE(2026,1,31),1)", 46081],
  ["=EOMONTH(DATE(2026,1,15),0)", 46053],
  ["=EOMONTH(Factures!C2+45,0)", 46112],
  ["=NETWORKDAYS(DATE(2026,11,2),DATE(2026,11,23))", 16],
  ["=NETWORKDAYS(DATE(2026,11,2),DATE(2026,11,23),DATE(2026,11,11))", 15],
  ["=WORKDAY(DATE(2026,11,20),1)", 46349],
  ['=DATEDIF(DATE(2026,2,14),DATE(2026,11,23),"D")', 282],
  ['=DATEDIF(DATE(2026,2,14),DATE(2026,11,23),"M")', 9],
  ["=YEAR(DATE_ARRETE)*10000+MONTH(DATE_ARRETE)*100+DAY(DATE_ARRETE)", 20261123],
  ["=WEEKDAY(DATE_ARRETE,2)", 1],
  ["=ISOWEEKNUM(DATE_ARRETE)", 48],
  ["=TODAY()", 46349],
  ["=TODAY()-Factures!E2", 282],
  ["=MAX(0,DATE_ARRETE-Factures!E7)", 0],
  ["=DAYS(DATE(2026,3,1),DATE(2026,2,1))", 28],
  ['=DATEVALUE(TEXT(DATE_ARRETE,"yyyy-mm-dd"))', 46349],
];

const TEXTS: readonly Example[] = [
  ['=TEXT(1234.5,"#,##0.00 ""€""")', `1${NNBSP}234,50 €`],
  ['=TEXT(DATE_ARRETE,"dd/mm/yyyy")', "23/11/2026"],
  ['=TEXT(DATE_ARRETE,"dddd d mmmm yyyy")', "lundi 23 novembre 2026"],
  ['=TEXT(0.105,"0.0%")', "10,5%"],
  ['="Échue le "&Factures!E2', "Échue le 14/02/2026"],
  ['=1.5&" mois"', "1,5 mois"],
  ['=CONCATENATE("Facture ",Factures!A2)', "Facture F-001"],
  ['=TEXTJOIN(", ",TRUE,Factures!B2:B4)', "Dupont, Martin, Dupont"],
  ['=JOIN("-",Factures!A2:A3)', "F-001-F-002"],
  ['=UPPER("élan")', "ÉLAN"],
  ['=PROPER("jean dupont")', "Jean Dupont"],
  ['=TRIM("  a   b ")', "a b"],
  ['=LEN("été")', 3],
  ['=MID("F-001",3,3)', "001"],
  ['=SUBSTITUTE("a;b;c",";",",")', "a,b,c"],
  ['=SPLIT("a;b;c",";")', [["a", "b", "c"]]],
  ['=REGEXMATCH("FR76 3000","^FR\\d{2}")', true],
  ['=REGEXMATCH("Facture","(?i)FACT")', true],
  ['=REGEXEXTRACT("Facture F-2026-012","F-\\d+-\\d+")', "F-2026-012"],
  ['=REGEXEXTRACT("F-2026-012","(\\d+)-(\\d+)")', [["2026", "012"]]],
  ['=REGEXREPLACE("Dupont, Jean","(\\w+), (\\w+)","$2 $1")', "Jean Dupont"],
  ['=VALUE("12,5")', 12.5],
  ["=Factures!G2", "007"],
  ['=EXACT("a","A")', false],
  ['=SEARCH("X","abx")', 3],
  ['=REPT("ab",2)', "abab"],
  ['="dit ""oui"""', 'dit "oui"'],
  ['="C:\\"', "C:\\"],
];

const NUMBERS: readonly Example[] = [
  ["=ROUND(6163*1.055,2)", 6501.97],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(2.5)", 3],
  ["=ROUND(1250,-2)", 1300],
  ["=ROUNDUP(1.001,2)", 1.01],
  ["=ROUNDDOWN(-1.239,2)", -1.23],
  ["=MROUND(47,5)", 45],
  ["=INT(-1.5)", -2],
  ["=MOD(-3,5)", 2],
  ["=CEILING(1.2,0.5)", 1.5],
  ["=12.5%", 0.125],
  ["=SIGN(-12)", -1],
  ["=ROUND(ARRAYFORMULA(SUM(Factures!D2:D7*1.2)),2)", 6156.59],
];

const ARRAYS: readonly Example[] = [
  ["=UNIQUE(Factures!B2:B4)", [["Dupont"], ["Martin"]]],
  ['=FILTER(Factures!A2:A7,Factures!F2:F7="en retard")', [["F-002"], ["F-003"], ["F-004"]]],
  ["=SORT(Factures!D2:D4,1,FALSE)", [[1200], [350.5], [80]]],
  [
    "=SORT(FILTER(Factures!A2:D7,Factures!D2:D7>=1000),4,FALSE)",
    [
      ["F-006", "Petit", 46327, 2500],
      ["F-001", "Dupont", 46037, 1200],
    ],
  ],
  [
    "=SEQUENCE(2,2)",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    "={1,2;3,4}",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["=ARRAYFORMULA(Factures!D2:D3*2)", [[2400], [701]]],
  ['=ARRAYFORMULA(IF(Factures!F2:F4="en retard",Factures!D2:D4,0))', [[0], [350.5], [80]]],
  ['=ARRAYFORMULA(Factures!A2:A3&" / "&Factures!B2:B3)', [["F-001 / Dupont"], ["F-002 / Martin"]]],
  ["=TRANSPOSE(Factures!A2:A3)", [["F-001", "F-002"]]],
  ['=SUM(FILTER(Factures!D2:D,Factures!B2:B="Dupont"))', 1280],
];

const SHEETS: readonly Example[] = [
  ["='Été 2026'!A1+'Été 2026'!A2", 30],
  ["=SUM('Été 2026'!A1:A3)", 60],
  ["=SUM('Relevé d''août'!A1:A2)", 3],
  ["='Relevé d''août'!A2&\" l'été\"", "2 l'été"],
  ["=TAUX*2", 20],
  ["=taux+1", 11],
];

const ERRORS: readonly Example[] = [
  ["=1/0", { error: "#DIV/0!" }],
  ["=NOPE(1)", { error: "#NAME?", message: "Unknown function: 'NOPE'." }],
  ["=INCONNU+1", { error: "#NAME?", message: "Unknown range name: 'INCONNU'." }],
  ['=QUERY(Factures!A:D,"select A")', { error: "#NAME?", message: "Unknown function: 'QUERY'." }],
  ["=LET(x,1,x+1)", { error: "#NAME?", message: "Unknown function: 'LET'." }],
  ["=Absente!A1", { error: "#REF!" }],
  ["=#REF!+1", { error: "#REF!" }],
  ["='Été 2026'!#REF!", { error: "#REF!" }],
  ['="a"+1', { error: "#VALUE!" }],
  ["=NA()", { error: "#N/A" }],
  ["=#N/A", { error: "#N/A" }],
  ["=SQRT(-1)", { error: "#NUM!" }],
  ["=INDEX(Factures!A2:B3,5,1)", { error: "#NUM!" }],
  ["=OFFSET(A1,-5,0)", { error: "#REF!" }],
  ["=1+", { error: "#ERROR!", message: "Formula parse error." }],
  ["=VLOOKUP(1)", { error: "#N/A" }],
  ['=VLOOKUP("F-999",Factures!A2:F7,4,FALSE)', { error: "#N/A" }],
  ['=REGEXEXTRACT("abc","\\d")', { error: "#N/A" }],
  ['=REGEXMATCH("abc","(?=a)")', { error: "#REF!" }],
  ['=REGEXMATCH(12,"1")', { error: "#VALUE!" }],
];

/** Twenty rows for each formula, so that results have room. */
const ROOM = 20;

function calculated(examples: readonly Example[]): MemoryWorkbook {
  const formulas = examples.map(([formula], index) => [`A${index * ROOM + 1}`, formula]);
  const workbook = workbookOf(
    {
      Calculs: Object.fromEntries(formulas),
      Factures: FACTURES,
      "Été 2026": { A1: 10, A2: 20, A3: 30, B1: onDay(46349) },
      "Relevé d'août": { A1: 1, A2: 2 },
    },
    {
      names: [
        { name: "TAUX", sheet: "Été 2026", area: position("A1") },
        { name: "DATE_ARRETE", sheet: "Été 2026", area: position("B1") },
      ],
    },
  );
  workbook.calculate();
  return workbook;
}

describe.each([
  ["aggregates", AGGREGATES],
  ["lookups", LOOKUPS],
  ["logic", LOGIC],
  ["dates", DATES],
  ["texts", TEXTS],
  ["numbers", NUMBERS],
  ["arrays", ARRAYS],
  ["other sheets and names", SHEETS],
  ["errors", ERRORS],
])("%s", (_, examples) => {
  const cells = calculated(examples).sheets[0]?.cells;

  test.each(examples.map(([formula, expected], index) => ({ formula, expected, index })))(
    "$formula",
    ({ expected, index }) => {
      const rows: readonly (readonly Scalar[])[] = Array.isArray(expected)
        ? expected
        : [[expected]];
      rows.forEach((columns, down) => {
        columns.forEach((value, right) => {
          same(cells?.get(cellKey(index * ROOM + down, right))?.value, value);
        });
      });
      const below = cells?.get(cellKey(index * ROOM + rows.length, 0));
      expect(below).toBeUndefined();
    },
  );
});

/** The 15 digits that a cell can show. */
function same(value: Scalar | undefined, expected: Scalar): void {
  if (typeof expected === "object") expect(value).toMatchObject(expected);
  else if (typeof expected === "number")
    expect(Number(Number(value).toPrecision(15))).toBe(expected);
  else expect(value).toBe(expected);
}
