import { describe, expect, it } from "vitest";
import { readWorklist } from "../../../src/core/app/read-worklist.ts";
import { sendPrepared } from "../../../src/core/app/send-prepared.ts";
import { got, teamWorld } from "./team.ts";

describe("the work of the day", () => {
  it("names each message with the acts that it makes", () => {
    const { entries, problem, testMode } = readWorklist(teamWorld().ports, {});
    expect(entries.map(({ name, keys }) => [name, keys.length])).toEqual([
      ["Durand", 2],
      ["Martin", 1],
      ["Petit", 1],
    ]);
    expect(problem).toBeUndefined();
    expect(testMode).toBe(false);
  });

  it("is JSON, as google.script.run asks", () => {
    const list = readWorklist(teamWorld().ports, {});
    expect(JSON.parse(JSON.stringify(list))).toEqual(list);
  });
});

describe("what a person approves", () => {
  it("leaves, and nothing else", () => {
    const world = teamWorld();
    const martin = readWorklist(world.ports, {}).entries.find(({ name }) => name === "Martin");
    const { results, stop } = sendPrepared(world.ports, [{ keys: martin?.keys ?? [] }]);
    expect(got(world)).toEqual({ Durand: 0, Martin: 1, Petit: 0 });
    expect(results.map(({ outcome }) => outcome)).toEqual(["sent"]);
    expect(stop).toBeUndefined();
    expect(readWorklist(world.ports, {}).entries.map(({ name }) => name)).toEqual([
      "Durand",
      "Petit",
    ]);
  });

  it("does not leave when only a part of the message was approved", () => {
    const world = teamWorld();
    const [durand] = readWorklist(world.ports, {}).entries;
    sendPrepared(world.ports, [{ keys: durand?.keys.slice(0, 1) ?? [] }]);
    expect(got(world)).toEqual({ Durand: 0, Martin: 0, Petit: 0 });
  });

  it("does not leave twice, nor when the plan has never wanted it", () => {
    const world = teamWorld();
    const keys = readWorklist(world.ports, {}).entries.flatMap((entry) => entry.keys);
    sendPrepared(world.ports, [{ keys: [...keys, "F-inconnue/relance-1"] }]);
    sendPrepared(world.ports, [{ keys }]);
    expect(got(world)).toEqual({ Durand: 1, Martin: 1, Petit: 1 });
  });
});
