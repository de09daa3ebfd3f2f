/** Mails to our own side, as the built script sends them: escalation and the morning's summary. */

import { describe, expect, it } from "vitest";
import { SHEET } from "../../src/core/sheet/design.ts";
import { invoice, LIVE_SETTINGS } from "../office/ledger.ts";
import { readMails } from "../office/mails.ts";
import { morningRun, type Office, SENDER, setUpOffice, waitUntil } from "../office/office.ts";
import { addRows, on, setSetting, shown } from "../office/sheets.ts";

const SALES = "paul@atelier-beaumont.example";
const DIRECTION = "direction@atelier-beaumont.example";

/** One customer, reminded twice: « Escalade commerciale » is due twelve days after the due date. */
function officeOf(
  customer: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, string>> = {},
): Office {
  const office = setUpOffice({ now: "2026-11-03 07:30" });
  const { workbook } = office;
  addRows(workbook, SHEET.customers, [
    { Client: "Dupont", "E-mail": "compta@dupont.example", ...customer },
  ]);
  addRows(workbook, SHEET.invoices, [
    { ...invoice("F-1", "Dupont", 100, "2026-11-02"), "Date de facture": on("2026-10-02") },
  ]);
  for (const [key, value] of Object.entries({ ...LIVE_SETTINGS, ...settings }))
    setSetting(workbook, key as keyof typeof LIVE_SETTINGS, value);
  setSetting(workbook, "paymentsMaxAgeDays", 30);
  setSetting(workbook, "paymentsUpToDate", on("2026-11-03"));
  return office;
}

/** Every morning from the first reminder to the day after the escalation. */
function live(office: Office): void {
  for (let date = 3; date <= 17; date += 1) {
    waitUntil(office, `2026-11-${String(date).padStart(2, "0")} 08:00`);
    morningRun(office);
  }
}

async function subjectsTo(office: Office, address: string): Promise<readonly string[]> {
  const mails = await readMails(office.outbox.messages);
  return mails.filter(({ to }) => to.includes(address)).map(({ subject }) => subject);
}

describe("the sales contact", () => {
  it("is asked once to step in, beside the reminders", async () => {
    const office = officeOf({ Commercial: SALES });
    live(office);
    const subjects = await subjectsTo(office, SALES);
    expect(subjects).toHaveLength(1);
    expect(subjects[0]).toMatch(/^Dupont\s: 100,00\s€ échus, votre aide est demandée$/);
    expect(await subjectsTo(office, "compta@dupont.example")).toHaveLength(2);
    const lines = shown(office.workbook, SHEET.log).filter((line) => line["Canal"] === "Interne");
    expect(lines.map((line) => [line["Statut"], line["Clé"], line["Client"]])).toEqual([
      ["en cours", "F-1/escalade", "Dupont"],
      ["envoyé", "F-1/escalade", "Dupont"],
    ]);
  });

  it("of the settings gets what no contact of the customer does, in test mode the user", async () => {
    const office = officeOf({}, { salesContact: DIRECTION, testMode: "oui" });
    live(office);
    expect(await subjectsTo(office, DIRECTION)).toEqual([]);
    const subjects = await subjectsTo(office, SENDER);
    expect(subjects.filter((subject) => /votre aide/.test(subject))).toHaveLength(1);
  });
});

describe("the morning's summary", () => {
  it("comes each morning after the run, with both bodies", async () => {
    const office = officeOf({}, { summaryTo: DIRECTION });
    morningRun(office);
    morningRun(office);
    const mails = await readMails(office.outbox.messages);
    const [summary, ...others] = mails.filter(({ to }) => to.includes(DIRECTION));
    expect(others).toEqual([]);
    expect(summary?.subject).toBe(
      "Relances du mardi 3\u00a0novembre 2026 : 1\u00a0message envoyé, 0\u00a0à appeler",
    );
    expect(summary?.text).toContain("Dupont : Relance 1");
    expect(summary?.html).toContain("<h2");
    expect(summary?.inReplyTo).toBe("");
    const line = shown(office.workbook, SHEET.log).slice(-1)[0];
    expect(line).toMatchObject({ Canal: "Interne", Client: "", Clé: "résumé/2026-11-03" });
  });
});
