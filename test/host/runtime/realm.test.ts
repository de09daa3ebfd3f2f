import { describe, expect, test } from "vitest";
import { evaluate, play } from "./stage.ts";

describe("what Apps Script lacks is not there", () => {
  // https://developers.google.com/apps-script/guides/v8-runtime (« limitations ») and the live
  // table of https://justin.poehnelt.com/posts/apps-script-runtime-limitations-wintercg
  const ABSENT_FROM_APPS_SCRIPT = [
    ..."setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate".split(" "),
    ..."queueMicrotask structuredClone fetch Headers Request Response FormData File Blob".split(
      " ",
    ),
    ..."URL URLSearchParams TextEncoder TextDecoder DOMException atob btoa crypto".split(" "),
    ..."SubtleCrypto AbortController AbortSignal Event EventTarget ReadableStream".split(" "),
    ..."WritableStream TransformStream window self navigator performance process".split(" "),
    ..."require module exports global Buffer __dirname document console".split(" "),
  ];
  const NEWER_THAN_ES2020 = [
    ..."WeakRef FinalizationRegistry AggregateError Iterator Temporal".split(" "),
    ..."Array.prototype.at Array.prototype.findLast Array.prototype.findLastIndex".split(" "),
    ..."Array.prototype.toSorted Array.prototype.toReversed Array.prototype.toSpliced".split(" "),
    ..."Array.prototype.with Array.fromAsync Object.hasOwn Object.groupBy Map.groupBy".split(" "),
    ..."String.prototype.at String.prototype.replaceAll String.prototype.isWellFormed".split(" "),
    ..."Int8Array.prototype.at Int8Array.prototype.findLast Promise.any Promise.try".split(" "),
    ..."Promise.withResolvers Set.prototype.union RegExp.escape Error.isError".split(" "),
    ..."ArrayBuffer.prototype.transfer Atomics.waitAsync Intl.Segmenter Math.f16round".split(" "),
    ...["[].values().map", "Symbol.dispose", "RegExp.prototype.hasIndices"],
  ];
  const PRESENT = [
    ..."Array.prototype.flatMap Object.fromEntries String.prototype.matchAll Promise.allSettled".split(
      " ",
    ),
    ..."BigInt globalThis WebAssembly Intl.NumberFormat Reflect.ownKeys Proxy escape".split(" "),
    ..."Int8Array.prototype.subarray Map.prototype.forEach Error.captureStackTrace".split(" "),
    ..."String.prototype.padStart Symbol.asyncIterator Date.prototype.getTimezoneOffset".split(" "),
  ];

  test.each(ABSENT_FROM_APPS_SCRIPT)("%s", (name) => {
    expect(evaluate(`typeof ${name}`)).toBe("undefined");
  });
  test.each(NEWER_THAN_ES2020)("%s", (name) => {
    expect(evaluate(`typeof ${name}`)).toBe("undefined");
  });
  test.each(PRESENT)("but %s is", (name) => {
    expect(evaluate(`typeof ${name}`)).not.toBe("undefined");
  });
  test("unless the host is asked to keep the newer library", () => {
    const world = { switches: { strictEs2020: false } };
    expect(evaluate("[1, 2].at(-1)", { world })).toBe(2);
    expect(evaluate("typeof setTimeout", { world })).toBe("undefined");
  });
});

