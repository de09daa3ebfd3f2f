import { describe, expect, it } from "vitest";
import { letterTags } from "../../../src/core/app/letter-files.ts";
import type { LetterFact } from "../../../src/core/app/letters-page.ts";
import { levelReached } from "../../../src/core/app/level-reached.ts";
import { noteLetter } from "../../../src/core/app/note-letter.ts";
import type { Answer } from "../../../src/core/app/under-lock.ts";
import { verifyLog } from "../../../src/core/app/verify-log.ts";
import { day } from "../../../src/core/day.ts";
import { LOG } from "../../../src/core/sheet/design.ts";
import { records, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { lateWorld, NOTICE, written } from "./letters.ts";

const NUMBER = "1A 123 456 7890 1";

type Words = readonly [event: LetterFact["event"], day: string, more?: Partial<LetterFact>];

function note(world: World, reference: string, [event, on, more = {}]: Words): Answer {
  const answer = noteLetter(world.ports, { reference, event, day: on, ...more });
  world.restart();
  return { ...answer, said: spoken(answer.said) };
}

/** Written on Monday 23 November 2026; ten days have passed. */
function afterWriting(customer = {}): { readonly world: World; readonly reference: string } {
  const world = lateWorld(customer);
  const reference = written(world);
  world.restart();
  world.day = day("2026-12-03");
  return { world, reference };
}

const POSTED: Words = ["posted", "2026-11-24", { trackingNumber: NUMBER }];

function lastLines(world: World, count: number): readonly unknown[] {
  return records(world, LOG)
    .slice(-count)
    .map(({ day: noted, status, keys, level, factDay, trackingNumber, outcome }) =>
      [noted, factDay]
        .map((cell) => (typeof cell === "object" ? cell.day : cell))
        .concat([status, keys, level, trackingNumber, outcome] as string[]),
    );
}

describe("what is noted of a letter", () => {
  it("adds a line an invoice, on the day of the note, with the day of the fact", () => {
    const { world, reference } = afterWriting();
    expect(note(world, reference, POSTED)).toEqual({
      done: true,
      said: "Mise en demeure, F-1 et F-2 : postée le 24/11/2026.",
    });
    expect(lastLines(world, 2)).toEqual([
      ["2026-12-03", "2026-11-24", "posté", NOTICE[0], 3, NUMBER, ""],
      ["2026-12-03", "2026-11-24", "posté", NOTICE[1], 3, NUMBER, ""],
    ]);
    expect(note(world, reference, ["received", "2026-11-26"]).done).toBe(true);
    expect(lastLines(world, 1)).toEqual([
      ["2026-12-03", "2026-11-26", "reçu", NOTICE[1], 3, "", ""],
    ]);
    expect(verifyLog(world.ports).sentence).toContain("Le journal est entier");
  });

  it("raises the level when it was posted, and no sooner", () => {
    const { world, reference } = afterWriting();
    const level = () => levelReached((name) => world.ports.workbook.read(name))("F-1");
    expect(level()).toBe(2);
    note(world, reference, POSTED);
    expect(level()).toBe(3);
  });

  it("is written once, however often one clicks", () => {
    const { world, reference } = afterWriting();
    note(world, reference, POSTED);
    const lines = records(world, LOG).length;
    expect(note(world, reference, POSTED).done).toBe(true);
    expect(records(world, LOG)).toHaveLength(lines);
  });

  it("is corrected by noting it again: nothing is rewritten", () => {
    const { world, reference } = afterWriting();
    note(world, reference, POSTED);
    const before = records(world, LOG);
    world.time = "09:00:00";
    expect(note(world, reference, ["posted", "2026-11-25"]).done).toBe(true);
    expect(records(world, LOG).slice(0, before.length)).toEqual(before);
    expect(lastLines(world, 1)).toEqual([
      ["2026-12-03", "2026-11-25", "posté", NOTICE[1], 3, NUMBER, ""],
    ]);
  });

  it("tells whoever writes to a consumer electronically what must have been agreed", () => {
    const electronic = { trackingNumber: "LRE-2026-0001", electronic: true };
    const { world, reference } = afterWriting({ customerType: "particulier" });
    expect(note(world, reference, ["posted", "2026-11-24", electronic]).said).toContain(
      "Un particulier doit avoir accepté de recevoir des recommandés électroniques",
    );
    expect(lastLines(world, 1)[0]).toEqual(expect.arrayContaining(["recommandé électronique"]));
    const company = afterWriting();
    expect(note(company.world, company.reference, ["posted", "2026-11-24", electronic]).said).toBe(
      "Mise en demeure, F-1 et F-2 : postée le 24/11/2026.",
    );
  });
});

describe("what cannot have been is refused, and nothing is written", () => {
  const cases: readonly (readonly [string, before: readonly Words[], Words, said: string])[] = [
    [
      "a day to come",
      [],
      ["posted", "2026-12-04", { trackingNumber: NUMBER }],
      "n’est pas encore là",
    ],
    [
      "posted before it was written",
      [],
      ["posted", "2026-11-22", { trackingNumber: NUMBER }],
      "a été écrite le 23/11/2026 : elle n’a pas pu être postée le 22/11/2026",
    ],
    ["no day", [], ["posted", "24/11/2026", { trackingNumber: NUMBER }], "n’est pas une date"],
    ["registered without a number", [], ["posted", "2026-11-24"], "Le numéro du recommandé manque"],
    [
      "a number that is none",
      [],
      ["posted", "2026-11-24", { trackingNumber: "123" }],
      "« 123 » n’est pas un numéro de recommandé",
    ],
    [
      "received though it was not posted",
      [],
      ["received", "2026-11-26"],
      "notez d’abord le jour où vous l’avez postée",
    ],
    [
      "received before it was posted",
      [POSTED],
      ["received", "2026-11-23"],
      "a été postée le 24/11/2026 : elle n’a pas pu être reçue le 23/11/2026",
    ],
    [
      "posted after it was received",
      [POSTED, ["received", "2026-11-26"]],
      ["posted", "2026-11-27"],
      "a été reçue le 26/11/2026 : elle n’a pas pu être postée le 27/11/2026",
    ],
    [
      "refused before it was presented",
      [POSTED, ["presented", "2026-11-26"]],
      ["refused", "2026-11-25"],
      "a été présentée le 26/11/2026",
    ],
    [
      "given up although it was received",
      [POSTED, ["received", "2026-11-26"]],
      ["discarded", "2026-12-01"],
      "reçue le 26/11/2026 : elle ne peut pas être notée abandonnée",
    ],
    [
      "anything of a letter that was given up",
      [["discarded", "2026-11-25"]],
      POSTED,
      "Mise en demeure abandonnée : rédigez-en une autre",
    ],
    ["an event that is none", [], ["burnt" as "posted", "2026-11-24"], "n’est pas connu"],
  ];

  it.each(cases)("%s", (_, before, fact, said) => {
    const { world, reference } = afterWriting();
    for (const one of before) expect(note(world, reference, one).done).toBe(true);
    const lines = records(world, LOG).length;
    expect(note(world, reference, fact)).toEqual({
      done: false,
      said: expect.stringContaining(said),
    });
    expect(records(world, LOG)).toHaveLength(lines);
  });

  it("a letter that is not in the log", () => {
    const { world } = afterWriting();
    expect(note(world, "PCT-AUTRE", POSTED).said).toContain("n’est pas dans le journal");
  });

  it("the number of another letter", () => {
    const { world, reference } = afterWriting();
    note(world, reference, POSTED);
    const other = written(world, ["F-1/relance-3"]);
    world.restart();
    expect(note(world, other, ["posted", "2026-12-03", { trackingNumber: NUMBER }]).said).toBe(
      `Le numéro ${NUMBER} est déjà celui d’un autre courrier : Mise en demeure, F-1 et F-2.`,
    );
  });

  it.each([undefined, null, "x", 3, { reference: 3, event: [], day: {} }])("%j", (sent) => {
    const { world } = afterWriting();
    expect(noteLetter(world.ports, sent as unknown as LetterFact).done).toBe(false);
  });
});

describe("a plain letter", () => {
  it("is posted without a number, and nobody waits for its receipt", () => {
    const world = lateWorld();
    const reference = written(world, ["F-1/relance-3"]);
    world.restart();
    expect(note(world, reference, ["posted", "2026-11-23"]).done).toBe(true);
    expect(note(world, reference, ["received", "2026-11-23"]).said).toContain(
      "elle ne peut pas être notée reçue",
    );
  });
});

describe("a letter that is given up", () => {
  it.each([
    ["prepared", []],
    ["returned: its address was wrong", [POSTED, ["returned", "2026-12-01"]]],
  ] as readonly (readonly [string, readonly Words[]])[])(
    "%s, and its steps are free again",
    (_, before) => {
      const { world, reference } = afterWriting();
      for (const one of before) note(world, reference, one);
      world.time = "10:00:00";
      expect(note(world, reference, ["discarded", "2026-12-03"]).done).toBe(true);
      expect(levelReached((name) => world.ports.workbook.read(name))("F-1")).toBe(2);
    },
  );

  it("while it was being written: what was begun of it is thrown away", () => {
    const world = lateWorld();
    const reference = written(world, NOTICE, { isUnfinished: true });
    const { archive } = world.ports;
    archive.createDocument({ name: "Mise en demeure", tags: letterTags(reference) });
    archive.createDocument({ name: "Autre", tags: letterTags("PCT-AUTRE") });
    world.restart();
    expect(note(world, reference, ["posted", "2026-11-23", { trackingNumber: NUMBER }]).said).toBe(
      "Mise en demeure : sa rédaction a été interrompue, reprenez-la ou abandonnez-la.",
    );
    expect(note(world, reference, ["discarded", "2026-11-23"]).done).toBe(true);
    expect(world.drive.files.map(({ name }) => name)).toEqual(["Autre"]);
  });
});
