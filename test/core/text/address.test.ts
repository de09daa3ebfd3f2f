import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressProblem, parseAddresses } from "../../../src/core/text/address.ts";

describe("parseAddresses", () => {
  it("reads what teams type in a cell", () => {
    const cell = 'compta@x.fr ; Marie Durand <m.durand@x.fr>, b@y.fr\n"Durand; Léa" <lea@x.fr>;';
    expect(parseAddresses(cell)).toEqual({
      addresses: [
        { address: "compta@x.fr" },
        { address: "m.durand@x.fr", name: "Marie Durand" },
        { address: "b@y.fr" },
        { address: "lea@x.fr", name: "Durand; Léa" },
      ],
      problems: [],
    });
  });

  it("counts an address once, whatever its case", () => {
    expect(parseAddresses("Compta@X.fr; compta@x.fr, <COMPTA@x.fr>").addresses).toEqual([
      { address: "Compta@X.fr" },
    ]);
  });

  it.each(["", "  ", " ; ,\n"])("finds nothing and no problem in « %s »", (cell) => {
    expect(parseAddresses(cell)).toEqual({ addresses: [], problems: [] });
  });

  it("keeps the good ones beside the bad one", () => {
    expect(parseAddresses("a@x.fr; pas d'adresse ; b@x.fr")).toEqual({
      addresses: [{ address: "a@x.fr" }, { address: "b@x.fr" }],
      problems: [
        "Adresse « pas d'adresse » : elle contient une espace ; séparez deux adresses par « ; ».",
      ],
    });
  });

  it.each([
    "a.b+factures@sous-domaine.exemple.fr",
    "o'brien@x.ie",
    "x@xn--socit-esab.fr",
    `${"a".repeat(64)}@x.fr`,
    "1@2.museum",
  ])("accepts %s", (address) => {
    expect(parseAddresses(address)).toEqual({ addresses: [{ address }], problems: [] });
  });

  it.each([
    ["compta", "il manque « @ »"],
    ["compta@", "rien après"],
    ["@x.fr", "rien avant"],
    ["a@b@x.fr", "plusieurs « @ »"],
    ["a@x.fr b@x.fr", "espace"],
    ["Marie Durand m@x.fr", "espace"],
    ["a@localhost", "incomplet"],
    ["a..b@x.fr", "point mal placé avant"],
    [".a@x.fr", "point mal placé avant"],
    ["a.@x.fr", "point mal placé avant"],
    ["a@x..fr", "point mal placé après"],
    ["a@x.fr.", "point mal placé après"],
    ["a@-x.fr", "mal écrit"],
    ["a@x_y.fr", "mal écrit"],
    ["a@x.f", "mal écrit"],
    ["a@192.168.0.1", "mal écrit"],
    ["a@[192.168.0.1]", "mal écrit"],
    ["a@société.fr", "xn--"],
    ["hélène@x.fr", "interdit avant"],
    ['"a b"@x.fr', "espace"],
    ["a(b)@x.fr", "interdit avant"],
    ["a\u200b@x.fr", "invisible"],
    ["a@x.fr\u202e", "invisible"],
    ["a\tb@x.fr", "invisible"],
    [`${"a".repeat(65)}@x.fr`, "64"],
    [`a@${"x".repeat(64)}.fr`, "mal écrit"],
    [`a@${"abcdefg.".repeat(32)}fr`, "255"],
    [`${"a".repeat(60)}@${"abcdefg.".repeat(25)}fr`, "254"],
    ["a@x.fr>", "mal écrit"],
    ["Marie <m@x.fr", "espace"],
    ["Marie <>", "il manque « @ »"],
    ["mailto:a@x.fr", "interdit avant"],
  ])("refuses %s", (cell, reason) => {
    const { addresses, problems } = parseAddresses(cell);
    expect(addresses).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(reason);
  });

  it("lets nothing through that its own check refuses, and no line end", () => {
    const piece = fc.constantFrom(
      "a",
      "@",
      ".",
      "fr",
      "x.fr",
      ";",
      ",",
      "\n",
      "\r",
      "<",
      ">",
      '"',
      " ",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        for (const { address, name = "" } of parseAddresses(pieces.join("")).addresses) {
          expect(addressProblem(address)).toBeUndefined();
          expect(address).toMatch(/^[!-~]+@[!-~]+$/);
          expect(name).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });
});
