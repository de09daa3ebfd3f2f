/** Invoices without a due date: what their terms give, what is said of it, and what is refused. */

import { describe, expect, it } from "vitest";
import { setUp } from "../../../src/core/app/set-up.ts";
import type { Book } from "../../../src/core/dunning/book.ts";
import type { Row } from "../../../src/core/sheet/cell.ts";
import { SHEET } from "../../../src/core/sheet/design.ts";
import { detectInvoiceSheet } from "../../../src/core/sheet/detect.ts";
import { emptyWorld, on, set, type World } from "../memory-ports.ts";
import {
  type CustomerRow,
  client,
  type InvoiceRow,
  readContent,
  readWorld,
  row,
  worldOf,
} from "./filled.ts";
import { spoken } from "./spoken.ts";

/** An invoice of 15 February 2025 without a due date. */
function undated(fields: InvoiceRow = {}): InvoiceRow {
  return row({ invoiceDate: on("2025-02-15"), dueDate: "", ...fields });
}

function dues({ accounts }: Book): readonly string[] {
  return [...accounts.values()].flatMap(({ items }) => items.map(({ invoice }) => invoice.due));
}

/** The sheet « Factures » to which the team has added a column « Conditions de règlement ». */
function withTermsColumn(terms: readonly string[], customer: CustomerRow = {}): World {
  const invoices = terms.map((_, index) => undated({ invoiceNumber: `F-${index + 1}` }));
  const world = worldOf({ customers: [client(customer)], invoices });
  world.edit(SHEET.invoices, ([header = [], ...rows]) => [
    [...header, "Conditions de règlement"],
    ...rows.map((cells, index) => [...cells, terms[index] ?? ""]),
  ]);
  return world;
}

describe("the due date of an invoice that has none", () => {
  const cases: readonly [name: string, customer: CustomerRow, setting: string, due: string][] = [
    ["from plain terms", { terms: "30 jours" }, "A", "2025-03-17"],
    ["by the setting A", { terms: "45 jours fin de mois" }, "A", "2025-04-30"],
    ["by the setting B", { terms: "45 jours fin de mois" }, "B", "2025-04-14"],
    [
      "by the customer's method",
      { terms: "45 jours fin de mois", endOfMonthMethod: "b" },
      "A",
      "2025-04-14",
    ],
    [
      "by what the terms say",
      { terms: "45 jours puis fin de mois", endOfMonthMethod: "B" },
      "B",
      "2025-04-30",
    ],
  ];

  it.each(cases)("%s", (_name, customer, setting, expected) => {
    const { book, findings } = readContent({
      customers: [client(customer)],
      invoices: [undated()],
      settings: { "Méthode fin de mois": setting },
    });
    expect(dues(book)).toEqual([expected]);
    expect(findings.map(({ code }) => code)).toEqual(["due-date-computed"]);
    expect(book.unusable).toEqual([]);
  });

  it("comes from its own terms before those of the customer", () => {
    const world = withTermsColumn(["60 jours", ""], { terms: "30 jours" });
    expect(dues(readWorld(world).book)).toEqual(["2025-04-16", "2025-03-17"]);
  });

  it("is not computed where one is typed, whatever the terms say", () => {
    const { book, said } = readContent({
      customers: [client({ terms: "30 jours" })],
      invoices: [undated({ dueDate: on("2025-06-30") })],
    });
    expect(dues(book)).toEqual(["2025-06-30"]);
    expect(said).toEqual([]);
  });

  it("is not computed over one that cannot be read", () => {
    const { said } = readContent({
      customers: [client({ terms: "30 jours" })],
      invoices: [undated({ dueDate: "S12" })],
    });
    expect(said).toEqual(["error due-date-unreadable Factures!D2: échéance illisible « S12 »"]);
  });

  it("of a credit note stays its own day", () => {
    const { book, said } = readContent({
      customers: [client({ terms: "30 jours" })],
      invoices: [undated({ amountInclTax: -20 })],
    });
    expect(dues(book)).toEqual(["2025-02-15"]);
    expect(said).toEqual([]);
  });

  it("carries the terms that it comes from", () => {
    const { book } = readContent({
      customers: [client({ terms: "45 jours fin de mois" })],
      invoices: [undated(), row({ invoiceNumber: "F-2" })],
    });
    const [account] = [...book.accounts.values()];
    expect(account?.items.map(({ invoice }) => spoken(invoice.dueFrom ?? "typed"))).toEqual([
      "« 45 jours fin de mois » (méthode A)",
      "typed",
    ]);
  });
});

