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
  it("takes the order of the days, whatever that of the rows", () => {
    const { scenarios } = read(
      step({ stepId: "deux", triggerDays: 9, level: 2 }),
      step({ stepId: "avant", triggerDays: "-5", level: 0 }),
      step(),
    );
    expect(scenarios.get("Doux")?.steps.map(({ id }) => id)).toEqual(["avant", "un", "deux"]);
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
      "error level-unreadable Scénarios!E3: niveau illisible « 5 » : 0 à 4 attendu",
    ],
    [
      "the channel",
      { channel: "SMS" },
      "error channel-unreadable Scénarios!F3: canal illisible « SMS » : E-mail, Appel, Courrier, LRAR, Interne",
    ],
    [
      "a mail without a model",
      { template: "" },
      "error step-without-template Scénarios!G3: l’étape « deux » n’a pas de modèle",
    ],
    [
      "the same step twice",
      { stepId: "un" },
      "error step-repeated Scénarios!B3: l’étape « un » est présente deux fois dans le scénario",
    ],
    [
      "a level that goes down",
      { level: 0 },
      "error steps-unordered Scénarios!B3: l’étape « deux » redescend de niveau : les niveaux montent avec les jours",
    ],
  ];

  it.each(cases)("%s", (_name, cells, finding) => {
    const wrong = step({ stepId: "deux", triggerDays: 9, level: 2, ...cells });
    const { scenarios, said } = read(step(), wrong, step({ scenario: "Autre" }));
    expect(said).toEqual([finding]);
    expect([...scenarios.keys()]).toEqual(["Autre"]);
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
