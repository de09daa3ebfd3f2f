/** What still counts on an account, and in which order one speaks of it. */

import { expect, it } from "vitest";
import { isOpenItem, leftOn, oldestFirst } from "../../../src/core/ledger/open-items.ts";
import { settle } from "../../../src/core/ledger/settle.ts";
import { type InvoiceWords, invoice } from "../dunning/books.ts";

function itemsOf(...rows: readonly InvoiceWords[]) {
  return [...settle(rows.map(invoice), []).accounts.values()].flatMap(({ items }) => items);
}

it.each<[string, InvoiceWords, boolean]>([
  ["an invoice", {}, true],
  ["one paid in part", { paidEuros: 20, status: "partial" }, true],
  ["one that is contested", { status: "disputed" }, true],
  ["a credit note", { euros: -30 }, true],
  ["one paid in full", { paidEuros: 120 }, false],
  ["one marked as paid", { status: "paid" }, false],
  ["one taken back", { status: "cancelled" }, false],
  ["one not issued yet", { status: "draft" }, false],
])("%s", (_, row, isOpen) => {
  expect(itemsOf(row).map(isOpenItem)).toEqual([isOpen]);
});

it("speaks of the oldest first, then by their numbers", () => {
  const items = itemsOf(
    { number: "F-3", due: "2026-10-15" },
    { number: "F-2", due: "2026-11-15" },
    { number: "F-1", due: "2026-10-15" },
  );
  const sorted = [...items].sort(oldestFirst).map((item) => item.invoice.number);
  expect(sorted).toEqual(["F-1", "F-3", "F-2"]);
});

it("leaves a balance in the currency of its invoice", () => {
  expect(itemsOf({ euros: 120, paidEuros: 20 }).map(leftOn)).toEqual([
    { currency: "EUR", cents: 10_000 },
  ]);
});
