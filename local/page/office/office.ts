/** The workbook, its script and its pages' mirror together: answers every call of a page. */

import { formulaResult, scriptArgument } from "../../engine/custom-functions.ts";
import { serialOfInstant } from "../../engine/serials.ts";
import type { Workspace } from "../../faces/workspace.ts";
import { QUOTA_NAMES } from "../../runtime/quotas.ts";
import type { ExecutionResult } from "../../runtime/run-script.ts";
import type { Selected } from "../../runtime/user-interface.ts";
import { Mirror } from "../mirror/mirror.ts";
import type {
  Allowance,
  Calls,
  Destination,
  Ended,
  FaultName,
  FiredLine,
  FunctionAnswer,
  FunctionCall,
  FunctionHelp,
  OfficeCalls,
  OfficeEvent,
  Opening,
  Status,
} from "../protocol.ts";
import { civilText, destinationOf } from "./calendar.ts";
import { documentLines } from "./documents.ts";
import { type Executions, executionView, type Recorded } from "./executions.ts";
import { faultsOf } from "./faults.ts";
import { mailLines, mailView } from "./mails.ts";

type Answers = {
  readonly [Name in keyof OfficeCalls]: (
    ...args: Parameters<OfficeCalls[Name]>
  ) => ReturnType<OfficeCalls[Name]> | Promise<ReturnType<OfficeCalls[Name]>>;
};

export type OfficeParts = {
  readonly workspace: Workspace;
  readonly executions: Executions;
  readonly functions: readonly FunctionHelp[];
  readonly send: (event: OfficeEvent) => void;
  /** Where the person stands who asks for a run. */
  readonly ui: { selected: Selected | undefined };
};

export class Office implements Answers {
  readonly #parts: OfficeParts;
  readonly #mirror: Mirror;
  #faults: readonly FaultName[] = [];

