import { describe, expect, it } from "vitest";
import { completeStep } from "../../../src/core/app/complete-step.ts";
import { readWorklist } from "../../../src/core/app/read-worklist.ts";
import { day } from "../../../src/core/day.ts";
import { LOG } from "../../../src/core/sheet/design.ts";
import { records, type World } from "../memory-ports.ts";
import { run, teamWorld } from "./team.ts";

/** Reminder 1 has left on Monday; four days later « Appel 1 » is to be made. */
function toCall(): World {
  const world = teamWorld();
  run(world);
  world.restart();
  world.day = day("2026-11-26");
  return world;
}

const CALL = "F-Martin/appel-1";

function tasks(world: World): readonly string[] {
  return readWorklist(world.ports, {}).entries.flatMap(({ kind, keys }) =>
    kind === "mail" ? [] : keys,
  );
}

describe("a step that a person makes", () => {
  it("is one that today's plan asks for, and is then behind us", () => {
    const world = toCall();
    expect(tasks(world)).toContain(CALL);
    expect(completeStep(world.ports, { key: CALL, how: "done" })).toEqual({
      done: true,
      said: "Appel 1, F-Martin : c’est noté.",
    });
    expect(records(world, LOG).slice(-1)).toMatchObject([
      {
        author: "compta@beaumont.example",
        customer: "Martin",
        invoices: "F-Martin",
        channel: "Appel",
        step: "Appel 1",
        status: "fait",
        mode: "réel",
        countsForGap: "non",
        keys: CALL,
      },
    ]);
    expect(tasks(world)).not.toContain(CALL);
  });

  it("is left out with its reason only", () => {
    const world = toCall();
    expect(completeStep(world.ports, { key: CALL, how: "skipped", reason: " " })).toEqual({
      done: false,
      said: "Dites pourquoi cette étape est passée.",
    });
    const { done, said } = completeStep(world.ports, {
      key: CALL,
      how: "skipped",
      reason: "vu hier au salon",
    });
    expect([done, said]).toEqual([true, "Appel 1, F-Martin : étape passée."]);
    expect(tasks(world)).not.toContain(CALL);
    expect(records(world, LOG).slice(-1)).toMatchObject([
      { status: "passée", cause: "vu hier au salon", keys: CALL },
    ]);
  });

  it("is made for several invoices at once, or for none of them", () => {
    const world = toCall();
    const both = { key: "F-Durand/appel-1", others: ["F-9/appel-1"], how: "done" } as const;
    const other = { ...both, others: ["F-9/appel-1", "F-9/inconnue"] };
    const before = records(world, LOG).length;
    expect(completeStep(world.ports, other).done).toBe(false);
    expect(records(world, LOG).length).toBe(before);
    expect(completeStep(world.ports, both)).toEqual({
      done: true,
      said: "Appel 1, F-Durand et F-9 : c’est noté.",
    });
    expect(
      records(world, LOG)
        .slice(-2)
        .map(({ keys }) => keys),
    ).toEqual(["F-Durand/appel-1", "F-9/appel-1"]);
  });

  it("is not made twice", () => {
    const world = toCall();
    completeStep(world.ports, { key: CALL, how: "done" });
    const lines = records(world, LOG).length;
    expect(completeStep(world.ports, { key: CALL, how: "done" })).toEqual({
      done: false,
      said: "Cette étape n’est plus à faire aujourd’hui : actualisez.",
    });
    expect(records(world, LOG)).toHaveLength(lines);
  });

  it.each(["F-Martin/relance-2", "F-Martin/mise-en-demeure", "F-0/appel-1", ""])(
    "is not one that the plan does not ask for: %s",
    (key) => {
      const world = toCall();
      expect(completeStep(world.ports, { key, how: "done" }).done).toBe(false);
    },
  );

  it("is refused while a line of the log cannot be read: it may say that it was made", () => {
    const world = toCall();
    world.edit(LOG.name, (rows) =>
      rows.map((row, index) =>
        index === 1 ? row.map((cell) => (cell === "en cours" ? "parti ?" : cell)) : row,
      ),
    );
    const { done, said } = completeStep(world.ports, { key: CALL, how: "done" });
    expect(done).toBe(false);
    expect(said).toContain("Rien n’a été noté : statut du journal illisible");
  });
});
