import { describe, expect, it } from "vitest";
import { logger, scriptConsole } from "../../../local/services/logging.ts";
import { call, testExecution, testWorld } from "./world.ts";

describe("Logger", () => {
  it.each([
    // Numbers pass through Java: issuetracker.google.com/issues/429373214 shows the same « 25.0 ».
    [[25], "25.0"],
    [[1.5], "1.5"],
    [["%s factures, %s %%", 3, "taux"], "3.0 factures, taux %%"],
    [["%s et %s", 1], "1.0 et %s"],
    [[[1, "a", true]], "[1.0, a, true]"],
    // Reference of Logger.log.
    [[{ key: "value" }], "{key=value}"],
    [[{ message: "my log message", data: { key: "value" } }], "my log message"],
    [[null], "null"],
    [[new Date(0)], "Thu Jan 01 01:00:00 GMT+01:00 1970"],
  ])("log(%j)", (args, message) => {
    const world = testWorld();
    call(logger(world, testExecution(world)), "log", ...args);
    expect(world.console).toEqual([{ level: "info", message, execution: "execution-1" }]);
  });

  it("returns itself, keeps its log and clears it", () => {
    const world = testWorld();
    const service = logger(world, testExecution(world));
    expect(call(service, "log", "un")).toBe(service);
    call(service, "log", "deux");
    expect(call(service, "getLog")).toMatch(/INFO: un\n.*INFO: deux\n$/);
    call(service, "clear");
    expect(call(service, "getLog")).toBe("");
  });
});

describe("console", () => {
  it.each([
    ["log", ["%s a %d factures", "Durand", 3], "debug", "Durand a 3 factures"],
    ["info", [{ a: 1 }], "info", "{ a: 1 }"],
    ["warn", [25], "warning", "25"],
    ["error", [], "error", ""],
  ])("%s(%j)", (method, args, level, message) => {
    const world = testWorld();
    call(scriptConsole(world, testExecution(world)), method, ...args);
    expect(world.console).toEqual([{ level, message, execution: "execution-1" }]);
  });

  it("times on the host's clock", () => {
    const world = testWorld();
    const service = scriptConsole(world, testExecution(world));
    call(service, "time", "plan");
    world.clock.advance(1_234);
    call(service, "timeEnd", "plan");
    expect(world.console.map(({ message }) => message)).toEqual(["plan: 1234ms"]);
  });
});
