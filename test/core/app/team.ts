/** A team with three customers to remind on the same morning, and what became of each. */

import { remind } from "../../../src/core/app/remind.ts";
import type { Report } from "../../../src/core/app/report.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES, LOG } from "../../../src/core/sheet/design.ts";
import { fill, Killed, on, readyWorld, records, type World } from "../memory-ports.ts";

export const NAMES = ["Durand", "Martin", "Petit"] as const;

/** Two invoices of Durand, one of each other: three messages. */
export function teamWorld(settings: Readonly<Record<string, Cell>> = {}): World {
  const world = readyWorld(settings);
  for (const name of NAMES) addCustomer(world, name);
  fill(world, INVOICES, [{ ...DUE, invoiceNumber: "F-9", customer: "Durand", amountInclTax: 50 }]);
  return world;
}

const DUE = { invoiceDate: on("2026-10-20"), dueDate: on("2026-11-20"), amountInclTax: 120 };

export function addCustomer(world: World, name: string): void {
  fill(world, CUSTOMERS, [{ customer: name, email: addressOf(name) }]);
  fill(world, INVOICES, [{ ...DUE, invoiceNumber: `F-${name}`, customer: name }]);
}

function addressOf(name: string): string {
  return `compta@${name.toLowerCase()}.example`;
}

/** One execution from its beginning; undefined when it was killed. */
export function run(world: World): Report | undefined {
  try {
    return remind(world.ports);
  } catch (failure) {
    if (failure instanceof Killed) return undefined;
    throw failure;
  }
}

/** How many messages each customer really got. */
export function got(world: World): Readonly<Record<string, number>> {
  return Object.fromEntries(
    NAMES.map((name) => [
      name,
      world.outbox.filter(({ mime }) => mime.includes(`To: ${addressOf(name)}`)).length,
    ]),
  );
}

/** The statuses that the log has of a customer, in the order of its lines. */
export function logged(world: World, name: string): readonly string[] {
  return records(world, LOG)
    .filter((line) => line.customer === name)
    .map((line) => String(line.status));
}
