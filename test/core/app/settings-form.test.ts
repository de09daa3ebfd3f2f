/** « Régler les paramètres »: what is shown, what is refused field by field, what is written. */

import { describe, expect, it } from "vitest";
import { loadExample } from "../../../src/core/app/example.ts";
import { preview } from "../../../src/core/app/remind.ts";
import {
  readSettingsForm,
  type SettingsChanges,
  type SettingsSaved,
  saveSettings,
} from "../../../src/core/app/settings-form.ts";
import { stepFieldName } from "../../../src/core/app/step-field-name.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES, SCENARIOS, SHEET } from "../../../src/core/sheet/design.ts";
import { labelOf, SETTING_ROWS, type Settings } from "../../../src/core/sheet/settings.ts";
import { emptyWorld, fill, on, readyWorld, records, set, type World } from "../memory-ports.ts";

function shownOf(world: World, key: string): string {
  const fields = readSettingsForm(world.ports).tabs.flatMap((tab) => tab.fields);
  return fields.find((field) => field.key === key)?.value ?? "";
}

function typed(world: World, values: Readonly<Record<string, string>>, goesLive = false) {
  const settings = Object.entries(values).map(([key, value]) => ({
    key,
    shown: shownOf(world, key),
    value,
  }));
  return saveSettings(world.ports, { settings, steps: [], goesLive });
}

function cellOf(world: World, key: keyof Settings): Cell | undefined {
  return world.rows(SHEET.settings).find(([label]) => label === labelOf(key))?.[1];
}

const STANDARD = "Standard";

function typedStep(world: World, step: string, values: Readonly<Record<string, string>>) {
  const shown = readSettingsForm(world.ports).ladder.steps.find(
    (one) => one.scenario === STANDARD && one.step === step,
  )?.values;
  const steps = Object.entries(values).map(([field, value]) => ({
    scenario: STANDARD,
    step,
    field,
    shown: shown?.[field as keyof typeof shown] ?? "",
    value,
  }));
  return saveSettings(world.ports, { settings: [], steps, goesLive: false });
}

function problemOf({ problems }: SettingsSaved): string | undefined {
  return problems?.[0]?.sentence;
}

describe("the form", () => {
  it("has every setting once, in a tab", () => {
    const { tabs } = readSettingsForm(readyWorld().ports);
    const keys = tabs.flatMap(({ fields }) => fields.map(({ key }) => key));
    expect([...keys].sort()).toEqual(SETTING_ROWS.map(({ key }) => key).sort());
    expect(tabs.map(({ name }) => name)).toEqual([
      "Entreprise",
      "Plan de relance",
      "Pénalités",
      "E-mails",
      "Courriers",
      "Avancé",
    ]);
  });

  const SHOWN: readonly (readonly [keyof Settings, Cell, string])[] = [
    ["minimumInvoiceCents", 12.5, "12,50\u00a0€"],
    ["minimumInvoiceCents", 1234567, "1\u202f234\u202f567,00\u00a0€"],
    ["paymentsUpToDate", on("2026-11-03"), "03/11/2026"],
    ["testMode", true, "oui"],
    [
      "iban",
      "FR7630006000011234567890189",
      "FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189",
    ],
    ["holidayZone", "La Réunion", "la-reunion"],
    ["imputation", "interets", "intérêts"],
    ["company", "  Lumen &  Fils ", "Lumen &  Fils"],
    ["minimumGapDays", "", "5"],
  ];
  it.each(SHOWN)("shows %s %o as « %s »", (key, cell, expected) => {
    const world = readyWorld({ [labelOf(key)]: cell });
    expect(shownOf(world, key)).toBe(expected);
  });

  it("keeps what cannot be read, and says why", () => {
    const world = readyWorld({ [labelOf("minimumGapDays")]: "cinq" });
    const field = readSettingsForm(world.ports)
      .tabs.flatMap((tab) => tab.fields)
      .find(({ key }) => key === "minimumGapDays");
    expect(field?.value).toBe("cinq");
    expect(field?.problem).toMatch(/illisible/);
  });

  it("is empty, with a sentence, before the set-up", () => {
    const form = readSettingsForm(emptyWorld().ports);
    expect(form.tabs).toEqual([]);
    expect(form.problem).toContain("Commencer");
  });
});

