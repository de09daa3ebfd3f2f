/** Findings: what the user must know about the workbook, as data, with the cell. */

/**
 * - `error`: the row cannot be used as it is and is left out.
 * - `question`: the cell can be read in two ways; the row waits for an answer.
 * - `warning`: the row is used, and the user should look.
 */
export type Severity = "error" | "question" | "warning";

export type Finding = {
  readonly severity: Severity;
  /** A stable name of the problem, for tests and statistics: « due-date-unreadable ». */
  readonly code: string;
  /** The cell in A1 notation with its sheet, « Factures!D14 »; or the sheet alone. */
  readonly at: string;
  /** The sentence in French, complete: what is wrong with which value. */
  readonly message: string;
};

/** What a stage of the reading returns: the value, and all that it found on the way. */
export type Found<Value> = {
  readonly value: Value;
  readonly findings: readonly Finding[];
};
