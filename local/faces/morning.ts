/** The morning run on a workspace: what the daily trigger does in Google. */

import type { Moment } from "../../src/core/app/ports.ts";
import type { Report } from "../../src/core/app/report.ts";
import { type Day, parseIsoDay } from "../../src/core/day.ts";
import { civilOfInstant } from "../engine/zones.ts";
import type { Host } from "../host.ts";
import type { ExecutionResult } from "../runtime/run-script.ts";
import { ensureSetUp, typeSetting, wakeUp } from "./desk.ts";

export type Morning = {
  readonly day: Day;
  readonly live: boolean;
  readonly dryRun: boolean;
  /** Answers « Les règlements sont-ils à jour ? » with yes. */
  readonly paymentsUpToDate: boolean;
};

export type MorningResult = {
  readonly report: Report;
  readonly run: ExecutionResult;
  readonly now: Moment;
};

/** Throws when the script itself failed: that is a bug of ours, never of the workbook. */
export function morning(host: Host, options: Morning): MorningResult {
  wakeUp(host, options.day);
  ensureSetUp(host);
  typeSetting(host, "testMode", options.live ? "non" : "oui");
  if (options.paymentsUpToDate) finished(host.run("confirmPaymentsUpToDate", [], { kind: "menu" }));
  const run = finished(
    options.dryRun
      ? host.callServer("previewReminders")
      : host.run("runDailyReminders", [], { kind: "installable-trigger" }),
  );
  return { report: run.value as Report, run, now: momentOf(host) };
}

function finished(run: ExecutionResult): ExecutionResult {
  if (run.status !== "done") throw new Error(run.error?.stack ?? run.error?.message ?? run.status);
  return run;
}

function momentOf({ world }: Host): Moment {
  const text = new Date(civilOfInstant(world.clock.now(), world.workbook.timeZone)).toISOString();
  const day = parseIsoDay(text.slice(0, 10));
  if (!day) throw new Error(`Not a day: ${text}`);
  return { day, time: text.slice(11, 19), offset: "" };
}
