/** The level that an invoice has really reached: in the log, or before the product came. */

import { historyOf, invoiceOf } from "../dunning/journal.ts";
import { directoryOf } from "../ledger/directory.ts";
import { once } from "../once.ts";
import { SHEET } from "../sheet/design.ts";
import type { ReadSheet } from "../sheet/read-book.ts";
import { readInvoices } from "../sheet/read-invoices.ts";
import { readLog } from "../sheet/read-log.ts";
import { sourceOf } from "../sheet/source.ts";

/** Answers for an invoice number of the workbook; undefined for any other text. Reads at the first question. */
export function levelReached(read: ReadSheet): (invoiceNumber: string) => number | undefined {
  const levels = once(() => readLevels(read));
  return (invoiceNumber) => levels().get(invoiceNumber);
}

function readLevels(read: ReadSheet): ReadonlyMap<string, number> {
  const directory = directoryOf([]);
  const source = sourceOf(read(SHEET.settings) ?? []);
  const { invoices } = readInvoices(read(source.sheet) ?? [], source, directory).value;
  const levels = new Map<string, number>(
    invoices.map((invoice) => [invoice.number, invoice.startingLevel]),
  );
  const log = readLog(read(SHEET.log) ?? [], directory).value.entries;
  for (const [key, { level }] of historyOf(log, "live").made) {
    const number = invoiceOf(key);
    levels.set(number, Math.max(level, levels.get(number) ?? 0));
  }
  return levels;
}