describe("values are born in the realm", () => {
  test.each([
    ["a date", "Toy.echo(new Date(5)) instanceof Date"],
    ["a nested date", "Toy.echo([[new Date(5)]])[0][0] instanceof Date"],
    ["a list", "Toy.echo([1]) instanceof Array && Array.isArray(Toy.echo([1]))"],
    ["an object", "Toy.echo({ a: 1 }) instanceof Object && Toy.echo({}).constructor === Object"],
    ["an argument of the entry", "arguments[0] instanceof Date && arguments[1] instanceof Array"],
    ["a service", "Toy instanceof Object && Toy.child instanceof Function"],
    [
      "an error of Google",
      "(() => { try { Toy.refuse(); } catch (e) { return e instanceof Error; } })()",
    ],
    [
      "an unknown member",
      "(() => { try { Toy.unknown; } catch (e) { return e instanceof Error; } })()",
    ],
    ["a date by its constructor", "Toy.echo(new Date(5)).constructor === Date"],
  ])("%s", (_what, expression) => {
    expect(evaluate(expression, { args: [new Date(0), [1]] })).toBe(true);
  });

  test("the host gets values of its own", () => {
    const { toy } = play(`
      function main() {
        Toy.echo([new Date(86400000), { a: [1, "é", true, null, undefined] }]);
        Toy.echo(Toy.child("x"));
      }`);
    const [list, child] = toy.received;
    expect(list).toBeInstanceOf(Array);
    expect(list).toEqual([new Date(86_400_000), { a: [1, "é", true, null, undefined] }]);
    expect(Array.isArray(list) && list[0] instanceof Date).toBe(true);
    expect(child).toBe(toy.child("x"));
  });

  test("what the script returns keeps its nature", () => {
    expect(evaluate("new Map([[1, new Date(3)]])")).toEqual(new Map([[1, new Date(3)]]));
    expect(evaluate("new Set([1])")).toEqual(new Set([1]));
    expect(evaluate("/a/gi")).toEqual(/a/gi);
    expect(evaluate("new Int8Array([1, -1])")).toEqual(new Int8Array([1, -1]));
    expect(String(evaluate("function (a) { return a; }"))).toBe("function (a) { return a; }");
  });

  test("a circular object is refused", () => {
    const { result } = play("function main() { const a = {}; a.a = a; Toy.echo(a); }");
    expect(result).toMatchObject({ status: "error", error: { name: "TypeError" } });
  });
});

describe("the clock and the zone", () => {
  test("new Date() and Date.now() stand on the host's clock", () => {
    const start = Date.UTC(2026, 10, 23, 7);
    expect(evaluate("new Date().getTime()")).toBe(start);
    expect(evaluate("Date.now()")).toBe(start);
    expect(evaluate("[Toy.sleep(1500), Date.now()][1]")).toBe(start + 1500);
    expect(evaluate("typeof Date()")).toBe("string");
  });

  test.each([
    ["new Date(2026, 0, 31).getDate()", 31],
    ["Date.UTC(1970, 0, 2)", 86_400_000],
    ["Date.parse('1970-01-02')", 86_400_000],
    ["new Date(new Date(7)).getTime()", 7],
    ["new (class extends Date { twice() { return this.getTime() * 2; } })(4).twice()", 8],
    ["Date.name + Date.length + Date.now.name", "Date7now"],
    ["Object.prototype.toString.call(new Date())", "[object Date]"],
  ])("%s", (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  test.each([
    ["Europe/Paris", 8],
    ["America/New_York", 2],
    ["Pacific/Auckland", 20],
  ])("dates are read in the script's zone: %s", (timeZone, hour) => {
    const before = new Date(2026, 6, 1).getTimezoneOffset();
    expect(evaluate("new Date().getHours()", { manifest: { timeZone } })).toBe(hour);
    expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(before);
  });
});

describe("one execution", () => {
  test("starts from a fresh global", () => {
    const code = "var count = 0; function main() { count += 1; return count; }";
    expect(play(code).result.value).toBe(1);
    expect(play(code).result.value).toBe(1);
  });

  test("reports an uncaught error with the frames of the bundle only", () => {
    const { result } = play(`
function main() { return inner(); }
function inner() { throw new RangeError("trop"); }`);
    expect(result.status).toBe("error");
    expect(result.error).toEqual({
      name: "RangeError",
      message: "trop",
      stack: "RangeError: trop\n    at inner (Code.js:3:26)\n    at main (Code.js:2:26)",
    });
  });

  test("reports what is thrown without being an error", () => {
    const { result } = play("function main() { throw 'texte'; }");
    expect(result.error).toEqual({ name: "Error", message: "texte", stack: "" });
  });

  test("says that a function does not exist", () => {
    const { result } = play("function other() {}");
    expect(result.error?.message).toBe("Script function not found: main");
  });

  test("drains microtasks, and awaits the promise of a sidebar call only", () => {
    const code = "async function main() { await null; Toy.echo('late'); return 7; }";
    const menu = play(code, { kind: "menu" });
    expect(menu.result.value).toBeUndefined();
    expect(menu.toy.received).toEqual(["late"]);
    expect(play(code, { kind: "sidebar-call" }).result.value).toBe(7);
    const broken = play("async function main() { throw new Error('non'); }", {
      kind: "sidebar-call",
    });
    expect(broken.result).toMatchObject({ status: "error", error: { message: "non" } });
  });
});
