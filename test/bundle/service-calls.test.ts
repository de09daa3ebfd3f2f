/** What a run asks of Google: it reads as often for few invoices as for many, and pays by the message. */

import { describe, expect, it } from "vitest";
import type { ExecutionResult } from "../../local/runtime/run-script.ts";
import type { Report } from "../../src/core/app/report.ts";
import { addDays, day } from "../../src/core/day.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { formatDay } from "../../src/core/text/format.ts";
import { invoice, LIVE_SETTINGS } from "../office/ledger.ts";
import { finished, MONDAY, setUpOffice } from "../office/office.ts";
import { addRows, setSetting, type Typed } from "../office/sheets.ts";

type Size = {
  readonly invoices: number;
  readonly messages: number;
  /** Invoices of each message. */
  readonly late?: number;
  readonly logLines?: number;
};

const READ = /\.Range\.getValues$/;
const FLUSH = /^SpreadsheetApp\.flush$/;
const SEND = /\.Messages\.send$/;

/** Sheets that a reading takes, from « Paramètres » to « Relances ». */
const SHEETS_READ = 9;

/** Claim, flush, send, confirmation, and where each of them is written. */
const CALLS_PER_MESSAGE = 7;
/** Several lines are written as one block under the last row. */
const CALLS_PER_MESSAGE_OF_SEVERAL = 11;

function morning(size: Size): ExecutionResult {
  const { host, workbook } = setUpOffice({ account: { kind: "workspace" } });
  addRows(workbook, SHEET.customers, customerRows(size));
  addRows(workbook, SHEET.invoices, invoiceRows(size));
  if (size.logLines) addRows(workbook, SHEET.log, logRows(size.logLines));
  for (const [key, value] of Object.entries({ ...LIVE_SETTINGS, dailyRecipients: 1500 }))
    setSetting(workbook, key as keyof typeof LIVE_SETTINGS, value);
  const run = finished(host.run("runDailyReminders", [], { kind: "installable-trigger" }));
  const { outcomes, stop } = run.value as Report;
  expect([outcomes.length, stop]).toEqual([size.messages, undefined]);
  return run;
}

function customerRows({ messages }: Size): readonly Typed[] {
  return Array.from({ length: messages + 1 }, (_, index) => ({
    Client: `Client ${index}`,
    "E-mail": `c${index}@ex.example`,
  }));
}

/** The last customer owes nothing yet. Days are typed as texts: rows below a new sheet have no format. */
function invoiceRows({ invoices, messages, late = 1 }: Size): readonly Typed[] {
  return Array.from({ length: invoices }, (_, index) => {
    const customer = Math.min(Math.floor(index / late), messages);
    const due = addDays(day(MONDAY), customer < messages ? -3 : 40);
    return {
      ...invoice(`F-${index}`, `Client ${customer}`, 100),
      "Date de facture": "21/10/2026",
      Échéance: formatDay(due),
    };
  });
}

/** About an invoice paid long ago. */
function logRows(count: number): readonly Typed[] {
  return Array.from({ length: count }, (_, index) => ({
    Date: { day: day("2026-02-03") },
    Heure: "08:15:00",
    Client: "Client 0",
    "N° facture": `P-${index}`,
    Canal: "E-mail",
    Statut: "envoyé",
    Mode: "réel",
    Référence: `PCT-${index}`,
    Clé: `P-${index}/relance-1`,
  }));
}

function namesOf({ calls }: ExecutionResult): readonly string[] {
  return calls.map(({ name }) => name);
}

function count(run: ExecutionResult, kind: RegExp): number {
  return namesOf(run).filter((name) => kind.test(name)).length;
}

const quiet = morning({ invoices: 20, messages: 0 });
const one = morning({ invoices: 20, messages: 1 });

describe("a run", () => {
  it.each([200, 900])("makes the same calls for %i invoices as for 20", (invoices) => {
    expect(namesOf(morning({ invoices, messages: 0 }))).toEqual(namesOf(quiet));
  });

  it("makes the same calls over a long log as over an empty one", () => {
    const run = morning({ invoices: 20, messages: 1, logLines: 900 });
    expect(namesOf(run)).toEqual(namesOf(one));
  });

  it("reads as often for a list longer than a new sheet", () => {
    const run = morning({ invoices: 2_500, messages: 0 });
    expect(count(run, READ)).toBe(count(quiet, READ));
    expect(run.calls.length).toBeLessThanOrEqual(quiet.calls.length + 2);
  });
});

describe("a message", () => {
  it.each([2, 10, 25])("costs no reading, and a fixed number of calls: %i messages", (messages) => {
    const run = morning({ invoices: 200, messages });
    expect(count(run, READ)).toBe(count(quiet, READ));
    expect(run.calls.length - one.calls.length).toBe(CALLS_PER_MESSAGE * (messages - 1));
    expect([count(run, SEND), count(run, FLUSH)]).toEqual([messages, messages + 1]);
  });

  it.each([2, 8, 30])("costs the same for %i invoices", (late) => {
    const run = morning({ invoices: 200, messages: 3, late });
    const most = one.calls.length - CALLS_PER_MESSAGE + CALLS_PER_MESSAGE_OF_SEVERAL * 3;
    expect(run.calls.length).toBeLessThanOrEqual(most);
    expect([count(run, SEND), count(run, FLUSH)]).toEqual([3, 4]);
  });
});

describe("a day with 100 messages", () => {
  const run = morning({ invoices: 300, messages: 100, late: 3 });

  it("reads everything again after each 25 messages and never in between", () => {
    expect(count(run, READ)).toBe(count(quiet, READ) + 3 * SHEETS_READ);
  });

  it("is done in one run, in half of the time that Google gives", () => {
    expect(run.simulatedMs).toBeLessThan(180_000);
  });
});
