/** What the commands share: their options, their errors, their exit codes. */

import { dirname, join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Day, parseIsoDay } from "../../src/core/day.ts";
import { WorkbookUnreadable } from "../stores/xlsx.ts";
import { WorkspaceRefused } from "./workspace.ts";

/** For scripts: 1 is left to what nobody foresaw. */
export const EXIT = { done: 0, unexpected: 1, usage: 2, workbook: 3, stopped: 4 } as const;

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** The built add-on; a test runs the commands on a build of its own. */
export const BUNDLE = process.env["PONCTUEL_BUNDLE"] ?? join(ROOT, "dist");

export class UsageError extends Error {}

export function readOptions<Config extends NonNullable<ParseArgsConfig["options"]>>(
  options: Config,
  usage: string,
): ReturnType<typeof parseArgs<{ options: Config }>>["values"] {
  try {
    return parseArgs({ options }).values;
  } catch (failure) {
    throw new UsageError(`${failure instanceof Error ? failure.message : failure}\n\n${usage}`);
  }
}

export function dayOption(text: string | undefined, name: string): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseIsoDay(text);
  if (!day) throw new UsageError(`--${name} attend une date comme 2026-11-23, pas « ${text} ».`);
  return day;
}

/** « out/factures » for « factures.xlsx ». */
export function outFolder(out: string | undefined, workbook: string): string {
  return out ?? join("out", parse(workbook).name);
}

/** Runs a command and turns what went wrong into a sentence and an exit code. */
export async function command(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (failure) {
    process.exitCode = exitCodeOf(failure);
    const known = process.exitCode !== EXIT.unexpected && failure instanceof Error;
    console.error(known ? failure.message : failure);
  }
}

function exitCodeOf(failure: unknown): number {
  if (failure instanceof UsageError) return EXIT.usage;
  if (failure instanceof WorkspaceRefused || failure instanceof WorkbookUnreadable)
    return EXIT.workbook;
  return EXIT.unexpected;
}
