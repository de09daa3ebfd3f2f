/**
 * The thread in which the office lives. A script that asks a person something stands still, and
 * this thread with it; the server's thread goes on talking with the pages.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Day } from "../../../src/core/day.ts";
import { wakeUp } from "../../faces/desk.ts";
import { morning } from "../../faces/morning.ts";
import { messagesText, reportText } from "../../faces/print-report.ts";
import { openWorkspace } from "../../faces/workspace.ts";
import type { Host } from "../../host.ts";
import { messageOf } from "../failure.ts";
import type { FromOffice, OfficeEvent, ToOffice } from "../protocol.ts";
import { Executions } from "./executions.ts";
import { functionHelp } from "./function-help.ts";
import { Office } from "./office.ts";
import { PATIENCE_MS, PageInterface } from "./page-interface.ts";

export type OfficeData = {
  readonly bundle: string;
  readonly source: string;
  readonly folder: string;
  readonly fresh: boolean;
  /** The day on which a new workbook begins to live. */
  readonly day: Day;
  /** The morning of that day is lived before the first page is served, in test mode. */
  readonly showcase: boolean;
  readonly signal: SharedArrayBuffer;
  readonly answers: MessagePort;
};

/** Longer than a dialog may stay open, or the script would be stopped for the person's slowness. */
const REAL_TIMEOUT_MS = PATIENCE_MS + 60_000;
/** The .xlsx is written when nothing has happened for as long; journals keep all until then. */
const QUIET_MS = 3_000;

const port = parentPort;
if (port === null) throw new Error("The office lives in a thread of its own.");
const send = (message: FromOffice) => port.postMessage(message);
const sendEvent = (event: OfficeEvent) => send({ kind: "event", event });

try {
  serve(await openOffice(workerData as OfficeData));
} catch (failure) {
  send({ kind: "refused", message: messageOf(failure) });
}

type Opened = {
  readonly office: Office;
  readonly save: () => Promise<void>;
  readonly summary?: string;
};

async function openOffice(data: OfficeData): Promise<Opened> {
  const { bundle, source, folder } = data;
  const isKnown = !data.fresh && existsSync(join(folder, "etat.json"));
  const executions = new Executions();
  let office: Office | undefined;
  const bell = { signal: new Int32Array(data.signal), answers: data.answers };
  const ui = new PageInterface(bell, (event) => {
    if (event.kind === "ask") office?.show();
    sendEvent(event);
  });
  const workspace = await openWorkspace({
    bundle,
    source,
    folder,
    fresh: data.fresh,
    ui,
    realTimeoutMs: REAL_TIMEOUT_MS,
    onExecution: (executed) =>
      executions.add({ ...executed, mailsAfter: workspace.host.world.outbox.messages.length }),
  });
  const summary = isKnown ? undefined : begin(workspace.host, data);
  workspace.workbook.calculate();
  workspace.saveState();
  ui.isAttended = true;
  const functions = functionHelp(bundle);
  office = new Office({ workspace, executions, functions, send: sendEvent, ui });
  return { office, save: workspace.save, ...(summary === undefined ? {} : { summary }) };
}

/** The example opens on a morning that has just been lived, in test mode, and the next ones follow. */
function begin(host: Host, { day, showcase }: OfficeData): string | undefined {
  if (!showcase) {
    wakeUp(host, day);
    return undefined;
  }
  const choices = { day, live: false, dryRun: false, paymentsUpToDate: false };
  const { report, run, now } = morning(host, choices);
  host.run("installDailyRun", [], { kind: "menu" });
  return [messagesText(report), reportText(report, now, run)].join("\n\n");
}

function serve({ office, save, summary }: Opened): void {
  let last: Promise<unknown> = Promise.resolve();
  const saveWhenQuiet = () =>
    setTimeout(() => {
      last = last.then(save).catch((failure: unknown) => {
        const message = `Le classeur n’a pas pu être enregistré : ${messageOf(failure)}`;
        sendEvent({ kind: "toast", title: "Ponctuel", message });
      });
    }, QUIET_MS);
  let quiet = saveWhenQuiet();
  port?.on("message", (message: ToOffice) => {
    last = last.then(() => answer(office, message));
    clearTimeout(quiet);
    quiet = saveWhenQuiet();
  });
  send({ kind: "ready", ...(summary === undefined ? {} : { summary }) });
}

async function answer(office: Office, { id, name, args }: ToOffice): Promise<void> {
  try {
    const method = office[name] as (...given: readonly unknown[]) => unknown;
    send({ kind: "result", id, value: await method.apply(office, [...args]) });
  } catch (failure) {
    send({ kind: "failed", id, message: messageOf(failure) });
  }
}
