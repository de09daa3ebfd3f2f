/** Runs the commands as a shell would, on a workbook written for the test. */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, inject } from "vitest";
import type { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import { writeWorkbook } from "../../local/stores/xlsx.ts";

export type Answer = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
};

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ponctuel-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A new folder of the test, or a file in it. */
export function scratch(prefix: string): string {
  return mkdtempSync(join(folder, `${prefix}-`));
}

export async function writeXlsx(workbook: MemoryWorkbook, file: string): Promise<string> {
  const { id, name, locale, timeZone, sheets, namedRanges } = workbook;
  const data = { id, name, locale, timeZone, sheets: [...sheets], namedRanges: [...namedRanges] };
  await writeWorkbook(data, file);
  return file;
}

export function runCommand(
  name: "remind" | "simulate" | "start",
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandLine(name, args), {
    cwd: ROOT,
    env: { ...environment(), ...env },
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same without waiting for its end. */
export function startCommand(name: "remind", args: readonly string[]): ChildProcess {
  return spawn(process.execPath, commandLine(name, args), {
    cwd: ROOT,
    env: environment(),
    stdio: "ignore",
  });
}

function commandLine(name: string, args: readonly string[]): string[] {
  return ["--import", "tsx", join("local/faces", `${name}.ts`), ...args];
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, PONCTUEL_BUNDLE: inject("bundle") };
}

export function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** The mails of a folder of results, as they left. */
export function mailsIn(out: string): readonly string[] {
  const mails = join(out, "mails");
  if (!existsSync(mails)) return [];
  const files = readdirSync(mails).filter((file) => file.endsWith(".eml"));
  return files.sort().map((file) => readFileSync(join(mails, file), "utf8"));
}
