import { describe, expect, it } from "vitest";
import { openCallSheet } from "../../../src/core/app/presence.ts";
import { readCallSheet } from "../../../src/core/app/read-call-sheet.ts";
import { day } from "../../../src/core/day.ts";
import { personName } from "../../../src/core/text/person-name.ts";
import type { World } from "../memory-ports.ts";
import { teamWorld } from "./team.ts";

const MARIE = "marie.durand@beaumont.example";
const PAUL = "paul@beaumont.example";

/** What this person is told who opens the sheet of a customer at that hour. */
function opens(
  world: World,
  who: string,
  time: string,
  { customer = "martin", ahead = false } = {},
): string {
  Object.assign(world, { sender: who, time });
  const read = readCallSheet(world.ports, { customer, ahead });
  if ("problem" in read) throw new Error(read.problem);
  return read.sheet.openBy.replace(/\u00a0/g, " ");
}

describe("who has the sheet of a customer open", () => {
  it("is told to the others, for ten minutes", () => {
    const world = teamWorld();
    expect(opens(world, MARIE, "10:00:00")).toBe("");
    expect(opens(world, MARIE, "10:01:00")).toBe("");
    expect(opens(world, PAUL, "10:01:20")).toBe("Marie Durand l’a ouverte à l’instant.");
    expect(opens(world, PAUL, "10:04:30")).toBe("Marie Durand l’a ouverte il y a 3 minutes.");
    expect(opens(world, MARIE, "10:06:00")).toBe(
      "paul@beaumont.example l’a ouverte il y a 1 minute.",
    );
    expect(opens(world, PAUL, "10:16:00")).toBe("");
  });

  it("says nothing of another customer, nor of another day", () => {
    const world = teamWorld();
    opens(world, MARIE, "10:00:00");
    expect(opens(world, PAUL, "10:01:00", { customer: "petit" })).toBe("");
    world.day = day("2026-11-24");
    expect(opens(world, PAUL, "10:01:00")).toBe("");
  });

  it("is noted once the sheet is shown, when it was read ahead", () => {
    const world = teamWorld();
    expect(opens(world, MARIE, "10:00:00", { ahead: true })).toBe("");
    expect(opens(world, PAUL, "10:00:10")).toBe("");
    Object.assign(world, { sender: MARIE, time: "10:02:00" });
    expect(openCallSheet(world.ports, "martin")).toContain(PAUL);
    expect(opens(world, PAUL, "10:02:30")).toBe("Marie Durand l’a ouverte à l’instant.");
  });

  it.each(["", "null", "[1]", "[{}]", '[{"who":1}]', "pas du JSON"])(
    "is nobody when the cache holds %j",
    (kept) => {
      const world = teamWorld();
      opens(world, MARIE, "10:00:00");
      for (const name of world.sharedNotes?.keys() ?? []) world.sharedNotes?.set(name, kept);
      expect(opens(world, PAUL, "10:01:00")).toBe("");
    },
  );

  it("is nobody without a cache, and the sheet opens", () => {
    const world = teamWorld();
    world.sharedNotes = undefined;
    opens(world, MARIE, "10:00:00");
    expect(opens(world, PAUL, "10:01:00")).toBe("");
  });
});

describe("the name in an address", () => {
  it.each([
    ["marie.durand@ex.example", "Marie Durand"],
    ["anne-sophie_le-gall@ex.example", "Anne-Sophie Le-Gall"],
    ["élodie.noël@ex.example", "Élodie Noël"],
    ["compta@ex.example", "compta@ex.example"],
    ["m.durand@ex.example", "m.durand@ex.example"],
    ["service.client.lyon@ex.example", "service.client.lyon@ex.example"],
    ["a1.b2@ex.example", "a1.b2@ex.example"],
    ["", ""],
  ])("%s: %s", (address, name) => {
    expect(personName(address)).toBe(name);
  });
});
