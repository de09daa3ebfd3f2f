/** Notes in « Engagements » what a customer said, and closes what is over. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import { FOLLOW_UP_WORDS, type FollowUp } from "../follow-up/follow-up.ts";
import { isOpen } from "../follow-up/scope.ts";
import type { CustomerId } from "../ledger/types.ts";
import { rowOf } from "../sheet/cell.ts";
import { FOLLOW_UPS, SHEET } from "../sheet/design.ts";
import {
  asSheet,
  type FollowUpCells,
  type FollowUpNote,
  followUpCells,
  followUpRow,
} from "../sheet/follow-up-rows.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { readFollowUps } from "../sheet/read-follow-ups.ts";
import { tooLong } from "../text/typed-text.ts";
import { sentence } from "../text/typography.ts";
import type { Ports } from "./ports.ts";
import { type Answer, done, refused, underLock } from "./under-lock.ts";

export function noteFollowUp(ports: Ports, notes: readonly FollowUpNote[]): Answer {
  return underLock(ports, (read) => {
    const prepared = prepare(ports, read, notes);
    if ("problem" in prepared) return refused(prepared.problem);
    appendFollowUps(ports, read, prepared);
    return done("C’est noté dans Engagements.");
  });
}

/** The row may have moved since it was shown: it is found again by what it says. */
export function closeFollowUp(ports: Ports, shown: FollowUp): Answer {
  return underLock(ports, (read) => {
    const { day } = ports.clock.now();
    const problem = sheetProblem(read);
    if (problem) return refused(problem);
    const same = openOf(read.book, shown.customer, day).filter((one) => isSame(one, shown));
    const found = same.find(({ at }) => at === shown.at) ?? same[0];
    if (!found)
      return refused(
        "Cette ligne d’Engagements a changé ou est déjà close : actualisez, puis recommencez.",
      );
    closeRows(ports, read, [found]);
    return done(`« ${FOLLOW_UP_WORDS[found.kind]} » : clos.`);
  });
}

export type Prepared = {
  readonly rows: readonly FollowUpCells[];
  readonly notes: readonly FollowUp[];
};

/**
 * The rows to add, each read as the sheet will be read: what a person could not type there cannot
 * be noted here. What was noted today by the same person in the same words is left out, so that
 * trying again after a failure doubles no promise.
 */
export function prepare(
  ports: Ports,
  read: BookRead,
  notes: readonly FollowUpNote[],
): Prepared | { readonly problem: string } {
  const problem = sheetProblem(read);
  if (problem) return { problem };
  const { day } = ports.clock.now();
  const author = ports.mail.sender();
  const rows: FollowUpCells[] = [];
  const accepted: FollowUp[] = [];
  for (const note of notes) {
    const cells = followUpCells(note, { noted: day, author });
    const long = tooLong(Object.values(cells).map(String));
    if (long) return { problem: long };
    const { value, findings } = readFollowUps(asSheet(cells), read.known);
    const [followUp] = value.followUps;
    if (!followUp) return { problem: sentence(findings[0]?.message ?? "ligne de suivi illisible") };
    const isThere = openOf(read.book, followUp.customer, day).some((one) => isSame(one, followUp));
    accepted.push(followUp);
    if (!isThere) rows.push(cells);
  }
  return { rows, notes: accepted };
}

export function appendFollowUps(
  { workbook }: Ports,
  { followUps }: BookRead,
  { rows }: Prepared,
): void {
  const { columns, width } = followUps;
  if (rows.length === 0) return;
  workbook.append(
    SHEET.followUps,
    rows.map((cells) => followUpRow(cells, columns, width)),
  );
}

/** Writes today in « Clos le », nothing else of the row. */
export function closeRows(ports: Ports, { followUps }: BookRead, ones: readonly FollowUp[]): void {
  const column = followUps.columns.get("closed");
  if (column === undefined) return;
  const { day } = ports.clock.now();
  for (const { at } of ones)
    ports.workbook.write(SHEET.followUps, { row: rowOf(at) - 1, column }, [[{ day }]]);
}

export function openOf(book: Book, customer: CustomerId, today: Day): readonly FollowUp[] {
  const mine = book.followUps.get(customer) ?? [];
  return mine.filter((one) => isOpen(one, today));
}

export function isSame(one: FollowUp, other: FollowUp): boolean {
  return contentOf(one) === contentOf(other);
}

/** Why no row can be added. */
function sheetProblem({ followUps }: BookRead): string | undefined {
  const missing = FOLLOW_UPS.columns.filter(({ field }) => !followUps.columns.has(field));
  if (missing.length === FOLLOW_UPS.columns.length)
    return `Rien n’a été noté : il n’y a pas de feuille ${SHEET.followUps}, ou une liste de vos factures porte ce nom.`;
  return missing[0]
    ? `Rien n’a été noté : la colonne « ${missing[0].header} » manque dans la feuille ${SHEET.followUps}.`
    : undefined;
}

function contentOf(one: FollowUp): string {
  const { kind, customer, noted, author, amountCents, day, cause, plan } = one;
  const invoices = [...one.invoices].sort();
  return JSON.stringify([kind, customer, noted, author, invoices, amountCents, day, cause, plan]);
}
