import { describe, expect, it } from "vitest";
import { pagesOf } from "../../../bench/pages.ts";
import { livedYear } from "../../../bench/year.ts";
import { readCallSheet } from "../../../src/core/app/read-call-sheet.ts";
import { readWorklist } from "../../../src/core/app/read-worklist.ts";
import { recordContact } from "../../../src/core/app/record-contact.ts";
import { MOST_ENTRIES } from "../../../src/core/app/todays-work.ts";
import { CUSTOMERS, FOLLOW_UPS, INVOICES, LOG, PAYMENTS } from "../../../src/core/sheet/design.ts";
import { readyWorld, type World } from "../memory-ports.ts";

const MOST_BYTES = 100_000;
const INVOICE_COUNT = 10_000;

/** A year of a large team: some of its customers have hundreds of invoices. */
function largeWorld(): World {
  const world = readyWorld();
  const year = livedYear({ invoices: INVOICE_COUNT, logLines: INVOICE_COUNT }, world.day);
  const pages = pagesOf(year, world.day);
  for (const { name } of [CUSTOMERS, INVOICES, PAYMENTS, FOLLOW_UPS, LOG])
    world.edit(name, () => pages.get(name) ?? []);
  return world;
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

const world = largeWorld();

describe("what a page is sent at 10,000 invoices", () => {
  it("is a list below 100 kB, whose counts are of everything", () => {
    const list = readWorklist(world.ports, {});
    expect(bytesOf(list)).toBeLessThan(MOST_BYTES);
    const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThan(MOST_ENTRIES);
    expect(list.problem).toBeUndefined();
  });

  it.each([39, 23, 0])("is the sheet of a customer below 100 kB: Client %i", (index) => {
    const read = readCallSheet(world.ports, { customer: `Client ${index}` });
    if ("problem" in read) throw new Error(read.problem);
    const { sheet } = read;
    expect(bytesOf(read)).toBeLessThan(MOST_BYTES);
    expect([sheet.moreLines > 0, sheet.olderContacts > 0]).toEqual([index !== 0, index !== 0]);
  });

  it("stays so with long notes everywhere, the newest of them whole", () => {
    const note = `${"é".repeat(4_900)} fin`;
    const name = "Client 39";
    world.edit(CUSTOMERS.name, (rows) => {
      const [header = []] = rows;
      const column = header.indexOf("Notes");
      return rows.map((row) =>
        row.includes(name) ? row.map((cell, at) => (at === column ? note : cell)) : row,
      );
    });
    for (const outcome of ["messageLeft", "unreachable", "validation"] as const) {
      const call = { customer: name, outcome, note, person: note.slice(0, 200) };
      expect(recordContact(world.ports, call).done).toBe(true);
    }
    const read = readCallSheet(world.ports, { customer: name });
    if ("problem" in read) throw new Error(read.problem);
    expect(read.sheet.history[0]?.note).toBe(note);
    expect(read.sheet.customer.notes).toBe(note);
    expect(bytesOf(read)).toBeLessThan(MOST_BYTES);
  });
});
