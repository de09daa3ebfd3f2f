import { describe, expect, it } from "vitest";
import { readWorklist } from "../../../src/core/app/read-worklist.ts";
import { type PaymentNote, recordPayment } from "../../../src/core/app/record-payment.ts";
import { INVOICES, PAYMENTS } from "../../../src/core/sheet/design.ts";
import { on, records, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { teamWorld } from "./team.ts";

const PAYMENT: PaymentNote = {
  customer: "Martin",
  invoice: "F-Martin",
  day: "2026-11-20",
  amountCents: 5_000,
  method: "Virement",
  reference: "VIR 4711",
  comment: "Vu sur le relevé.",
};

function record(world: World, note: PaymentNote): string {
  const { done, said } = recordPayment(world.ports, note);
  return `${done ? "done" : "refused"}: ${spoken(said)}`;
}

describe("a payment", () => {
  it("is a row of « Règlements », and counts at once", () => {
    const world = teamWorld();
    expect(record(world, PAYMENT)).toBe(
      "done: Règlement de 50,00 € noté sur F-Martin : il reste 70,00 €.",
    );
    expect(records(world, PAYMENTS)).toEqual([
      {
        paymentDate: on("2026-11-20"),
        customer: "Martin",
        invoiceNumber: "F-Martin",
        paid: 50,
        paymentMethod: "Virement",
        orderReference: "VIR 4711",
        comment: "Vu sur le relevé.",
      },
    ]);
    const { entries } = readWorklist(world.ports, {});
    expect(entries.find(({ name }) => name === "Martin")?.total).toBe("70,00\u00a0€");
  });

  it.each<[string, Partial<PaymentNote>, string]>([
    ["settles the invoice", { amountCents: 12_000 }, "elle est soldée."],
    ["may be too much", { amountCents: 13_000 }, "elle est soldée, avec 10,00 € de trop."],
    ["may bounce", { amountCents: -5_000 }, "il reste 170,00 €."],
  ])("%s", (_, change, said) => {
    expect(record(teamWorld(), { ...PAYMENT, ...change })).toContain(said);
  });

  it("without an invoice waits on the account", () => {
    const { invoice, ...rest } = PAYMENT;
    expect(invoice).toBe("F-Martin");
    expect(record(teamWorld(), rest)).toBe(
      "done: Règlement de 50,00 € noté sur le compte de Martin, sans facture.",
    );
  });

  it("is of the customer of its invoice, where none is named", () => {
    expect(record(teamWorld(), { ...PAYMENT, customer: "" })).toContain("noté sur F-Martin");
  });

  it.each<[Partial<Record<keyof PaymentNote, unknown>>, string]>([
    [{ customer: "Martine", invoice: "" }, "Le client « Martine » est inconnu."],
    [{ invoice: "F-0" }, "La facture « F-0 » est inconnue."],
    [{ invoice: "F-9" }, "La facture « F-9 » est d’un autre client."],
    [{ amountCents: 0 }, "Un règlement a besoin d’un montant."],
    [{ amountCents: "cent" }, "Le montant du règlement est illisible."],
    [{ amountCents: Number.POSITIVE_INFINITY }, "Le montant du règlement est illisible."],
    [{ amountCents: 1e20 }, "Le montant du règlement est illisible."],
    [{ day: "demain" }, "Un règlement a besoin d’un jour."],
    [{ day: "2026-11-24" }, "n’est pas encore passé"],
    [{ method: "Troc" }, "Mode « Troc » inconnu"],
    [{ comment: "x".repeat(5_001) }, "Texte trop long : 5000 caractères au plus."],
  ])("is refused, and nothing is written: %.80j", (wrong, said) => {
    const world = teamWorld();
    const answer = record(world, { ...PAYMENT, ...wrong } as PaymentNote);
    expect(answer).toMatch(/^refused: /);
    expect(answer).toContain(said);
    expect(records(world, PAYMENTS)).toEqual([]);
  });

  it("is not noted twice, and another one of the same day has its reference", () => {
    const world = teamWorld();
    record(world, PAYMENT);
    expect(record(world, PAYMENT)).toBe(
      "refused: Ce règlement de 50,00 € du 20/11/2026 est déjà noté (Règlements!D2). S’il y en a eu un autre, recommencez avec sa référence.",
    );
    expect(record(world, { ...PAYMENT, reference: "VIR 4712" })).toContain("done");
    expect(records(world, PAYMENTS).length).toBe(2);
  });

  it("says so when the row of the invoice has another sum in « Réglé »", () => {
    const world = teamWorld();
    world.edit(INVOICES.name, (rows) => {
      const [header = []] = rows;
      const paid = header.indexOf("Réglé");
      return rows.map((row) =>
        row[0] === "F-Martin" ? row.map((cell, column) => (column === paid ? 20 : cell)) : row,
      );
    });
    expect(record(world, PAYMENT)).toContain("La colonne « Réglé » de F-Martin dit 20,00 €");
  });

  it("is refused where what was typed has no column", () => {
    const world = teamWorld();
    world.edit(PAYMENTS.name, (rows) =>
      rows.map((row) => row.map((cell) => (cell === "Référence" ? "Bordereau" : cell))),
    );
    expect(record(world, PAYMENT)).toBe(
      "refused: Rien n’a été noté : la colonne « Référence » manque dans la feuille Règlements.",
    );
  });

  it.each([
    '=HYPERLINK("http://ex.example")',
    "<script>alert(1)</script>",
    "\u202egnp.exe",
    "+33 1 42 00 00 00",
  ])("keeps its texts to the letter: %s", (text) => {
    const world = teamWorld();
    record(world, { ...PAYMENT, reference: text, comment: text });
    expect(records(world, PAYMENTS)[0]).toMatchObject({ orderReference: text, comment: text });
  });
});
