/** People who work in the workbook while the morning run goes on. */

import { describe, expect, it } from "vitest";
import { SHEET } from "../../src/core/sheet/design.ts";
import { morningRun, type Office, waitUntil } from "../office/office.ts";
import { addRows, on, sheetOf, shownGrid } from "../office/sheets.ts";
import { runWith, SMALL } from "./stage.ts";

/** The next morning is lived after one call in so many: it is a whole run more. */
const MORROWS = 5;

/** The log upside down, as « Trier de Z à A » leaves it. */
function sortLog({ workbook }: Office): void {
  const { id, cells } = sheetOf(workbook, SHEET.log);
  const grid = shownGrid(workbook, SHEET.log);
  if (grid.length < 3) return;
  const rows = grid
    .slice(1)
    .map((texts, row) => texts.map((_, column) => cells.get(`${row + 1}:${column}`) ?? null));
  workbook.apply([{ kind: "cells", sheet: id, row: 1, column: 0, changes: rows.reverse() }]);
}

function insertRows({ workbook }: Office): void {
  for (const name of [SHEET.invoices, SHEET.customers, SHEET.settings])
    workbook.apply([
      { kind: "insert", sheet: sheetOf(workbook, name).id, dimension: "rows", at: 3, count: 2 },
    ]);
}

function enterPayment({ workbook }: Office): void {
  addRows(workbook, SHEET.payments, [
    { Date: on("2026-11-23"), Client: "Dupont Marie", "N° facture": "F-2026-104", Montant: 95.4 },
  ]);
}

describe("a person, at any moment of the run", () => {
  it("sorts the log and inserts rows in the sheets of the team: nothing leaves twice, nothing is lost", () => {
    const problems = SMALL.atEachCall((at) => {
      const office = SMALL.freshOffice();
      const edit = () => {
        sortLog(office);
        insertRows(office);
      };
      runWith(office, [{ at, effect: { kind: "edit", edit } }]);
      return SMALL.problemsLater(office);
    });
    expect(problems).toEqual([]);
  }, 300_000);

  it("enters a payment: who is seen to have paid when the sheet is read is not reminded", () => {
    const reminded = SMALL.calls.map((at, place) => {
      const office = SMALL.freshOffice();
      const edit = () => enterPayment(office);
      const { status } = runWith(office, [{ at, effect: { kind: "edit", edit } }]);
      expect(status).toBe("done");
      if (place % MORROWS === 0) {
        waitUntil(office, "2026-11-24 08:00");
        expect(morningRun(office).outcomes).toEqual([]);
      }
      return office.outbox.messages.some(({ recipients }) =>
        recipients.includes("marie.dupont@exemple.example"),
      );
    });
    const first = reminded.indexOf(true);
    expect(SMALL.undisturbed.calls[first - 1]?.name).toMatch(/getDataRange|getValues/);
    expect(reminded.slice(first)).not.toContain(false);
  }, 300_000);
});
