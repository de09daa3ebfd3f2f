import { describe, expect, it } from "vitest";
import type { DeedDraft, DeedKind } from "../../../src/core/app/deed.ts";
import { readDeed } from "../../../src/core/app/deeds.ts";
import { checkDeed, saveDeed } from "../../../src/core/app/save-deed.ts";
import { FOLLOW_UPS, INVOICES, PAYMENTS } from "../../../src/core/sheet/design.ts";
import { fill, on, records, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { got, run, teamWorld } from "./team.ts";

const EMPTY: DeedDraft = {
  customer: "Durand",
  invoices: [],
  day: "",
  amount: "",
  cause: "",
  owner: "",
  method: "",
  reference: "",
  plan: "",
  instalments: [],
  comment: "",
};

type Part = Partial<Record<keyof DeedDraft, unknown>>;

function save(world: World, kind: DeedKind, part: Part) {
  const { done, said, problems } = saveDeed(world.ports, kind, { ...EMPTY, ...part });
  return { done, said: spoken(said), problems: spokenAll(problems) };
}

function check(world: World, kind: DeedKind, part: Part) {
  const { said, problems } = checkDeed(world.ports, kind, { ...EMPTY, ...part });
  return { said: spoken(said), problems: spokenAll(problems) };
}

function spokenAll(problems: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(problems).map(([field, text]) => [field, spoken(text)]));
}

const PLAN: Part = {
  invoices: ["F-Durand", "F-9"],
  plan: "Décembre",
  instalments: [
    { day: "2026-12-01", amount: "100" },
    { day: "2026-12-31", amount: "70,00 €" },
  ],
};

describe("what is noted is a row that the sheet is read by", () => {
  it.each<[DeedKind, Part, Readonly<Record<string, unknown>>]>([
    [
      "pause",
      { day: "2026-11-30", cause: "congés" },
      { kind: "Pause", day: on("2026-11-30"), cause: "congés", invoices: "" },
    ],
    [
      "stop",
      { cause: "geste", invoices: ["F-9"] },
      { kind: "Ne plus relancer", cause: "geste", invoices: "F-9" },
    ],
    [
      "block",
      { cause: "retard", owner: "Paul" },
      { kind: "Compte bloqué", cause: "retard", comment: "Prévenu : Paul" },
    ],
    [
      "dispute",
      {
        cause: "Prix ou tarif",
        invoices: ["F-9"],
        amount: "12,5",
        owner: "Zoé",
        day: "2026-12-07",
      },
      {
        kind: "Litige",
        cause: "Prix ou tarif",
        invoices: "F-9",
        amount: 12.5,
        owner: "Zoé",
        day: on("2026-12-07"),
      },
    ],
  ])("%s", (kind, part, row) => {
    const world = teamWorld();
    expect(save(world, kind, part)).toMatchObject({ done: true, problems: {} });
    expect(records(world, FOLLOW_UPS)).toMatchObject([{ customer: "Durand", ...row }]);
  });

  it("plan: one row an instalment, and no reminder while it is kept", () => {
    const world = teamWorld();
    expect(save(world, "plan", PLAN)).toMatchObject({ done: true });
    expect(records(world, FOLLOW_UPS)).toMatchObject([
      { kind: "Échéance d’échéancier", plan: "Décembre", amount: 100, day: on("2026-12-01") },
      { invoices: "F-9\nF-Durand", amount: 70, day: on("2026-12-31") },
    ]);
    run(world);
    expect(got(world)).toEqual({ Durand: 0, Martin: 1, Petit: 1 });
  });

  it("payment: a row of « Règlements »", () => {
    const world = teamWorld();
    const part = { invoices: ["F-9"], day: "2026-11-23", amount: "20,00", method: "Chèque" };
    expect(check(world, "payment", part)).toEqual({
      said: "Il restera 30,00 € sur F-9.",
      problems: {},
    });
    expect(save(world, "payment", part)).toMatchObject({ done: true, problems: {} });
    expect(records(world, PAYMENTS)).toMatchObject([
      { customer: "Durand", invoiceNumber: "F-9", paid: 20, paymentMethod: "Chèque" },
    ]);
  });
});

describe("what a deed would come to", () => {
  it.each<[DeedKind, Part, string]>([
    ["payment", { day: "2026-11-23", amount: "50", invoices: ["F-9"] }, "F-9 sera soldée."],
    [
      "payment",
      { day: "2026-11-23", amount: "60", invoices: ["F-9"] },
      "10,00 € de trop sur F-9 : à rembourser ou à affecter.",
    ],
    [
      "payment",
      { day: "2026-11-23", amount: "60" },
      "Non affecté : il restera 110,00 € sur le compte, et une personne devra le lettrer.",
    ],
    ["plan", PLAN, "Total : 170,00 €, tout ce qui est dû."],
    [
      "dispute",
      { cause: "Autre", invoices: ["F-9"], amount: "20" },
      "Contesté : 20,00 € sur 50,00 €, toujours dus mais plus réclamés.",
    ],
  ])("%s %j", (kind, part, said) => {
    expect(check(teamWorld(), kind, part).said).toBe(said);
  });
});

