import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyLog } from "../../../src/core/app/verify-log.ts";
import { day } from "../../../src/core/day.ts";
import type { Kill, Unflushed, World } from "../memory-ports.ts";
import { got, logged, NAMES, run, teamWorld } from "./team.ts";

/** Port calls of a run that nobody kills. */
const CALLS = (() => {
  const world = teamWorld();
  run(world);
  return world.calls.length;
})();

const WHENS = ["before", "after"] as const;
const UNFLUSHED = ["lost", "kept"] as const;

/** Runs again until a run has nothing left to do: one sees to all, another changes nothing. */
function untilQuiet(world: World): void {
  for (let count = 0; count < 2; count += 1) {
    world.restart();
    run(world);
  }
}

function killed(world: World, kill: Kill, unflushed: Unflushed): void {
  world.kill = kill;
  run(world);
  world.restart(unflushed);
}

/** At most once, the log whole, and whatever may not have left is there to be seen. */
function expectNoHarm(world: World): void {
  expect(verifyLog(world.ports).sentence).toMatch(/^Le journal est entier/);
  for (const name of NAMES) {
    const count = got(world)[name] ?? 0;
    const statuses = logged(world, name);
    const last = statuses[statuses.length - 1];
    expect(count).toBeLessThanOrEqual(1);
    expect(["envoyé", "à vérifier"]).toContain(last);
    if (last === "envoyé") expect(count).toBe(1);
    expect(statuses.filter((status) => status === "à vérifier").length).toBeLessThanOrEqual(1);
  }
}

describe(`a run of three messages, killed at each of its ${CALLS} calls`, () => {
  const kills = Array.from({ length: CALLS }, (_, index) => index + 1);

  describe.each(WHENS)("%s the call", (when) => {
    it.each(UNFLUSHED)("harms nobody, what was not flushed being %s", (unflushed) => {
      for (const call of kills) {
        const world = teamWorld();
        killed(world, { call, when }, unflushed);
        untilQuiet(world);
        expectNoHarm(world);
        const doubts = NAMES.filter((name) => logged(world, name).includes("à vérifier"));
        expect(doubts.length).toBeLessThanOrEqual(1);
      }
    });

    it.each(UNFLUSHED)(
      "sends each message once when sent mail can be searched, %s",
      (unflushed) => {
        for (const call of kills) {
          const world = teamWorld();
          world.readsMail = true;
          killed(world, { call, when }, unflushed);
          untilQuiet(world);
          expect(got(world)).toEqual({ Durand: 1, Martin: 1, Petit: 1 });
          for (const name of NAMES) expect(logged(world, name).slice(-1)).toEqual(["envoyé"]);
        }
      },
    );
  });

  it("and killed again and again, on the next days too", () => {
    const deaths = fc.array(
      fc.record({
        call: fc.integer({ min: 1, max: CALLS }),
        when: fc.constantFrom(...WHENS),
        unflushed: fc.constantFrom(...UNFLUSHED),
        nextDay: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(deaths, (all) => {
        const world = teamWorld();
        for (const { call, when, unflushed, nextDay } of all) {
          killed(world, { call, when }, unflushed);
          if (nextDay) world.day = day("2026-11-24");
        }
        untilQuiet(world);
        expectNoHarm(world);
      }),
      { numRuns: 60 },
    );
  });
});

it("has its claim safe before the message leaves", () => {
  const world = teamWorld();
  run(world);
  const call = world.calls.indexOf("send") + 1;
  const again = teamWorld();
  killed(again, { call, when: "before" }, "lost");
  expect(logged(again, "Durand")).toEqual(["en cours"]);
  expect(again.outbox).toEqual([]);
});
