import { describe, expect, it } from "vitest";
import { setUp } from "../../../src/core/app/set-up.ts";
import { day } from "../../../src/core/day.ts";
import type { Cell, Row } from "../../../src/core/sheet/cell.ts";
import { CUSTOMERS, PAYMENTS, SHEET } from "../../../src/core/sheet/design.ts";
import { detectInvoiceSheet } from "../../../src/core/sheet/detect.ts";
import { emptyWorld, fill, on, records, set, type World } from "../memory-ports.ts";
import { readWorld } from "./filled.ts";

/** A list as a team has it: titles, its own headers, an unpaid and a paid invoice, a total. */
const ROWS: readonly Row[] = [
  ["Suivi des factures 2026", "", "", "", "", "", ""],
  ["", "", "", "", "", "", ""],
  [
    "N° facture",
    "Raison sociale",
    "Courriel",
    "Date facture",
    "À régler avant le",
    "TTC",
    "Payée le",
  ],
  ["F-1", "Durand", "compta@durand.example", on("2026-10-20"), on("2026-11-20"), "1 200,00 €", ""],
  ["F-2", "Durand", "", on("2026-10-20"), on("2026-11-20"), 80, on("2026-11-19")],
  ["F-3", "Martin", "m@martin.example", on("2026-10-20"), "20/11/2026", 100, ""],
  ["TOTAL", "", "", "", "", 1380, ""],
];

function confirmed(name: string, rows = ROWS): World {
  const world = emptyWorld();
  world.edit(name, () => rows);
  const source = detectInvoiceSheet([{ name, rows }]);
  if (!source) throw new Error("not detected");
  setUp(world.ports, source);
  set(world, "Règlements à jour au", { day: world.day });
  set(world, "Mode test", "non");
  return world;
}

describe("a sheet of the team, confirmed once", () => {
  it.each(["Suivi clients", SHEET.invoices, "Relances 2026"])("called « %s »", (name) => {
    const { said, stops, decided } = readWorld(confirmed(name));
    expect(said).toEqual([]);
    expect(stops).toEqual([]);
    expect(decided).toEqual(["F-1 send", "F-2 closed paid: facture réglée", "F-3 send"]);
  });

  it("is left as it is, and gives the customers", () => {
    const world = confirmed("Suivi clients");
    expect(world.rows("Suivi clients")).toEqual(ROWS);
    expect(world.sheets()).not.toContain(SHEET.invoices);
    expect(
      records(world, CUSTOMERS).map(({ customer, email, customerType }) => [
        customer,
        email,
        customerType,
      ]),
    ).toEqual([
      ["Durand", "compta@durand.example", "entreprise"],
      ["Martin", "m@martin.example", "entreprise"],
    ]);
  });

  it("picks no address when its rows give two", () => {
    const rows = ROWS.map((cells) =>
      cells[0] === "F-2" ? withCell(cells, 2, "x@y.example") : cells,
    );
    const [durand] = records(confirmed("Suivi", rows), CUSTOMERS);
    expect(durand?.email).toBe("");
  });

  it("is found again when columns move, rows are sorted and lines are inserted", () => {
    const world = confirmed("Suivi");
    world.edit("Suivi", ([title = [], blank = [], header = [], ...rows]) => [
      title,
      blank,
      ["imprimé le lundi"],
      [...header].reverse(),
      ...rows.reverse().map((cells) => [...cells].reverse()),
    ]);
    const { said, decided } = readWorld(world);
    expect(said).toEqual([]);
    expect(decided.map((one) => one.slice(0, 8))).toEqual(["F-3 send", "F-2 clos", "F-1 send"]);
  });

  it("stops the run when a remembered column is renamed", () => {
    const world = confirmed("Suivi");
    world.edit("Suivi", (rows) =>
      rows.map((cells) => cells.map((cell) => (cell === "TTC" ? "Montant" : cell))),
    );
    const { said, stops } = readWorld(world);
    expect(said).toEqual([
      "error column-missing Suivi: la colonne « TTC » manque dans la feuille « Suivi »",
    ]);
    expect(stops).toEqual(["column-missing"]);
  });

  it("says once that a needed column was never recognised", () => {
    const rows = ROWS.map((cells) =>
      cells.map((cell) => (cell === "À régler avant le" ? "Limite" : cell)),
    );
    const { said, stops } = readWorld(confirmed("Suivi", rows));
    expect(said).toEqual([
      "error column-missing Suivi: la colonne « Échéance » manque dans la feuille « Suivi »",
    ]);
    expect(stops).toEqual(["column-missing"]);
  });

  it("says a bad cell with its address, which stops its row alone", () => {
    const rows = ROWS.map((cells) => (cells[0] === "F-3" ? withCell(cells, 4, "S12") : cells));
    const { said, stops, decided } = readWorld(confirmed("Relances 2026", rows));
    expect(said).toEqual([
      "error due-date-unreadable Relances 2026!E6: échéance illisible « S12 »",
    ]);
    expect(stops).toEqual([]);
    expect(decided[0]).toBe("F-1 send");
  });

  it("counts a payment of its own and those of « Règlements »", () => {
    const world = confirmed("Suivi");
    fill(world, PAYMENTS, [
      { paymentDate: on("2026-11-20"), invoiceNumber: "F-1", customer: "Durand", paid: 1200 },
    ]);
    expect(readWorld(world).decided[0]).toBe("F-1 closed paid: facture réglée");
  });
});

