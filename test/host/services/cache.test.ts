import { describe, expect, it } from "vitest";
import { cacheService } from "../../../local/services/cache.ts";
import { call, testExecution, testWorld } from "./world.ts";

/** Where not said otherwise: justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits. */
describe("CacheService", () => {
  function scriptCache(world = testWorld()): unknown {
    return call(cacheService(world, testExecution(world)), "getScriptCache");
  }

  it.each([
    ["the default is ten minutes (reference of Cache.put)", undefined, 600],
    ["a given time", 20, 20],
    ["at most six hours (reference of Cache.put)", 90_000, 21_600],
    ["a negative time is ignored and the value stored", -5, 600],
  ])("%s", (_name, given, seconds) => {
    const world = testWorld();
    const cache = scriptCache(world);
    call(cache, "put", "k", "v", given);
    world.clock.advance(seconds * 1000 - 1);
    expect(call(cache, "get", "k")).toBe("v");
    world.clock.advance(1);
    expect(call(cache, "get", "k")).toBeNull();
  });

  it.each([
    ["250 characters of key", "k".repeat(250), "v", undefined],
    ["251 characters of key", "k".repeat(251), "v", "Argument too large: key"],
    ["an empty key", "", "v", "Invalid argument: key"],
    ["no key", null, "v", "Invalid argument: key"],
    ["102,400 bytes", "k", "x".repeat(102_400), undefined],
    ["102,401 bytes", "k", "x".repeat(102_401), "Argument too large: value"],
    ["bytes, not characters", "k", "é".repeat(51_201), "Argument too large: value"],
  ])("limits: %s", (_name, key, value, text) => {
    const put = () => call(scriptCache(), "put", key, value);
    if (text === undefined) {
      expect(put).not.toThrow();
    } else {
      expect(put).toThrow(text);
    }
  });

  it.each([
    ["a number", 5, "5"],
    ["null", null, "null"],
    ["an object", {}, "[object Object]"],
  ])("%s becomes text", (_name, value, text) => {
    const cache = scriptCache();
    call(cache, "put", "k", value);
    expect(call(cache, "get", "k")).toBe(text);
  });

  it("drops the 101 oldest when the 1,001st comes, whatever was read", () => {
    const cache = scriptCache();
    for (let i = 0; i < 1000; i++) {
      call(cache, "put", `k${i}`, "v");
    }
    call(cache, "get", "k0");
    call(cache, "put", "k1000", "v");
    expect(call(cache, "getAll", ["k0", "k100", "k101", "k1000"])).toEqual({
      k101: "v",
      k1000: "v",
    });
  });

  it("has one cache for the script, one for the user, one for the document", () => {
    const world = testWorld();
    const service = cacheService(world, testExecution(world));
    call(call(service, "getScriptCache"), "putAll", { a: "1", b: "2" }, 30);
    expect(call(call(service, "getUserCache"), "get", "a")).toBeNull();
    expect(call(call(service, "getDocumentCache"), "get", "a")).toBeNull();
    call(call(service, "getScriptCache"), "removeAll", ["a"]);
    expect(call(call(service, "getScriptCache"), "getAll", ["a", "b"])).toEqual({ b: "2" });
  });
});
