import { describe, expect, it } from "vitest";
import { doubtsOf, resolveDoubt } from "../../../src/core/app/doubts.ts";
import { openLog } from "../../../src/core/app/log-writer.ts";
import { readWorkbook } from "../../../src/core/app/read-workbook.ts";
import { day } from "../../../src/core/day.ts";
import { LOG } from "../../../src/core/sheet/design.ts";
import { records, type World } from "../memory-ports.ts";
import { got, logged, run, teamWorld } from "./team.ts";

/** A run that died between the claim and the answer; the next one has said so. */
function inDoubt(left: "left" | "lost"): World {
  const probe = teamWorld();
  run(probe);
  const world = teamWorld();
  const when = left === "left" ? "after" : "before";
  world.kill = { call: probe.calls.indexOf("send") + 1, when };
  run(world);
  world.restart();
  run(world);
  return world;
}

/** What a person answers, on a later day. */
function answer(world: World, sent: boolean, known?: string): boolean {
  world.restart();
  world.day = day("2026-11-24");
  const { book, log } = readWorkbook(world.ports);
  const reference = known ?? doubtsOf(book)[0]?.reference ?? "none";
  const { settings } = book;
  const answered = resolveDoubt(
    { ports: world.ports, settings, log: openLog(world.ports, log) },
    book,
    { reference, sent },
  );
  world.ports.workbook.flush();
  return answered;
}

describe("a message whose run died", () => {
  it("is shown once, with what a person needs to look for it", () => {
    const world = inDoubt("left");
    const { book } = readWorkbook(world.ports);
    const [claim] = records(world, LOG);
    expect(doubtsOf(book)).toMatchObject([
      {
        day: "2026-11-23",
        time: "08:15:00",
        recipients: ["compta@durand.example"],
        reference: claim?.reference,
        subject: claim?.subject,
      },
    ]);
    world.restart();
    run(world);
    expect(logged(world, "Durand")).toEqual(["en cours", "à vérifier"]);
  });

  it("counts as sent when a person says so, each invoice with its step, on the day that it left", () => {
    const world = inDoubt("left");
    expect(answer(world, true)).toBe(true);
    expect(logged(world, "Durand")).toEqual(["en cours", "à vérifier", "envoyé", "envoyé"]);
    const lines = records(world, LOG).filter((line) => line.customer === "Durand");
    expect(lines.slice(-2)).toMatchObject([
      { invoices: "F-Durand", keys: "F-Durand/relance-1", step: "Relance 1", level: 1 },
      { invoices: "F-9", keys: "F-9/relance-1", step: "Relance 1", level: 1 },
    ]);
    expect(lines.slice(-1)).toMatchObject([{ day: { day: "2026-11-23" }, time: "08:15:00" }]);
    world.restart();
    run(world);
    expect(got(world)).toMatchObject({ Durand: 1 });
    world.restart();
    world.day = day("2026-11-30");
    const report = run(world);
    expect(report?.outcomes[0]).toMatchObject({ customer: "Durand", kind: "sent" });
    expect(report?.outcomes[0]?.keys).toContain("F-Durand/relance-2");
  });

  it("leaves again when a person says that it did not, under another reference", () => {
    const world = inDoubt("lost");
    expect(answer(world, false)).toBe(true);
    world.restart();
    run(world);
    expect(got(world)).toMatchObject({ Durand: 1 });
    expect(logged(world, "Durand")).toEqual([
      "en cours",
      "à vérifier",
      "non envoyé",
      "en cours",
      "envoyé",
      "envoyé",
    ]);
    const lines = records(world, LOG).filter((line) => line.customer === "Durand");
    expect(new Set(lines.map((line) => line.reference)).size).toBe(2);
  });

  it("is answered once", () => {
    const world = inDoubt("left");
    const reference = String(records(world, LOG)[0]?.reference);
    expect(answer(world, true, reference)).toBe(true);
    expect(answer(world, false, reference)).toBe(false);
    expect(answer(world, true, "PCT-00000000")).toBe(false);
  });

  it("is answered by the sent mail when it may be searched", () => {
    for (const left of ["left", "lost"] as const) {
      const world = inDoubt(left);
      world.readsMail = true;
      world.restart();
      run(world);
      expect(got(world)).toMatchObject({ Durand: 1 });
      expect(logged(world, "Durand").slice(-1)).toEqual(["envoyé"]);
    }
  });
});
