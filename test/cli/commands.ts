/** Runs the commands as a shell would, on a workbook written for the test. */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import type { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import { writeWorkbook } from "../../local/stores/xlsx.ts";

export type Answer = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
};

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A new folder for what the test writes. */
export function scratch(prefix: string): string {
  return mkdtempSync(join(inject("scratch"), `${prefix}-`));
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
  return answerOf([join(inject("commands"), `${name}.js`), ...args], env);
}

/** From its source, as `npm run` does. */
export function runSource(name: "remind", args: readonly string[]): Answer {
  return answerOf(["--import", "tsx", join("local/faces", `${name}.ts`), ...args]);
}

function answerOf(line: readonly string[], env: NodeJS.ProcessEnv = {}): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, line, {
    cwd: ROOT,
    env: { ...environment(), ...env },
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same without waiting for its end. */
export function startCommand(name: "remind", args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(inject("commands"), `${name}.js`), ...args], {
    cwd: ROOT,
    env: environment(),
    stdio: "ignore",
  });
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
