/** « Commencer », « Relier mes colonnes… »: what is found, asked, refused and kept. */

import { describe, expect, it } from "vitest";
import {
  chooseSource,
  isUnfinished,
  readColumns,
  readFirstRun,
  saveColumns,
  saveInformation,
  setUpAtOnce,
  tryColumns,
} from "../../../src/core/app/first-run.ts";
import type { Link, LinkForm } from "../../../src/core/app/link-columns.ts";
import { preview } from "../../../src/core/app/remind.ts";
import type { SettingsChanges } from "../../../src/core/app/settings-form.ts";
import type { Row } from "../../../src/core/sheet/cell.ts";
import { INVOICES, SHEET } from "../../../src/core/sheet/design.ts";
import { sourceOf } from "../../../src/core/sheet/source.ts";
import { emptyWorld, on, records, type World } from "../memory-ports.ts";

const HEADER = ["N° pièce", "Tiers", "Date pièce", "Date échéance", "Total TTC", "Déjà réglé"];
const LINES: readonly Row[] = [
  ["FA1", "Lumen", on("2026-10-01"), on("2026-11-01"), 1200, 200],
  ["FA2", "Nord", on("2026-10-02"), "S12", "1,234", ""],
  ["FA3", "Nord", on("2026-10-02"), on("2026-12-02"), 300, ""],
];

function worldWith(rows: readonly Row[], name = "Suivi 2026"): World {
  const world = emptyWorld();
  world.edit(name, () => rows);
  return world;
}

/** The page with nothing changed. */
function asRecognised(form: LinkForm, dateOrder = ""): Link {
  const { sheet, headerRow } = form;
  const columns = form.fields.flatMap(({ field, column }) => {
    const found = form.columns.find(({ index }) => index === column);
    return found ? [{ field, column: found.index, header: found.header }] : [];
  });
  return { sheet, headerRow, columns, dateOrder };
}

function without(link: Link, ...fields: readonly string[]): Link {
  return { ...link, columns: link.columns.filter(({ field }) => !fields.includes(field)) };
}

describe("where the invoices are", () => {
  it("offers every sheet that holds something, with its rows", () => {
    const world = worldWith([["Suivi"], HEADER, ...LINES]);
    world.edit("Notes", () => [
      ["à faire", "qui", "quand"],
      ["x", "y", "z"],
    ]);
    world.edit("Vide", () => [[""]]);
    expect(readFirstRun(world.ports)).toMatchObject({
      step: "source",
      offers: [
        { sheet: "Suivi 2026", rows: 3, isRecognised: true },
        { sheet: "Notes", rows: 1, isRecognised: false },
      ],
    });
  });

  it("offers a team's own « Factures », and not ours", () => {
    const own = worldWith([HEADER, ...LINES], SHEET.invoices);
    expect(readFirstRun(own.ports).offers).toHaveLength(1);
    const ours = worldWith(
      [INVOICES.columns.map(({ header }) => header), ["F-1", "Lumen"]],
      SHEET.invoices,
    );
    expect(readFirstRun(ours.ports).offers).toEqual([]);
  });
});

