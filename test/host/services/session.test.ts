import { describe, expect, it } from "vitest";
import { session } from "../../../local/services/session.ts";
import { call, testExecution, testWorld } from "./world.ts";

const DAY_MS = 86_400_000;

describe("Session", () => {
  /** Reference of User.getEmail: not available in simple triggers nor in custom functions. */
  it.each([
    ["FULL", "compta@dupont.fr"],
    ["LIMITED", ""],
    ["CUSTOM_FUNCTION", ""],
    ["NONE", ""],
  ] as const)("in mode %s the e-mail is « %s »", (authMode, email) => {
    const world = testWorld();
    const service = session(world, testExecution(world, { authMode }));
    expect(call(call(service, "getActiveUser"), "getEmail")).toBe(email);
    expect(call(call(service, "getEffectiveUser"), "getEmail")).toBe(email);
  });

  it("knows the script's time zone and the user's language", () => {
    const world = testWorld();
    const service = session(world, testExecution(world));
    expect(call(service, "getScriptTimeZone")).toBe("Europe/Paris");
    expect(call(service, "getActiveUserLocale")).toBe("fr");
  });

  it("changes the user's key within 31 days and not before", () => {
    const world = testWorld();
    const service = session(world, testExecution(world));
    const key = call(service, "getTemporaryActiveUserKey");
    expect(call(service, "getTemporaryActiveUserKey")).toBe(key);
    world.clock.advance(31 * DAY_MS);
    expect(call(service, "getTemporaryActiveUserKey")).not.toBe(key);
  });
});
