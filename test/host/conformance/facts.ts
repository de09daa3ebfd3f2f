/** What a line of the tables is, and how it is played: a small bundle, opened and run like ours. */

import { scriptCalculator } from "../../../local/formula-calls.ts";
import { type Host, type HostOptions, openHost, type RunOptions } from "../../../local/host.ts";
import { ManualClock } from "../../../local/runtime/clock.ts";
import type { ExecutionResult } from "../../../local/runtime/run-script.ts";
import { emptySheet, MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import { writeBundle } from "../runtime/stage.ts";
import type { Source } from "./sources.ts";

export type Fact = {
  /** As docs/HOST.md says it. */
  readonly fact: string;
  readonly source: Source;
  /** Body of the function `main`, which finds its arguments in `args`. */
  readonly script: string;
  /** What comes of it: the value of `main`, or of `when`. */
  readonly gives: unknown;
  /** What Google or a person does with the script. Absent: « Run » in the editor. */
  readonly when?: (host: Host) => unknown;
  /** Declarations beside `main`. */
  readonly declares?: string;
  readonly given?: Given;
};

/** What differs from a French workbook, a French script and the permissions that Ponctuel asks for. */
export type Given = Partial<HostOptions> & {
  readonly scopes?: readonly string[];
  readonly locale?: string;
  readonly zone?: string;
  readonly scriptZone?: string;
  readonly files?: Readonly<Record<string, string>>;
};

export type Chapter = { readonly title: string; readonly facts: readonly Fact[] };

/** An error whose message holds this text. */
export class Refusal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function refused(text: string): Refusal {
  return new Refusal(text);
}

export const AUTH = "https://www.googleapis.com/auth/";

const SCOPES = [
  ...["spreadsheets.currentonly", "script.container.ui", "script.scriptapp"],
  ...["gmail.send", "drive.file", "userinfo.email"],
].map((name) => AUTH + name);

const ADVANCED_SERVICES = [
  { userSymbol: "Gmail", serviceId: "gmail", version: "v1" },
  { userSymbol: "Drive", serviceId: "drive", version: "v3" },
  { userSymbol: "Docs", serviceId: "docs", version: "v1" },
];

/** Words that the scripts of the tables share. */
const VOCABULARY = `
function cell(a1) { return SpreadsheetApp.getActive().getSheetByName("Factures").getRange(a1 || "A1"); }
function messageOf(action) { try { action(); } catch (error) { return error.message; } return "no error"; }
function recipients(count) { return Array.from({ length: count }, (_, i) => "c" + i + "@exemple.fr").join(", "); }
function send(headers, threadId) {
  const raw = Utilities.base64EncodeWebSafe(headers + "\\r\\n\\r\\nBonjour", Utilities.Charset.UTF_8);
  return Gmail.Users.Messages.send(threadId ? { raw: raw, threadId: threadId } : { raw: raw }, "me");
}`;

export function play({ script, declares = "", when = running(), given = {} }: Fact): unknown {
  const { scopes = SCOPES, locale = "fr_FR", zone = "Europe/Paris", files, ...options } = given;
  const { scriptZone = "Europe/Paris", ...hostOptions } = options;
  const bundle = writeBundle(
    `${VOCABULARY}\n${declares}\nfunction main(...args) { ${script} }`,
    {
      timeZone: scriptZone,
      oauthScopes: scopes,
      dependencies: { enabledAdvancedServices: ADVANCED_SERVICES },
    },
    files,
  );
  const clock = new ManualClock(Date.UTC(2026, 10, 23, 7));
  const workbook = new MemoryWorkbook(
    {
      ...{ id: "classeur", name: "Classeur", locale, timeZone: zone, namedRanges: [] },
      sheets: [emptySheet("Factures", 0)],
    },
    scriptCalculator(bundle, clock, () => host),
  );
  const host: Host = openHost({ bundle, workbook, clock, ...hostOptions });
  return when(host);
}

/** The value of an execution; its error is thrown. */
export function answerOf({ status, value, error }: ExecutionResult): unknown {
  if (status === "done") return value;
  throw new Error(error?.message);
}

/** `main` as Google runs it otherwise than from the editor. */
export function running(options: RunOptions = {}): (host: Host) => unknown {
  return (host) => answerOf(host.run("main", [], options));
}

/** Runs `main`, lets time pass and runs it again: the second value. */
export function again(milliseconds: number): (host: Host) => unknown {
  return (host) => {
    answerOf(host.run("main"));
    host.world.clock.advance(milliseconds);
    return answerOf(host.run("main"));
  };
}

/** `main` is killed at the call of this name, then `after` runs in another execution. */
export function killedAt(
  call: string,
  when: "before" | "after" = "before",
): (host: Host) => unknown {
  return (host) => {
    host.run("main", [], { faults: [{ at: call, when, effect: { kind: "kill" } }] });
    return answerOf(host.run("after"));
  };
}

/** A page calls `main` through `google.script.run`: what its success handler gets. */
export function fromPage(...args: readonly unknown[]): (host: Host) => unknown {
  return (host) => answerOf(host.callServer("main", args));
}

/**
 * What C1 shows of this formula, with its sentence when it is an error. `main` puts what it needs
 * into A and B before.
 */
export function inCell(formula: string): (host: Host) => unknown {
  return (host) => {
    answerOf(host.run("main"));
    const { workbook } = host.world;
    const changes = [[{ value: "", formula }]];
    workbook.apply([{ kind: "cells", sheet: 0, row: 0, column: 2, changes }]);
    workbook.calculate();
    return shown(host, "0:2");
  };
}

/** Of a cell by « row:column », from 0. */
export function shown({ world }: Host, key: string): unknown {
  const value = world.workbook.sheets[0]?.cells.get(key)?.value;
  return typeof value === "object" ? `${value.error} ${value.message ?? ""}`.trim() : value;
}
