/** What the build refuses, and what it makes of newer syntax. */

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";
import { afterAll, describe, expect, inject, it } from "vitest";
import { buildBundle } from "../../build.mjs";
import { readBundle } from "../../local/realm/bundle.ts";
import { syntaxOf } from "../../local/realm/syntax.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "ponctuel-refused-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const FUNCTION = "/** Ouvre. */\nexport function onOpen() {}\n";
let builds = 0;

/** Builds an add-on whose menu file is this text. */
function build(menu: string): Promise<string> {
  builds += 1;
  const entry = join(scratch, `entry-${builds}`);
  mkdirSync(entry);
  for (const file of ["functions.ts", "triggers.ts", "server.ts"])
    writeFileSync(join(entry, file), `/** Aide. */\nexport function of${file.length}() {}\n`);
  writeFileSync(join(entry, "menu.ts"), menu);
  const outDir = join(scratch, `dist-${builds}`);
  return buildBundle({ outDir, entry }).then(() => readFileSync(join(outDir, "Code.js"), "utf8"));
}

describe("an entry file", () => {
  it.each([
    ["a constant", `${FUNCTION}export const LIMIT = 5;\n`, /exports functions and nothing else/],
    ["a class", `${FUNCTION}export class Menu {}\n`, /exports functions and nothing else/],
    ["an arrow", "/** Ouvre. */\nexport const onOpen = () => 1;\n", /nothing else/],
    ["a list", "function onOpen() {}\nexport { onOpen };\n", /exports functions and nothing else/],
    [
      "a default",
      "/** Ouvre. */\nexport default function onOpen() {}\n",
      /exports functions and nothing else/,
    ],
    ["a function without help", "export function onOpen() {}\n", /onOpen has no JSDoc/],
    ["broken syntax", "export function {}\n", /menu\.ts/],
  ])("that exports %s stops the build", async (_, menu, message) => {
    await expect(build(menu)).rejects.toThrow(message);
  });

  it("that exports functions with their help is built", async () => {
    await expect(build(FUNCTION)).resolves.toContain("/** Ouvre. */\nfunction onOpen() {");
  });
});

describe("syntax that Apps Script does not parse", () => {
  it.each([
    ["a class field", "class A { n = 1; }\nexport_(new A().n);"],
    ["a static field", "class A { static n = 1; }\nexport_(A.n);"],
    ["a private name", "class A { #n = 1; get n() { return this.#n; } }\nexport_(new A().n);"],
    ["a static block", "class A { static { export_(1); } }\nexport_(A);"],
    ["a logical assignment", "let n: number | undefined;\nn ??= 1;\nexport_(n);"],
  ])("%s is rewritten by the build", async (_, source) => {
    const code = await build(
      `declare function export_(value: unknown): void;\n/** Ouvre. */\nexport function onOpen() {\n${source}\n}\n`,
    );
    expect(syntaxOf("Code.js", code).refused).toEqual([]);
    expect(code).not.toMatch(/\?\?=|static \{/);
  });

  it.each([
    [
      "a class field",
      "class A { n = 1; }",
      "Code.js, ligne 1 : champ de classe, refusé par Apps Script.",
    ],
    ["a private name", "class A { get n() { return this.#n; } #n() {} }", "nom privé « #… »"],
    ["a static block", "class A { static { A.n = 1; } }", "bloc statique de classe"],
    ["a module", "export const n = 1;", "Code.js : "],
  ])("%s left in Code.js is refused, with its place", (_, code, sentence) => {
    expect(syntaxOf("Code.js", code).refused.join("\n")).toContain(sentence);
  });

  it("is not in the bundle: nothing there is newer than ES2020", () => {
    const newer: string[] = [];
    const code = readFileSync(join(inject("bundle"), "Code.js"), "utf8");
    const { program } = parseSync("Code.js", code, { sourceType: "script" });
    const METHODS =
      /^(?:hasOwn|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|groupBy|structuredClone|any)$/;
    new Visitor({
      AssignmentExpression: ({ operator }) => {
        if (/^(?:\?\?|\|\||&&)=$/.test(operator)) newer.push(operator);
      },
      CallExpression: ({ callee }) => {
        if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
        if (METHODS.test(callee.property.name)) newer.push(callee.property.name);
      },
      Literal: (node) => {
        if ("regex" in node && node.regex && /[dv]/.test(node.regex.flags))
          newer.push(node.regex.flags);
      },
    }).visit(program);
    expect(newer).toEqual([]);
    expect(readBundle(inject("bundle")).functions.length).toBeGreaterThan(0);
  });

  it("knows two profiles and no other", async () => {
    const outDir = join(scratch, "never");
    await expect(buildBundle({ outDir, profile: "wide" })).rejects.toThrow("Unknown profile: wide");
  });
});

describe("clasp", () => {
  it("would upload exactly the files of the build", () => {
    const project = mkdtempSync(join(scratch, "clasp-"));
    cpSync(join(ROOT, ".clasp.json"), join(project, ".clasp.json"));
    cpSync(inject("bundle"), join(project, "dist"), { recursive: true });
    const clasp = join(ROOT, "node_modules/@google/clasp/build/src/index.js");
    const answer = execFileSync(process.execPath, [clasp, "show-file-status", "--json"], {
      cwd: project,
      env: { ...process.env, HOME: project, USERPROFILE: project },
      encoding: "utf8",
    });
    const { filesToPush } = JSON.parse(answer) as { readonly filesToPush: readonly string[] };
    expect(filesToPush.map((file) => file.replaceAll("\\", "/")).sort()).toEqual([
      "dist/Code.js",
      "dist/aide.html",
      "dist/appsscript.json",
      "dist/deed.html",
      "dist/first-run.html",
      "dist/letters.html",
      "dist/models.html",
      "dist/preparation.html",
      "dist/settings.html",
      "dist/sidebar.html",
    ]);
  });
});
