/** Letters as the log has them once they were written, and two invoices that are ready for a notice. */

import { addLines } from "../../../src/core/app/under-lock.ts";
import type { Book } from "../../../src/core/dunning/book.ts";
import { invoiceOf, type Key, stepOf } from "../../../src/core/dunning/journal.ts";
import { referenceOf } from "../../../src/core/dunning/reference.ts";
import type { Step } from "../../../src/core/dunning/scenario.ts";
import type { InvoiceNumber } from "../../../src/core/ledger/types.ts";
import { type Cents, cents, ZERO } from "../../../src/core/money.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES } from "../../../src/core/sheet/design.ts";
import { type LogLine, NO_MESSAGE } from "../../../src/core/sheet/log-lines.ts";
import { readBook } from "../../../src/core/sheet/read-book.ts";
import { fill, on, readyWorld, type World } from "../memory-ports.ts";

/** On 23 November 2026 the notice of both has been due since the 17th. */
export function lateWorld(
  customer: Readonly<Record<string, Cell>> = {},
  settings: Readonly<Record<string, Cell>> = {},
): World {
  const world = readyWorld(settings);
  fill(world, CUSTOMERS, [{ customer: "Durand", email: "compta@durand.example", ...customer }]);
  const late = {
    customer: "Durand",
    invoiceDate: on("2026-09-20"),
    dueDate: on("2026-10-20"),
    reminderLevel: 2,
    lastReminderDate: on("2026-11-10"),
  };
  fill(world, INVOICES, [
    { ...late, invoiceNumber: "F-1", amountInclTax: 1200 },
    { ...late, invoiceNumber: "F-2", amountInclTax: 300 },
  ]);
  return world;
}

export const NOTICE: readonly string[] = ["F-1/mise-en-demeure", "F-2/mise-en-demeure"];

type Writing = {
  /** The run died before the letter was kept. */
  readonly isUnfinished?: boolean;
  readonly claimedCents?: Cents;
  readonly noticeDays?: number;
  readonly mode?: LogLine["mode"];
};

/** The claim and the lines « préparé » of a letter; its reference. */
export function written(
  world: World,
  keys: readonly string[] = NOTICE,
  writing: Writing = {},
): string {
  const [reference = ""] = writtenTogether(world, [keys], writing);
  return reference;
}

export function writtenTogether(
  world: World,
  letters: readonly (readonly string[])[],
  writing: Writing = {},
): readonly string[] {
  const read = readBook((name) => world.ports.workbook.read(name)).value;
  const steps = [...read.book.scenarios.values()].flatMap((scenario) => scenario.steps);
  const names = namesOf(read.book);
  const lines = letters.map((keys) =>
    linesOf(world, keys as readonly Key[], { steps, names, writing }),
  );
  addLines(world.ports, read, lines.flat());
  return lines.map(([claim]) => claim?.reference ?? "");
}

type Known = {
  readonly steps: readonly Step[];
  /** Of the customer of each invoice. */
  readonly names: ReadonlyMap<InvoiceNumber, string>;
  readonly writing: Writing;
};

function namesOf({ accounts, customers }: Book): Known["names"] {
  return new Map(
    [...accounts.values()].flatMap(({ customer, items }) =>
      items.map(({ invoice }) => [
        invoice.number,
        customers.get(customer)?.name ?? String(customer),
      ]),
    ),
  );
}

function linesOf(
  world: World,
  keys: readonly Key[],
  { steps, names, writing }: Known,
): readonly LogLine[] {
  const { isUnfinished, claimedCents = cents(150_000), noticeDays = 8, mode = "live" } = writing;
  const reference = referenceOf(["letter", world.day, world.time, ...keys].join("\n"));
  const line = (of: readonly Key[], status: LogLine["status"]): LogLine => ({
    ...lineOf(
      world,
      of,
      steps.find(({ id }) => of.some((key) => stepOf(key) === id)),
    ),
    customer: names.get(invoiceOf(keys[0] ?? ("" as Key))) ?? "",
    mode,
    status,
    reference,
    noticeDays,
    claimedCents: status === "claimed" ? claimedCents : ZERO,
    ...(status === "prepared" ? FILES : {}),
  });
  const prepared = isUnfinished ? [] : keys.map((key) => line([key], "prepared"));
  return [line(keys, "claimed"), ...prepared];
}

const FILES = {
  documentLink: "https://docs.example/d/1",
  pdfLink: "https://drive.example/f/2",
  pdfSha256: "ab12".repeat(16),
};

function lineOf(
  world: World,
  keys: readonly Key[],
  step: Step | undefined,
): Omit<LogLine, "customer" | "status" | "mode" | "reference"> {
  return {
    day: world.day,
    time: world.time,
    author: world.sender,
    invoices: keys.map(invoiceOf),
    channel: step?.channel ?? "letter",
    step: step?.name ?? "Courrier",
    level: step?.level ?? 0,
    ...NO_MESSAGE,
    subject: step?.name ?? "Courrier",
    countsForGap: true,
    keys,
    body: "Mise en demeure…",
  };
}
