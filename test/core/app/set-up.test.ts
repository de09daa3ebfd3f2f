import { describe, expect, it } from "vitest";
import { CURRENT_VERSION, MIGRATIONS } from "../../../src/core/app/migrations.ts";
import { remind } from "../../../src/core/app/remind.ts";
import { refreshAsOf, setUp } from "../../../src/core/app/set-up.ts";
import { day } from "../../../src/core/day.ts";
import type { Row } from "../../../src/core/sheet/cell.ts";
import { SHEET } from "../../../src/core/sheet/design.ts";
import { detectInvoiceSheet } from "../../../src/core/sheet/detect.ts";
import { shippedTemplates } from "../../../src/core/text/shipped-templates.ts";
import { emptyWorld, Killed, on, type World } from "../memory-ports.ts";
import { readWorld } from "../sheet/filled.ts";

function pages(world: World): Readonly<Record<string, readonly Row[]>> {
  return Object.fromEntries(world.sheets().map((name) => [name, world.rows(name)]));
}

/** Where the row of a setting stands, as named cells say it. */
function placeOf(world: World, label: string): string {
  const row = world.rows(SHEET.settings).findIndex(([name]) => name === label);
  return `${SHEET.settings} ${row} 1`;
}

function versionOf(world: World): unknown {
  return world.rows(SHEET.settings).find(([label]) => label === "Version du classeur")?.[1];
}

function setUpWorld(): World {
  const world = emptyWorld();
  setUp(world.ports);
  return world;
}

describe("a new workbook", () => {
  it("has every sheet, and can be read without a word", () => {
    const world = setUpWorld();
    expect([...world.sheets()].sort()).toEqual(Object.values(SHEET).sort());
    expect(versionOf(world)).toBe(CURRENT_VERSION);
    expect(readWorld(world)).toMatchObject({ said: [], stops: [], decided: [] });
  });

  it("is in test mode, and signs with the account that sends", () => {
    const { settings } = readWorld(setUpWorld()).book;
    expect(settings).toMatchObject({ testMode: true, replyTo: "compta@beaumont.example" });
  });

  it("names the cell of the as-of date, which holds a plain day", () => {
    const world = setUpWorld();
    expect(world.names.get("DATE_ARRETE")).toBe(placeOf(world, "Date d’arrêté"));
    refreshAsOf(world.ports.workbook, day("2026-12-01"));
    const row = world.rows(SHEET.settings).find(([label]) => label === "Date d’arrêté");
    expect(row?.[1]).toEqual({ day: "2026-12-01" });
  });

  it("stays as it is when set-up comes again, whatever the team changed", () => {
    const world = setUpWorld();
    world.edit(SHEET.scenarios, (rows) => rows.slice(0, 4));
    world.edit(SHEET.settings, (rows) =>
      rows.map((cells) => (cells[0] === "Société" ? ["Société", "Beaumont", ""] : cells)),
    );
    const before = pages(world);
    setUp(world.ports);
    expect(pages(world)).toEqual(before);
  });
});

describe("set-up killed at any call, then started again", () => {
  const WHOLE = setUpWorld();
  const CALLS = WHOLE.calls.length;

  it.each([
    ["before", "lost"],
    ["before", "kept"],
    ["after", "lost"],
    ["after", "kept"],
  ] as const)("%s the call, what was not flushed being %s: doubles nothing", (when, unflushed) => {
    for (let call = 1; call <= CALLS; call += 1) {
      const world = emptyWorld();
      world.kill = { call, when };
      expect(() => setUp(world.ports)).toThrow(Killed);
      world.restart(unflushed);
      setUp(world.ports);
      expect(pages(world)).toEqual(pages(WHOLE));
      expect([...world.names]).toEqual([...WHOLE.names]);
    }
  });
});

describe("a workbook of version 1", () => {
  function versionOne(): World {
    const world = emptyWorld();
    setUp(world.ports, undefined, MIGRATIONS.slice(0, 1));
    world.restart();
    return world;
  }

  it("is brought to the current one by the next run, and loses nothing", () => {
    const world = versionOne();
    expect(world.sheets()).not.toContain(SHEET.decisions);
    world.edit(SHEET.settings, (rows) =>
      rows.map((cells) => (cells[0] === "Société" ? ["Société", "Beaumont", ""] : cells)),
    );
    remind(world.ports);
    expect(versionOf(world)).toBe(CURRENT_VERSION);
    expect(world.sheets()).toEqual(expect.arrayContaining([SHEET.decisions, SHEET.findings]));
    expect(readWorld(world).book.settings.company).toBe("Beaumont");
  });

  it("has its version once", () => {
    const world = versionOne();
    remind(world.ports);
    const versions = world
      .rows(SHEET.settings)
      .filter(([label]) => label === "Version du classeur");
    expect(versions.map((row) => row[1])).toEqual([CURRENT_VERSION]);
  });
});

