import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { Row } from "../../../src/core/sheet/cell.ts";
import { type ColumnSpec, MOST_ROWS, readTable } from "../../../src/core/sheet/table.ts";
import { spoken } from "./spoken.ts";

type Field = "number" | "customer" | "due" | "amount" | "comment";

const COLUMNS: readonly ColumnSpec<Field>[] = [
  { field: "number", headers: ["N° facture"], required: true, role: "identity" },
  { field: "customer", headers: ["Client", "Raison sociale"], required: true },
  { field: "due", headers: ["Échéance"], role: "identity" },
  { field: "amount", headers: ["Montant TTC"], required: true, role: "amount" },
  { field: "comment", headers: ["Commentaire"] },
];

const HEADER: Row = ["N° facture", "Client", "Échéance", "Montant TTC"];
const DUE = { day: day("2026-02-04") };

function read(rows: readonly Row[], headerRow?: number) {
  const { value, findings } = readTable({
    sheet: "Factures",
    rows,
    columns: COLUMNS,
    ...(headerRow === undefined ? {} : { headerRow }),
  });
  return {
    table: value,
    numbers: value.rows.map((row) => row.cell("number")),
    findings: findings.map(
      ({ severity, code, at, message }) => `${severity} ${code} ${at}: ${spoken(message)}`,
    ),
  };
}

describe("readTable", () => {
  it("gives cells by field, with their addresses", () => {
    const { table, findings } = read([HEADER, ["F-1", "Durand", DUE, 1200]]);
    const [row] = table.rows;
    expect(findings).toEqual([]);
    expect(row?.cell("amount")).toBe(1200);
    expect(row?.cell("due")).toEqual(DUE);
    expect(row?.at("amount")).toBe("Factures!D2");
    expect(row?.at()).toBe("Factures!A2");
    expect(row?.cell("comment")).toBe("");
    expect(row?.isBlank("comment")).toBe(true);
    expect(row?.isBlank("number")).toBe(false);
    expect(table.has("comment")).toBe(false);
    expect(table.columnOf("amount")).toBe(3);
  });

  it("finds columns that were moved, renamed within the accepted, or written otherwise", () => {
    const { table, findings } = read([
      ["", "MONTANT TTC (€)", "Notes de Léa", "raison  sociale", "Numéro facture", "echeance"],
      ["", 1200, "", "Durand", "F-1", DUE],
    ]);
    expect(findings).toEqual([]);
    expect(table.rows[0]?.cell("customer")).toBe("Durand");
    expect(table.rows[0]?.at("number")).toBe("Factures!E2");
  });

  it("finds the header again under rows inserted above it", () => {
    const rows = [["Suivi des factures"], [""], HEADER, ["F-1", "Durand", DUE, 1200]];
    expect(read(rows, 0).table.headerRow).toBe(2);
    expect(read(rows).numbers).toEqual(["F-1"]);
  });

  it("keeps to the remembered header when it is as good as another", () => {
    expect(read([HEADER, HEADER, ["F-1", "Durand", DUE, 1200]], 1).numbers).toEqual(["F-1"]);
  });

  it("reads rows in any order, skips blank ones and rows of unticked boxes", () => {
    const { numbers, table } = read([
      HEADER,
      ["", "", "", ""],
      ["F-2", "Durand", DUE, 1200],
      ["", " ", "\u00a0", false],
      [],
      ["F-1", "Durand", DUE, 1200],
      ["", "", "", "", "une note à côté"],
    ]);
    expect(numbers).toEqual(["F-2", "F-1"]);
    expect(table.rows.map((row) => row.at("number"))).toEqual(["Factures!A3", "Factures!A6"]);
  });

  it("keeps rows with formula errors for the reader of cells to report", () => {
    expect(read([HEADER, ["#REF!", "Durand", "#N/A", 1200]]).numbers).toEqual(["#REF!"]);
  });
});

describe("readTable, when the header is wrong", () => {
  it("asks about a doubled column, naming both cells, and reads no row", () => {
    const { numbers, findings } = read([
      ["N° facture", "Client", "Échéance", "Montant TTC", "Client"],
      ["F-1", "Durand", DUE, 1200, "Martin"],
    ]);
    expect(findings).toEqual([
      "question column-doubled Factures!B1: plusieurs colonnes pour « Client » (Factures!B1 et Factures!E1) : laquelle faut-il lire ?",
    ]);
    expect(numbers).toEqual([]);
  });

  it("asks about a doubled optional column, and reads the rows without it", () => {
    const { table, findings } = read([
      [...HEADER, "Commentaire", "commentaire"],
      ["F-1", "Durand", DUE, 1200, "a", "b"],
    ]);
    expect(findings).toHaveLength(1);
    expect(table.rows[0]?.cell("comment")).toBe("");
  });

  it("reports each missing required column at the sheet, and reads no row", () => {
    const { numbers, findings } = read([
      ["Client", "Échéance"],
      ["Durand", DUE],
    ]);
    expect(findings).toEqual([
      "error column-missing Factures: la colonne « N° facture » manque dans la feuille « Factures »",
      "error column-missing Factures: la colonne « Montant TTC » manque dans la feuille « Factures »",
    ]);
    expect(numbers).toEqual([]);
  });

  it.each<[string, Row[]]>([
    ["no row", []],
    ["blank rows", [[""], ["", ""]]],
    [
      "other headers",
      [
        ["A", "B"],
        ["F-1", "Durand"],
      ],
    ],
    ["a header of ten thousand characters", [["N° facture ".repeat(1_000)], ["F-1"]]],
  ])("says that there is no header in %s", (_what, rows) => {
    expect(read(rows).findings).toEqual([
      "error header-missing Factures: aucune ligne d'en-tête reconnue dans la feuille « Factures » : colonnes attendues « N° facture », « Client » et « Montant TTC »",
    ]);
  });
});

