/** What simulating the weeks to come costs: due dates spread over four months, and nobody pays. */

import { readWorkbook } from "../src/core/app/read-workbook.ts";
import { addDays, type Day } from "../src/core/day.ts";
import type { Book } from "../src/core/dunning/book.ts";
import { simulateDay } from "../src/core/dunning/simulate.ts";
import { CUSTOMERS, INVOICES } from "../src/core/sheet/design.ts";
import { fill, readyWorld } from "../test/core/memory-ports.ts";
import { table } from "./measure.ts";

const DAYS = 30;
const PER_CUSTOMER = 10;
const SPREAD = 120;
/** What a Google Workspace account may write to in a day. */
const RECIPIENTS = 1500;

/** Processor time: it takes long enough for whatever else the machine does to count. */
export function simulationFigures(): string {
  const rows = [1_000, 10_000].map((invoices) => {
    const { book, from } = bookOf(invoices);
    let imagined = book;
    let acts = 0;
    const start = process.cpuUsage().user;
    for (let count = 0; count < DAYS; count += 1) {
      const simulated = simulateDay(imagined, addDays(from, count));
      acts += simulated.acts.length;
      imagined = simulated.book;
    }
    return [
      invoices,
      DAYS,
      acts,
      `${((process.cpuUsage().user - start) / 1_000_000).toFixed(1)} s`,
    ];
  });
  return table(["invoices", "days simulated", "mails and things to do", "processor time"], rows);
}

function bookOf(invoices: number): { readonly book: Book; readonly from: Day } {
  const world = readyWorld({
    "Destinataires par jour": RECIPIENTS,
    "Messages par exécution": RECIPIENTS,
  });
  fill(
    world,
    CUSTOMERS,
    Array.from({ length: Math.ceil(invoices / PER_CUSTOMER) }, (_, index) => ({
      customer: `Client ${index}`,
      email: `compta@client-${index}.example`,
    })),
  );
  fill(
    world,
    INVOICES,
    Array.from({ length: invoices }, (_, index) => {
      const due = addDays(world.day, ((index * 37) % SPREAD) - SPREAD / 2);
      return {
        invoiceNumber: `F-${index}`,
        customer: `Client ${Math.floor(index / PER_CUSTOMER)}`,
        invoiceDate: { day: addDays(due, -30) },
        dueDate: { day: due },
        amountInclTax: 1000 + index,
      };
    }),
  );
  const { book } = readWorkbook(world.ports);
  return { book, from: world.day };
}
