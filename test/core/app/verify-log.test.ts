import { describe, expect, it } from "vitest";
import { MIGRATIONS } from "../../../src/core/app/migrations.ts";
import type { Report } from "../../../src/core/app/report.ts";
import { setUp } from "../../../src/core/app/set-up.ts";
import { takeNote, verifyLog } from "../../../src/core/app/verify-log.ts";
import { day } from "../../../src/core/day.ts";
import type { Row } from "../../../src/core/sheet/cell.ts";
import { LOG, type LogField, SHEET } from "../../../src/core/sheet/design.ts";
import { emptyWorld, fill, on, records, type World } from "../memory-ports.ts";
import { addCustomer, got, run, teamWorld } from "./team.ts";

/** Seven lines in the log: three claims, four invoices. */
function afterOneRun(): World {
  const world = teamWorld();
  run(world);
  world.restart();
  return world;
}

function nextRun(world: World): Report {
  world.restart();
  const done = run(world);
  if (!done) throw new Error("killed");
  return done;
}

function verdict(world: World): string {
  return verifyLog(world.ports).sentence.replace(/[\u00a0\u202f]/g, " ");
}

const editLog = (world: World, change: (rows: readonly Row[]) => readonly Row[]) =>
  world.edit(SHEET.log, ([header = [], ...rows]) => [header, ...change(rows)]);

function typeOver(world: World, row: number, field: LogField, text: string): void {
  const column = LOG.columns.findIndex((one) => one.field === field);
  editLog(world, (rows) =>
    rows.map((cells, index) =>
      index === row - 2 ? cells.map((cell, at) => (at === column ? text : cell)) : cells,
    ),
  );
}

function loseColumn(world: World, header: string): void {
  world.edit(SHEET.log, (rows) => {
    const lost = rows[0]?.indexOf(header);
    return rows.map((row) => row.filter((_, column) => column !== lost));
  });
}

describe("a log that nobody has touched", () => {
  it("is whole, and says by which hash it can be known again", () => {
    const world = afterOneRun();
    const last = records(world, LOG)[6]?.fingerprint;
    expect(verdict(world)).toBe(
      `Le journal est entier : 7 lignes, la dernière porte le N° 7 et l’empreinte ${last}.`,
    );
    expect(world.keptHead).toBe(`7 ${last}`);
  });

  it("goes on from run to run, one number after the other", () => {
    const world = afterOneRun();
    world.day = day("2026-11-30");
    expect(nextRun(world).findings).toEqual([]);
    const numbers = records(world, LOG).map(({ lineNumber }) => lineNumber);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(7);
    expect(verdict(world)).toContain("Le journal est entier");
  });

  it("has nothing to tell before its first line", () => {
    expect(verdict(teamWorld())).toBe("Le journal ne contient encore aucune ligne chaînée.");
  });
});

describe("a log that a person", () => {
  it.each([
    [
      "changed",
      (world: World) => typeOver(world, 3, "status", "non envoyé"),
      "Relances!AB3 : la ligne 3 (N° 2) a été modifiée après son écriture.",
    ],
    [
      "shortened",
      (world: World) => editLog(world, (rows) => rows.slice(0, 4)),
      "Relances : les lignes N° 5 à 7 manquent, à la fin du journal.",
    ],
    [
      "cut a line out of",
      (world: World) => editLog(world, (rows) => rows.filter((_, index) => index !== 2)),
      "Relances!AB4 : la ligne N° 3 manque, avant la ligne 4 (N° 4).",
    ],
    [
      "emptied",
      (world: World) => editLog(world, () => []),
      "Relances : les lignes N° 1 à 7 manquent, à la fin du journal.",
    ],
  ])("%s stops every run until somebody takes note of it", (_, damage, sentence) => {
    const world = afterOneRun();
    damage(world);
    addCustomer(world, "Nouveau");
    expect(verdict(world)).toContain(
      `Le journal n’est plus entier.\n${sentence}\nRien ne partira avant que vous en ayez pris acte.`,
    );
    expect(nextRun(world)).toMatchObject({
      stop: "log",
      stopReason: `${sentence} Menu Ponctuel ▸ Vérifier le journal.`,
      findings: [{ severity: "error" }],
      outcomes: [],
    });
    takeNote(world.ports, verifyLog(world.ports).breaks);
    expect(verdict(world)).toMatch(
      /^Le journal est entier.*\n1 anomalie dont vous avez déjà pris acte\.$/,
    );
    const again = nextRun(world);
    expect([again.stop, again.findings]).toEqual([undefined, []]);
    expect(again.outcomes.map(({ customer }) => customer)).toContain("Nouveau");
  });

  it("restored to an earlier version does not send again what has left since", () => {
    const world = teamWorld();
    const before = world.rows(SHEET.log);
    run(world);
    world.edit(SHEET.log, () => before);
    expect(nextRun(world)).toMatchObject({ stop: "log", outcomes: [] });
    expect(got(world)).toEqual({ Durand: 1, Martin: 1, Petit: 1 });
  });

  it("sorted is whole, and the next line follows the highest number", () => {
    const world = afterOneRun();
    editLog(world, (rows) => [...rows].reverse());
    addCustomer(world, "Nouveau");
    expect(nextRun(world).findings).toEqual([]);
    expect(records(world, LOG).map(({ lineNumber }) => lineNumber)).toEqual([
      7, 6, 5, 4, 3, 2, 1, 8, 9,
    ]);
    expect(verdict(world)).toMatch(
      /^Le journal est entier.*\nDes lignes ont été déplacées, la première est la ligne 3 \(N° 6\) : trier par N° les remet en ordre\.$/,
    );
  });

  it.each([
    [
      "wrote a line in",
      (world: World) => fill(world, LOG, [{ day: on("2026-11-23"), body: "appelé" }]),
      "la ligne 9 n’a pas de N° : elle a été ajoutée à la main",
    ],
    [
      "copied a line in",
      (world: World) => editLog(world, (rows) => [...rows, ...rows.slice(1, 2)]),
      "la ligne 9 porte le même N° 2 que la ligne 3 : elle a été copiée à la main",
    ],
  ])("%s is told, and the others get their messages", (_, damage, message) => {
    const world = afterOneRun();
    damage(world);
    addCustomer(world, "Nouveau");
    const done = nextRun(world);
    expect(done.findings).toMatchObject([{ severity: "warning", at: "Relances!AB9", message }]);
    expect([done.stop, done.outcomes.length]).toEqual([undefined, 1]);
    expect(verdict(world)).not.toContain("Rien ne partira");
  });

  it("robbed of its column of numbers stops the run, and says which", () => {
    const world = afterOneRun();
    loseColumn(world, "Empreinte");
    const sentence = "la colonne « Empreinte » manque dans la feuille « Relances »";
    expect(nextRun(world)).toMatchObject({ stop: "log", stopReason: sentence });
    expect(verdict(world)).toBe(`Le journal ne peut pas être vérifié : ${sentence}.`);
  });
});

