import { describe, expect, it } from "vitest";
import { scenarioRows } from "../../../src/core/app/seeds.ts";
import { SHIPPED_SCENARIOS } from "../../../src/core/dunning/shipped-scenarios.ts";
import type { Cell, Row } from "../../../src/core/sheet/cell.ts";
import { SCENARIOS, SHEET } from "../../../src/core/sheet/design.ts";
import { readScenarios } from "../../../src/core/sheet/read-scenarios.ts";
import { client, readWorld, row, told, worldOf } from "./filled.ts";

const HEADER: Row = SCENARIOS.columns.map((column) => column.header);
type Field = (typeof SCENARIOS.columns)[number]["field"];

function step(cells: Partial<Record<Field, Cell>> = {}): Row {
  const all: Partial<Record<Field, Cell>> = {
    scenario: "Doux",
    stepId: "un",
    stepName: "Un",
    triggerDays: 3,
    level: 1,
    channel: "E-mail",
    template: "relance-1",
    automatic: "oui",
    ...cells,
  };
  return SCENARIOS.columns.map(({ field }): Cell => all[field] ?? "");
}

function read(...rows: readonly Row[]) {
  const { value, findings } = readScenarios([HEADER, ...rows]);
  return { scenarios: value, said: findings.map(told) };
}

it("reads back what set-up writes", () => {
  const { scenarios, said } = read(...scenarioRows());
  expect(said).toEqual([]);
  expect([...scenarios.values()]).toEqual(SHIPPED_SCENARIOS);
});

describe("a step", () => {
  it("is counted from the due date, the invoice, the end of the month or the step before", () => {
    const { scenarios, said } = read(
      step({ stepId: "avant", triggerDays: "-5", level: 0 }),
      step({ triggerBasis: "Date de facture", triggerDays: 40 }),
      step({ stepId: "fin", triggerBasis: "fin du mois de l'échéance", triggerDays: 2 }),
      step({ stepId: "apres", triggerBasis: "étape précédente", triggerDays: 7, level: 2 }),
    );
    expect(said).toEqual([]);
    expect(scenarios.get("Doux")?.steps.map(({ rank, trigger }) => ({ rank, ...trigger }))).toEqual(
      [
        { rank: 0, basis: "due", days: -5 },
        { rank: 1, basis: "issued", days: 40 },
        { rank: 2, basis: "endOfMonth", days: 2 },
        { rank: 3, basis: "previous", days: 7 },
      ],
    );
  });

  it("has its own minimum amount and its own gap where the sheet says so", () => {
    const { scenarios } = read(
      step({ minimumAmount: "150,50", gapDays: 3 }),
      step({ stepId: "b" }),
    );
    const [own, plain] = scenarios.get("Doux")?.steps ?? [];
    expect(own).toMatchObject({ minimumCents: 15_050, gapDays: 3 });
    expect(plain).toMatchObject({ minimumCents: 0 });
    expect(plain).not.toHaveProperty("gapDays");
  });

  it("is not sent by itself unless the sheet says so, and starts a gap unless it is a call", () => {
    const { scenarios } = read(
      step({ automatic: "" }),
      step({ stepId: "appel", triggerDays: 4, channel: "appel", template: "" }),
    );
    expect(scenarios.get("Doux")?.steps).toMatchObject([
      { id: "un", automatic: false, countsForGap: true },
      { id: "appel", channel: "call", countsForGap: false },
    ]);
  });

  it("is called by its identifier when it has no name", () => {
    expect(read(step({ stepName: "" })).scenarios.get("Doux")?.steps[0]?.name).toBe("un");
  });
});

