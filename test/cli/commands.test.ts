import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EXAMPLE = join(ROOT, "examples/atelier-lumen.xlsx");
const folder = mkdtempSync(join(tmpdir(), "ponctuel-cli-"));
const workbook = join(folder, "factures.xlsx");

beforeAll(() => copyFileSync(EXAMPLE, workbook));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Answer = { readonly code: number | null; readonly out: string; readonly err: string };

function run(command: "remind" | "simulate", ...args: readonly string[]): Answer {
  const script = join(ROOT, "local/faces", `${command}.ts`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", script, ...args],
    { encoding: "utf8", cwd: ROOT, env: { ...process.env, PONCTUEL_BUNDLE: inject("bundle") } },
  );
  return { code: status, out: stdout, err: stderr };
}

const out = (name: string): string => join(folder, name);
const mails = (name: string): readonly string[] =>
  existsSync(join(out(name), "mails"))
    ? readdirSync(join(out(name), "mails")).filter((file) => file.endsWith(".eml"))
    : [];
const digest = (): string => createHash("sha256").update(readFileSync(workbook)).digest("hex");

describe("npm run remind", () => {
  it.each<readonly [why: string, args: readonly string[], code: number, said: RegExp]>([
    ["no workbook", [], 2, /--workbook/],
    ["an unknown option", ["--workbook", workbook, "--now"], 2, /--now/],
    ["a date that is none", ["--workbook", workbook, "--date", "23/11/2026"], 2, /2026-11-23/],
    [
      "a file that is not there",
      ["--workbook", "nulle-part.xlsx", "--out", out("a")],
      3,
      /n’existe pas/,
    ],
    [
      "a file that is no workbook",
      ["--workbook", join(ROOT, "LICENSE"), "--out", out("b")],
      3,
      /./,
    ],
  ])("says what is wrong with %s, with an exit code", (_why, args, code, said) => {
    const answer = run("remind", ...args);
    expect({ code: answer.code, trace: /\bat \S+ \(/.test(answer.err) }).toEqual({
      code,
      trace: false,
    });
    expect(answer.err).toMatch(said);
  });

  it("prints with --json one decision and its reason per invoice, and sends nothing in a dry run", () => {
    const before = digest();
    const args = ["--workbook", workbook, "--date", "2026-11-23", "--out", out("dry")];
    const answer = run("remind", ...args, "--dry-run", "--live", "--json");
    expect(answer.code).toBe(0);
    const report = JSON.parse(answer.out);
    expect(report.decisions).toHaveLength(150);
    expect(report.decisions.every((one: { reason: string }) => one.reason !== "")).toBe(true);
    expect(report.messages.length).toBeGreaterThan(10);
    expect(report.outcomes).toEqual([]);
    expect(mails("dry")).toEqual([]);
    expect(digest()).toBe(before);
  });

  it("goes on in the same folder, never sends twice, and leaves the original alone", () => {
    const before = digest();
    const args = ["--workbook", workbook, "--out", out("live"), "--live"];
    expect(run("remind", ...args, "--date", "2026-11-23").code).toBe(0);
    const first = mails("live").length;
    expect(first).toBeGreaterThan(10);
    expect(run("remind", ...args, "--date", "2026-11-23").code).toBe(0);
    expect(mails("live")).toHaveLength(first);
    expect(run("remind", ...args, "--date", "2026-11-20").code).toBe(3);
    expect(digest()).toBe(before);
  });

  it("refuses a folder that holds the results of another workbook, unless told to start anew", () => {
    const other = join(folder, "autre", "..", "factures-2.xlsx");
    copyFileSync(join(ROOT, "examples/suivi-existant.xlsx"), other);
    const args = ["--workbook", other, "--date", "2026-11-23", "--out", out("dry")];
    const refused = run("remind", ...args);
    expect(refused.code).toBe(3);
    expect(refused.err).toMatch(/--fresh/);
    const fresh = run("remind", ...args, "--fresh", "--payments-up-to-date", "--json");
    expect(fresh.code).toBe(0);
    expect(JSON.parse(fresh.out).outcomes.length).toBeGreaterThan(5);
  });
});

describe("npm run simulate", () => {
  it("prints one line a day and keeps nothing", () => {
    const answer = run("simulate", "--workbook", workbook, "--from", "2026-11-23", "--days", "4");
    expect(answer.code).toBe(0);
    const lines = answer.out.trim().split("\n");
    expect(lines.map((line) => line.split(/\s/)[0])).toEqual([
      "lundi",
      "mardi",
      "mercredi",
      "jeudi",
    ]);
    expect(lines[0]).toMatch(/\d+ messages.*Relance 1 ×\d/);
  });

  it("says what it wants", () => {
    const answer = run("simulate", "--workbook", workbook, "--from", "2026-11-23", "--days", "0");
    expect(answer.code).toBe(2);
    expect(answer.err).toMatch(/1 à 400/);
  });
});
