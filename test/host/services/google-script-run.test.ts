import { describe, expect, it } from "vitest";
import { newBlob } from "../../../local/services/blob.ts";
import {
  CallQueue,
  marshalToClient,
  marshalToServer,
} from "../../../local/services/google-script-run.ts";

const illegal = (property: string) => `Failed due to illegal value in property: ${property}`;

/** tanaikech.github.io 2023-08-28, except the lines marked otherwise. */
describe("from the page to the server", () => {
  it.each([
    ["text, number, boolean, null", ["a", 1.5, true, null], ["a", 1.5, true, null]],
    ["undefined becomes null", [undefined, [undefined]], [null, [null]]],
    ["objects are copied", [{ a: [{ b: 1 }] }], [{ a: [{ b: 1 }] }]],
    // Through JSON: NaN becomes null, an undefined field disappears (clients' code, public readings).
    ["NaN becomes null", [Number.NaN], [null]],
    ["undefined fields disappear", [{ a: undefined, b: 1 }], [{ b: 1 }]],
    ["keys ending in __ disappear", [{ a__: 1, b: 2 }], [{ b: 2 }]],
  ])("%s", (_name, args, received) => {
    expect(marshalToServer(args)).toStrictEqual(received);
  });

  it.each([
    ["a date", [new Date(0)], "0"],
    ["a date in an array, by its place", [[0, 1, 2, new Date(0), 4]], "3"],
    ["a date in an object, by its key", [1, { due: new Date(0) }], "due"],
    ["a regular expression", [1, /a/], "1"],
    ["a function", [() => 1], "0"],
    ["a map", [new Map()], "0"],
    ["a set", [new Set()], "0"],
    ["a promise", [Promise.resolve(1)], "0"],
    ["a blob", [newBlob("a")], "0"],
    ["an array buffer", [new ArrayBuffer(1)], "0"],
    ["a typed array", [new Uint8Array(1)], "0"],
    ["a boxed number", [Object(1)], "0"],
    ["a boxed text", [Object("a")], "0"],
  ])("%s fails", (_name, args, property) => {
    expect(() => marshalToServer(args)).toThrow(illegal(property));
  });

  it("a circle fails, the same object twice does not", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => marshalToServer([circle])).toThrow("Failed due to circular reference.");
    const shared = { a: 1 };
    expect(marshalToServer([[shared, shared]])).toEqual([[{ a: 1 }, { a: 1 }]]);
  });
});

describe("from the server to the page", () => {
  it.each([
    ["data", { a: [1, "b", null, false] }, { a: [1, "b", null, false] }],
    ["undefined", undefined, null],
    ["undefined in an array", [undefined], [null]],
    ["a date", new Date(0), null],
    [
      "a date anywhere empties everything",
      [
        ["F-1", new Date(0)],
        ["F-2", ""],
      ],
      null,
    ],
    ["a service object", newBlob("a"), null],
    ["a map", new Map([["a", 1]]), {}],
    ["a set", new Set([1]), {}],
    ["a regular expression", /a/, {}],
    ["a boxed number", Object(5), {}],
    ["an Int8Array", new Int8Array([1, -1]), { 0: 1, 1: -1 }],
    ["bytes", [1, -1], [1, -1]],
    ["an infinite number", Number.POSITIVE_INFINITY, null],
  ])("%s", (_name, value, received) => {
    expect(marshalToClient(value)).toStrictEqual(received);
  });

  it("a function arrives as its source", () => {
    const source = "function f() { return 1; }";
    const f = Object.assign(() => 1, { toString: () => source });
    expect(marshalToClient(f)).toBe(source);
  });

  it("a Uint8Array is an error of the server", () => {
    expect(() => marshalToClient(new Uint8Array(1))).toThrow("Uint8Array");
  });
});

/** developers.google.com/apps-script/guides/html/communication: ten at once, the eleventh waits. */
describe("CallQueue", () => {
  it("runs ten calls at once and then one for each that ends", async () => {
    const queue = new CallQueue();
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const calls = Array.from({ length: 12 }, (_, index) =>
      queue.run(() => {
        started.push(index);
        return new Promise<number>((resolve) => ends.push(() => resolve(index)));
      }),
    );
    await Promise.resolve();
    expect(started).toHaveLength(10);
    ends[3]?.();
    await calls[3];
    await Promise.resolve();
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    ends[0]?.();
    await calls[0];
    await Promise.resolve();
    expect(started).toHaveLength(12);
    for (const end of ends) {
      end();
    }
    expect(await Promise.all(calls)).toEqual(Array.from({ length: 12 }, (_, index) => index));
  });

  it("gives the place on when a call fails", async () => {
    const queue = new CallQueue();
    const failures = Array.from({ length: 10 }, () =>
      queue.run(() => Promise.reject(new Error("no"))),
    );
    const after = queue.run(() => Promise.resolve("yes"));
    await Promise.allSettled(failures);
    expect(await after).toBe("yes");
  });
});
