import { describe, expect, it } from "vitest";
import {
  type PropertyData,
  PropertyStores,
  propertiesService,
} from "../../../local/services/properties.ts";
import { call, testExecution, testWorld } from "./world.ts";

const QUOTA_TEXT =
  "You have exceeded the property storage quota. Please remove some properties and try again.";

function store(world = testWorld()): unknown {
  return call(propertiesService(world, testExecution(world)), "getScriptProperties");
}

describe("PropertiesService", () => {
  it("keeps, lists and deletes, and each setter returns the store", () => {
    const properties = store();
    const chained = call(properties, "setProperty", "a", "1");
    expect(call(chained, "setProperties", { b: "2", c: "3" })).toBe(properties);
    expect(call(properties, "getKeys")).toEqual(["a", "b", "c"]);
    expect(call(properties, "getProperties")).toEqual({ a: "1", b: "2", c: "3" });
    call(properties, "deleteProperty", "b");
    expect(call(properties, "getProperty", "b")).toBeNull();
    call(properties, "setProperties", { d: "4" }, true);
    expect(call(properties, "getProperties")).toEqual({ d: "4" });
    call(properties, "deleteAllProperties");
    expect(call(properties, "getKeys")).toEqual([]);
  });

  it("keeps the three stores apart", () => {
    const world = testWorld();
    const service = propertiesService(world, testExecution(world));
    call(call(service, "getScriptProperties"), "setProperty", "a", "script");
    call(call(service, "getUserProperties"), "setProperty", "a", "user");
    expect(call(call(service, "getScriptProperties"), "getProperty", "a")).toBe("script");
    expect(call(call(service, "getDocumentProperties"), "getProperty", "a")).toBeNull();
  });

  it.each([
    ["9 kB fit", 9 * 1024, undefined],
    ["one byte more does not", 9 * 1024 + 1, "Argument too large: value"],
  ])("a value: %s (Quotas for Google Services)", (_name, size, text) => {
    const properties = store();
    const write = () => call(properties, "setProperty", "k", "x".repeat(size));
    if (text === undefined) {
      expect(write).not.toThrow();
    } else {
      expect(write).toThrow(text);
      expect(call(properties, "getProperty", "k")).toBeNull();
    }
  });

  it("refuses a store over 500 kB and leaves it as it was", () => {
    const properties = store();
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`k${i}`, "x".repeat(9000)]),
    );
    expect(() => call(properties, "setProperties", many)).toThrow(QUOTA_TEXT);
    expect(call(properties, "getKeys")).toEqual([]);
  });

  it("counts reads and writes against the daily allowance", () => {
    const world = testWorld();
    const before = world.quotas.remaining("propertyOperations");
    const properties = store(world);
    call(properties, "setProperties", { a: "1", b: "2" });
    call(properties, "getProperty", "a");
    call(properties, "deleteAllProperties");
    expect(before - world.quotas.remaining("propertyOperations")).toBe(3);
  });

  it("comes from and goes to a file", () => {
    const saved: PropertyData[] = [];
    const start = { script: { a: "1" }, user: {}, document: {} };
    const properties = new PropertyStores({
      load: () => start,
      dump: (data) => {
        saved.push(data);
      },
    });
    const script = store(testWorld({ properties }));
    call(script, "setProperty", "b", "2");
    expect(saved).toEqual([{ script: { a: "1", b: "2" }, user: {}, document: {} }]);
  });
});
