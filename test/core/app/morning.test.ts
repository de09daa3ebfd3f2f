import { describe, expect, it } from "vitest";
import { doubtsOf, resolveDoubt } from "../../../src/core/app/doubts.ts";
import { openLog } from "../../../src/core/app/log-writer.ts";
import { continueRun, morningRun } from "../../../src/core/app/morning.ts";
import { readWorkbook } from "../../../src/core/app/read-workbook.ts";
import { RUN_LIMIT_MS, remind } from "../../../src/core/app/remind.ts";
import type { Report } from "../../../src/core/app/report.ts";
import { stopSentence } from "../../../src/core/app/summary.ts";
import { day } from "../../../src/core/day.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { LOG, SHEET } from "../../../src/core/sheet/design.ts";
import { fill, Killed, records, set, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { got, logged, NAMES, teamWorld } from "./team.ts";

const DIRECTION = "direction@beaumont.example";
const ALL = { Durand: 1, Martin: 1, Petit: 1 };

function summaryWorld(settings: Readonly<Record<string, Cell>> = {}): World {
  return teamWorld({ "Résumé du matin à": DIRECTION, ...settings });
}

/** How many summaries really left. */
function summaries(world: World, to = DIRECTION): number {
  return world.outbox.filter(
    ({ mime }) => mime.includes(`To: ${to}`) && !mime.includes("compta@durand"),
  ).length;
}

/** The lines that the log has of summaries. */
function lines(world: World): readonly string[] {
  return records(world, LOG)
    .filter(({ keys }) => String(keys).startsWith("résumé/"))
    .map(({ keys, status }) => `${String(keys)} ${String(status)}`);
}

/** The text of the last summary. */
function textOf(world: World): string {
  const bodies = records(world, LOG).filter(
    ({ keys, status }) => String(keys).startsWith("résumé/") && status === "en cours",
  );
  return spoken(String(bodies[bodies.length - 1]?.body ?? ""));
}

function again(world: World, run: () => Report): Report {
  world.restart();
  return run();
}

describe("the summary of the morning", () => {
  it("goes to the team after the run, and its log line names no customer", () => {
    const world = summaryWorld();
    morningRun(world.ports);
    expect(got(world)).toEqual(ALL);
    expect(summaries(world)).toBe(1);
    expect(lines(world)).toEqual(["résumé/2026-11-23 en cours", "résumé/2026-11-23 envoyé"]);
    const [claim] = records(world, LOG).slice(-2);
    expect(claim).toMatchObject({
      customer: "",
      invoices: "",
      channel: "Interne",
      step: "Résumé du matin",
      countsForGap: "non",
      recipients: DIRECTION,
      claimed: 0,
    });
  });

  it("is not sent when nobody asks for it, nor after a run that a person started", () => {
    const silent = teamWorld();
    morningRun(silent.ports);
    expect(lines(silent)).toEqual([]);
    const manual = summaryWorld();
    remind(manual.ports);
    expect(lines(manual)).toEqual([]);
  });

  it("is sent once a day", () => {
    const world = summaryWorld();
    morningRun(world.ports);
    again(world, () => morningRun(world.ports));
    expect(summaries(world)).toBe(1);
    world.day = day("2026-11-24");
    again(world, () => morningRun(world.ports));
    expect(summaries(world)).toBe(2);
  });

  it("in test mode goes to the user, and does not count for the real one", () => {
    const world = summaryWorld({ "Mode test": "oui" });
    morningRun(world.ports);
    expect(summaries(world)).toBe(0);
    expect(summaries(world, world.sender)).toBe(4);
    expect(textOf(world)).toContain(`Message de test : aurait été envoyé à ${DIRECTION}`);
    again(world, () => morningRun(world.ports));
    expect(world.outbox).toHaveLength(4);
    set(world, "Mode test", "non");
    again(world, () => morningRun(world.ports));
    expect(summaries(world)).toBe(1);
  });

  it("changes nothing for the customers: no contact, no gap, no thread", () => {
    const [plain, told] = [teamWorld(), summaryWorld()].map((world) => {
      morningRun(world.ports);
      world.day = day("2026-11-30");
      const { plan } = again(world, () => morningRun(world.ports));
      return plan.decisions.map(({ invoice, reason }) => `${invoice} ${reason}`);
    });
    expect(told).toEqual(plain);
  });

  it("has its own place among the recipients of the day", () => {
    const world = summaryWorld({ "Destinataires par jour": 3 });
    const report = morningRun(world.ports);
    expect(report.stop).toBe("allowance");
    expect(report.outcomes).toHaveLength(2);
    expect(world.outbox).toHaveLength(3);
    expect(textOf(world)).toContain("Le nombre de destinataires par jour est atteint");
  });

  it("tells what is in doubt, and is itself in doubt when nobody knows whether it left", () => {
    const world = summaryWorld();
    world.answer = (attempt) => (attempt === 1 || attempt === 4 ? "unknown-left" : "sent");
    morningRun(world.ports);
    expect(textOf(world)).toContain("1 envoi à vérifier");
    again(world, () => morningRun(world.ports));
    expect(lines(world)).toEqual(["résumé/2026-11-23 en cours", "résumé/2026-11-23 à vérifier"]);
    const { book, log } = readWorkbook(world.ports);
    const doubt = doubtsOf(book).find(({ recipients }) => recipients.includes(DIRECTION));
    const sending = {
      ports: world.ports,
      settings: book.settings,
      log: openLog(world.ports, log),
    };
    resolveDoubt(sending, book, { reference: doubt?.reference ?? "", sent: true });
    expect(records(world, LOG).slice(-1)[0]).toMatchObject({
      status: "envoyé",
      channel: "Interne",
      step: "Résumé du matin",
      keys: "résumé/2026-11-23",
    });
  });

  it("says what stopped a run that sent nothing, and stays silent when the log cannot be read", () => {
    const stopped = summaryWorld({ "Délai minimum entre deux messages (jours)": "beaucoup" });
    morningRun(stopped.ports);
    expect(got(stopped)).toEqual({ Durand: 0, Martin: 0, Petit: 0 });
    expect(textOf(stopped)).toContain("Rien n’est parti : une cellule est à corriger");
    const blind = summaryWorld();
    fill(blind, LOG, [{ day: "?", status: "envoyé", keys: "F-1/relance-1" }]);
    morningRun(blind.ports);
    expect(blind.outbox).toEqual([]);
  });
});

/** Port calls of a morning that nobody kills. */
const CALLS = (() => {
  const world = summaryWorld();
  morningRun(world.ports);
  return world.calls.length;
})();

describe(`a morning with its summary, killed at each of its ${CALLS} calls`, () => {
  it.each([
    ["before", "lost"],
    ["before", "kept"],
    ["after", "lost"],
    ["after", "kept"],
  ] as const)(
    "%s the call sends nothing twice, what was not flushed being %s",
    (when, unflushed) => {
      for (let call = 1; call <= CALLS; call += 1) {
        const world = summaryWorld();
        world.kill = { call, when };
        expect(() => morningRun(world.ports)).toThrow(Killed);
        world.restart(unflushed);
        for (let count = 0; count < 2; count += 1) again(world, () => morningRun(world.ports));
        expect(summaries(world)).toBeLessThanOrEqual(1);
        const last = lines(world).slice(-1)[0];
        expect(["résumé/2026-11-23 envoyé", "résumé/2026-11-23 à vérifier"]).toContain(last);
        for (const name of NAMES) {
          expect(got(world)[name]).toBeLessThanOrEqual(1);
          expect(["envoyé", "à vérifier"]).toContain(logged(world, name).slice(-1)[0]);
        }
      }
    },
  );
});

describe("a run that runs out of time", () => {
  /** Time is over after so many messages. */
  function slowWorld(messages: number, settings: Readonly<Record<string, Cell>> = {}): World {
    const world = summaryWorld(settings);
    world.answer = (attempt) => {
      if (attempt === messages) world.elapsedMs = RUN_LIMIT_MS + 1;
      return "sent";
    };
    return world;
  }

  it("goes on by itself, and sums the whole day up at the end", () => {
    const world = slowWorld(2);
    const first = morningRun(world.ports);
    expect(first).toMatchObject({ stop: "time", goesOn: "in-a-minute", postponed: 1 });
    expect(spoken(stopSentence(first))).toContain("la suite part d’elle-même dans une minute");
    expect([world.restIsPlanned, summaries(world)]).toEqual([true, 0]);
    const rest = again(world, () => continueRun(world.ports));
    expect(rest.stop).toBeUndefined();
    expect(got(world)).toEqual(ALL);
    expect([world.restIsPlanned, summaries(world)]).toEqual([false, 1]);
    expect(textOf(world)).toContain("• 3 messages envoyés");
  });

  it("says so in « Accueil »", () => {
    const world = slowWorld(1);
    world.goesOn = "within-the-hour";
    morningRun(world.ports);
    const stop = world.rows(SHEET.home).find(([label]) => label === "Arrêt");
    expect(spoken(String(stop?.[1]))).toContain("la suite part d’elle-même dans l’heure");
  });

  it("asks a person when nothing may start the rest, and sums up at once", () => {
    const world = slowWorld(2);
    world.goesOn = undefined;
    const report = morningRun(world.ports);
    expect(spoken(stopSentence(report))).toContain("relancez « Envoyer les relances du jour »");
    expect(summaries(world)).toBe(1);
    expect(textOf(world)).toContain("• 1 message reporté");
  });

  it("does not go on when it got nothing done, nor with what a person approved one by one", () => {
    const stuck = summaryWorld();
    stuck.elapsedMs = RUN_LIMIT_MS + 1;
    expect(morningRun(stuck.ports).goesOn).toBeUndefined();
    expect(stuck.restIsPlanned).toBe(false);
    const approving = slowWorld(1);
    const keys = remindable(approving);
    expect(remind(approving.ports, new Set(keys)).stop).toBe("time");
    expect(approving.restIsPlanned).toBe(false);
  });

  function remindable(world: World): Report["outcomes"][number]["keys"] {
    const twin = teamWorld();
    twin.day = world.day;
    return morningRun(twin.ports).outcomes.flatMap((outcome) => outcome.keys);
  }
});
