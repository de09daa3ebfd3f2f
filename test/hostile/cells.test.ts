/** Single cells that hold what they should not: errors, impossible days and sums, other currencies. */

import { describe, expect, it } from "vitest";
import type { CellChange } from "../../local/stores/workbook.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { ADDRESS, invoice } from "../office/ledger.ts";
import { addRows, on, type Typed } from "../office/sheets.ts";
import { afterRun, dangers, invoiceCell, setCustomer, spoilCell } from "./stage.ts";

/** Who is written to when nothing is wrong. */
const ALL = ["Lumen SARL", "Menuiserie du Nord", "Dupont Marie"];

const error = (name: string, formula: string): CellChange => ({ value: { error: name }, formula });

describe("in the row of an invoice", () => {
  it.each([
    [
      "Montant TTC",
      error("#REF!", "=Z9+#REF!"),
      "Factures!G2 : formule en erreur #REF!",
      ALL.slice(1),
    ],
    [
      "Montant TTC",
      { value: "mille" },
      "Factures!G2 : montant TTC illisible « mille »",
      ALL.slice(1),
    ],
    [
      "Montant TTC",
      { value: "1,200.00 $" },
      "Factures!G2 : montant TTC en devise étrangère",
      ALL.slice(1),
    ],
    ["Montant TTC", null, "Factures!G2", ALL.slice(1)],
    ["Échéance", error("#N/A", "=NA()"), "Factures!D2 : formule en erreur #N/A", ALL],
    ["Échéance", { value: "S12" }, "Factures!D2 : échéance illisible « S12 »", ALL],
    ["Échéance", { value: 0 }, "Factures!D2 : échéance illisible « 1899-12-30 »", ALL],
    ["Échéance", { value: -5 }, "Factures!D2 : échéance illisible", ALL],
    ["Échéance", null, "Factures!D2", ALL],
    ["Client", error("#NAME?", "=zut()"), "Factures!B2 : formule en erreur #NAME?", ALL],
    ["Client", null, "Factures!B2", ALL],
    ["N° facture", error("#ERROR!", "=zut("), "Factures!A2 : formule en erreur #ERROR!", ALL],
    ["Devise", { value: "XYZ" }, "Factures!K2 : devise illisible « XYZ »", ALL],
    ["Statut", { value: "Peut-être" }, "Factures!J2", ALL],
    ["Ne plus relancer", { value: "jamais" }, "Factures!O2", ALL],
    ["Réglé", { value: "tout" }, "Factures!H2 : montant réglé illisible « tout »", ALL],
  ] as const)(
    "%s = %o: said with its cell, and that invoice is not reminded",
    async (column, change, sentence, reminded) => {
      const after = afterRun((office) =>
        spoilCell(office, invoiceCell("F-2026-101", column), change),
      );
      expect(after.said).toContain(sentence);
      expect(after.report.outcomes.flatMap(({ invoices }) => invoices)).not.toContain("F-2026-101");
      expect(after.report.outcomes.map(({ customer }) => customer)).toEqual(
        expect.arrayContaining([...ALL.slice(1)]),
      );
      expect(ALL).toEqual(expect.arrayContaining([...reminded]));
      expect(
        after.report.outcomes
          .map(({ customer }) => customer)
          .filter((one) => !reminded.includes(one)),
      ).toEqual([]);
      expect(await dangers(after)).toEqual([]);
    },
  );
});

describe("a further row", () => {
  const lumen = (number: string, amount: number, due?: string): Typed =>
    invoice(number, "Lumen SARL", amount, due);

  it.each([
    ["due in 1900", lumen("X-1", 10, "1900-01-15"), /année 1900 hors limites/],
    ["due in 9999", lumen("X-1", 10, "9999-12-31"), /année 9999 hors limites/],
    ["of nothing", lumen("X-1", 0), /montant nul/],
    ["in dollars, of one country or another", { ...lumen("X-1", 900), Devise: "$" }, /USD, CAD/],
    ["in francs of old", { ...lumen("X-1", 900), Devise: "FRF" }, /code à trois lettres/],
    ["of a few cents", lumen("X-1", 0.1 + 0.2), /X-1 : .*inférieur au minimum/],
    ["of a sum beyond belief", lumen("X-1", 1e17), /Factures!G9/],
  ] as const)("%s is said, and is no reason to write", async (_, row, sentence) => {
    const after = afterRun(({ workbook }) => addRows(workbook, SHEET.invoices, [row]));
    expect(after.said).toMatch(sentence);
    expect(after.report.outcomes.flatMap(({ invoices }) => invoices)).not.toContain("X-1");
    expect(after.report.outcomes.map(({ customer }) => customer)).toEqual(
      expect.arrayContaining(ALL.slice(1)),
    );
    expect(await dangers(after)).toEqual([]);
  });

  it("with a number that is there already: neither of the two is claimed", async () => {
    for (const customer of ["Menuiserie du Nord", "Lumen SARL"]) {
      const row = invoice("F-2026-103", customer, 860);
      const after = afterRun(({ workbook }) => addRows(workbook, SHEET.invoices, [row]));
      expect(after.said).toContain("Factures!A4 : numéro de facture en double « F-2026-103 »");
      expect(after.report.outcomes.map(({ customer: name }) => name)).toEqual([
        "Lumen SARL",
        "Dupont Marie",
      ]);
      expect(after.report.outcomes[0]?.totalCents).toBe(154_050);
      expect(await dangers(after)).toEqual([]);
    }
  });

  it("below zero is a credit note: it lowers what is claimed, down to nothing", async () => {
    const of = (amount: number) =>
      afterRun(({ workbook }) => addRows(workbook, SHEET.invoices, [lumen("A-1", amount)]));
    const some = of(-200.5);
    expect(some.report.outcomes[0]).toMatchObject({ customer: "Lumen SARL", totalCents: 134_000 });
    const all = of(-2_000);
    expect(all.said).toContain(
      "F-2026-101 : avoirs et règlements non affectés couvrent la somme due",
    );
    expect(all.report.outcomes.map(({ customer }) => customer)).toEqual(ALL.slice(1));
    expect([...(await dangers(some)), ...(await dangers(all))]).toEqual([]);
  });
});

