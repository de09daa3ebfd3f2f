import { describe, expect, it } from "vitest";
import type { ContactOutcome } from "../../../src/core/app/contact-outcomes.ts";
import { readWorklist } from "../../../src/core/app/read-worklist.ts";
import { type Contact, recordContact } from "../../../src/core/app/record-contact.ts";
import { day } from "../../../src/core/day.ts";
import { CUSTOMERS, FOLLOW_UPS, LOG } from "../../../src/core/sheet/design.ts";
import {
  fill,
  type Kill,
  Killed,
  on,
  records,
  type Unflushed,
  type World,
} from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { got, run, teamWorld } from "./team.ts";

const CALL: Contact = {
  customer: "Martin",
  outcome: "promise",
  person: "Mme Roy",
  note: "Virement lancé par la direction.",
  promises: [
    { day: "2026-11-30", amountCents: 5_000 },
    { day: "2026-12-15", amountCents: 7_000 },
  ],
};

function record(world: World, contact: Contact): string {
  const { done, said } = recordContact(world.ports, contact);
  return `${done ? "done" : "refused"}: ${spoken(said)}`;
}

/** « Promesse 2026-11-30 50 », a row of « Engagements » each. */
function noted(world: World): readonly string[] {
  return records(world, FOLLOW_UPS).map(({ kind, day: cell, amount, cause, closed }) => {
    const when = typeof cell === "object" ? cell.day : "";
    const end = closed === "" ? "" : "clos";
    return [kind, when, amount, cause, end].filter((part) => part !== "").join(" ");
  });
}