describe("a log that has lost a column of letters", () => {
  it("can be verified, and takes no line that would not stand there whole", () => {
    const world = afterOneRun();
    loseColumn(world, "N° de recommandé");
    const stopReason = "la colonne « N° de recommandé » manque dans la feuille « Relances »";
    expect(nextRun(world)).toMatchObject({ stop: "log", stopReason });
    expect(verdict(world)).toContain("Le journal est entier");
  });
});

describe("a log of before letters", () => {
  it("is still whole with the columns that the next version adds, and goes on", () => {
    const world = afterOneRun();
    const columns = LOG.columns.findIndex(({ field }) => field === "factDay");
    world.edit(SHEET.log, (rows) => rows.map((row) => row.slice(0, columns)));
    world.edit(SHEET.settings, (rows) =>
      rows.map((row) => (row[0] === "Version du classeur" ? [row[0], 4, row[2] ?? ""] : row)),
    );
    world.day = day("2026-11-30");
    expect(verdict(world)).toContain("Le journal est entier : 7 lignes");
    expect(nextRun(world).findings).toEqual([]);
    expect(world.rows(SHEET.log)[0]).toEqual(LOG.columns.map(({ header }) => header));
    expect(verdict(world)).toContain("Le journal est entier");
    expect(records(world, LOG).length).toBeGreaterThan(7);
  });
});

describe("damage after damage", () => {
  it("the second is told though the first was taken note of", () => {
    const world = afterOneRun();
    typeOver(world, 3, "error", "…");
    takeNote(world.ports, verifyLog(world.ports).breaks);
    typeOver(world, 5, "error", "…");
    expect(verdict(world)).toContain("la ligne 5 (N° 4) a été modifiée");
    expect(nextRun(world).stop).toBe("log");
  });

  it("numbers that were given are not given again", () => {
    const world = afterOneRun();
    editLog(world, (rows) => rows.slice(0, 4));
    takeNote(world.ports, verifyLog(world.ports).breaks);
    const lines = records(world, LOG);
    expect(lines.map(({ lineNumber }) => lineNumber)).toEqual([1, 2, 3, 4, 8]);
    expect(lines[4]).toMatchObject({
      step: "Journal vérifié",
      author: "compta@beaumont.example",
      body: "Pris acte de ces anomalies du journal :\nN° 5 à 7 manquantes",
    });
  });
});

describe("a workbook of the version before", () => {
  const OLD = {
    day: on("2026-11-02"),
    time: "08:00:00",
    customer: "Ancien",
    invoices: "A-1",
    status: "envoyé",
    mode: "réel",
    keys: "A-1/relance-1",
    reference: "PCT-00000000",
  } as const;

  function oldWorld(): World {
    const world = emptyWorld();
    setUp(world.ports, undefined, MIGRATIONS.slice(0, 2));
    world.edit(SHEET.log, ([header = []]) => [header.slice(0, -2)]);
    fill(world, LOG, [OLD, { ...OLD, keys: "A-2/relance-1" }]);
    world.restart();
    return world;
  }

  it("gets the two columns, and its lines are told as those of before", () => {
    const world = oldWorld();
    expect(nextRun(world)).toMatchObject({ findings: [] });
    expect(records(world, LOG).map(({ lineNumber }) => lineNumber)).toEqual(["", "", 1]);
    expect(verdict(world)).toMatch(
      /^Le journal est entier : 1 ligne, .*\n2 lignes d’avant le chaînage n’ont pas de N°\.$/,
    );
    expect(nextRun(world).findings).toEqual([]);
    expect(records(world, LOG).length).toBe(3);
  });

  it("protects those lines from then on", () => {
    const world = oldWorld();
    run(world);
    typeOver(world, 2, "keys", "A-9/relance-1");
    expect(nextRun(world)).toMatchObject({
      stop: "log",
      findings: [{ code: "log-line-added" }, { code: "log-line-vanished" }],
    });
  });
});

it("a copy of the workbook, which has kept nothing, accuses nobody", () => {
  const world = afterOneRun();
  world.keptHead = undefined;
  expect(nextRun(world).findings).toEqual([]);
  expect(verdict(world)).toContain("Le journal est entier");
});