describe("a step that cannot be read takes its scenario away", () => {
  const cases: readonly [name: string, cells: Partial<Record<Field, Cell>>, finding: string][] = [
    ["no identifier", { stepId: "" }, "error step-id-blank Scénarios!B3: étape vide"],
    [
      "an identifier that would break the key",
      { stepId: "un/deux" },
      "error step-id-unreadable Scénarios!B3: étape illisible « un/deux » : « / » n’est pas permis",
    ],
    [
      "the days",
      { triggerDays: "J+3" },
      "error trigger-days-unreadable Scénarios!D3: jours illisible « J+3 » : nombre entier attendu",
    ],
    [
      "the level",
      { level: 5 },
      "error level-unreadable Scénarios!F3: niveau illisible « 5 » : 0 à 4 attendu",
    ],
    [
      "the channel",
      { channel: "SMS" },
      "error channel-unreadable Scénarios!G3: canal illisible « SMS » : E-mail, Appel, Courrier, LRAR, Interne, Dossier attendu",
    ],
    [
      "a mail without a model",
      { template: "" },
      "error step-without-template Scénarios!H3: l’étape « deux » n’a pas de modèle",
    ],
    [
      "the same step twice",
      { stepId: "un" },
      "error step-repeated Scénarios!B3: l’étape « un » est présente deux fois dans le scénario",
    ],
    [
      "a level that goes down",
      { level: 0 },
      "error levels-unordered Scénarios!F3: l’étape « deux » redescend de niveau : les niveaux montent de haut en bas",
    ],
    [
      "a day before that of the step above",
      { triggerDays: 2 },
      "error steps-unordered Scénarios!D3: l’étape « deux » vient après une étape de date plus tardive : les jours montent de haut en bas",
    ],
    [
      "days before anything but the due date",
      { triggerDays: -2, triggerBasis: "Étape précédente" },
      "error trigger-negative Scénarios!D3: jours négatifs (-2) : ils ne se comptent qu’avant l’échéance",
    ],
    [
      "a word that is no trigger",
      { triggerBasis: "Noël" },
      "error trigger-basis-unreadable Scénarios!E3: déclencheur illisible « Noël » : Échéance, Date de facture, Fin du mois de l’échéance, Étape précédente attendu",
    ],
    [
      "a minimum that is no amount",
      { minimumAmount: "beaucoup" },
      "error minimum-amount-unreadable Scénarios!I3: montant minimum illisible « beaucoup »",
    ],
  ];

  it.each(cases)("%s", (_name, cells, finding) => {
    const wrong = step({ stepId: "deux", triggerDays: 9, level: 2, ...cells });
    const { scenarios, said } = read(step(), wrong, step({ scenario: "Autre" }));
    expect(said).toEqual([finding]);
    expect([...scenarios.keys()]).toEqual(["Autre"]);
  });

  it("a first step that follows nothing", () => {
    const { scenarios, said } = read(step({ triggerBasis: "Étape précédente" }));
    expect(said).toEqual([
      "error step-without-previous Scénarios!E2: l’étape « un » est la première du scénario : aucune étape ne la précède",
    ]);
    expect(scenarios.size).toBe(0);
  });

  it("a model that « Modèles » does not have, where the models are known", () => {
    const { findings } = readScenarios([HEADER, step()], new Map([["relance-2", {}]]));
    expect(findings.map(told)).toEqual([
      "error template-unknown Scénarios!H2: le modèle « relance-1 » n’est pas dans la feuille Modèles",
    ]);
  });

  it("and stops its customers only", () => {
    const world = worldOf({
      customers: [
        client({ scenario: "Courtois" }),
        client({ customer: "Martin", email: "m@m.example" }),
      ],
      invoices: [row(), row({ invoiceNumber: "F-2", customer: "Martin" })],
    });
    world.edit(SHEET.scenarios, (rows) =>
      rows.map((cells) =>
        cells[0] === "Courtois" ? ["Courtois", ...cells.slice(1, 3), "?"] : cells,
      ),
    );
    const { decided, stops } = readWorld(world);
    expect(decided).toEqual(["F-1 aside no-scenario: scénario « Courtois » inconnu", "F-2 send"]);
    expect(stops).toEqual([]);
  });
});