describe("a call", () => {
  it("leaves one line in the log, and what was promised in « Engagements »", () => {
    const world = teamWorld();
    expect(record(world, CALL)).toBe("done: Appel noté : promesse de paiement.");
    expect(noted(world)).toEqual(["Promesse 2026-11-30 50", "Promesse 2026-12-15 70"]);
    expect(records(world, LOG)).toMatchObject([
      {
        author: "compta@beaumont.example",
        customer: "Martin",
        invoices: "F-Martin",
        channel: "Appel",
        step: "Appel",
        status: "noté",
        mode: "réel",
        outcome: "promesse de paiement",
        person: "Mme Roy",
        promiseDay: on("2026-11-30"),
        promised: 120,
        nextAction: "vérifier le règlement",
        nextActionDay: on("2026-11-30"),
        countsForGap: "non",
        keys: "",
        body: "Virement lancé par la direction.",
      },
    ]);
    run(world);
    expect(got(world)).toEqual({ Durand: 1, Martin: 0, Petit: 1 });
  });

  const consequences: readonly [ContactOutcome, Partial<Contact>, readonly string[], string][] = [
    [
      "recall",
      { nextAction: { day: "2026-11-27", what: "parler au directeur" } },
      ["À rappeler 2026-11-27 parler au directeur"],
      "parler au directeur",
    ],
    [
      "dispute",
      { cause: "qualité", dispute: { amountCents: 4_000, day: "2026-12-10" } },
      ["Litige 2026-12-10 40 qualité"],
      "traiter le litige",
    ],
    [
      "notReceived",
      {},
      ["À rappeler 2026-11-26 renvoyer la facture, puis rappeler"],
      "renvoyer la facture, puis rappeler",
    ],
    [
      "validation",
      {},
      ["À rappeler 2026-11-30 rappeler : qui valide, et quand ?"],
      "rappeler : qui valide, et quand ?",
    ],
    ["paymentSent", {}, ["Paiement annoncé 2026-11-28"], "vérifier les règlements"],
    ["messageLeft", {}, ["À rappeler 2026-11-25 rappeler"], "rappeler"],
    ["unreachable", {}, ["À rappeler 2026-11-25 rappeler"], "rappeler"],
    ["hardship", {}, [], "proposer un échéancier, prévenir le responsable"],
    ["refusal", { cause: "mauvaise foi" }, [], "préparer la mise en demeure"],
  ];

  it.each(consequences)(
    "that comes to « %s » has its consequences",
    (outcome, more, rows, next) => {
      const world = teamWorld();
      expect(record(world, { customer: "Martin", outcome, ...more })).toContain("done");
      expect(noted(world)).toEqual(rows);
      expect(records(world, LOG)).toMatchObject([{ nextAction: next }]);
    },
  );

  it.each<[Partial<Contact>, string]>([
    [{ customer: "Martine" }, "Le client « Martine » est inconnu."],
    [{ outcome: "toString" as ContactOutcome }, "Choisissez le résultat de l’appel."],
    [{ promises: [] }, "Une promesse a besoin d’un jour."],
    [{ outcome: "recall" }, "Un rappel a besoin d’un jour."],
    [{ outcome: "dispute" }, "Un litige a besoin d’un motif."],
    [{ outcome: "refusal" }, "Un refus de payer a besoin d’un motif."],
    [{ promises: [{ day: "demain" }] }, "Jour promis illisible « demain »."],
    [{ invoices: ["F-9"] }, "La facture « F-9 » est d’un autre client."],
    [{ keys: ["F-Martin/appel-1"] }, "Cette étape n’est plus à faire aujourd’hui : actualisez."],
  ])("is refused, and nothing is written: %j", (wrong, said) => {
    const world = teamWorld();
    expect(record(world, { ...CALL, ...wrong })).toBe(`refused: ${said}`);
    expect([...noted(world), ...records(world, LOG)]).toEqual([]);
  });

  it("that nobody answers for the third time asks to check the number", () => {
    const world = teamWorld();
    for (const date of ["2026-11-23", "2026-11-24", "2026-11-25"]) {
      world.day = day(date);
      record(world, { customer: "Martin", outcome: "unreachable" });
      record(world, { customer: "Petit", outcome: "messageLeft" });
    }
    const next = (name: string) =>
      records(world, LOG)
        .filter(({ customer }) => customer === name)
        .map(({ nextAction }) => nextAction);
    expect(next("Martin")).toEqual(["rappeler", "rappeler", "vérifier les coordonnées"]);
    expect(next("Petit")).toEqual(["rappeler", "rappeler", "rappeler"]);
  });

  it("closes the calls that were agreed before, of this customer alone", () => {
    const world = teamWorld();
    const recall = { noted: on("2026-11-16"), kind: "À rappeler", day: on("2026-11-20") };
    fill(world, FOLLOW_UPS, [
      { ...recall, customer: "Martin" },
      { ...recall, customer: "Petit" },
    ]);
    record(world, { customer: "Martin", outcome: "messageLeft" });
    expect(noted(world)).toEqual([
      "À rappeler 2026-11-20 clos",
      "À rappeler 2026-11-20",
      "À rappeler 2026-11-25 rappeler",
    ]);
  });

  it("may count as the step of today", () => {
    const world = teamWorld();
    run(world);
    world.restart();
    world.day = day("2026-11-26");
    const key = "F-Martin/appel-1";
    expect(record(world, { ...CALL, keys: [key] })).toContain("done");
    expect(records(world, LOG).slice(-1)).toMatchObject([
      { status: "fait", step: "Appel 1", level: 1, keys: key, outcome: "promesse de paiement" },
    ]);
    world.time = "08:20:00";
    expect(record(world, { ...CALL, keys: [key] })).toContain("refused");
    expect(readWorklist(world.ports, {}).entries.flatMap(({ keys }) => keys)).not.toContain(key);
  });
});

describe("a call that a page sends twice", () => {
  it("is recorded once, and offers the same mail", () => {
    const world = teamWorld();
    const first = recordContact(world.ports, { ...CALL, callId: "a7f3" });
    world.time = "08:16:40";
    const again = recordContact(world.ports, { ...CALL, callId: "a7f3" });
    expect(again).toEqual({ ...first, said: "Appel déjà noté." });
    expect([records(world, LOG).length, noted(world).length]).toEqual([1, 2]);
  });

  it("is another one under another name, or with another customer", () => {
    const world = teamWorld();
    for (const [customer, callId] of [
      ["Martin", "a7f3"],
      ["Petit", "a7f3"],
      ["Martin", "b8e4"],
    ] as const) {
      world.time = "08:15:00";
      record(world, { customer, outcome: "messageLeft", callId });
    }
    expect(records(world, LOG).length).toBe(3);
  });
});

