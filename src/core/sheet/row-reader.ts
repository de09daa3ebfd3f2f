/** Reads the fields of one row and keeps every problem with its cell. */

import type { Finding } from "../finding.ts";
import type { Cell } from "./cell.ts";
import { findingOf, type Reading } from "./reading.ts";
import type { TableRow } from "./table.ts";

export type RowReader<Field extends string> = {
  /** The value; a blank or unreadable cell is a problem of the row. */
  readonly needed: <Value>(field: Field, read: Read<Value>) => Value | undefined;
  /** The value; a blank cell is none, an unreadable one is a problem of the row. */
  readonly optional: <Value>(field: Field, read: Read<Value>) => Value | undefined;
  readonly report: (field: Field, finding: Omit<Finding, "at">) => void;
  /** Errors and questions: with one of them the row is not used. */
  readonly problems: () => readonly Finding[];
  readonly findings: readonly Finding[];
};

type Read<Value> = (cell: Cell) => Reading<Value>;

/** The field gives the code of its findings: dueDate → « due-date-unreadable ». */
export function rowReader<Field extends string>(row: TableRow<Field>): RowReader<Field> {
  const findings: Finding[] = [];
  const read = <Value>(field: Field, reader: Read<Value>): Value | undefined => {
    const reading = reader(row.cell(field));
    if ("value" in reading) return reading.value;
    findings.push(findingOf(reading, { at: row.at(field), subject: kebab(field) }));
    return undefined;
  };
  return {
    needed: read,
    optional: (field, reader) => (row.isBlank(field) ? undefined : read(field, reader)),
    report: (field, finding) => findings.push({ ...finding, at: row.at(field) }),
    problems: () => findings.filter((finding) => finding.severity !== "warning"),
    findings,
  };
}

function kebab(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