describe("dates typed as text", () => {
  /** The due dates of three invoices, as text. */
  function dated(...dates: readonly string[]): World {
    const rows = dates.map(
      (date, index): Row => [
        `F-${index}`,
        "Durand",
        "c@d.example",
        on("2026-01-05"),
        date,
        100,
        "",
      ],
    );
    return confirmed("Suivi", [...ROWS.slice(0, 3), ...rows]);
  }

  it("are French when nothing says otherwise", () => {
    const { said, book } = readWorld(dated("03/04/2026", "05/06/2026"));
    expect(said).toEqual([]);
    expect(dueDays(book)).toEqual(["2026-04-03", "2026-06-05"]);
  });

  it("are asked about when one of them can only be American", () => {
    const { said, stops } = readWorld(dated("03/04/2026", "06/25/2026"));
    expect(said[0]).toBe(
      "question date-order Suivi!E5: la date « 06/25/2026 » place le mois avant le jour : indiquer l’ordre des dates dans Paramètres, ligne « Ordre des dates »",
    );
    expect(stops).toEqual(["date-order"]);
  });

  it("are not asked about when another can only be French: that one cell is wrong", () => {
    const { said, stops, book } = readWorld(dated("25/04/2026", "06/25/2026"));
    expect(said).toEqual([
      "question due-date-ambiguous Suivi!E5: échéance à préciser « 06/25/2026 » : le mois serait 25, jour et mois inversés ?",
    ]);
    expect(stops).toEqual([]);
    expect(dueDays(book)).toEqual(["2026-04-25"]);
  });

  it.each([
    ["mois/jour", ["2026-03-04", "2026-06-25"], []],
    ["Jour / Mois", ["2026-04-03"], []],
  ])("follow the answer « %s »", (answer, expected, stops) => {
    const world = dated("03/04/2026", "06/25/2026");
    set(world, "Ordre des dates", answer);
    const read = readWorld(world);
    expect(dueDays(read.book)).toEqual(expected);
    expect(read.stops).toEqual(stops);
  });

  it("need no question in cells that hold dates", () => {
    expect(readWorld(confirmed("Suivi"), day("2026-11-23")).said).toEqual([]);
  });
});

function dueDays(book: ReturnType<typeof readWorld>["book"]): readonly string[] {
  return [...book.accounts.values()].flatMap(({ items }) =>
    items.map(({ invoice }) => invoice.due),
  );
}

function withCell(cells: Row, column: number, value: Cell): Row {
  return cells.map((cell, index) => (index === column ? value : cell));
}
