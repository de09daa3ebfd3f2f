/** STATUT_PROMESSE: kept in full and in time, with two days of grace. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import {
  type PromiseArguments,
  promiseStatus,
} from "../../../src/core/functions/promise-status.ts";
import type { DayCell } from "../../../src/core/sheet/cell.ts";
import { spoken } from "../sheet/spoken.ts";

function on(text: string): DayCell {
  return { day: day(text) };
}

/** 1 200 € promised for Tuesday 10 November 2026. */
function status(given: Partial<PromiseArguments>) {
  return promiseStatus({
    day: on("2026-11-10"),
    promised: 1_200,
    received: "",
    asOf: on("2026-11-23"),
    ...given,
  });
}

describe("a promise", () => {
  it.each([
    ["paid in full", { received: 1_200 }, "tenue"],
    ["paid in full ahead of time", { received: 1_200, asOf: on("2026-11-01") }, "tenue"],
    ["paid beyond", { received: "1 250,00 €" }, "tenue"],
    ["a cent short", { received: 1_199.99 }, "partielle"],
    ["in part, while there is time", { received: 500, asOf: on("2026-11-12") }, "en attente"],
    ["on its day", { asOf: on("2026-11-10") }, "en attente"],
    ["on the last day of grace", { asOf: on("2026-11-12") }, "en attente"],
    ["the day after", { asOf: on("2026-11-13") }, "non tenue"],
    ["nothing received", { received: 0 }, "non tenue"],
    ["a refund", { received: -10 }, "non tenue"],
    ["without grace", { asOf: on("2026-11-11"), grace: 0 }, "non tenue"],
    ["with five days", { asOf: on("2026-11-15"), grace: 5 }, "en attente"],
    ["not made", { day: "", promised: "" }, ""],
  ] satisfies [string, Partial<PromiseArguments>, string][])("%s", (_, given, expected) => {
    expect(status(given)).toBe(expected);
  });

  it("has its line in a column", () => {
    const received = [[1_200], [""], ["x"], [300]];
    const rows = [status({ received })].flat(2).map((cell) => spoken(String(cell)));
    expect(rows).toEqual(["tenue", "non tenue", "Montant reçu illisible : « x »", "partielle"]);
  });

  it.each([
    [{ promised: "" }, "Montant promis vide"],
    [{ promised: 0 }, "Montant promis nul ou négatif : « 0 »"],
    [{ day: "demain" }, "Date de la promesse illisible : « demain »"],
    [{ asOf: "" }, "Date d’arrêté vide"],
    [{ grace: -1 }, "Délai de grâce négatif : « -1 »"],
    [{ grace: 1.5 }, "Délai de grâce illisible « 1,5 » : nombre entier attendu"],
  ] satisfies [Partial<PromiseArguments>, string][])("%j is refused", (given, sentence) => {
    try {
      status(given);
      expect.unreachable();
    } catch (problem) {
      expect(spoken(problem instanceof Error ? problem.message : "")).toBe(sentence);
    }
  });
});
