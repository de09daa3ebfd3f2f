/**
 * IBM's public sample of receivables (2,466 invoices of 100 customers, published on GitHub in
 * pthiagu2/DataMining), as a sheet on one day of its life: what was settled later is still open.
 */

import { existsSync, readFileSync } from "node:fs";
import { type Day, dayOf } from "../../src/core/day.ts";

/** It lies beside the clone, not in it. */
const FILE = new URL("../../../shared/data/receivables-public-sample.csv", import.meta.url);

export const HEADERS = [
  "countryCode",
  "customerID",
  "invoiceNumber",
  "InvoiceDate",
  "DueDate",
  "InvoiceAmount",
  "Disputed",
  "SettledDate",
] as const;

export type Receivable = Readonly<Record<(typeof HEADERS)[number], string>> & {
  readonly issued: Day;
  readonly settled: Day;
};

export function readSample(): readonly Receivable[] | undefined {
  if (!existsSync(FILE)) return undefined;
  const [header = "", ...lines] = readFileSync(FILE, "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const cells = new Map(line.split(",").map((cell, index) => [names[index], cell]));
    const texts = HEADERS.map((name) => [name, cells.get(name) ?? ""]);
    return {
      ...(Object.fromEntries(texts) as Record<(typeof HEADERS)[number], string>),
      issued: american(cells.get("InvoiceDate")),
      settled: american(cells.get("SettledDate")),
    };
  });
}

/** The rows that the sheet had on that day, in the order of the file. */
export function rowsOn(sample: readonly Receivable[], today: Day): readonly (readonly string[])[] {
  return sample
    .filter(({ issued }) => issued <= today)
    .map((row) =>
      HEADERS.map((name) => (name === "SettledDate" && row.settled > today ? "" : row[name])),
    );
}

function american(text = ""): Day {
  const [month, day, year] = text.split("/").map(Number);
  const found = dayOf(year ?? 0, month ?? 0, day ?? 0);
  if (!found) throw new Error(`Not an American date: ${text}`);
  return found;
}
