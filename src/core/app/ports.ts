/** What the use cases need of the world. `src/gas` answers with Google's services. */

import type { Day } from "../day.ts";
import type { Row } from "../sheet/cell.ts";
import type { ColumnKind, SheetDesign } from "../sheet/design.ts";
import type { Archive } from "./archive.ts";

export type CellPosition = { readonly row: number; readonly column: number };

/** The row that a person has selected. */
export type Selection = { readonly sheet: string; readonly row: number };

/** The spreadsheet. Positions are 0-based; texts stay texts, whatever they look like. */
export type Workbook = {
  sheetNames(): readonly string[];
  /** Where the person at the screen stands; undefined when nobody does. */
  selection(): Selection | undefined;
  /** All rows from the first one, in one read; undefined when there is no such sheet. */
  read(sheet: string): readonly Row[] | undefined;
  append(sheet: string, rows: readonly Row[]): void;
  write(sheet: string, at: CellPosition, rows: readonly Row[]): void;
  /** Replaces every row under the header. */
  replaceRows(sheet: string, rows: readonly Row[]): void;
  /** Takes whole rows away; those below move up. */
  removeRows(sheet: string, rows: readonly number[]): void;
  /** Makes the sheet with its headers, formats, drop-downs and protection. */
  create(design: SheetDesign): void;
  /** Gives one cell the format of a kind, before it is written. */
  format(sheet: string, at: CellPosition, kind: ColumnKind): void;
  nameCell(name: string, sheet: string, at: CellPosition): void;
  /** Everything written so far is safe when it returns. */
  flush(): void;
};

/** What became of a message handed to Gmail. */
export type SendResult =
  | { readonly kind: "sent"; readonly id: string; readonly threadId: string }
  /** Refused before it left: it may be tried again another day. */
  | { readonly kind: "refused"; readonly error: string }
  /** The allowance is used up or the right to send is missing: nothing more will leave now. */
  | { readonly kind: "blocked"; readonly error: string }
  /** Nobody knows whether it left. */
  | { readonly kind: "unknown"; readonly error: string };

export type Mailer = {
  /** Address of the account that sends. */
  sender(): string;
  send(mime: string, threadId: string | undefined): SendResult;
  /** Looks for the reference in sent mail. Undefined when the add-on may not read mail. */
  wasSent(reference: string): WasSent | undefined;
};

export type WasSent = { readonly sent: boolean; readonly threadId: string };

export type Moment = {
  readonly day: Day;
  /** « 08:15:03 » in the time zone of the workbook. */
  readonly time: string;
  /** « +0100 ». */
  readonly offset: string;
};

export type Clock = {
  now(): Moment;
  /** « +0200 »: that of the workbook's time zone in the middle of a day. */
  offsetOn(day: Day): string;
  /** Milliseconds since this execution began. */
  elapsedMs(): number;
};

export type Lock = {
  /** False when somebody else holds it. */
  tryAcquire(): boolean;
  release(): void;
};

/** When the rest of a run starts by itself. */
export type GoesOn = "in-a-minute" | "within-the-hour";

/** What starts a run without anybody. */
export type Later = {
  /** Has the rest of this run started; undefined when nothing may start it. Never more than one. */
  goOn(): GoesOn | undefined;
  /** The rest is done: nothing is to start it any more. */
  over(): void;
};

/** A short text that stays with the document, outside its sheets: nobody edits or restores it. */
export type KeptHead = {
  read(): string | undefined;
  /** May fail to keep it: an older text is still true. */
  write(head: string): void;
};

/** Short texts that everybody at work on the document sees for some minutes; they may be lost at any time. */
export type SharedNotes = {
  read(name: string): string | undefined;
  /** May fail to keep it, without a word. */
  write(name: string, text: string): void;
};

export type Ports = {
  readonly workbook: Workbook;
  readonly mail: Mailer;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly later: Later;
  readonly keptHead: KeptHead;
  readonly sharedNotes: SharedNotes;
  readonly archive: Archive;
};