describe("readTable, on total rows", () => {
  const body: Row[] = [
    ["F-1", "Durand", DUE, 100],
    ["F-2", "Durand", DUE, "50,50"],
  ];

  it.each<[string, Row]>([
    ["a total", ["Total", "", "", 999]],
    ["a total in capitals", ["", "TOTAL GÉNÉRAL", "", 150.5]],
    ["a subtotal", ["", "Sous-total Durand", "", 150.5]],
    ["a carried amount", ["", "À reporter", "", 1]],
    ["a report", ["Report", "", "", 1]],
    ["the balance of an account", ["", "Solde du compte 411DUR", "", 150.5]],
    ["a cumulated amount", ["", "", "Cumul :", 1]],
  ])("leaves out %s without a word", (_what, row) => {
    const { numbers, findings } = read([HEADER, ...body, row]);
    expect(numbers).toEqual(["F-1", "F-2"]);
    expect(findings).toEqual([]);
  });

  it("leaves out rows that are only the sum of those above, and says so once", () => {
    const { numbers, findings } = read([
      HEADER,
      ...body,
      ["", "Durand", "", 150.5],
      ["F-3", "Martin", DUE, 10],
      ["", "Martin", "", 10],
      ["", "", "", "160,50"],
    ]);
    expect(numbers).toEqual(["F-1", "F-2", "F-3"]);
    expect(findings).toEqual([
      "warning totals-skipped Factures!A4: 3 lignes sans numéro ni date, prises pour des totaux et non lues (Factures!A4, Factures!A6 et Factures!A7)",
    ]);
  });

  it("leaves out what may be a total or a name, and says so", () => {
    const { numbers, findings } = read([HEADER, ...body, ["", "Total Énergies", "", 42]]);
    expect(numbers).toEqual(["F-1", "F-2"]);
    expect(findings).toEqual([
      "warning totals-skipped Factures!A4: 1 ligne sans numéro ni date, prise pour un total et non lue (Factures!A4)",
    ]);
  });

  it("does not stumble over sums beyond all counting", () => {
    const absurd = Array.from({ length: 2_000 }, (_, index): Row => {
      return [`F-${index}`, "Durand", DUE, 100_000_000_000];
    });
    expect(read([HEADER, ...absurd]).numbers).toHaveLength(2_000);
  });

  it.each<[string, Row]>([
    ["of a customer called Total", ["F-3", "TOTAL ÉNERGIES", DUE, 10]],
    ["of that customer without a number", ["", "Total Énergies", DUE, 10]],
    ["whose number begins with Total", ["TOTAL-2026-1", "Durand", DUE, 10]],
    ["without number and date, and of another amount", ["", "Martin", "", 42]],
    ["whose amount happens to be the sum", ["F-3", "Martin", DUE, 150.5]],
    ["of a customer called Cumulus", ["", "Cumulus", "", 42]],
  ])("keeps an invoice %s", (_what, row) => {
    expect(read([HEADER, ...body, row]).numbers).toHaveLength(3);
  });

  it("spots no total in a table without identity columns", () => {
    const { value } = readTable({
      sheet: "Clients",
      rows: [["Client"], ["Total Énergies"]],
      columns: [{ field: "name", headers: ["Client"], required: true }],
    });
    expect(value.rows).toHaveLength(1);
  });
});

describe("readTable, on large sheets", () => {
  it("passes over 50,000 empty rows", () => {
    const blank = Array.from({ length: 50_000 }, () => Array.from({ length: 20 }, () => ""));
    const rows: Row[] = [HEADER, ["F-1", "Durand", DUE, 1200], ...blank, ["F-2", "Durand", DUE, 1]];
    expect(read(rows).numbers).toEqual(["F-1", "F-2"]);
  });

  it("reads ten thousand rows of twenty cells", () => {
    const header: Row = [
      ...HEADER,
      ...Array.from({ length: 16 }, (_, index) => `Colonne ${index}`),
    ];
    const cells = Array.from({ length: 16 }, (_, index) => index);
    const rows = Array.from(
      { length: 10_000 },
      (_, index): Row => [`F-${index}`, "Durand", DUE, index + 0.5, ...cells],
    );
    const { table, findings } = read([header, ...rows]);
    expect(table.rows).toHaveLength(10_000);
    expect(table.rows[9_999]?.at("amount")).toBe("Factures!D10001");
    expect(findings).toEqual([]);
  });

  it("reads nothing of a sheet above the limit, rather than a part of it", () => {
    const rows = Array.from({ length: MOST_ROWS + 1 }, (): Row => ["F", "Durand", DUE, 1]);
    expect(read([HEADER, ...rows.slice(1)]).numbers).toHaveLength(MOST_ROWS);
    const { numbers, findings } = read([HEADER, ...rows]);
    expect(numbers).toEqual([]);
    expect(findings).toEqual([
      "error too-many-rows Factures: la feuille « Factures » dépasse 50 000 lignes, elle n'est pas lue",
    ]);
  });
});
