/** Languages and the QR code, as the built script sends them and the local page shows them. */

import { describe, expect, it } from "vitest";
import { mailView } from "../../local/page/office/mails.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { scanned } from "../core/text/scanned.ts";
import { invoice, LIVE_SETTINGS } from "../office/ledger.ts";
import { readMails } from "../office/mails.ts";
import { morningRun, type Office, setUpOffice } from "../office/office.ts";
import { addRows, setCell, setSetting, shown } from "../office/sheets.ts";

/** Three customers with one late invoice each: « vous », « tu » and English. */
function officeOf(): Office {
  const office = setUpOffice({ now: "2026-11-23 08:00" });
  const { workbook } = office;
  addRows(workbook, SHEET.customers, [
    { Client: "Dupont", "E-mail": "compta@dupont.example" },
    { Client: "Martin", "E-mail": "compta@martin.example", Tutoiement: "oui" },
    { Client: "Smith", "E-mail": "ap@smith.example", Langue: "en", Contact: "Mrs Smith" },
  ]);
  addRows(workbook, SHEET.invoices, [
    invoice("F-1", "Dupont", 100),
    invoice("F-2", "Martin", 200),
    invoice("F-3", "Smith", 1_234.5),
  ]);
  for (const [key, value] of Object.entries({ ...LIVE_SETTINGS, transferQr: "oui" }))
    setSetting(workbook, key as keyof typeof LIVE_SETTINGS, value);
  return office;
}

async function sentTo(office: Office, address: string): Promise<string> {
  const mails = await readMails(office.outbox.messages);
  const mail = mails.find(({ to }) => to.includes(address));
  return mail ? `${mail.subject}\n\n${mail.text}`.replace(/[\u00a0\u202f]/g, " ") : "";
}

describe("a customer", () => {
  const office = officeOf();
  morningRun(office);

  it("who reads English is written to in English, figures and table included", async () => {
    const mail = await sentTo(office, "ap@smith.example");
    expect(mail).toContain("€1,234.50");
    expect(mail).toMatch(/^F-3 +21 Oct 2026 +20 Nov 2026 +3 days/m);
    expect(mail).toContain("Ref. PCT-");
    expect(mail).not.toMatch(/facture|échéance|règlement|Bonjour/i);
  });

  it("is called « tu » where that is wanted, « vous » otherwise", async () => {
    expect(await sentTo(office, "compta@martin.example")).toMatch(/\b(?:ton|ta|tes|te|toi)\b/);
    const vous = await sentTo(office, "compta@dupont.example");
    expect(vous).toMatch(/\b(?:votre|vous)\b/);
    expect(vous).not.toMatch(/\b(?:ton|ta|tes|toi)\b/);
  });

  it("sees a code, which the page of the outbox shows as well", async () => {
    const [message] = office.outbox.messages;
    const view = await mailView(office.outbox, message?.id ?? "", "Europe/Paris");
    expect(view?.attachments).toEqual([]);
    expect(view?.html).not.toContain("cid:");
    const [, picture = ""] = /src="data:image\/png;base64,([^"]+)"/.exec(view?.html ?? "") ?? [];
    const lines = scanned(new Uint8Array(Buffer.from(picture, "base64")))?.text.split("\n");
    expect(lines?.slice(5)).toEqual([
      "Atelier Beaumont",
      LIVE_SETTINGS.iban,
      "EUR100.00",
      "",
      "",
      "F-1",
    ]);
  });
});

describe("a model without a text in English", () => {
  it("puts the English customer aside, and says what is missing", async () => {
    const office = officeOf();
    const { workbook } = office;
    const code = { sheet: SHEET.templates, row: "relance-1", column: "Code" };
    for (const name of ["vous", "tu", "english"]) setCell(workbook, code, `ancienne-${name}`);
    const own = { Objet: "Rappel", Texte: "{{tableau factures}}" };
    addRows(workbook, SHEET.templates, [{ Code: "relance-1", ...own }]);
    morningRun(office);
    expect(await sentTo(office, "ap@smith.example")).toBe("");
    expect(await sentTo(office, "compta@dupont.example")).not.toBe("");
    const decided = shown(workbook, SHEET.decisions).find((line) => line["Client"] === "Smith");
    expect(decided?.["Pourquoi"]).toMatch(/pas de texte anglais dans Modèles/);
  });
});