describe("what is said of computed due dates", () => {
  it("is one sentence for the sheet", () => {
    const terms = ["30 jours", "45 jours fin de mois", "30 jours", "à réception"];
    expect(readWorld(withTermsColumn(terms)).said).toEqual([
      "warning due-date-computed Factures!D2: 4 échéances vides, calculées d’après la date de facture et les conditions de règlement : « 30 jours », « 45 jours fin de mois » (méthode A) et « à réception » (7 jours) (Factures!D2, Factures!D3, Factures!D4 et Factures!D5)",
    ]);
  });

  it("stays short when there are many", () => {
    const terms = Array.from({ length: 40 }, () => "30 jours");
    expect(readWorld(withTermsColumn(terms)).said).toEqual([
      "warning due-date-computed Factures!D2: 40 échéances vides, calculées d’après la date de facture et les conditions de règlement : « 30 jours » (Factures!D2, Factures!D3, Factures!D4, Factures!D5, Factures!D6 et 35 autres)",
    ]);
  });

  it("is nothing for invoices that are paid or cancelled", () => {
    const { said } = readContent({
      customers: [client({ terms: "90 jours" })],
      invoices: [
        undated({ status: "Payée" }),
        undated({ invoiceNumber: "F-2", status: "Annulée" }),
      ],
    });
    expect(said).toEqual([]);
  });
});

describe("a due date that cannot be computed", () => {
  it.each([
    [
      "the customer's terms are unreadable",
      { terms: "voir contrat" },
      {},
      "error terms-unreadable Factures!D2: échéance vide ; Clients!O2 : condition de règlement illisible « voir contrat » : « 30 jours », « 45 jours fin de mois » ou « à réception », par exemple",
    ],
    [
      "they have two meanings",
      { terms: 2 },
      {},
      "question terms-ambiguous Factures!D2: échéance vide ; Clients!O2 : condition de règlement à préciser « 2 » : jours ou mois ?",
    ],
    [
      "they start on another day",
      { terms: "30 jours après réception" },
      {},
      "error terms-unreadable Factures!D2: échéance vide ; Clients!O2 : condition de règlement non calculable « 30 jours après réception » : elle part d’un autre jour que la date de facture (réception, livraison, commande) ; saisir l’échéance",
    ],
    [
      "there is no invoice date either",
      { terms: "30 jours" },
      { invoiceDate: "" },
      "error invoice-date-needed Factures!C2: échéance et date de facture absentes : il faut l’une des deux",
    ],
    [
      "the invoice date is unreadable",
      { terms: "30 jours" },
      { invoiceDate: "mars" },
      "error invoice-date-unreadable Factures!C2: date de facture illisible « mars »",
    ],
    ["there are no terms", {}, {}, "error due-date-blank Factures!D2: échéance vide"],
  ])("leaves the row out, and says why: %s", (_name, customer, cells, finding) => {
    const { said, book, stops } = readContent({
      customers: [client(customer)],
      invoices: [undated(cells), row({ invoiceNumber: "F-2" })],
    });
    expect(said).toEqual([finding]);
    expect(book.unusable.map(({ invoice }) => invoice)).toEqual(["F-1"]);
    expect(stops).toEqual([]);
  });

  it("is said in the cell of the terms when the row has its own", () => {
    expect(readWorld(withTermsColumn(["selon accord"], { terms: "30 jours" })).said).toEqual([
      "error terms-unreadable Factures!X2: condition de règlement illisible « selon accord » : « 30 jours », « 45 jours fin de mois » ou « à réception », par exemple",
    ]);
  });

  it("does not matter where a due date is typed", () => {
    const { said } = readContent({ customers: [client({ terms: "voir contrat" })] });
    expect(said).toEqual([]);
  });
});

