/** A dated story as data: what was written, before anything is run. */

import type { StepDone } from "../../src/core/app/complete-step.ts";
import type { LetterEvent } from "../../src/core/app/letters-page.ts";
import type { CellPosition } from "../../src/core/app/ports.ts";
import type { Day } from "../../src/core/day.ts";
import type { Cell } from "../../src/core/sheet/cell.ts";
import type { SheetDesign } from "../../src/core/sheet/design.ts";

/** By the header of the column. */
export type TypedCells = ReadonlyMap<string, Cell>;

/** What Gmail, or a breakdown, makes of the message to one customer. */
export type Fate =
  | "refused"
  | "blocked"
  | "unanswered-left"
  | "unanswered-lost"
  | "killed-left"
  | "killed-lost";

/** What people and the world do before the run of a day. */
export type Happening =
  | { readonly kind: "row"; readonly design: SheetDesign; readonly cells: TypedCells }
  | {
      readonly kind: "change";
      readonly design: SheetDesign;
      /** Header of the column that identifies the row, and its value. */
      readonly key: { readonly header: string; readonly value: string };
      readonly cells: TypedCells;
    }
  | {
      readonly kind: "cell";
      readonly sheet: string;
      readonly at: CellPosition;
      readonly value: Cell;
    }
  | { readonly kind: "setting"; readonly label: string; readonly value: Cell }
  | { readonly kind: "answer"; readonly customer: string; readonly left: boolean }
  | { readonly kind: "fate"; readonly customer: string; readonly fate: Fate }
  /** Once the run is over, a person sends what waits for approval. */
  | { readonly kind: "approve"; readonly customer: string }
  /** A person closes the last open row of « Engagements » that says so. */
  | {
      readonly kind: "close";
      readonly customer: string;
      readonly nature: string;
      readonly day: Day | undefined;
    }
  /** A person has made a step of the plan, or left it out. */
  | {
      readonly kind: "step";
      readonly invoice: string;
      readonly step: string;
      readonly how: StepDone["how"];
      readonly reason: string;
    }
  /** A letter was written, or a person notes what became of it; on that day when none is said. */
  | {
      readonly kind: "letter";
      readonly event: "prepared" | "unfinished" | LetterEvent;
      readonly invoices: readonly string[];
      readonly step: string;
      readonly number: string;
      readonly day: Day | undefined;
    }
  | { readonly kind: "hour"; readonly hour: number }
  | { readonly kind: "no-run" }
  | { readonly kind: "busy" };

/**
 * What can be seen of a run. A story announces all messages, all new findings and all stops; of
 * the rest it says what matters to it.
 */
export type Category =
  | "mail"
  | "finding"
  | "stop"
  | "decision"
  | "balance"
  | "until"
  | "subject"
  | "text"
  | "recipients";

/** One thing seen, or announced, as a sentence in the words of the stories. */
export type Observation = {
  readonly category: Category;
  /** The customer, invoice or sheet that the sentence is about. */
  readonly about: string;
  readonly sentence: string;
};

export type Expectation = Observation & {
  readonly line: number;
  /** Invoices of an announced message: their decisions explain why it did not leave. */
  readonly invoices?: readonly string[];
};

/** One run, or one day without it. */
export type StoryDay = {
  readonly day: Day;
  readonly line: number;
  /** Not written: a day between two others; the line is that of the one before. */
  readonly isQuiet: boolean;
  readonly happenings: readonly Happening[];
  readonly expected: readonly Expectation[];
};

export type Story = {
  readonly title: string;
  readonly line: number;
  /** The days in between are run too, and nothing may leave on them. */
  readonly everyDay: boolean;
  /** Each morning somebody confirms that the payments are up to date. */
  readonly paymentsKept: boolean;
  /** The add-on may search the sent mail. */
  readonly readsMail: boolean;
  readonly setup: readonly Happening[];
  readonly days: readonly StoryDay[];
};

/** What is wrong in a line of a file, as a French sentence. */
export type Mistake = { readonly line: number; readonly message: string };