  constructor(parts: OfficeParts) {
    const { workspace, send } = parts;
    this.#parts = parts;
    this.#mirror = new Mirror(workspace.workbook, {
      revision: (epoch, message) => send({ kind: "revision", epoch, message }),
      epoch: (epoch) => send({ kind: "epoch", epoch }),
    });
  }

  /** What scripts have written so far becomes visible; the person may be about to read it. */
  show(): void {
    this.#mirror.tell();
    this.#parts.send({ kind: "status", status: this.#status() });
  }

  open(): Opening {
    const { workspace, functions } = this.#parts;
    const { host, workbook, notKept } = workspace;
    host.open();
    return {
      ...this.#mirror.opening(),
      locale: workbook.locale,
      timeZone: workbook.timeZone,
      nowSerial: serialOfInstant(host.world.clock.now(), workbook.timeZone),
      functions,
      status: this.#status(),
      notKept,
    };
  }

  revise(...[epoch, message]: Parameters<Calls["revise"]>): void {
    this.#mirror.receive(epoch, message);
  }

  callFunctions(calls: readonly FunctionCall[]): readonly FunctionAnswer[] {
    return calls.map((call) => this.#callFunction(call));
  }

  clickMenu(caption: string, selected?: Selected): Ended {
    this.#parts.ui.selected = selected;
    return this.#run(() =>
      this.#parts.workspace.host.clickMenu(caption, { faults: faultsOf(this.#faults) }),
    );
  }

  callServer(functionName: string, args: readonly unknown[], selected?: Selected): Ended {
    this.#parts.ui.selected = selected;
    return this.#run(() =>
      this.#parts.workspace.host.callServer(functionName, args, {
        faults: faultsOf(this.#faults),
      }),
    );
  }

  outbox(): ReturnType<Calls["outbox"]> {
    return mailLines(this.#world.outbox, this.#world.workbook.timeZone);
  }

  mail(id: string): Promise<ReturnType<Calls["mail"]>> {
    return mailView(this.#world.outbox, id, this.#world.workbook.timeZone);
  }

  documents(): ReturnType<Calls["documents"]> {
    return documentLines(this.#world.documents);
  }

  executions(): ReturnType<Calls["executions"]> {
    const granted = this.#world.manifest.oauthScopes;
    const executions = this.#parts.executions.all
      .map((one) => executionView(one, { at: this.#civil(one.startedAt), granted }))
      .reverse();
    const allowances = QUOTA_NAMES.map(
      (name): Allowance => ({ name, left: this.#world.quotas.remaining(name) }),
    );
    return { executions, allowances };
  }

  advance(destination: Destination): readonly FiredLine[] {
    const { clock, workbook } = this.#world;
    const until = destinationOf(destination, clock.now(), workbook.timeZone);
    const before = this.#parts.executions.all.at(-1);
    const fired = this.#parts.workspace.host.advanceTo(until, { faults: faultsOf(this.#faults) });
    this.#parts.workspace.workbook.invalidate();
    this.#done();
    const mailsOf = mailCounts(this.#parts.executions.all, before);
    return fired.map(({ trigger, at, result }) => ({
      at: this.#civil(at),
      functionName: trigger.functionName,
      summary: summaryOf(result, mailsOf.get(result.id) ?? 0),
    }));
  }

  setFaults(faults: readonly FaultName[]): void {
    this.#faults = faults;
    this.show();
  }

  async save(): Promise<{ readonly file: string }> {
    const { workspace } = this.#parts;
    await workspace.save();
    return { file: workspace.workbook.file };
  }

  documentFile(id: string): ReturnType<OfficeCalls["documentFile"]> {
    return this.#world.documents.get(id);
  }

  get #world(): Workspace["host"]["world"] {
    return this.#parts.workspace.host.world;
  }

  #run(run: () => ExecutionResult): Ended {
    const { status, value, error } = run();
    this.#done();
    return {
      status,
      ...(value === undefined ? {} : { value }),
      ...(error && { error: { name: error.name, message: error.message } }),
    };
  }

  #done(): void {
    this.#parts.workspace.saveState();
    this.show();
  }

  #callFunction({ name, args, caller }: FunctionCall): FunctionAnswer {
    const { host, workbook } = this.#parts.workspace;
    const given = args.map((argument) => scriptArgument(argument ?? undefined, workbook));
    const result = host.customFunction(name, given, { caller });
    if (result.status === "done") return formulaResult(result.value, workbook);
    return { value: "#ERROR!", message: result.error?.message ?? "" };
  }

  #civil(instant: number): string {
    return civilText(instant, this.#world.workbook.timeZone);
  }

  #status(): Status {
    const { host } = this.#parts.workspace;
    const { clock, ui, workbook, outbox, documents } = host.world;
    const due = host.nextDue();
    return {
      workbook: workbook.name,
      now: this.#civil(clock.now()),
      menus: [...ui.menus],
      mails: outbox.messages.length,
      documents: documentLines(documents).length,
      executions: this.#parts.executions.count,
      faults: this.#faults,
      ...(due && {
        nextDue: { functionName: due.trigger.functionName, at: this.#civil(due.at) },
      }),
    };
  }
}

/** How many mails each execution since `before` has sent. */
function mailCounts(
  all: readonly Recorded[],
  before: Recorded | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const since = before === undefined ? 0 : all.indexOf(before) + 1;
  let mails = before?.mailsAfter ?? 0;
  for (const { result, mailsAfter } of all.slice(since)) {
    counts.set(result.id, mailsAfter - mails);
    mails = mailsAfter;
  }
  return counts;
}

function summaryOf({ status, error, simulatedMs }: ExecutionResult, mails: number): string {
  const seconds = `${(simulatedMs / 1000).toFixed(1).replace(".", ",")} s`;
  const sent = mails === 0 ? "aucun mail" : `${mails} mail${mails > 1 ? "s" : ""}`;
  if (status === "done") return `${sent}, ${seconds}`;
  const how = status === "killed" ? "arrêtée" : "en erreur";
  return `${how} après ${seconds}, ${sent} : ${error?.message ?? ""}`;
}