describe("saving", () => {
  const WRITTEN: readonly (readonly [keyof Settings, string, Cell])[] = [
    ["minimumInvoiceCents", "1 234,50 €", 1234.5],
    ["minimumGapDays", " 7 ", 7],
    ["sendToHour", "24", 24],
    ["paymentsUpToDate", "20/11/2026", on("2026-11-20")],
    ["paymentsUpToDate", "", ""],
    ["singleThread", "non", "non"],
    ["holidayZone", "alsace-moselle", "alsace-moselle"],
    ["iban", "fr76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"],
    ["iban", "", ""],
    ["replyTo", "compta@beaumont.example", "compta@beaumont.example"],
    ["company", " Lumen\n& Fils ", "Lumen & Fils"],
    ["signature", "Claire\nComptabilité", "Claire\nComptabilité"],
    ["company", "=1+1", "=1+1"],
    ["companySiren", "732 829 320", "732 829 320"],
    ["yearDivisor", "réel", "réel"],
  ];
  it.each(WRITTEN)("%s typed « %s » is written %o", (key, value, cell) => {
    const world = readyWorld();
    expect(typed(world, { [key]: value })).toMatchObject({ done: true });
    expect(cellOf(world, key)).toEqual(cell);
  });

  const REFUSED: readonly (readonly [string, string, RegExp])[] = [
    ["iban", "FR76 3000 6000 0112 3456 7890 188", /clé de contrôle/],
    ["replyTo", "claire", /adresse/],
    ["replyTo", "a@b.example ; c@d.example", /une adresse/],
    ["sendingHour", "24", /de 0 à 23/],
    ["minimumGapDays", "-1", /négatif/],
    ["minimumGapDays", "", /vide/],
    ["minimumInvoiceCents", "1,234", /préciser/],
    ["paymentsUpToDate", "31/12", /année/],
    ["singleThread", "peut-être", /oui ou non/],
    ["holidayZone", "lune", /zone/],
    ["companySiren", "732 829 321", /clé/],
    ["company", "x".repeat(3000), /trop long/],
    ["unknown", "x", /n’existe pas/],
  ];
  it.each(REFUSED)("%s typed « %s » is refused", (key, value, sentence) => {
    const world = readyWorld();
    const before = world.rows(SHEET.settings);
    const saved = typed(world, { [key]: value, deadlineDays: "12" });
    expect(saved.done).toBe(false);
    expect(saved.problems).toHaveLength(1);
    expect(saved.problems?.[0]?.field).toBe(key);
    expect(problemOf(saved)).toMatch(sentence);
    expect(world.rows(SHEET.settings)).toEqual(before);
  });

  it("does not write over what was typed in the sheet meanwhile", () => {
    const world = readyWorld();
    const change = { key: "deadlineDays", shown: shownOf(world, "deadlineDays"), value: "12" };
    set(world, labelOf("deadlineDays"), 30);
    const saved = saveSettings(world.ports, { settings: [change], steps: [], goesLive: false });
    expect(problemOf(saved)).toContain("« 30 »");
    expect(cellOf(world, "deadlineDays")).toBe(30);
  });

  it("adds the row that an older workbook lacks", () => {
    const world = readyWorld();
    world.edit(SHEET.settings, (rows) =>
      rows.filter(([label]) => label !== labelOf("defaultScenario")),
    );
    expect(typed(world, { defaultScenario: "Ferme" })).toMatchObject({ done: true });
    expect(cellOf(world, "defaultScenario")).toBe("Ferme");
  });

  it("writes nothing while somebody else is writing", () => {
    const world = readyWorld();
    world.lockIsTaken = true;
    expect(typed(world, { deadlineDays: "12" })).toMatchObject({ done: false });
    expect(cellOf(world, "deadlineDays")).toBe(8);
  });

  it.each([undefined, null, 1, "x", { settings: "x" }, { settings: [null, 3], steps: [[]] }])(
    "takes anything from a page: %o",
    (sent) => {
      const world = readyWorld();
      const before = world.rows(SHEET.settings);
      saveSettings(world.ports, sent as unknown as SettingsChanges);
      expect(world.rows(SHEET.settings)).toEqual(before);
    },
  );
});

