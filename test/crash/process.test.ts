/** A real process killed without warning while it sends, and run again in the same folder. */

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { SHEET } from "../../src/core/sheet/design.ts";
import { mailsIn, runCommand, scratch, startCommand, writeXlsx } from "../cli/commands.ts";
import { invoice, LIVE_SETTINGS } from "../office/ledger.ts";
import { lightened, SENDER, setUpOffice } from "../office/office.ts";
import { addRows, setSetting } from "../office/sheets.ts";
import { referenceIn } from "./evidence.ts";

/** Enough for the process to be caught in the middle. */
const CUSTOMERS = Array.from({ length: 40 }, (_, index) => `Client ${index + 1}`);

let workbook = "";
beforeAll(async () => {
  const office = setUpOffice();
  addRows(
    office.workbook,
    SHEET.customers,
    CUSTOMERS.map((name, index) => ({ Client: name, "E-mail": `c${index}@ex.example` })),
  );
  addRows(
    office.workbook,
    SHEET.invoices,
    CUSTOMERS.map((name, index) => invoice(`F-${index + 1}`, name, 100 + index)),
  );
  for (const [key, value] of Object.entries({ ...LIVE_SETTINGS, dailyRecipients: 1500 }))
    setSetting(office.workbook, key as keyof typeof LIVE_SETTINGS, value);
  workbook = await writeXlsx(lightened(office.workbook), join(scratch("source"), "factures.xlsx"));
});

function optionsFor(out: string): readonly string[] {
  const day = ["--date", "2026-11-23", "--live", "--payments-up-to-date", "--email", SENDER];
  return ["--workbook", workbook, "--out", out, ...day];
}

async function killWhen(child: ChildProcess, isTime: () => boolean): Promise<void> {
  const ended = once(child, "exit");
  while (child.exitCode === null && !isTime()) await wait(2);
  child.kill("SIGKILL");
  await ended;
}

describe("killed when the nth mail appears", () => {
  it.each([0, 1, 7, 39])(
    "after %i mails: nothing leaves twice, what is unsure is said",
    async (count) => {
      const out = scratch("out");
      await killWhen(startCommand("remind", optionsFor(out)), () => mailsIn(out).length > count);
      const killedAt = mailsIn(out).length;
      expect(killedAt).toBeGreaterThan(0);
      const again = runCommand("remind", [...optionsFor(out), "--json"]);
      expect(again.code).toBe(0);
      const references = mailsIn(out).map(referenceIn);
      expect(new Set(references).size).toBe(references.length);
      const { decisions } = JSON.parse(again.out) as {
        readonly decisions: readonly { readonly code: string }[];
      };
      const unsure = decisions.filter(({ code }) => code === "in-doubt");
      expect(unsure.length).toBeLessThanOrEqual(1);
      // A doubtful message has left, or has not: each customer has a mail or is shown.
      const missing = CUSTOMERS.length - references.length;
      expect([0, unsure.length]).toContain(missing);
      process.stdout.write(
        `killed after ${killedAt} mails: ${references.length} in the end, ${unsure.length} to check\n`,
      );
    },
  );
});
