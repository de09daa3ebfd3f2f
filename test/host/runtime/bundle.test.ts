import { describe, expect, test } from "vitest";
import { BundleRefused, readBundle } from "../../../local/realm/bundle.ts";
import { writeBundle } from "./stage.ts";

describe("a bundle that the push would refuse is refused", () => {
  // https://github.com/google/clasp/issues/907 and 935; guides/v8-runtime, « limitations ».
  test.each([
    ["class A { n = 1; }", "Code.js, ligne 1 : champ de classe"],
    ["\n\nclass A { static n = 0; }", "Code.js, ligne 3 : champ de classe"],
    ["class A { #x = 1; }", "nom privé"],
    ["class A { #m() {} }", "nom privé"],
    ["class A { static { this.n = 1; } }", "bloc statique de classe"],
    ["function f( {", "Code.js : "],
    ["import x from 'y';", "Code.js : "],
  ])("%s", (code, sentence) => {
    expect(() => readBundle(writeBundle(code))).toThrow(BundleRefused);
    expect(() => readBundle(writeBundle(code))).toThrow(sentence);
  });

  test.each([
    "class A { constructor() { this.n = 1; } static of() { return new A(); } get m() { return 1; } }",
    "function f(a) { return a?.b ?? 1n; }",
    "function f(a) { a ??= 1; return a; }",
  ])("but %s is taken", (code) => {
    expect(readBundle(writeBundle(code)).manifest.timeZone).toBe("Europe/Paris");
  });
});

test("functions, custom functions, HTML files and services are listed", () => {
  const code = `
/** Menu. */
function onOpen(e) {}
/**
 * Retard.
 * @customfunction
 */
function JOURS_RETARD(a) {}
var notListed = function () {};
function hidden_() {}`;
  const manifest = {
    dependencies: {
      enabledAdvancedServices: [{ userSymbol: "Gmail", serviceId: "gmail", version: "v1" }],
    },
  };
  const bundle = readBundle(writeBundle(code, manifest, { "sidebar.html": "<p>é</p>" }));
  expect(bundle.functions).toEqual(["onOpen", "JOURS_RETARD", "hidden_"]);
  expect(bundle.customFunctions).toEqual(["JOURS_RETARD"]);
  expect(bundle.htmlFiles).toEqual(new Map([["sidebar", "<p>é</p>"]]));
  expect(bundle.manifest.advancedServices).toEqual(["Gmail"]);
});

test.each([
  [{ timeZone: undefined }, "timeZone"],
  [{ oauthScopes: undefined }, "oauthScopes"],
  [{ runtimeVersion: "STABLE" }, "runtimeVersion"],
])("a manifest without what it needs is refused: %j", (manifest, word) => {
  expect(() => readBundle(writeBundle("function f() {}", manifest))).toThrow(word);
});

test("a folder that is not there is refused", () => {
  expect(() => readBundle("nowhere")).toThrow("nowhere ne peut pas être lu.");
});