describe("a call while somebody else was on the same customer", () => {
  const mine: Contact = {
    customer: "Martin",
    outcome: "messageLeft",
    note: "Répondeur.",
    seen: "",
  };

  function worldWithOther(): World {
    const world = teamWorld();
    world.sender = "marie.durand@beaumont.example";
    world.time = "10:12:30";
    record(world, CALL);
    world.sender = "paul@beaumont.example";
    world.time = "10:14:00";
    return world;
  }

  it("is refused once with who noted what and when, and then recorded", () => {
    const world = worldWithOther();
    const first = recordContact(world.ports, mine);
    expect(first).toMatchObject({
      done: false,
      said: "Marie Durand a noté un appel à 10:12 : promesse de paiement. Relisez, puis enregistrez de nouveau.",
    });
    expect(records(world, LOG).length).toBe(1);
    expect(recordContact(world.ports, { ...mine, seen: first.seen }).done).toBe(true);
  });

  it("tells of a message that left in between, and on which day", () => {
    const world = teamWorld();
    run(world);
    world.restart();
    world.day = day("2026-11-24");
    world.sender = "paul@beaumont.example";
    expect(recordContact(world.ports, mine).said).toBe(
      "compta@beaumont.example a envoyé « Relance 1 » le 23/11/2026 à 08:15. Relisez, puis enregistrez de nouveau.",
    );
  });

  it.each([
    ["the same person has noted the other one", { sender: "marie.durand@beaumont.example" }, mine],
    ["the sheet has shown it", {}, { ...mine, seen: "shown" }],
    [
      "the page tells nothing of what it has shown",
      {},
      { customer: "Martin", outcome: "messageLeft" },
    ],
    ["it was about another customer", {}, { ...mine, customer: "Petit" }],
  ] as const)("is recorded when %s", (_, change, contact) => {
    const world = Object.assign(worldWithOther(), change);
    const newest = String(records(world, LOG)[0]?.reference);
    const seen = "seen" in contact && contact.seen === "shown" ? { seen: newest } : {};
    expect(record(world, { ...contact, ...seen })).toBe("done: Appel noté : message laissé.");
  });
});

describe("what a call offers to send", () => {
  it.each<[Contact["outcome"], Partial<Contact>, object | undefined]>([
    [
      "promise",
      { promises: [{ day: "2026-11-30" }] },
      { model: "confirmation-promesse", promises: [{ day: "2026-11-30" }] },
    ],
    ["notReceived", { invoices: ["F-Martin"] }, { model: "duplicata", invoices: ["F-Martin"] }],
    ["hardship", {}, { model: "proposition-echeancier" }],
    ["dispute", { cause: "Prix ou tarif" }, { model: "accuse-litige", cause: "Prix ou tarif" }],
    ["messageLeft", {}, undefined],
  ])("%s", (outcome, more, offer) => {
    const answer = recordContact(teamWorld().ports, { customer: "Martin", outcome, ...more });
    expect(answer.offer).toEqual(offer && { customer: "martin", ...offer });
  });

  it("nothing, where there is no address", () => {
    const world = teamWorld();
    world.edit(CUSTOMERS.name, (rows) =>
      rows.map((row) => row.map((cell) => (cell === "compta@martin.example" ? "" : cell))),
    );
    expect(recordContact(world.ports, CALL)).not.toHaveProperty("offer");
  });
});

describe("a call whose recording dies", () => {
  const missed: Contact = { customer: "Martin", outcome: "messageLeft", note: "Répondeur." };

  function worldWithRecall(): World {
    const world = teamWorld();
    fill(world, FOLLOW_UPS, [
      { noted: on("2026-11-16"), kind: "À rappeler", customer: "Martin", day: on("2026-11-20") },
    ]);
    world.restart();
    return world;
  }

  /** What is there after the death, and after another try where the log has no line. */
  function afterDeath(kill: Kill, unflushed: Unflushed) {
    const world = worldWithRecall();
    world.kill = kill;
    expect(() => record(world, missed)).toThrow(Killed);
    world.restart(unflushed);
    const first = { rows: noted(world), lines: records(world, LOG).length };
    if (first.lines === 0) record(world, missed);
    return { first, last: { rows: noted(world), lines: records(world, LOG).length } };
  }

  const probe = worldWithRecall();
  record(probe, missed);
  const whole = { rows: noted(probe), lines: records(probe, LOG).length };
  const deaths = probe.calls.flatMap((_, index) =>
    (["before", "after"] as const).flatMap((when) =>
      (["lost", "kept"] as const).map((unflushed) => [index + 1, when, unflushed] as const),
    ),
  );

  it.each(deaths)("is whole once tried again: call %i, %s it, %s", (call, when, unflushed) => {
    const { first, last } = afterDeath({ call, when }, unflushed);
    expect(first.lines === 0 || first.rows.length === whole.rows.length).toBe(true);
    expect(last).toEqual(whole);
  });
});