describe("in the addresses of a customer", () => {
  it.each([
    [
      "several, in every way that people write them",
      `compta@lumen.example, "Nord; Lille" <${ADDRESS.nord}>\n${ADDRESS.dupont} ; `,
      [ADDRESS.lumen, ADDRESS.nord, ADDRESS.dupont, ADDRESS.lumenCopy],
      "",
    ],
    [
      "one wrong beside a good one",
      `${ADDRESS.lumen}; pas-une-adresse`,
      [ADDRESS.lumen, ADDRESS.lumenCopy],
      "il manque « @ »",
    ],
    [
      "an invisible character, which comes with copy and paste",
      "compta@lu\u200bmen.example",
      [ADDRESS.lumen, ADDRESS.lumenCopy],
      "",
    ],
    ["a space", "compta @lumen.example", [], "elle contient une espace"],
    ["two signs", "compta@lumen@example.fr", [], "plusieurs « @ »"],
    ["a domain with accents", "compta@lumière.example", [], "domaine accentué"],
    ["nothing but a name", "Madame Lumen", [], "elle contient une espace"],
    [
      "fifty and more",
      Array.from({ length: 60 }, (_, index) => `a${index}@lumen.example`).join(";"),
      [],
      "plus de 50 destinataires",
    ],
  ] as const)("%s", async (_, typed, recipients, sentence) => {
    const after = afterRun((office) =>
      setCustomer(office, "Lumen SARL", { column: 6, change: { value: typed } }),
    );
    const lumen = after.report.outcomes.find(({ customer }) => customer === "Lumen SARL");
    expect(lumen?.recipients ?? []).toEqual(recipients);
    expect(after.said).toContain(sentence);
    expect(after.report.outcomes.map(({ customer }) => customer)).toEqual(
      expect.arrayContaining(ALL.slice(1)),
    );
    expect(await dangers(after)).toEqual([]);
  });
});

describe("in the log", () => {
  const line = {
    Date: on("2026-11-01"),
    Statut: "envoyé",
    Clé: "F-2026-101/relance-1",
    Référence: "PCT-ZZZZZZZZ",
  };

  it.each([
    [
      "a status that is none",
      { ...line, Statut: "parti" },
      /Relances!I2 : statut du journal illisible/,
    ],
    ["a date that is none", { ...line, Date: "hier" }, /Relances!A2 : date du journal illisible/],
    ["no date", { ...line, Date: "" }, /Relances!A2/],
  ] as const)("%s stops everything: it may say that a message has left", (_, row, sentence) => {
    const { report, said, office } = afterRun(({ workbook }) =>
      addRows(workbook, SHEET.log, [row]),
    );
    expect(report.stop).toBe("settings");
    expect(said).toMatch(sentence);
    expect(office.outbox.messages).toEqual([]);
  });

  it("a day later than today stops everything: the past is not lived again", () => {
    const { report, office } = afterRun(({ workbook }) =>
      addRows(workbook, SHEET.log, [{ ...line, Date: on("2026-12-01") }]),
    );
    expect(report.stop).toBe("past-day");
    expect(office.outbox.messages).toEqual([]);
  });
});

it("an unreadable payment holds back the customer it may come from", async () => {
  const after = afterRun(({ workbook }) => {
    addRows(workbook, SHEET.payments, [
      { Date: on("2026-11-22"), Client: "Dupont Marie", Montant: "95,40 ou 59,40" },
    ]);
  });
  expect(after.said).toMatch(/Règlements!D2 : /);
  expect(after.report.outcomes.map(({ customer }) => customer)).toEqual(ALL.slice(0, 2));
  expect(await dangers(after)).toEqual([]);
});
