/** What it costs to read the sheets of a team and to plan its day, and how that grows. */

import { day } from "../src/core/day.ts";
import { plan } from "../src/core/dunning/plan.ts";
import { readBook } from "../src/core/sheet/read-book.ts";
import { MOST_ROWS } from "../src/core/sheet/table.ts";
import { counted, mb, medianMs, ms, retained, table } from "./measure.ts";
import { bookOf, pagesOf } from "./pages.ts";
import { livedYear, type YearSize } from "./year.ts";

const MONDAY = day("2026-11-23");
const TIMES = 3;

/** Contacts with the customers grow with the invoices, as they do in life. */
const INVOICES: readonly YearSize[] = [1_000, 10_000, 25_000, 100_000].map((invoices) => ({
  invoices,
  logLines: 0,
}));

const LOGS: readonly YearSize[] = [0, 20_000, MOST_ROWS - 1].map((logLines) => ({
  invoices: 1_000,
  logLines,
}));

export function planningFigures(): string {
  return [INVOICES, LOGS].map(tableOf).join("\n\n");
}

function tableOf(sizes: readonly YearSize[]): string {
  return table(
    [
      "open invoices",
      "customers",
      "lines of the log",
      "messages",
      "read the sheets",
      "plan the day",
      "plan, each invoice",
      "book and plan in memory",
    ],
    sizes.map(rowOf),
  );
}

function rowOf(size: YearSize): readonly (string | number)[] {
  const year = livedYear(size, MONDAY);
  const { value, bytes } = retained(() => {
    const book = bookOf(year, MONDAY);
    return { book, planned: plan(book, MONDAY) };
  });
  const planMs = medianMs(TIMES, () => plan(value.book, MONDAY));
  return [
    counted(size.invoices),
    counted(year.customers.length),
    counted(year.log.length),
    counted(value.planned.actions.length),
    readTime(size),
    ms(planMs),
    `${Math.round((planMs * 1000) / size.invoices)} µs`,
    mb(bytes),
  ];
}

/** Of what the sheets hold: a longer one is refused. */
function readTime(size: YearSize): string {
  const year = livedYear(size, MONDAY);
  if (Math.max(year.invoices.length, year.log.length) > MOST_ROWS) return "–";
  const pages = pagesOf(year, MONDAY);
  return ms(medianMs(TIMES, () => readBook((name) => pages.get(name))));
}
