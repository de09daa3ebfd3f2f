/** What the page, the server and the office behind it say to each other: JSON only. */

import type { EngineArgument, EngineMatrix, EngineResult } from "../engine/o-spreadsheet.ts";
import type { Dialog, DialogAnswer, MenuItem, Panel, Selected } from "../runtime/user-interface.ts";

export type Menu = { readonly caption: string; readonly items: readonly MenuItem[] };

export const FAULT_NAMES = ["slow", "quota", "kill"] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

/** What surrounds the grid: sent again whenever something of it may have changed. */
export type Status = {
  readonly workbook: string;
  /** What a clock on the wall of the workbook shows: « 2026-11-23T08:00 ». */
  readonly now: string;
  readonly menus: readonly Menu[];
  readonly mails: number;
  readonly documents: number;
  readonly executions: number;
  readonly faults: readonly FaultName[];
  readonly nextDue?: { readonly functionName: string; readonly at: string };
};

/** A message of the engine's collaboration protocol. The office reads these fields of it, no other. */
export type RevisionMessage = {
  readonly type: string;
  readonly serverRevisionId?: string;
  readonly nextRevisionId?: string;
};

/** What autocompletion shows of a custom function. */
export type FunctionHelp = {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
};

/** All that a page needs to show the workbook. */
export type Opening = {
  /** Counts the snapshots: a revision of another snapshot is none of ours. */
  readonly epoch: number;
  /** The workbook in the engine's file format. */
  readonly data: object;
  /** What was done since. */
  readonly log: readonly RevisionMessage[];
  readonly locale: string;
  readonly timeZone: string;
  readonly nowSerial: number;
  readonly functions: readonly FunctionHelp[];
  readonly status: Status;
  /** What the .xlsx held and the copy does not, in French. */
  readonly notKept: readonly string[];
};

export type FunctionCall = {
  readonly name: string;
  readonly args: readonly (EngineArgument | null)[];
  readonly caller: { readonly sheet: string; readonly row: number; readonly column: number };
};

export type FunctionAnswer = EngineResult | EngineMatrix;

/** How a run that a person asked for ended. */
export type Ended = {
  readonly status: "done" | "error" | "killed";
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
};

export type MailLine = {
  readonly id: string;
  readonly at: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly threadId: string;
};

export type MailView = MailLine & {
  readonly messageId: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly mimeType: string;
    readonly size: number;
  }[];
};

export type DocumentLine = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly size: number;
  /** The names of the folders around it: « Ponctuel / Dupont ». */
  readonly folder: string;
};

export type ExecutionView = {
  readonly id: string;
  readonly functionName: string;
  readonly kind: string;
  readonly at: string;
  readonly status: "done" | "error" | "killed";
  readonly simulatedMs: number;
  readonly error?: string;
  readonly calls: readonly {
    readonly name: string;
    readonly simulatedMs: number;
    readonly outcome: string;
  }[];
  readonly scopes: readonly string[];
  readonly logs: readonly { readonly level: string; readonly message: string }[];
};

export type Allowance = { readonly name: string; readonly left: number };

/** One line for each trigger that fired. */
export type FiredLine = {
  readonly at: string;
  readonly functionName: string;
  readonly summary: string;
};

/** « morning » is the next working day at eight. */
export type Destination =
  | { readonly kind: "morning" | "day" | "week" }
  | { readonly kind: "date"; readonly day: string };

/** What the page may ask of the office. */
export type Calls = {
  open(): Opening;
  revise(epoch: number, message: RevisionMessage): void;
  callFunctions(calls: readonly FunctionCall[]): readonly FunctionAnswer[];
  /** With what the person has selected in this page. */
  clickMenu(caption: string, selected?: Selected): Ended;
  callServer(functionName: string, args: readonly unknown[], selected?: Selected): Ended;
  outbox(): readonly MailLine[];
  mail(id: string): MailView | undefined;
  documents(): readonly DocumentLine[];
  executions(): {
    readonly executions: readonly ExecutionView[];
    readonly allowances: readonly Allowance[];
  };
  advance(destination: Destination): readonly FiredLine[];
  setFaults(faults: readonly FaultName[]): void;
};

export type CallName = keyof Calls;

/** What the server asks of the office for itself. */
export type InnerCalls = {
  /** Brings the .xlsx up to date and says where it is. */
  save(): { readonly file: string };
  documentFile(
    id: string,
  ): { readonly name: string; readonly mimeType: string; readonly content: Uint8Array } | undefined;
};

export type OfficeCalls = Calls & InnerCalls;

/** What the server itself answers, without the office. */
export type ServerCalls = {
  /** The person has pressed a button of the dialog. */
  answer(id: number, answer: DialogAnswer): void;
  startOver(): void;
};

export type PageEvent =
  | { readonly kind: "revision"; readonly epoch: number; readonly message: RevisionMessage }
  /** The workbook has changed in a way that revisions cannot tell: load it again. */
  | { readonly kind: "epoch"; readonly epoch: number }
  | { readonly kind: "status"; readonly status: Status }
  | { readonly kind: "toast"; readonly title: string; readonly message: string }
  | { readonly kind: "ask"; readonly id: number; readonly dialog: Dialog }
  | { readonly kind: "answered"; readonly id: number }
  | { readonly kind: "panel"; readonly panel: Omit<Panel, "html">; readonly url: string }
  | { readonly kind: "restarted" };

/** What the office tells the server; the server makes page events of it. */
export type OfficeEvent =
  | Exclude<PageEvent, { readonly kind: "panel" | "answered" | "restarted" }>
  | { readonly kind: "panel"; readonly panel: Panel };

/** Messages of the thread in which the office lives. */
export type ToOffice = {
  readonly id: number;
  readonly name: keyof OfficeCalls;
  readonly args: readonly unknown[];
};
export type FromOffice =
  /** `summary`: what the first run on the example has done. */
  | { readonly kind: "ready"; readonly summary?: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "result"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string }
  | { readonly kind: "event"; readonly event: OfficeEvent };
