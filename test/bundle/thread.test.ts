/** Three steps of one ladder: one conversation in both mailboxes. */

import { describe, expect, it } from "vitest";
import { SHEET } from "../../src/core/sheet/design.ts";
import { invoice, LIVE_SETTINGS } from "../office/ledger.ts";
import { readMails } from "../office/mails.ts";
import { morningRun, type OfficeOptions, setUpOffice, waitUntil } from "../office/office.ts";
import { addRows, on, setSetting, shown } from "../office/sheets.ts";

/** Days of the three mails of « Courtois »: 7, 21 and 35 after the due date. */
const DAYS = ["2026-11-09", "2026-11-23", "2026-12-07"];

function afterThreeMails(options: OfficeOptions = {}) {
  const office = setUpOffice({ now: "2026-11-02 08:00", ...options });
  const { workbook } = office;
  addRows(workbook, SHEET.customers, [
    { Client: "Fidèle SA", Type: "entreprise", "E-mail": "f@fidele.example", Scénario: "Courtois" },
  ]);
  addRows(workbook, SHEET.invoices, [
    { ...invoice("F-1", "Fidèle SA", 1000, "2026-11-02"), "Date de facture": on("2026-10-02") },
  ]);
  for (const [key, value] of Object.entries(LIVE_SETTINGS))
    setSetting(workbook, key as keyof typeof LIVE_SETTINGS, value);
  setSetting(workbook, "paymentsMaxAgeDays", 60);
  const reports = DAYS.map((day) => {
    setSetting(workbook, "paymentsUpToDate", on(day));
    waitUntil(office, `${day} 08:00`);
    return morningRun(office);
  });
  return { ...office, reports };
}

describe("three reminders of one invoice", () => {
  it("answer each other, with the whole chain and one subject", async () => {
    const { outbox, reports } = afterThreeMails();
    const mails = await readMails(outbox.messages);
    const ids = mails.map(({ messageId }) => messageId);
    expect(reports.map(({ outcomes }) => outcomes[0]?.keys)).toEqual([
      ["F-1/relance-1"],
      ["F-1/relance-2"],
      ["F-1/relance-3"],
    ]);
    expect(new Set(ids).size).toBe(3);
    expect(mails.map(({ inReplyTo }) => inReplyTo)).toEqual(["", ids[0], ids[1]]);
    expect(mails.map(({ references }) => references)).toEqual([[], [ids[0]], ids.slice(0, 2)]);
    const [first = "", ...replies] = mails.map(({ subject }) => subject);
    expect(replies).toEqual([`Re: ${first}`, `Re: ${first}`]);
  });

  it("stand in one thread of Gmail, and each has its own reference and text", async () => {
    const { outbox } = afterThreeMails();
    const mails = await readMails(outbox.messages);
    expect(new Set(outbox.messages.map(({ threadId }) => threadId)).size).toBe(1);
    const references = mails.map(({ text }) => /PCT-\w{8}/.exec(text)?.[0]);
    expect(new Set(references).size).toBe(3);
    expect(new Set(mails.map(({ text }) => text)).size).toBe(3);
  });

  it("stand alone, each with its own subject, where the team wants no thread", async () => {
    const office = setUpOffice({ now: "2026-11-02 08:00" });
    office.host.open();
    setSetting(office.workbook, "singleThread", "non");
    const { workbook } = office;
    addRows(workbook, SHEET.customers, [
      { Client: "Vif SA", Type: "entreprise", "E-mail": "v@vif.example" },
    ]);
    addRows(workbook, SHEET.invoices, [
      { ...invoice("F-1", "Vif SA", 1000, "2026-11-06"), "Date de facture": on("2026-10-06") },
    ]);
    for (const [key, value] of Object.entries(LIVE_SETTINGS))
      setSetting(workbook, key as keyof typeof LIVE_SETTINGS, value);
    setSetting(workbook, "paymentsMaxAgeDays", 60);
    for (const day of ["2026-11-09", "2026-11-16"]) {
      setSetting(workbook, "paymentsUpToDate", on(day));
      waitUntil(office, `${day} 08:00`);
      morningRun(office);
    }
    const mails = await readMails(office.outbox.messages);
    expect(mails.map(({ references }) => references)).toEqual([[], []]);
    expect(new Set(office.outbox.messages.map(({ threadId }) => threadId)).size).toBe(2);
    expect(mails.map(({ subject }) => /^Re:/.test(subject))).toEqual([false, false]);
  });

  it("leave all the same when Gmail writes its own Message-ID", () => {
    const { outbox, workbook } = afterThreeMails({ switches: { gmailKeepsMessageId: false } });
    expect(outbox.messages.length).toBe(3);
    const sent = shown(workbook, SHEET.log).filter((line) => line["Statut"] === "envoyé");
    expect(sent.map((line) => line["Étape"])).toEqual(["Relance 1", "Relance 2", "Relance 3"]);
  });
});
