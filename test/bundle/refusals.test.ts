/** What Google refuses while the add-on runs: told in French, and nothing half done. */

import { describe, expect, it } from "vitest";
import type { Fault } from "../../local/runtime/faults.ts";
import type { Report } from "../../src/core/app/report.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { readyOffice } from "../office/ledger.ts";
import { morningRun, type Office, waitUntil } from "../office/office.ts";
import { sheetOf, shown } from "../office/sheets.ts";

const SEND = "Gmail.Users.Messages.send";
const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
const NO_RIGHT =
  "You do not have permission to call Gmail.Users.Messages.send. Required permissions: https://www.googleapis.com/auth/gmail.send";

function refused(at: string | RegExp, message: string, nth?: number): Fault {
  return { at, ...(nth === undefined ? {} : { nth }), effect: { kind: "error", message } };
}

function runWith(office: Office, faults: readonly Fault[]) {
  return office.host.run("runDailyReminders", [], { kind: "installable-trigger", faults });
}

/** What the user sees who sends from the menu. */
function told(office: Office, faults: readonly Fault[]): string {
  office.host.open();
  office.host.clickMenu("Envoyer les relances du jour", { faults });
  return office.ui.dialogs.map(({ prompt }) => prompt).join("\n");
}

describe("in the middle of a run", () => {
  it("the allowance of the day is used up: told, and the rest leaves the next day", () => {
    const office = readyOffice();
    const { value } = runWith(office, [refused(SEND, "Service invoked too many times: email.", 1)]);
    expect(value).toMatchObject({ stop: "refused", postponed: 2 });
    expect((value as Report).stopReason).toMatch(/e-mails que Google permet par jour est atteint/);
    waitUntil(office, "2026-11-24 09:00");
    morningRun(office);
    expect(office.outbox.messages.length).toBe(3);
  });

  it("the right to send was never given: told, and nothing is marked as sent", () => {
    const office = readyOffice();
    expect(told(office, [refused(SEND, NO_RIGHT)])).toMatch(/n’a pas le droit d’envoyer/);
    expect(office.outbox.messages.length).toBe(0);
    expect(shown(office.workbook, SHEET.log).map((line) => line["Statut"])).not.toContain("envoyé");
    morningRun(office);
    expect(office.outbox.messages.length).toBe(3);
  });

  it("the log is protected against whoever runs it: told, and nothing leaves", () => {
    const office = readyOffice();
    const faults = [refused(/Range\.setValues$|Sheet\.appendRow$/, PROTECTED)];
    expect(told(office, faults)).toMatch(/protégée contre l’écriture/);
    expect(office.outbox.messages.length).toBe(0);
  });

  it("fails the trigger with a French sentence: Google mails it to whoever installed it", () => {
    const { status, error } = runWith(readyOffice(), [
      refused(/Range\.setValues$|Sheet\.appendRow$/, PROTECTED),
    ]);
    expect(status).toBe("error");
    expect(error?.message).toMatch(/^Une feuille ou une plage est protégée/);
  });

  it("Sheets does not answer: told as such in the sidebar", () => {
    const { error } = readyOffice().host.run("readWorklist", [], {
      kind: "sidebar-call",
      faults: [refused(/getValues$/, "Service Spreadsheets failed while accessing document.")],
    });
    expect(error?.message).toMatch(/^Google n’a pas répondu : réessayez/);
  });
});

describe("the workbook is no longer what it was", () => {
  it.each([SHEET.invoices, SHEET.payments, SHEET.customers, SHEET.log])(
    "« %s » was renamed: nothing leaves, and the sheet is named",
    (name) => {
      const office = readyOffice();
      office.workbook.apply([
        { kind: "renameSheet", sheet: sheetOf(office.workbook, name).id, name: "Autre nom" },
      ]);
      const said = told(office, []).replace(/\u00a0/g, " ");
      expect(office.outbox.messages.length).toBe(0);
      expect(said).toContain(`« ${name} »`);
    },
  );

  it("« Paramètres » was renamed: as if never set up, nothing leaves", () => {
    const office = readyOffice();
    const { id } = sheetOf(office.workbook, SHEET.settings);
    office.workbook.apply([{ kind: "renameSheet", sheet: id, name: "Autre nom" }]);
    expect(morningRun(office).stop).toBe("not-set-up");
    expect(office.outbox.messages.length).toBe(0);
  });

  it("a column of the log was deleted: nothing leaves, and the column is named", () => {
    const office = readyOffice();
    const { id } = sheetOf(office.workbook, SHEET.log);
    office.workbook.apply([{ kind: "delete", sheet: id, dimension: "columns", at: 8, count: 1 }]);
    expect(told(office, []).replace(/\u00a0/g, " ")).toContain("la colonne « Statut » manque");
    expect(office.outbox.messages.length).toBe(0);
  });
});