describe("the columns", () => {
  const form = () => readColumns(worldWith([["Suivi"], HEADER, ...LINES]).ports, "Suivi 2026");

  it("are shown with three of their values", () => {
    const { columns, headerRow } = form();
    expect(headerRow).toBe(1);
    expect(columns[1]).toEqual({
      index: 1,
      letters: "B",
      header: "Tiers",
      samples: ["Lumen", "Nord", "Nord"],
    });
  });

  it("say which cells are to be corrected", () => {
    const world = worldWith([["Suivi"], HEADER, ...LINES]);
    const trial = tryColumns(world.ports, asRecognised(readColumns(world.ports, "Suivi 2026")));
    expect(trial).toMatchObject({ problems: [], invoices: 2, toCorrectCount: 2, warnings: [] });
    expect(trial.toCorrect.map(({ at }) => at).sort()).toEqual(["Suivi 2026!D4", "Suivi 2026!E4"]);
  });

  it("ask what has two meanings, with nothing chosen", () => {
    const header = ["N° facture", "Client", "Échéance", "Montant", "Montant HT"];
    const world = worldWith([header, ["F1", "Lumen", on("2026-11-01"), 120, 100]]);
    const { questions, fields } = readColumns(world.ports, "Suivi 2026");
    expect(questions).toHaveLength(1);
    expect(questions[0]?.answers.map(({ field }) => field)).toEqual([
      "amountInclTax",
      "balance",
      "amountExclTax",
    ]);
    expect(fields.find(({ field }) => field === "amountInclTax")?.column).toBeUndefined();
  });

  it("ask for the order of the dates before they are read", () => {
    const world = worldWith([
      HEADER,
      ["FA1", "Lumen", "10/14/2026", "11/03/2026", 100, ""],
      ["FA2", "Lumen", "10/02/2026", "11/02/2026", 100, ""],
    ]);
    const link = asRecognised(readColumns(world.ports, "Suivi 2026"));
    expect(tryColumns(world.ports, link).dateQuestion).toContain("10/14/2026");
    expect(saveColumns(world.ports, link)).toMatchObject({ done: false });
    const answered = { ...link, dateOrder: "mois/jour" };
    expect(tryColumns(world.ports, answered).dateQuestion).toBeUndefined();
    expect(saveColumns(world.ports, answered)).toMatchObject({ done: true });
    expect(sourceOf(world.rows(SHEET.settings)).dateOrder).toBe("mdy");
  });

  it("warn when nothing says what is paid", () => {
    const world = worldWith([HEADER, ...LINES]);
    const link = without(asRecognised(readColumns(world.ports, "Suivi 2026")), "paid");
    expect(tryColumns(world.ports, link).warnings[0]).toContain("réglé");
  });

  const REFUSED: readonly (readonly [string, (link: Link) => Link, RegExp])[] = [
    ["no customer", (link) => without(link, "customer"), /Il manque le client/],
    ["no due date", (link) => without(link, "dueDate"), /Il manque l’échéance/],
    [
      "one column twice",
      (link) => ({
        ...link,
        columns: link.columns.map((one) =>
          one.field === "paid" ? { ...one, column: 4, header: "Total TTC" } : one,
        ),
      }),
      /choisie deux fois/,
    ],
    ["a header that has moved", (link) => ({ ...link, headerRow: 0 }), /ont changé/],
    ["a row that is not there", (link) => ({ ...link, headerRow: 99 }), /a changé/],
    ["a sheet that is not there", (link) => ({ ...link, sheet: "Ailleurs" }), /a changé/],
    ["anything", () => ({ columns: [null] }) as unknown as Link, /a changé/],
  ];
  it.each(REFUSED)("are refused with %s, and nothing is written", (_, change, sentence) => {
    const world = worldWith([["Suivi"], HEADER, ...LINES]);
    const link = change(asRecognised(readColumns(world.ports, "Suivi 2026")));
    expect(saveColumns(world.ports, link)).toMatchObject({
      done: false,
      said: expect.stringMatching(sentence),
    });
    expect(world.sheets()).toEqual(["Suivi 2026"]);
  });

  it("are refused when two are called the same", () => {
    const world = worldWith([
      ["N° facture", "Client", "Échéance", "Total TTC", "Réf", "Réf"],
      ["F1", "Lumen", on("2026-11-01"), 120, "a", "b"],
    ]);
    const link = asRecognised(readColumns(world.ports, "Suivi 2026"));
    const doubled = [...link.columns, { field: "orderReference", column: 4, header: "Réf" }];
    expect(tryColumns(world.ports, { ...link, columns: doubled }).problems[0]).toContain(
      "2\u00a0colonnes s’appellent",
    );
  });

  it("may be linked anew: what is no longer chosen is forgotten", () => {
    const world = worldWith([["Suivi"], HEADER, ...LINES]);
    const link = asRecognised(readColumns(world.ports, "Suivi 2026"));
    saveColumns(world.ports, link);
    expect(preview(world.ports).plan.decisions[0]?.balanceCents).toBe(100_000);
    saveColumns(world.ports, without(link, "paid"));
    expect(preview(world.ports).plan.decisions[0]?.balanceCents).toBe(120_000);
  });
});