describe("terms that are too long", () => {
  const invoices = ["Durand", "Martin", "Durand"].map((customer, index) =>
    row({ invoiceNumber: `F-${index}`, customer }),
  );

  it("are said once for the customers that share them", () => {
    const { said } = readContent({
      customers: [
        client({ terms: "60 jours fin de mois" }),
        client({ customer: "Martin", terms: "60 jours fin de mois" }),
      ],
      invoices,
    });
    expect(said).toEqual([
      "warning terms-overlong Clients!O2: condition de règlement trop longue « 60 jours fin de mois » : jusqu’à 90 jours après la facture, le maximum est de 60 jours, ou 45 jours fin de mois (C. com. L441-10 I) ; voir Clients!O2 et Clients!O3",
    ]);
  });

  it.each(["particulier", "public"])("are not said of a customer of type %s", (customerType) => {
    const customers = [client({ customerType, terms: "90 jours" }), client({ customer: "Martin" })];
    expect(readContent({ customers, invoices }).said).toEqual([]);
  });

  it("are said of a row's own terms too", () => {
    const { findings } = readWorld(withTermsColumn(["75 jours"]));
    expect(findings.map(({ code, at }) => [code, at])).toEqual([
      ["due-date-computed", "Factures!D2"],
      ["terms-overlong", "Factures!X2"],
    ]);
  });
});

describe("a list of the team that has terms and no due date", () => {
  const ROWS: readonly Row[] = [
    ["N° facture", "Client", "E-mail", "Date facture", "Conditions de paiement", "Montant TTC"],
    ["F-1", "Durand", "c@d.example", on("2025-02-15"), "45 jours FDM", 1200],
    ["F-2", "Durand", "", "31/01/2025", "30 jours", 80],
  ];

  function confirmed(rows: readonly Row[] = ROWS): World {
    const world = emptyWorld();
    world.edit("Suivi", () => rows);
    const source = detectInvoiceSheet([{ name: "Suivi", rows }]);
    if (!source) throw new Error("not detected");
    setUp(world.ports, source);
    set(world, "Règlements à jour au", { day: world.day });
    return world;
  }

  it("is read by them", () => {
    const { book, said, stops } = readWorld(confirmed());
    expect(dues(book)).toEqual(["2025-04-30", "2025-03-02"]);
    expect(said).toEqual([
      "warning due-date-computed Suivi!A2: 2 échéances vides, calculées d’après la date de facture et les conditions de règlement : « 45 jours FDM » (méthode A) et « 30 jours » (Suivi!A2 et Suivi!A3)",
    ]);
    expect(stops).toEqual([]);
  });

  it("may call that column « Échéance »", () => {
    const [header = [], ...rows] = ROWS;
    const renamed = header.map((cell) => (cell === "Conditions de paiement" ? "Échéance" : cell));
    expect(dues(readWorld(confirmed([renamed, ...rows])).book)).toEqual([
      "2025-04-30",
      "2025-03-02",
    ]);
  });

  it.each(["Conditions de paiement", "Date facture"])("stops when « %s » is renamed", (name) => {
    const world = confirmed();
    world.edit("Suivi", (rows) =>
      rows.map((cells) => cells.map((cell) => (cell === name ? "Autre" : cell))),
    );
    expect(readWorld(world).stops).toEqual(["column-missing"]);
  });
});
