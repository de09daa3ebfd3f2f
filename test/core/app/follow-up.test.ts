import { describe, expect, it } from "vitest";
import { closeFollowUp, noteFollowUp } from "../../../src/core/app/follow-up.ts";
import { readWorkbook } from "../../../src/core/app/read-workbook.ts";
import type { FollowUp } from "../../../src/core/follow-up/follow-up.ts";
import { FOLLOW_UPS } from "../../../src/core/sheet/design.ts";
import type { FollowUpNote } from "../../../src/core/sheet/follow-up-rows.ts";
import { on, records, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { got, run, teamWorld } from "./team.ts";

const PROMISE: FollowUpNote = {
  kind: "promise",
  customer: "Durand",
  invoices: ["F-Durand", "F-9"],
  amountCents: 15_050,
  day: "2026-11-30",
  cause: "virement du jeudi",
};

function note(world: World, ...notes: readonly FollowUpNote[]): string {
  const { done, said } = noteFollowUp(world.ports, notes);
  return `${done ? "done" : "refused"}: ${spoken(said)}`;
}

function followUps(world: World): readonly FollowUp[] {
  return readWorkbook(world.ports).followUps.followUps;
}

describe("what is noted", () => {
  it("is a row of « Engagements » with who, when and what", () => {
    const world = teamWorld();
    expect(note(world, PROMISE)).toBe("done: C’est noté dans Engagements.");
    expect(records(world, FOLLOW_UPS)).toEqual([
      {
        noted: on("2026-11-23"),
        author: "compta@beaumont.example",
        kind: "Promesse",
        customer: "Durand",
        invoices: "F-Durand\nF-9",
        amount: 150.5,
        day: on("2026-11-30"),
        cause: "virement du jeudi",
        owner: "",
        plan: "",
        closed: "",
        comment: "",
      },
    ]);
    run(world);
    expect(got(world)).toEqual({ Durand: 0, Martin: 1, Petit: 1 });
  });

  it("goes under the sheet's own headers, wherever they have been moved", () => {
    const world = teamWorld();
    world.edit("Engagements", (rows) => rows.map((row) => [...row].reverse()));
    note(world, PROMISE);
    expect(followUps(world)).toMatchObject([{ kind: "promise", amountCents: 15_050 }]);
  });

  it("is not noted twice when a person tries again", () => {
    const world = teamWorld();
    note(world, PROMISE);
    expect(note(world, PROMISE)).toBe("done: C’est noté dans Engagements.");
    expect(followUps(world)).toHaveLength(1);
    note(world, { ...PROMISE, amountCents: 1_000 });
    expect(followUps(world)).toHaveLength(2);
  });
});

describe("what cannot be noted is refused in a sentence, and nothing is written", () => {
  const cases: readonly [Partial<Record<keyof FollowUpNote, unknown>>, string][] = [
    [{ customer: "Durant" }, "Le client « Durant » est inconnu."],
    [{ customer: "", invoices: [] }, "Client vide."],
    [{ invoices: ["F-0"] }, "La facture « F-0 » est inconnue."],
    [{ invoices: ["F-Martin"] }, "La facture « F-Martin » est d’un autre client."],
    [{ day: undefined }, "Jour promis vide."],
    [{ day: "2026-11-31" }, "Jour promis illisible « 2026-11-31 »…"],
    [{ day: "2026-11-20" }, "Jour du 20/11/2026 avant la date de saisie du 23/11/2026."],
    [{ amountCents: -1 }, "Montant illisible « -0,01 » : un montant positif est attendu."],
    [{ amountCents: "beaucoup" }, "Montant illisible « NaN »."],
    [{ kind: "constructor" }, "Nature du suivi illisible « constructor » : …"],
    [
      { kind: "pause", day: undefined },
      "Une pause a besoin d’une fin (« Pour le ») ; sans fin, choisir « Ne plus relancer ».",
    ],
    [{ comment: "x".repeat(5_001) }, "Texte trop long : 5000 caractères au plus."],
  ];

  it.each(cases)("%j", (wrong, said) => {
    const world = teamWorld();
    const bad = { ...PROMISE, ...wrong } as FollowUpNote;
    const [start = ""] = said.split("…");
    expect(note(world, PROMISE, bad)).toContain(`refused: ${start}`);
    expect(followUps(world)).toEqual([]);
  });

  it("while somebody else is at work", () => {
    const world = teamWorld();
    world.lockIsTaken = true;
    expect(note(world, PROMISE)).toBe(
      "refused: Une autre exécution est en cours : rien n’a été fait.",
    );
    expect(followUps(world)).toEqual([]);
  });

  it("in a sheet that has lost a column", () => {
    const world = teamWorld();
    world.edit("Engagements", (rows) => rows.map((row) => row.slice(1)));
    expect(note(world, PROMISE)).toBe(
      "refused: Rien n’a été noté : la colonne « Date » manque dans la feuille Engagements.",
    );
  });
});

describe("what is closed", () => {
  it("gets its day, and reminders go on", () => {
    const world = teamWorld();
    note(world, PROMISE);
    const [shown] = followUps(world);
    if (!shown) throw new Error("Nothing was noted");
    expect(closeFollowUp(world.ports, shown)).toEqual({
      done: true,
      said: "« Promesse » : clos.",
    });
    expect(records(world, FOLLOW_UPS)).toMatchObject([{ closed: on("2026-11-23") }]);
    run(world);
    expect(got(world)).toEqual({ Durand: 1, Martin: 1, Petit: 1 });
  });

  it("is found again when the rows have been sorted, and never mistaken for another", () => {
    const world = teamWorld();
    note(world, PROMISE, { ...PROMISE, customer: "Martin", invoices: [] });
    const [shown] = followUps(world);
    if (!shown) throw new Error("Nothing was noted");
    world.edit("Engagements", ([header = [], ...rows]) => [header, ...rows.reverse()]);
    expect(closeFollowUp(world.ports, shown).done).toBe(true);
    const open = followUps(world).filter(({ closed }) => !closed);
    expect(open.map(({ customer }) => customer)).toEqual(["martin"]);
    expect(closeFollowUp(world.ports, shown)).toEqual({
      done: false,
      said: "Cette ligne d’Engagements a changé ou est déjà close : actualisez, puis recommencez.",
    });
  });
});
