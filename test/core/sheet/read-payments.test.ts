import { describe, expect, it } from "vitest";
import { SHEET } from "../../../src/core/sheet/design.ts";
import {
  client,
  type PaymentRow,
  readContent,
  readWorld,
  received,
  row,
  worldOf,
} from "./filled.ts";

const CUSTOMERS = [client(), client({ customer: "Martin", email: "m@martin.example" })];
const INVOICES = [row(), row({ invoiceNumber: "F-2", customer: "Martin" })];

describe("a payment that cannot be read holds back whoever may have paid", () => {
  const cases: readonly [name: string, cells: PaymentRow, finding: string, held: string][] = [
    [
      "an amount",
      { paid: "cent vingt" },
      "error paid-unreadable Règlements!D2: montant du règlement illisible « cent vingt »",
      "F-1",
    ],
    ["no amount", { paid: "" }, "error paid-blank Règlements!D2: montant du règlement vide", "F-1"],
    [
      "a day",
      { paymentDate: "lundi" },
      "error payment-date-unreadable Règlements!A2: date du règlement illisible « lundi »",
      "F-1",
    ],
    [
      "no day",
      { paymentDate: "" },
      "error payment-date-blank Règlements!A2: date du règlement vide",
      "F-1",
    ],
    [
      "by its invoice alone",
      { customer: "", invoiceNumber: "F-2", paid: "?" },
      "error paid-unreadable Règlements!D2: montant du règlement illisible « ? »",
      "F-2",
    ],
    [
      "by its customer, and the invoice of another",
      { invoiceNumber: "F-2", paid: "?" },
      "error paid-unreadable Règlements!D2: montant du règlement illisible « ? »",
      "F-1 F-2",
    ],
  ];

  it.each(cases)("%s", (_name, cells, finding, held) => {
    const { said, stops, decided } = readContent({
      customers: CUSTOMERS,
      invoices: INVOICES,
      payments: [received(cells)],
    });
    const unclear = decided.filter((one) => one.includes("unclear-account"));
    expect(said).toEqual([finding]);
    expect(unclear.map((one) => one.split(" ")[0]).join(" ")).toBe(held);
    expect(unclear[0]).toContain("(Règlements!");
    expect(stops).toEqual([]);
  });
});

describe("a payment that names what nobody knows", () => {
  it.each([
    [
      "its invoice",
      { customer: "", invoiceNumber: "F-l", paid: 120 },
      "warning payment-unknown-invoice Règlements!D2: le règlement nomme la facture « F-l », inconnue ; il reste non affecté",
    ],
    [
      "its customer",
      { customer: "Durant", paid: 120 },
      "warning payment-unknown-customer Règlements!D2: le règlement nomme le client « durant », inconnu ; il n’est compté sur aucun compte",
    ],
  ])("%s: nobody who may have paid it is reminded", (_name, cells, finding) => {
    const { said, decided } = readContent({ payments: [received(cells)] });
    expect(said).toEqual([finding]);
    expect(decided[0]).toContain("F-1 aside unallocated-payment: sans doute réglée");
  });

  it("its customer, but the invoice is known: it counts there", () => {
    const { findings, decided } = readContent({
      payments: [received({ customer: "Durant", invoiceNumber: "F-1", paid: 120 })],
    });
    expect(findings.map(({ code }) => code)).toEqual(["payment-other-customer"]);
    expect(decided).toEqual(["F-1 closed paid: facture réglée"]);
  });
});

describe("a sheet of payments that cannot be trusted stops the run", () => {
  it.each([
    ["no header", "header-missing", (rows) => rows.slice(1)],
    [
      "an amount column too many",
      "column-doubled",
      ([first = [], ...rows]) => [[...first, "Montant"], ...rows],
    ],
    ["no amount column", "column-missing", (rows) => rows.map((cells) => cells.slice(0, 3))],
  ] as readonly (readonly [string, string, Parameters<ReturnType<typeof worldOf>["edit"]>[1]])[])(
    "%s",
    (_name, code, change) => {
      const world = worldOf({ payments: [received({ invoiceNumber: "F-1", paid: 120 })] });
      world.edit(SHEET.payments, change);
      expect(readWorld(world).stops).toEqual([code]);
    },
  );

  it("is not there", () => {
    const world = worldOf();
    const { ports } = world;
    const workbook = {
      ...ports.workbook,
      read: (name: string) => (name === SHEET.payments ? undefined : ports.workbook.read(name)),
    };
    expect(readWorld({ ...world, ports: { ...ports, workbook } }).stops).toEqual([
      "header-missing",
    ]);
  });
});
