import { describe, expect, it } from "vitest";
import { MIGRATIONS } from "../../../src/core/app/migrations.ts";
import { preview, RUN_LIMIT_MS, remind } from "../../../src/core/app/remind.ts";
import type { Report } from "../../../src/core/app/report.ts";
import { setUp } from "../../../src/core/app/set-up.ts";
import { readDays, simulate } from "../../../src/core/app/simulate.ts";
import type { Assumption } from "../../../src/core/app/simulation-words.ts";
import { addDays, type Day } from "../../../src/core/day.ts";
import { CHANNEL_WORDS } from "../../../src/core/dunning/scenario.ts";
import { nextWorkingDay } from "../../../src/core/law/holidays.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import {
  CUSTOMERS,
  INVOICES,
  LOG,
  PAYMENTS,
  SCENARIOS,
  SHEET,
  SIMULATION,
} from "../../../src/core/sheet/design.ts";
import { emptyWorld, fill, on, records, set, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { teamWorld } from "./team.ts";

/** Three customers of the team, and one with everything: credit note, minimum, approvals, escalation. */
function worldToSimulate(): World {
  const world = teamWorld();
  fill(world, CUSTOMERS, [
    {
      customer: "Moreau",
      email: "compta@moreau.example",
      scenario: "Ferme",
      salesContact: "vente@beaumont.example",
      closedFrom: on("2026-12-07"),
      closedTo: on("2026-12-09"),
    },
    { customer: "Simon", customerType: "particulier", email: "simon@simon.example" },
  ]);
  fill(world, INVOICES, [
    owed("F-20", "Moreau", 900, "2026-11-18"),
    owed("F-21", "Moreau", 450, "2026-12-04"),
    { ...owed("A-22", "Moreau", -100, "2026-11-18"), type: "Avoir" },
    { ...owed("F-23", "Simon", 60, "2026-11-30"), promiseDate: on("2026-12-02") },
    { ...owed("F-24", "Simon", 40, "2026-11-10"), dispute: "quantité" },
  ]);
  // The firm second reminder waits for an approval.
  world.edit(SHEET.scenarios, (rows) =>
    rows.map((row) =>
      row[0] === "Ferme" && row[1] === "relance-2" ? withAutomatic(row, "non") : row,
    ),
  );
  return world;
}

function owed(number: string, customer: string, euros: number, due: string) {
  return {
    invoiceNumber: number,
    customer,
    invoiceDate: on("2026-10-20"),
    dueDate: on(due),
    amountInclTax: euros,
  };
}

function withAutomatic(row: readonly Cell[], word: string): readonly Cell[] {
  const index = SCENARIOS.columns.findIndex(({ field }) => field === "automatic");
  return row.map((cell, column) => (column === index ? word : cell));
}

/** « 2026-11-23 Durand · Relance 1 · E-mail · Rappel … · F-9 · 50 », in one order. */
function lineOf(...cells: readonly Cell[]): string {
  return cells
    .map((cell) => spoken(String(typeof cell === "object" ? cell.day : cell)))
    .join(" · ");
}

function simulated(world: World): readonly string[] {
  return records(world, SIMULATION)
    .filter(({ step }) => step !== "Hypothèse")
    .map(({ day, customer, step, channel, message, invoices, amount }) =>
      lineOf(day, customer, step, channel, message, invoices, amount),
    )
    .sort();
}

function assumptions(world: World): readonly string[] {
  return records(world, SIMULATION)
    .filter(({ step }) => step === "Hypothèse")
    .map(({ message }) => spoken(String(message)));
}

/** The daily runs of as many days, with a person who approves at once, and calls and posts on working days. */
function lived(
  world: World,
  days: number,
  paid: Readonly<Record<string, readonly (readonly [invoice: string, euros: number])[]>> = {},
): readonly string[] {
  const from = world.day;
  const lines: string[] = [];
  for (let count = 0; count < days; count += 1) {
    const today = addDays(from, count);
    Object.assign(world, { day: today });
    set(world, "Règlements à jour au", { day: today });
    fill(
      world,
      PAYMENTS,
      (paid[today] ?? []).map(([invoiceNumber, euros]) => ({
        paymentDate: { day: today },
        invoiceNumber,
        paid: euros,
      })),
    );
    world.restart();
    const toApprove = preview(world.ports).plan.actions.flatMap(({ keys }) => keys);
    const report = remind(world.ports);
    world.restart();
    remind(world.ports, new Set(toApprove));
    if (nextWorkingDay(today, "metropole") === today) lines.push(...doTasks(world, report, today));
  }
  const mails = records(world, LOG)
    .filter(({ status }) => status === "en cours")
    .map(({ day, customer, step, channel, subject, invoices, claimed }) =>
      lineOf(day, customer, step, channel, subject, invoices, claimed),
    );
  return [...lines, ...mails].sort();
}

/** A line « fait » in the log for each step to make, as the team writes it. */
function doTasks(world: World, { plan }: Report, today: Day): readonly string[] {
  const names = new Map(plan.customers);
  const tasks = new Map<string, typeof plan.decisions>();
  for (const one of plan.decisions.filter(({ verdict }) => verdict === "task"))
    tasks.set(`${one.customer} ${one.step?.id}`, [
      ...(tasks.get(`${one.customer} ${one.step?.id}`) ?? []),
      one,
    ]);
  return [...tasks].map(([name, about]) => {
    const [first] = about;
    const step = first?.step;
    if (!first || !step) throw new Error("a task without a step");
    const customer = names.get(first.customer) ?? "";
    const invoices = about.map(({ invoice }) => invoice).join("\n");
    fill(world, LOG, [
      {
        day: { day: today },
        time: "17:00:00",
        customer,
        invoices,
        channel: CHANNEL_WORDS[step.channel],
        step: step.name,
        level: step.level,
        status: "fait",
        mode: "réel",
        countsForGap: step.countsForGap ? "oui" : "non",
        reference: `${name} ${today}`,
        keys: about.map(({ invoice }) => `${invoice}/${step.id}`).join("\n"),
      },
    ]);
    const euros = about.reduce((sum, { balanceCents }) => sum + balanceCents, 0) / 100;
    return lineOf(today, customer, step.name, CHANNEL_WORDS[step.channel], "", invoices, euros);
  });
}

/** Settled invoices of the last months: Durand pays 10 days late, Moreau in time. */
function addHistory(world: World): void {
  const settled = [
    ["H-1", "Durand", 400, "2026-08-31", "2026-09-10"],
    ["H-2", "Moreau", 1200, "2026-09-30", "2026-09-28"],
  ] as const;
  for (const [number, customer, euros, due, paidOn] of settled) {
    fill(world, INVOICES, [owed(number, customer, euros, due)]);
    fill(world, PAYMENTS, [{ paymentDate: on(paidOn), invoiceNumber: number, paid: euros }]);
  }
}

describe("what is simulated is what the daily runs do", () => {
  it("when nobody pays, up to the end of the ladder", () => {
    const world = worldToSimulate();
    simulate(world.ports, { days: 40, assumption: "nobody" });
    const acts = simulated(world);
    expect(acts).toEqual(lived(worldToSimulate(), 40));
    const steps = new Set(acts.map((line) => line.split(" · ").slice(2, 4).join(", ")));
    expect([...steps]).toEqual(
      expect.arrayContaining([
        "Relance 1, E-mail",
        "Relance 2, E-mail",
        "Appel 1, Appel",
        "Relance 3, Courrier",
        "Escalade commerciale, Interne",
        "Mise en demeure, LRAR",
        "Transmission au contentieux, Dossier",
      ]),
    );
  });

  it("when everybody pays at their usual delay", () => {
    const world = worldToSimulate();
    addHistory(world);
    simulate(world.ports, { days: 30, assumption: "usual" });
    const real = worldToSimulate();
    addHistory(real);
    // Moreau pays in time, and F-20 is past that day; the others as all together: 400 × 10 / 1 600, so 3 days.
    const paid = {
      "2026-11-23": [
        ["F-Martin", 120],
        ["F-Petit", 120],
      ],
      "2026-11-30": [
        ["F-Durand", 120],
        ["F-9", 50],
      ],
      "2026-12-03": [["F-23", 60]],
      "2026-12-04": [["F-21", 450]],
    } as const;
    expect(simulated(world)).toEqual(lived(real, 30, paid));
    expect(assumptions(world).slice(2)).toEqual([
      "Chaque facture est payée au retard moyen de son client sur douze mois.",
      "3 clients sans facture réglée à une date connue : le retard moyen de tous, 3 jours.",
      "Déjà au-delà de ce retard, supposées impayées : 2 factures.",
    ]);
  });

  it("within the recipients that a day allows", () => {
    const limited = () => {
      const world = worldToSimulate();
      set(world, "Destinataires par jour", 1);
      return world;
    };
    const world = limited();
    simulate(world.ports, { days: 10, assumption: "nobody" });
    expect(simulated(world)).toEqual(lived(limited(), 10));
  });
});

describe("the messages of one run", () => {
  it("are as many as « Messages par exécution »; the next day goes on", () => {
    const world = teamWorld({ "Messages par exécution": 2 });
    simulate(world.ports, { days: 2, assumption: "nobody" });
    expect(simulated(world).map((line) => line.split(" · ").slice(0, 2).join(" "))).toEqual([
      "2026-11-23 Durand",
      "2026-11-23 Martin",
      "2026-11-24 Petit",
    ]);
  });
});

describe("a simulation", () => {
  const assume = (assumption: Assumption, days = 5) => ({ assumption, days });

  it("writes its own sheet and nothing else, and sends nothing", () => {
    const world = worldToSimulate();
    const before = new Map(world.sheets().map((name) => [name, world.rows(name)]));
    simulate(world.ports, assume("nobody"));
    const changed = world.sheets().filter((name) => world.rows(name) !== before.get(name));
    expect(changed).toEqual([SHEET.simulation]);
    expect(world.outbox).toEqual([]);
  });

  it("replaces the one before", () => {
    const world = worldToSimulate();
    simulate(world.ports, assume("nobody", 1));
    const short = world.rows(SHEET.simulation);
    simulate(world.ports, assume("nobody", 20));
    expect(world.rows(SHEET.simulation).length).toBeGreaterThan(short.length);
    simulate(world.ports, assume("nobody", 1));
    expect(world.rows(SHEET.simulation)).toEqual(short);
  });

  it("makes its sheet when there is none", () => {
    const world = emptyWorld();
    const older = MIGRATIONS.map(({ to, sheets }) => ({
      to,
      sheets: sheets.filter(({ name }) => name !== SHEET.simulation),
    }));
    setUp(world.ports, undefined, older);
    expect(world.sheets()).not.toContain(SHEET.simulation);
    expect(spoken(simulate(world.ports, assume("nobody", 1)))).toBe(
      "Simulation du 23/11/2026 au 23/11/2026 : rien à envoyer ni à faire. Voir la feuille Simulation.",
    );
    expect(assumptions(world)).toHaveLength(3);
  });

  it("says what it assumes in its first lines, and what came of it in a sentence", () => {
    const world = teamWorld();
    expect(spoken(simulate(world.ports, assume("nobody", 9)))).toBe(
      "Simulation du 23/11/2026 au 01/12/2026 : 6 e-mails et 3 appels. Voir la feuille Simulation.",
    );
    expect(assumptions(world)).toEqual([
      "Simulation du 23/11/2026 au 01/12/2026, en réel, règlements tenus pour à jour chaque jour.",
      "Messages à valider supposés approuvés ; appels, courriers et dossiers supposés faits le premier jour ouvré où ils sont à faire.",
      "Personne ne paie.",
    ]);
  });

  it("of a workbook in test mode shows what would go to customers", () => {
    const world = teamWorld({ "Mode test": "oui", "Règlements à jour au": "" });
    simulate(world.ports, assume("nobody", 1));
    expect(simulated(world)).toEqual([
      "2026-11-23 · Durand · Relance 1 · E-mail · Rappel – 2 factures échues – 170,00 € · F-Durand\nF-9 · 170",
      expect.stringContaining("Martin · Relance 1 · E-mail · Rappel – facture n° F-Martin"),
      expect.stringContaining("Petit · Relance 1"),
    ]);
  });

  it("assumes that nobody pays when no payment says how late, and says so", () => {
    const world = worldToSimulate();
    simulate(world.ports, assume("usual"));
    const acts = simulated(world);
    expect(assumptions(world)[2]).toBe(
      "Aucune facture réglée à une date connue sur douze mois : personne ne paie.",
    );
    simulate(world.ports, assume("nobody"));
    expect(acts).toEqual(simulated(world));
  });

  it("goes on from what has been sent today", () => {
    const world = teamWorld();
    remind(world.ports);
    simulate(world.ports, assume("nobody", 1));
    expect(simulated(world)).toEqual([]);
    expect(assumptions(world)).toHaveLength(3);
  });

  it("that runs out of time keeps the days it has, whole, and says where it stopped", () => {
    const world = teamWorld();
    let looks = 0;
    const clock = {
      ...world.ports.clock,
      elapsedMs: () => {
        looks += 1;
        return looks * (RUN_LIMIT_MS / 4);
      },
    };
    const stop =
      "Arrêt au 27/11/2026 faute de temps : les jours suivants, jusqu’au 22/12/2026, ne sont pas simulés.";
    expect(spoken(simulate({ ...world.ports, clock }, assume("nobody", 30)))).toBe(
      `Simulation du 23/11/2026 au 27/11/2026 : 3 e-mails et 3 appels. Voir la feuille Simulation. ${stop}`,
    );
    expect(assumptions(world)[3]).toBe(stop);
    const stopped = simulated(world);
    simulate(world.ports, assume("nobody", 5));
    expect(simulated(world)).toEqual(stopped);
  });

  it("is refused while a setting cannot be read, and leaves the sheet as it was", () => {
    const world = teamWorld();
    simulate(world.ports, assume("nobody"));
    const before = world.rows(SHEET.simulation);
    set(world, "Jours fériés", "Bretagne");
    expect(simulate(world.ports, assume("nobody", 9))).toMatch(
      /^Rien n’a été simulé\. Paramètres!B\d+ : « Jours fériés » illisible/,
    );
    expect(world.rows(SHEET.simulation)).toBe(before);
  });
});

describe("the number of days", () => {
  it.each([
    ["30", { value: 30 }],
    [" 1 ", { value: 1 }],
    ["90", { value: 90 }],
    ["", "nombre de jours vide"],
    ["0", "nombre de jours illisible « 0 » : de 1 à 90 attendus"],
    ["91", "nombre de jours illisible « 91 » : de 1 à 90 attendus"],
    ["-3", "nombre de jours illisible « -3 » : de 1 à 90 attendus"],
    ["un mois", "nombre de jours illisible « un mois » : nombre entier attendu"],
    ["7,5", "nombre de jours illisible « 7,5 » : nombre entier attendu"],
  ])("%j", (typed, expected) => {
    const read = readDays(typed);
    expect("problem" in read ? spoken(read.sentence) : read).toEqual(expected);
  });
});
