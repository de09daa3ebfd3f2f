import { expect, it } from "vitest";
import { pagesOf } from "../../../bench/pages.ts";
import { livedYear } from "../../../bench/year.ts";
import { readPreparation } from "../../../src/core/app/preparation.ts";
import { CUSTOMERS, FOLLOW_UPS, INVOICES, LOG, PAYMENTS } from "../../../src/core/sheet/design.ts";
import { readyWorld } from "../memory-ports.ts";

const MOST_BYTES = 100_000;
const INVOICE_COUNT = 10_000;

it("stays below 100 kB at 10,000 invoices, and says how many messages there are", () => {
  const world = readyWorld();
  const year = livedYear({ invoices: INVOICE_COUNT, logLines: INVOICE_COUNT }, world.day);
  const pages = pagesOf(year, world.day);
  for (const { name } of [CUSTOMERS, INVOICES, PAYMENTS, FOLLOW_UPS, LOG])
    world.edit(name, () => pages.get(name) ?? []);
  const preparation = readPreparation(world.ports);
  const rows = preparation.levels.flatMap((level) => level.rows);
  expect(preparation.problem).toBeUndefined();
  expect(rows.length).toBeGreaterThan(0);
  expect(preparation.messages).toBeGreaterThanOrEqual(rows.length);
  expect(preparation.heldCount).toBeGreaterThan(preparation.held.length);
  expect(Buffer.byteLength(JSON.stringify(preparation))).toBeLessThan(MOST_BYTES);
});