describe("what is wrong is told beside its field, and nothing is written", () => {
  const many = [
    { day: "2026-12-31", amount: "60" },
    { day: "2026-12-01", amount: "12O" },
  ];
  it.each<[DeedKind, Part, Readonly<Record<string, string>>]>([
    [
      "pause",
      { day: "demain" },
      { day: "Choisissez une date.", cause: "Dites pourquoi, en quelques mots." },
    ],
    [
      "pause",
      { day: "2026-11-20", cause: "x" },
      { day: "Choisissez une date à partir du 23/11/2026." },
    ],
    ["stop", {}, { cause: "Dites pourquoi, en quelques mots." }],
    ["block", { cause: 12 }, { cause: "Dites pourquoi, en quelques mots." }],
    [
      "dispute",
      { cause: "mauvaise humeur" },
      { cause: "Choisissez le motif du litige.", invoices: "Cochez les factures contestées." },
    ],
    [
      "dispute",
      { cause: "Autre", invoices: ["F-9"], amount: "51" },
      { amount: "Plus que les 50,00 € dus sur ces factures." },
    ],
    [
      "plan",
      { ...PLAN, instalments: many },
      {
        "instalments.1.day": "Après l’échéance précédente.",
        "instalments.1.amount": "Montant illisible « 12O ».",
      },
    ],
    [
      "plan",
      { ...PLAN, instalments: many.slice(0, 1) },
      { instalments: "Total : 60,00 € ; il manque 110,00 € pour les 170,00 € dus." },
    ],
    [
      "plan",
      { instalments: [], plan: "" },
      {
        invoices: "Cochez les factures à étaler.",
        instalments: "De 1 à 36 échéances.",
        plan: "Donnez un nom à l’échéancier.",
      },
    ],
    [
      "payment",
      { day: "2026-11-24", amount: "1,234" },
      {
        day: "Un règlement reçu : pas après le 23/11/2026.",
        amount: "Montant à préciser « 1,234 » : 1 234,00 € ou 1,234 € ?",
      },
    ],
    [
      "payment",
      { day: "2026-11-23", amount: "-5" },
      { amount: "Le montant doit être plus grand que zéro." },
    ],
    [
      "payment",
      { day: "2026-11-23", amount: "5", invoices: ["F-Martin"] },
      { invoices: "Cette facture n’est plus ouverte : choisissez-en une autre." },
    ],
    ["pause", { customer: "Durant" }, { "": "Le client « Durant » est inconnu." }],
    ["escalation", {}, { "": "Cette fenêtre n’existe pas." }],
  ])("%s %j", (kind, part, problems) => {
    const world = teamWorld();
    const saved = save(world, kind, part);
    expect(saved.done).toBe(false);
    expect(saved.problems).toEqual(problems);
    expect([...records(world, FOLLOW_UPS), ...records(world, PAYMENTS)]).toEqual([]);
  });

  it.each([undefined, null, "pause", 7, [], { invoices: "F-9", instalments: {} }])(
    "a page that sends %j",
    (draft) => {
      const world = teamWorld();
      expect(saveDeed(world.ports, "pause", draft).done).toBe(false);
      expect(checkDeed(world.ports, "plan", draft).problems).not.toEqual({});
    },
  );

  it("an instalment plan by a name that is taken", () => {
    const world = teamWorld();
    save(world, "plan", PLAN);
    expect(save(world, "plan", { ...PLAN, plan: "DECEMBRE" }).problems).toEqual({
      plan: "Un échéancier en cours porte déjà ce nom.",
    });
  });

  it("an amount in another currency than that of the invoice", () => {
    const world = teamWorld();
    fill(world, INVOICES, [
      {
        invoiceNumber: "U-1",
        customer: "Durand",
        amountInclTax: 80,
        currency: "USD",
        dueDate: on("2026-11-20"),
      },
    ]);
    const part = { day: "2026-11-23", amount: "80 €", invoices: ["U-1"] };
    expect(save(world, "payment", part).problems).toEqual({
      amount: "Montant dans une autre devise que la ligne (USD) « 80 € ».",
    });
  });
});

describe("what the dialog shows", () => {
  it("the customer, what is due, working days, and what may be closed", () => {
    const world = teamWorld();
    save(world, "pause", { day: "2026-11-30", cause: "congés" });
    const read = readDeed(world.ports, "pause", "durand");
    if ("problem" in read) throw new Error(read.problem);
    const { customer, account, lines, open, proposals } = read.sheet;
    expect(customer.name).toBe("Durand");
    expect(spoken(account)).toBe("170,00 € dus, dont 170,00 € échus · 2 factures ouvertes");
    expect(lines.map(({ number, typed }) => `${number} ${typed}`)).toEqual([
      "F-9 50,00",
      "F-Durand 120,00",
    ]);
    expect(open).toHaveLength(1);
    expect(proposals).toEqual({
      pause: "2026-11-30",
      dispute: "2026-12-07",
      instalment: "2026-11-30",
    });
  });

  it.each([
    [
      "pause",
      "",
      "Sélectionnez d’abord la ligne d’un client, dans Factures, Clients, Règlements, Engagements, Relances ou Décisions.",
    ],
    ["pause", "Durant", "Le client « Durant » est inconnu."],
  ])("%s without a customer that is known asks which one", (kind, customer, problem) => {
    const read = readDeed(teamWorld().ports, kind, customer);
    expect(read).toEqual({ problem, customers: ["Durand", "Martin", "Petit"] });
  });

  it("refuses a window that does not exist", () => {
    expect(readDeed(teamWorld().ports, "__proto__", "Durand")).toEqual({
      problem: "Cette fenêtre n’existe pas.",
      customers: [],
    });
  });
});
