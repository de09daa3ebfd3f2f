/** A row of « Engagements »: the words and values of what is noted, under the sheet's own headers. */

import { type Day, parseIsoDay } from "../day.ts";
import { FOLLOW_UP_WORDS, type FollowUpKind } from "../follow-up/follow-up.ts";
import { typedText } from "../text/typed-text.ts";
import type { Cell, Row } from "./cell.ts";
import { FOLLOW_UPS, type FollowUpField } from "./design.ts";

/** What a person notes, as JSON: days as « 2026-11-23 », names and numbers as they are known. */
export type FollowUpNote = {
  readonly kind: FollowUpKind;
  readonly customer: string;
  /** None: the whole account. */
  readonly invoices?: readonly string[];
  readonly amountCents?: number;
  readonly day?: string;
  readonly cause?: string;
  readonly owner?: string;
  readonly plan?: string;
  readonly comment?: string;
};

export type FollowUpCells = Readonly<Record<FollowUpField, Cell>>;

/** What is no day and no amount stays as it came, so that the reader of the sheet refuses it. */
export function followUpCells(
  note: FollowUpNote,
  { noted, author }: { readonly noted: Day; readonly author: string },
): FollowUpCells {
  const day = parseIsoDay(typedText(note.day));
  return {
    noted: { day: noted },
    author,
    kind: wordOf(note.kind),
    customer: typedText(note.customer),
    invoices: (note.invoices ?? []).map(typedText).join("\n"),
    amount: note.amountCents === undefined ? "" : Number(note.amountCents) / 100,
    day: day ? { day } : typedText(note.day),
    cause: typedText(note.cause),
    owner: typedText(note.owner),
    plan: typedText(note.plan),
    closed: "",
    comment: typedText(note.comment),
  };
}

/** In the order of the sheet's own columns: people move columns. */
export function followUpRow(
  cells: FollowUpCells,
  columns: ReadonlyMap<FollowUpField, number>,
  width: number,
): Row {
  const row: Cell[] = Array.from({ length: width }, () => "");
  for (const [field, index] of columns) row[index] = cells[field];
  return row;
}

/** The row as a whole sheet of its own, which can be read like any other. */
export function asSheet(cells: FollowUpCells): readonly Row[] {
  const { columns } = FOLLOW_UPS;
  return [columns.map(({ header }) => header), columns.map(({ field }) => cells[field])];
}

function wordOf(kind: FollowUpKind): string {
  return Object.keys(FOLLOW_UP_WORDS).includes(kind) ? FOLLOW_UP_WORDS[kind] : typedText(kind);
}
