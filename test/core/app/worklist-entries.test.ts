import { describe, expect, it } from "vitest";
import { readWorklist } from "../../../src/core/app/read-worklist.ts";
import type { WorkKind, WorkView } from "../../../src/core/app/todays-work.ts";
import { day } from "../../../src/core/day.ts";
import { on, set, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { bill, client, type Desk, deskWorld, morningOf, noted } from "./desk-world.ts";

/** « call Durand 170,00 € 6 j F-1: … », in the order of the list. */
function listed(world: World, view: WorkView = {}): readonly string[] {
  return readWorklist(world.ports, view).entries.map(
    ({ kind, name, what, total, daysLate, invoices, reason }) =>
      spoken(`${kind} ${name} ${total} ${daysLate} j ${invoices} | ${what} | ${reason}`),
  );
}

describe("what there is to do", () => {
  it.each<[string, Desk, readonly string[]]>([
    [
      "a mail, with what it asks for net of credit notes",
      {
        customers: [client("Durand")],
        invoices: [
          bill("F-1", "Durand"),
          bill("F-2", "Durand"),
          bill("A-1", "Durand", { type: "Avoir", amountInclTax: -20 }),
        ],
      },
      ["mail Durand 220,00 € 3 j F-1 et F-2 | Relance 1 | Relance 1 : 3 jours de retard"],
    ],
    [
      "a promise whose day has come",
      {
        customers: [client("Durand")],
        invoices: [bill("F-1", "Durand", { amountInclTax: 12_000 })],
        followUps: [noted("Promesse", "Durand", { amount: 10_000, day: on("2026-11-23") })],
      },
      [
        "promise Durand 12 000,00 € 3 j F-1 | Promesse à vérifier | Promesse de 10 000,00 € pour aujourd’hui : vérifier le règlement",
      ],
    ],
    [
      "a promise in its days of grace",
      {
        customers: [client("Durand")],
        invoices: [bill("F-1", "Durand")],
        followUps: [noted("Promesse", "Durand", { day: on("2026-11-21") })],
      },
      [
        "promise Durand 120,00 € 3 j F-1 | Promesse à vérifier | Promesse pour le 21/11/2026, attendu jusqu’au 23/11/2026 : vérifier le règlement",
      ],
    ],
    [
      "a payment that was announced",
      {
        customers: [client("Durand")],
        invoices: [bill("F-1", "Durand")],
        followUps: [noted("Paiement annoncé", "Durand", { day: on("2026-11-23") })],
      },
      [
        "payment Durand 120,00 € 3 j F-1 | Règlement à vérifier | Paiement annoncé pour aujourd’hui : vérifier le règlement",
      ],
    ],
    [
      "a payment that nobody has allocated",
      {
        customers: [client("Durand")],
        invoices: [bill("F-1", "Durand", { dueDate: on("2026-12-31") })],
        payments: [{ paymentDate: on("2026-11-18"), customer: "Durand", paid: 50 }],
      },
      [
        "payment Durand 50,00 € 0 j  | Règlement à affecter | Règlement de 50,00 € du 18/11/2026 à affecter (Règlements!D2)",
      ],
    ],
    [
      "a payment that has most likely paid an invoice",
      {
        customers: [client("Durand")],
        invoices: [bill("F-1", "Durand")],
        payments: [{ paymentDate: on("2026-11-18"), paid: 120 }],
      },
      [
        "payment Durand 120,00 € 3 j F-1 | Règlement à affecter | Sans doute réglée : règlement non affecté de 120,00 € du 18/11/2026 (Règlements!D2)",
      ],
    ],
    [
      "an answer that nobody has dealt with",
      {
        customers: [client("Durand")],
        invoices: [bill("F-1", "Durand")],
        followUps: [noted("Réponse à traiter", "Durand", { cause: "demande un RIB" })],
      },
      [
        "other Durand 120,00 € 3 j F-1 | Réponse à traiter | Réponse à traiter, notée le 12/11/2026 par camille@beaumont.example : demande un RIB",
      ],
    ],
    [
      "a dispute whose day has come",
      {
        customers: [client("Durand")],
        invoices: [bill("F-1", "Durand")],
        followUps: [
          noted("Litige", "Durand", { cause: "Prix", owner: "Paul", day: on("2026-11-23") }),
        ],
      },
      [
        "other Durand 120,00 € 3 j F-1 | Litige à traiter | Litige : Prix, visé pour le 23/11/2026, suivi par Paul",
      ],
    ],
    [
      "a call that was agreed",
      {
        customers: [client("Durand")],
        invoices: [bill("F-1", "Durand"), bill("F-2", "Durand"), bill("F-3", "Durand")],
        followUps: [noted("À rappeler", "Durand", { day: on("2026-11-23"), cause: "Mme Roy" })],
      },
      [
        "call Durand 360,00 € 3 j F-1, F-2 et F-3 | Rappel convenu | À rappeler aujourd’hui (Mme Roy)",
      ],
    ],
  ])("%s", (_, desk, entries) => {
    expect(listed(deskWorld(desk))).toEqual(entries);
  });

  it("is a call and a mail, on the day after a promise was broken", () => {
    const world = deskWorld({
      customers: [client("Durand")],
      invoices: [bill("F-1", "Durand")],
      followUps: [noted("Promesse", "Durand", { invoices: "F-1", day: on("2026-11-18") })],
    });
    const broken =
      "Promesse de paiement pour le 18/11/2026 non tenue, reste 120,00 € (notée le 12/11/2026 par camille@beaumont.example)";
    expect(listed(world)).toEqual([
      `call Durand 120,00 € 3 j F-1 | Promesse non tenue | ${broken}`,
      `mail Durand 120,00 € 3 j F-1 | Relance 1 | Relance 1 : 3 jours de retard ; p${broken.slice(1)}`,
    ]);
  });

  it("is a letter with the step of each of its invoices, and a step of our own", () => {
    const world = deskWorld({
      customers: [client("Durand", { reminderLevel: 2 })],
      invoices: [bill("F-1", "Durand", { dueDate: on("2026-10-01") })],
    });
    const { entries } = readWorklist(world.ports, {});
    expect(entries.map(({ kind, keys }) => [kind, keys])).toEqual([
      ["letter", ["F-1/mise-en-demeure"]],
    ]);
  });

  it("is a doubt, once, when nobody knows whether a message left", () => {
    const world = deskWorld({ customers: [client("Durand")], invoices: [bill("F-1", "Durand")] });
    world.answer = () => "unknown-lost";
    morningOf(world, "2026-11-23");
    expect(listed(world)).toEqual([
      expect.stringMatching(
        /^doubt Durand 120,00 € 3 j F-1 \| Envoi à vérifier \| L’envoi PCT-\w{8} du 23\/11\/2026 à 08:15 à compta@durand.example n’a pas été confirmé/,
      ),
    ]);
  });
});

describe("the order", () => {
  it("is broken promises, then agreed calls, then whoever has owed most for longest", () => {
    const world = deskWorld({
      customers: ["Petit", "Gros", "Ancien", "Promis", "Rappel"].map((name) => client(name)),
      invoices: [
        bill("F-1", "Petit"),
        bill("F-2", "Gros", { amountInclTax: 900 }),
        bill("F-3", "Ancien", { dueDate: on("2026-09-01") }),
        bill("F-4", "Promis", { amountInclTax: 80 }),
        bill("F-5", "Rappel", { amountInclTax: 90 }),
      ],
      followUps: [
        noted("Promesse", "Promis", { invoices: "F-4", day: on("2026-11-18") }),
        noted("À rappeler", "Rappel", { day: on("2026-11-23") }),
      ],
    });
    const { entries } = readWorklist(world.ports, {});
    expect(entries.map(({ name, alert }) => `${name} ${alert ?? ""}`.trim())).toEqual([
      "Promis broken-promise",
      "Rappel recall",
      "Ancien",
      "Gros",
      "Petit",
      "Promis",
    ]);
  });
});

describe("one person’s customers", () => {
  const desk = {
    customers: [
      client("Durand", { owner: "Léa Petit" }),
      client("Martin", { owner: "PAUL" }),
      client("Petit"),
    ],
    invoices: [bill("F-1", "Durand"), bill("F-2", "Martin"), bill("F-3", "Petit")],
    followUps: [noted("Litige", "Martin", { cause: "Prix" })],
  };

  it("are found whatever the accents and the case, with counts and totals of their own", () => {
    const list = readWorklist(deskWorld(desk).ports, { owner: "lea petit" });
    expect(list).toMatchObject({
      owner: "Léa Petit",
      owners: ["Léa Petit", "PAUL"],
      customersLate: 1,
      totalLate: "120,00\u00a0€",
      asideCount: 0,
    });
    expect(list.entries.map(({ name }) => name)).toEqual(["Durand"]);
  });

  it.each([undefined, "", "Personne", 12, null])("are those of everybody for %j", (owner) => {
    const list = readWorklist(deskWorld(desk).ports, { owner } as WorkView);
    expect([list.owner, list.customersLate, list.asideCount]).toEqual(["", 3, 1]);
    expect(list.aside).toMatchObject([{ name: "Martin", invoices: "F-2" }]);
  });
});

describe("what stands around the list", () => {
  it.each([
    ["2026-11-23", "Règlements jusqu’au 23/11/2026 (aujourd’hui)", false, 0],
    ["2026-11-24", "Règlements jusqu’au 23/11/2026 (hier)", false, 0],
    ["2026-12-09", "Règlements jusqu’au 23/11/2026 (il y a 16 jours)", true, 1],
  ] as const)("says how fresh the payments are: %s", (date, sentence, stale, held) => {
    const world = deskWorld({ customers: [client("Durand")], invoices: [bill("F-1", "Durand")] });
    world.day = day(date);
    const { payments } = readWorklist(world.ports, {});
    expect({ ...payments, sentence: spoken(payments.sentence) }).toEqual({ sentence, stale, held });
  });

  it("counts what is left of the day’s recipients, and the rows of « Anomalies »", () => {
    const world = deskWorld({
      customers: [client("Durand"), client("Martin")],
      invoices: [bill("F-1", "Durand"), bill("F-2", "Martin", { dueDate: "S12" })],
      settings: { "Destinataires par jour": 10 },
    });
    const before = readWorklist(world.ports, {});
    morningOf(world, "2026-11-23");
    const after = readWorklist(world.ports, {});
    expect([before.allowance, after.allowance]).toEqual([10, 9]);
    expect(before.findings).toBe(1);
  });

  it("says why nothing is proposed", () => {
    const world = deskWorld({ customers: [client("Durand")], invoices: [bill("F-1", "Durand")] });
    set(world, "Destinataires par jour", "beaucoup");
    expect(readWorklist(world.ports, {}).problem).toMatch(/^Paramètres!B\d+ : /);
  });

  it("has a count for each kind", () => {
    const kinds: readonly WorkKind[] = [
      "call",
      "mail",
      "letter",
      "promise",
      "payment",
      "doubt",
      "other",
    ];
    const { counts } = readWorklist(deskWorld({}).ports, {});
    expect(counts).toEqual(Object.fromEntries(kinds.map((kind) => [kind, 0])));
  });
});

describe("hostile cells", () => {
  it.each([
    ['=HYPERLINK("http://ex.example";"payez")'],
    ["<script>alert(1)</script>"],
    ["\u202ereverse"],
    ["x".repeat(10_000)],
  ])("are text, and never fill the list: %.40s", (text) => {
    const world = deskWorld({
      customers: [client("Durand", { owner: text })],
      invoices: [bill("F-1", "Durand")],
      followUps: [noted("À rappeler", "Durand", { day: on("2026-11-23"), cause: text })],
    });
    const list = readWorklist(world.ports, {});
    const [entry] = list.entries;
    expect(entry?.reason.length).toBeLessThan(300);
    expect(JSON.parse(JSON.stringify(list))).toEqual(list);
    if (text.startsWith("<")) expect(entry?.reason).toContain(text);
  });
});

describe("a case that leaves the house", () => {
  it("opens its file: the line says so, and a letter does not", () => {
    const late = {
      reminderLevel: 3,
      lastReminderDate: on("2026-10-01"),
      dueDate: on("2026-08-01"),
    };
    const world = deskWorld({
      customers: [client("Durand"), client("Martin")],
      invoices: [bill("F-1", "Durand", late), bill("F-2", "Martin", { ...late, reminderLevel: 2 })],
    });
    const letters = readWorklist(world.ports, {}).entries.filter(({ kind }) => kind === "letter");
    expect(letters.map(({ name, what, isHandOver }) => [name, what, isHandOver])).toEqual([
      ["Durand", "Transmission au contentieux", true],
      ["Martin", "Mise en demeure", undefined],
    ]);
  });
});
