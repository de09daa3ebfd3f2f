/** All that the host is held to, and how docs/HOST.md shows it. */

import { bufferingAndLocks } from "./buffering-and-locks.ts";
import { customFunctions } from "./custom-functions.ts";
import { documents } from "./documents.ts";
import type { Chapter } from "./facts.ts";
import { googleScriptRun } from "./google-script-run.ts";
import { htmlAndInterface } from "./html-and-interface.ts";
import { latency } from "./latency.ts";
import { mail } from "./mail.ts";
import { quotas } from "./quotas.ts";
import { scopes } from "./scopes.ts";
import { SOURCES } from "./sources.ts";
import { triggersAndModes } from "./triggers-and-modes.ts";
import { values } from "./values.ts";

export const chapters: readonly Chapter[] = [
  ...[quotas, customFunctions, values, bufferingAndLocks, googleScriptRun],
  ...[htmlAndInterface, triggersAndModes, mail, documents, scopes, latency],
];

/** The chapters as Markdown tables, one line a fact. */
export function factTables(): string {
  return chapters
    .map(({ title, facts }) => {
      const rows = facts.map(({ fact, source }) => `| ${fact} | [${source}] |`);
      return [`### ${title}`, "", "| Fact | Source |", "| --- | --- |", ...rows, ""].join("\n");
    })
    .join("\n");
}

/** Where the names in the tables lead. */
export function sourceLinks(): string {
  return Object.entries(SOURCES)
    .map(([name, address]) => `[${name}]: ${address}\n`)
    .join("");
}