describe("a workbook from before models had languages", () => {
  const OWN: readonly Row[] = [
    ["Texte", "Code", "Objet", "Nos notes"],
    ["Le nôtre", "relance-1", "Rappel maison", "ne pas toucher"],
    ["Texte", "merci", "Merci", ""],
  ];

  function older(): World {
    const world = emptyWorld();
    setUp(world.ports, undefined, MIGRATIONS.slice(0, 3));
    world.edit(SHEET.templates, () => OWN);
    setUp(world.ports);
    return world;
  }

  it("gets the texts that it lacks, under its own columns, and keeps its own", () => {
    const world = older();
    const rows = world.rows(SHEET.templates);
    expect(rows[0]).toEqual([...(OWN[0] ?? []), "Nom", "Langue", "Tutoiement"]);
    expect(rows.slice(1, 3).map((row) => row.slice(0, 4))).toEqual(OWN.slice(1));
    const { templates } = readWorld(world).book;
    const firsts = [...templates].map(([code, texts]) => [code, texts[0]?.subject]);
    expect(firsts.slice(0, 2)).toEqual([
      ["relance-1", "Rappel maison"],
      ["merci", "Merci"],
    ]);
    const shipped = new Set(shippedTemplates().map(({ code }) => code));
    expect(new Set(templates.keys())).toEqual(new Set([...shipped, "merci"]));
    expect(readWorld(world).said).toEqual([]);
  });

  it("gets them once", () => {
    const world = older();
    const before = pages(world);
    world.edit(SHEET.settings, (rows) =>
      rows.map((row) => (row[0] === "Version du classeur" ? [row[0], 3, row[2] ?? ""] : row)),
    );
    setUp(world.ports);
    expect(pages(world)).toEqual(before);
  });
});

describe("a sheet of the team's own", () => {
  const ROWS: readonly Row[] = [
    ["N° facture", "Client", "E-mail", "Date d’échéance", "Montant TTC"],
    ["F-1", "Durand", "c@durand.example", on("2026-11-20"), 120],
    ["F-2", "Durand", "", on("2026-11-21"), 80],
  ];

  function own(kill?: World["kill"]): World {
    const world = emptyWorld();
    world.edit("Suivi", () => ROWS);
    const source = detectInvoiceSheet([{ name: "Suivi", rows: ROWS }]);
    world.kill = kill;
    try {
      setUp(world.ports, source);
    } catch (failure) {
      if (!(failure instanceof Killed)) throw failure;
      world.restart("kept");
      setUp(world.ports, source);
    }
    return world;
  }

  it("is remembered by its headers, and no sheet « Factures » is made", () => {
    const world = own();
    expect(world.sheets()).not.toContain(SHEET.invoices);
    expect(world.rows("Suivi")).toEqual(ROWS);
    const remembered = world
      .rows(SHEET.settings)
      .filter(([label]) => /^(Feuille|Ligne|Colonne)/.test(String(label)));
    expect(remembered.map(([label, value]) => [label, value])).toEqual([
      ["Feuille des factures", "Suivi"],
      ["Ligne d’en-tête", 1],
      ["Colonne N° facture", "N° facture"],
      ["Colonne Client", "Client"],
      ["Colonne E-mail", "E-mail"],
      ["Colonne Échéance", "Date d’échéance"],
      ["Colonne Montant TTC", "Montant TTC"],
    ]);
  });

  it("gets no columns of ours from a later version, even when it has the name of a new sheet", () => {
    const world = emptyWorld();
    world.edit("Suivi", () => ROWS);
    const source = detectInvoiceSheet([{ name: "Suivi", rows: ROWS }]);
    setUp(world.ports, source, MIGRATIONS.slice(0, 2));
    setUp(world.ports);
    expect(versionOf(world)).toBe(CURRENT_VERSION);
    expect(world.rows("Suivi")).toEqual(ROWS);
  });

  it("gives each customer once, also after a death", () => {
    const whole = own();
    expect(whole.rows(SHEET.customers)).toHaveLength(2);
    for (let call = 1; call <= whole.calls.length; call += 1)
      expect(pages(own({ call, when: "after" }))).toEqual(pages(whole));
  });
});
