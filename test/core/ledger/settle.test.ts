import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Settlement, settle } from "../../../src/core/ledger/settle.ts";
import type { Invoice, Payment } from "../../../src/core/ledger/types.ts";
import { customer, type InvoiceWords, invoice, payment } from "../dunning/books.ts";
import { spoken } from "../sheet/spoken.ts";

const DURAND = customer().id;

function balances(settlement: Settlement): readonly string[] {
  return [...settlement.accounts.values()].flatMap(({ items }) =>
    items.map(
      ({ invoice: of, paidCents, balanceCents, contradiction }) =>
        `${of.number} ${paidCents}/${balanceCents}${contradiction ? " contradiction" : ""}`,
    ),
  );
}

function unallocated(settlement: Settlement): readonly string[] {
  return [...settlement.accounts.values()].flatMap(({ customer: whose, unallocated: list }) =>
    list.map(({ amountCents }) => `${whose} ${amountCents}`),
  );
}

describe("settle", () => {
  const cases: readonly [
    name: string,
    row: InvoiceWords,
    payments: readonly Payment[],
    expected: string,
  ][] = [
    ["nothing paid", {}, [], "F-1 0/12000"],
    ["paid by the row", { paidEuros: 120 }, [], "F-1 12000/0"],
    ["part paid by the row", { paidEuros: 20.5 }, [], "F-1 2050/9950"],
    ["part payments", {}, [pay(50), pay(30)], "F-1 8000/4000"],
    ["paid in full", {}, [pay(50), pay(70)], "F-1 12000/0"],
    ["overpaid", {}, [pay(120), pay(5)], "F-1 12500/-500"],
    ["a payment that bounced", {}, [pay(120), pay(-120)], "F-1 0/12000"],
    ["row and payments agree", { paidEuros: 50 }, [pay(50)], "F-1 5000/7000"],
    ["row says less", { paidEuros: 0 }, [pay(50)], "F-1 5000/7000 contradiction"],
    ["row says more", { paidEuros: 120 }, [pay(50)], "F-1 5000/7000 contradiction"],
    ["a credit note", { euros: -30 }, [], "F-1 0/-3000"],
    ["a credit note set off in part", { euros: -30, paidEuros: -10 }, [], "F-1 -1000/-2000"],
    ["a credit note refunded", { euros: -30 }, [pay(-30)], "F-1 -3000/0"],
  ];

  it.each(cases)("%s", (_name, row, payments, expected) => {
    expect(balances(settle([invoice(row)], payments))).toEqual([expected]);
  });

  function pay(euros: number): Payment {
    return payment({ euros, invoice: "F-1" });
  }

  it("leaves a payment without an invoice on the account of the customer", () => {
    const settlement = settle([invoice()], [payment({ euros: 120, customer: "Durand" })]);
    expect(balances(settlement)).toEqual(["F-1 0/12000"]);
    expect(unallocated(settlement)).toEqual(["durand 12000"]);
    expect(settlement.findings).toEqual([]);
  });

  it("keeps the account of a customer who has paid in advance", () => {
    const settlement = settle([], [payment({ euros: 50, customer: "Durand" })]);
    expect(settlement.accounts.get(DURAND)?.items).toEqual([]);
    expect(unallocated(settlement)).toEqual(["durand 5000"]);
  });

  it("says that an invoice is unknown, and keeps the payment on the account", () => {
    const payments = [
      payment({ euros: 50, customer: "Durand", invoice: "F-9" }),
      payment({ euros: 60, invoice: "F-8" }),
    ];
    const settlement = settle([invoice()], payments);
    expect(unallocated(settlement)).toEqual(["durand 5000"]);
    expect(
      settlement.findings.map(({ severity, code, message }) => [severity, code, spoken(message)]),
    ).toEqual([
      [
        "warning",
        "payment-unknown-invoice",
        "le règlement nomme la facture « F-9 », inconnue ; il reste non affecté",
      ],
      [
        "warning",
        "payment-unknown-invoice",
        "le règlement nomme la facture « F-8 », inconnue ; il reste non affecté",
      ],
    ]);
  });

  it("counts a payment on the invoice that it names, and says that it is another customer's", () => {
    const payments = [payment({ euros: 50, customer: "Martin", invoice: "F-1" })];
    const settlement = settle([invoice()], payments);
    expect(balances(settlement)).toEqual(["F-1 5000/7000"]);
    expect(unallocated(settlement)).toEqual([]);
    expect(settlement.findings).toMatchObject([
      { severity: "warning", code: "payment-other-customer", at: "Règlements!D2" },
    ]);
  });

  it("neither loses nor makes money", () => {
    const numbers = ["F-1", "F-2", "F-3"];
    const invoices = fc.uniqueArray(
      fc.record({
        number: fc.constantFrom(...numbers),
        customer: fc.constantFrom("Durand", "Martin"),
        euros: fc.integer({ min: -50, max: 200 }),
      }),
      { selector: ({ number }) => number },
    );
    const payments = fc.array(
      fc.record({
        euros: fc.integer({ min: -100, max: 200 }),
        customer: fc.constantFrom("Durand", "Martin"),
        invoice: fc.constantFrom(...numbers, "F-unknown", ""),
      }),
    );
    fc.assert(
      fc.property(invoices, payments, (rows, received) => {
        const issued: readonly Invoice[] = rows.map(invoice);
        const paid = received.map(payment);
        const accounts = [...settle(issued, paid).accounts.values()];
        const left = accounts.flatMap(({ items }) => items.map((item) => item.balanceCents));
        const loose = accounts.flatMap((account) => account.unallocated);
        expect(sum(left) - sum(loose.map((one) => one.amountCents))).toBe(
          sum(issued.map((one) => one.amountCents)) - sum(paid.map((one) => one.amountCents)),
        );
      }),
    );
  });
});

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