describe("the way through", () => {
  it("goes on where it stopped, then says what there is to do", () => {
    const world = worldWith([HEADER, ...LINES]);
    saveColumns(world.ports, asRecognised(readColumns(world.ports, "Suivi 2026")));
    expect(isUnfinished(world.ports.workbook)).toBe(true);
    expect(readFirstRun(world.ports)).toMatchObject({ step: "information", source: "Suivi 2026" });
    const settings = [
      { key: "company", shown: "", value: "Atelier" },
      { key: "testMode", shown: "oui", value: "non" },
    ];
    const end = saveInformation(world.ports, { settings, steps: [], goesLive: true });
    expect(end).toMatchObject({ done: true, testMode: true });
    expect(end.outlook).toBe("1\u00a0client à relancer, 1\u202f000,00\u00a0€ échus");
    expect(readFirstRun(world.ports).step).toBe("done");
    expect(world.outbox).toEqual([]);
  });

  it.each(["Payée", "Annulée", "Brouillon"])(
    "does not count a late invoice that is « %s »",
    (status) => {
      const world = worldWith([
        [...HEADER, "Statut"],
        ["FA1", "Lumen", on("2026-10-01"), on("2026-11-01"), 1200, "", ""],
        ["FA2", "Nord", on("2026-10-02"), on("2026-11-02"), 300, "", status],
      ]);
      saveColumns(world.ports, asRecognised(readColumns(world.ports, "Suivi 2026")));
      const end = saveInformation(world.ports, { settings: [], steps: [], goesLive: false });
      expect(end.outlook).toBe("1\u00a0client à relancer, 1\u202f200,00\u00a0€ échus");
    },
  );

  it("stays at the last step while something is wrong there", () => {
    const world = emptyWorld();
    chooseSource(world.ports, "new");
    const settings = [{ key: "iban", shown: "", value: "FR00" }];
    const end = saveInformation(world.ports, { settings, steps: [], goesLive: false });
    expect(end).toMatchObject({ done: false, problems: [{ field: "iban" }] });
    expect(readFirstRun(world.ports).step).toBe("information");
    expect(saveInformation(world.ports, undefined as unknown as SettingsChanges).done).toBe(true);
  });

  it("may begin with the example", () => {
    const world = emptyWorld();
    expect(chooseSource(world.ports, "example")).toMatchObject({ done: true });
    expect(records(world, INVOICES)).toHaveLength(20);
    expect(chooseSource(world.ports, "new")).toMatchObject({ done: false });
  });

  it("writes nothing while somebody else is setting up", () => {
    const world = worldWith([HEADER, ...LINES]);
    world.lockIsTaken = true;
    const link = asRecognised(readColumns(world.ports, "Suivi 2026"));
    expect(saveColumns(world.ports, link).done).toBe(false);
    expect(chooseSource(world.ports, "new").done).toBe(false);
    expect(world.sheets()).toEqual(["Suivi 2026"]);
  });

  it("asks nothing where nobody is: what is recognised whole, or « Factures »", () => {
    const own = worldWith([HEADER, ...LINES]);
    setUpAtOnce(own.ports);
    expect(own.sheets()).not.toContain(SHEET.invoices);
    expect(readFirstRun(own.ports).step).toBe("done");
    const none = worldWith([
      ["Client", "Note"],
      ["Lumen", "x"],
    ]);
    setUpAtOnce(none.ports);
    expect(none.sheets()).toContain(SHEET.invoices);
  });
});