describe("leaving the test mode", () => {
  it("is confirmed first, by a sentence that says what will happen", () => {
    const world = readyWorld({ "Mode test": "oui" });
    const asked = typed(world, { testMode: "non", deadlineDays: "12" });
    expect(asked).toMatchObject({ done: false, said: "" });
    expect(asked.toConfirm).toContain("Les relances partiront réellement vers vos clients.");
    expect(cellOf(world, "deadlineDays")).toBe(8);
    expect(typed(world, { testMode: "non" }, true)).toMatchObject({ done: true });
    expect(cellOf(world, "testMode")).toBe("non");
  });

  it("is refused while the example is there", () => {
    const world = readyWorld({ "Mode test": "oui" });
    expect(loadExample(world.ports)).toMatchObject({ done: true });
    expect(typed(world, { testMode: "non" }, true).said).toContain("Effacez d’abord l’exemple");
  });
});

describe("the steps", () => {
  it("are written where they stand, and their identifiers are not fields", () => {
    const world = readyWorld();
    const saved = typedStep(world, "relance-2", {
      triggerDays: "9",
      automatic: "non",
      gapDays: "3",
    });
    expect(saved).toMatchObject({ done: true });
    const row = records(world, SCENARIOS).find(
      ({ scenario, stepId }) => scenario === STANDARD && stepId === "relance-2",
    );
    expect(row).toMatchObject({ triggerDays: 9, automatic: "non", gapDays: 3 });
    expect(problemOf(typedStep(world, "relance-2", { stepId: "autre" }))).toContain("Scénarios");
  });

  const REFUSED: readonly (readonly [string, string, RegExp])[] = [
    ["triggerDays", "bientôt", /illisible/],
    ["triggerDays", "", /vide/],
    ["level", "9", /niveau/i],
    ["channel", "Pigeon", /canal/],
    ["template", "inconnu", /modèle/],
    ["automatic", "bof", /oui ou non/],
  ];
  it.each(REFUSED)("%s typed « %s » is refused", (field, value, sentence) => {
    const world = readyWorld();
    const before = world.rows(SHEET.scenarios);
    const saved = typedStep(world, "relance-2", { [field]: value });
    const name = stepFieldName({ scenario: STANDARD, step: "relance-2", field });
    expect(saved.problems?.map((problem) => problem.field)).toEqual([name]);
    expect(problemOf(saved)).toMatch(sentence);
    expect(world.rows(SHEET.scenarios)).toEqual(before);
  });

  it("must climb: one sentence for a day that puts all those below out of order", () => {
    const saved = typedStep(readyWorld(), "relance-1", { triggerDays: "1000" });
    expect(saved.problems).toHaveLength(1);
    expect(problemOf(saved)).toContain("les jours montent");
  });

  it("are not written over what was typed in the sheet meanwhile", () => {
    const world = readyWorld();
    const step = { scenario: STANDARD, step: "relance-2", field: "triggerDays", shown: "7" };
    const saved = saveSettings(world.ports, {
      settings: [],
      steps: [{ ...step, value: "9" }],
      goesLive: false,
    });
    expect(problemOf(saved)).toContain("« 8 »");
  });

  it("of another scenario may be wrong already", () => {
    const world = readyWorld();
    world.edit(SHEET.scenarios, (rows) =>
      rows.map((row) => row.map((cell, at) => (row[0] === "Ferme" && at === 3 ? "?" : cell))),
    );
    expect(typedStep(world, "relance-2", { triggerDays: "9" })).toMatchObject({ done: true });
  });
});

describe("« Scénario par défaut »", () => {
  it("is the ladder of the customers that name none", () => {
    const world = readyWorld();
    fill(world, CUSTOMERS, [{ customer: "Lumen", email: "a@lumen.example" }]);
    fill(world, INVOICES, [
      {
        invoiceNumber: "F-1",
        customer: "Lumen",
        invoiceDate: on("2026-10-20"),
        dueDate: on("2026-11-20"),
        amountInclTax: 100,
      },
    ]);
    expect(preview(world.ports).plan.actions).toHaveLength(1);
    typed(world, { defaultScenario: "Courtois" });
    expect(preview(world.ports).plan.actions).toHaveLength(0);
  });
});
