import { describe, expect, it } from "vitest";
import { customerIdOf, directoryOf } from "../../../src/core/ledger/directory.ts";
import { customer } from "../dunning/books.ts";

const DIRECTORY = directoryOf([
  customer({ name: "Société Générale d’Électricité", code: "C-007" }),
  customer({ name: "Martin", code: "" }),
]);

describe("directoryOf", () => {
  it.each([
    ["Société Générale d’Électricité"],
    ["SOCIETE GENERALE D'ELECTRICITE"],
    ["  société  générale d'électricité "],
    ["C-007"],
    ["c-007"],
  ])("knows %o", (typed) => {
    const known = DIRECTORY.customers.get(DIRECTORY.resolve(typed));
    expect(known?.name).toBe("Société Générale d’Électricité");
  });

  it.each(["Société Générale", "C-008", ""])("does not know %o", (typed) => {
    expect(DIRECTORY.customers.has(DIRECTORY.resolve(typed))).toBe(false);
  });

  it("prefers a name to the code of another", () => {
    const both = directoryOf([
      customer({ name: "Alpha", code: "Martin" }),
      customer({ name: "Martin" }),
    ]);
    expect(both.resolve("Martin")).toBe(customerIdOf("Martin"));
  });
});
