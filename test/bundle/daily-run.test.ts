/** The morning run on a small ledger: first as a rehearsal, then for the customers. */

import { beforeAll, describe, expect, it } from "vitest";
import { INVOICES as INVOICE_SHEET, SHEET } from "../../src/core/sheet/design.ts";
import { ADDRESS, readyOffice } from "../office/ledger.ts";
import { OUR_HEADERS, type ReadMail, readMails } from "../office/mails.ts";
import { choose, morningRun, SENDER, waitUntil } from "../office/office.ts";
import { setSetting, shown } from "../office/sheets.ts";

const CUSTOMER_ADDRESSES = Object.values(ADDRESS);

describe("in test mode", () => {
  const office = readyOffice({}, "oui");
  const report = morningRun(office);
  let mails: readonly ReadMail[] = [];
  beforeAll(async () => {
    mails = await readMails(office.outbox.messages);
  });

  it("sends every message to the user alone, marked as a test", () => {
    expect(report.outcomes.map(({ kind }) => kind)).toEqual(["test", "test", "test"]);
    expect(mails.map(({ to, cc }) => [to, cc])).toEqual(mails.map(() => [[SENDER], []]));
    for (const { subject } of mails) expect(subject).toMatch(/^\[TEST\] /);
  });

  it("names no customer's address in any header, and says in the text who would have got it", () => {
    for (const { raw } of office.outbox.messages) {
      const headers = raw.slice(0, raw.indexOf("\r\n\r\n"));
      for (const address of CUSTOMER_ADDRESSES) expect(headers).not.toContain(address);
    }
    expect(mails[0]?.text).toContain(ADDRESS.lumen);
  });

  it("writes the rehearsal into the log as such", () => {
    const lines = shown(office.workbook, SHEET.log);
    expect(lines.map((line) => [line["Statut"], line["Mode"]])).toEqual(
      ["en cours", "test", "test", "en cours", "test", "en cours", "test"].map((status) => [
        status,
        "test",
      ]),
    );
  });

  it("sends the test once, and the real message after the switch all the same", () => {
    expect(morningRun(office).outcomes).toEqual([]);
    setSetting(office.workbook, "testMode", "non");
    expect(morningRun(office).outcomes.map(({ kind }) => kind)).toEqual(["sent", "sent", "sent"]);
    expect(office.outbox.messages.slice(3).flatMap(({ recipients }) => recipients)).toEqual(
      CUSTOMER_ADDRESSES,
    );
  });
});

describe("in live mode", () => {
  const office = readyOffice();
  const invoicesBefore = shown(office.workbook, SHEET.invoices);
  const report = morningRun(office);
  const lines = shown(office.workbook, SHEET.log);
  let mails: readonly ReadMail[] = [];
  beforeAll(async () => {
    mails = await readMails(office.outbox.messages);
  });

  it("writes one message to each customer to remind, and to nobody else", () => {
    expect(mails.map(({ to, cc }) => [to, cc])).toEqual([
      [[ADDRESS.lumen], [ADDRESS.lumenCopy]],
      [[ADDRESS.nord], []],
      [[ADDRESS.dupont], []],
    ]);
    expect(report.stop).toBeUndefined();
  });

  it("comes from the user, with both bodies, the reference and nothing that was not asked for", () => {
    mails.forEach((mail, index) => {
      const reference = report.outcomes[index]?.reference ?? "?";
      expect(mail.from).toBe(SENDER);
      expect(mail.replyTo).toEqual([SENDER]);
      expect(mail.text).toContain(`Réf. ${reference}`);
      expect(mail.html).toContain(reference);
      expect(mail.inReplyTo).toBe("");
      expect(mail.references).toEqual([]);
      expect(mail.headers.filter((name) => !OUR_HEADERS.includes(name))).toEqual([]);
    });
  });

  it("says the sum, the deadline and where to pay", () => {
    expect(mails[0]?.subject).toMatch(/^Rappel – 2 factures échues – 1\s540,50\s€$/);
    expect(mails[0]?.text).toMatch(/F-2026-101 .*1\s200,00\s€/);
    expect(mails[0]?.text).toMatch(/F-2026-102 .*340,50\s€/);
    expect(mails[0]?.text).toContain("01/12/2026");
    expect(mails[0]?.text).toMatch(/FR76\s3000\s6000\s0112\s3456\s7890\s189/);
    expect(mails[0]?.html).toContain("FR76");
  });

  it("leaves a log that a person can read: the claim, then one line an invoice", () => {
    expect(
      lines.map((line) => [line["Client"], line["N° facture"], line["Statut"], line["Étape"]]),
    ).toEqual([
      ["Lumen SARL", "F-2026-101\nF-2026-102", "en cours", "Relance 1"],
      ["Lumen SARL", "F-2026-101", "envoyé", "Relance 1"],
      ["Lumen SARL", "F-2026-102", "envoyé", "Relance 1"],
      ["Menuiserie du Nord", "F-2026-103", "en cours", "Relance 1"],
      ["Menuiserie du Nord", "F-2026-103", "envoyé", "Relance 1"],
      ["Dupont Marie", "F-2026-104", "en cours", "Relance 1"],
      ["Dupont Marie", "F-2026-104", "envoyé", "Relance 1"],
    ]);
    expect(lines[0]).toMatchObject({
      Date: "23/11/2026",
      Heure: expect.stringMatching(/^08:00:\d\d$/),
      Auteur: SENDER,
      Niveau: "1",
      Mode: "réel",
      Destinataires: `${ADDRESS.lumen}\n${ADDRESS.lumenCopy}`,
      "Montant réclamé": expect.stringMatching(/^1\s540,50\s€$/),
      Texte: expect.stringContaining("Bonjour,"),
    });
  });

  it("finds in the log the ids of the message that left", () => {
    const [first] = office.outbox.messages;
    expect(lines[1]).toMatchObject({
      Fil: first?.threadId,
      "Identifiant du message": first?.messageId,
    });
    expect(mails[0]?.messageId).toBe(first?.messageId);
  });

  it("gives every invoice one decision with a sentence", () => {
    const decisions = shown(office.workbook, SHEET.decisions);
    expect(decisions.map((row) => [row["N° facture"], row["Décision"], row["Pourquoi"]])).toEqual([
      ["F-2026-101", "e-mail", "Relance 1 : 3 jours de retard"],
      ["F-2026-102", "e-mail", "Relance 1 : 3 jours de retard"],
      ["F-2026-103", "e-mail", "Relance 1 : 3 jours de retard"],
      ["F-2026-104", "e-mail", "Relance 1 : 3 jours de retard"],
      ["F-2026-105", "écartée", "litige : pièce cassée"],
      ["F-2026-106", "rien", "facture réglée"],
      ["F-2026-107", "écartée", "adresse e-mail du client manquante"],
    ]);
  });

  it("sums itself up in « Accueil » and changes no cell of the invoices", () => {
    const home = shown(office.workbook, SHEET.home);
    const sent = home.find((row) => row["Ponctuel"] === "Messages envoyés");
    expect(sent?.["Dernière exécution"]).toMatch(/^3 \(2\s495,90\s€\)$/);
    expect(shown(office.workbook, SHEET.invoices)).toEqual(invoicesBefore);
    expect(Object.keys(invoicesBefore[0] ?? {})).toEqual(
      INVOICE_SHEET.columns.map(({ header }) => header),
    );
  });

  it("says nothing twice, the same day or the days after", () => {
    for (const moment of ["2026-11-23 14:00", "2026-11-24 08:00", "2026-11-25 08:00"]) {
      waitUntil(office, moment);
      expect(morningRun(office).outcomes).toEqual([]);
    }
    expect(office.outbox.messages.length).toBe(3);
  });
});

describe("the as-of date", () => {
  it("is set by the run and by the menu, as a plain day", () => {
    const office = readyOffice();
    const asOf = () =>
      shown(office.workbook, SHEET.settings).find((row) => row["Paramètre"] === "Date d’arrêté");
    waitUntil(office, "2026-11-24 08:00");
    morningRun(office);
    expect(asOf()?.["Valeur"]).toBe("24/11/2026");
    waitUntil(office, "2026-11-26 23:30");
    choose(office, "Actualiser la date d’arrêté");
    expect(asOf()?.["Valeur"]).toBe("26/11/2026");
  });
});

describe("the menu", () => {
  it("shows today’s messages without sending, then sends, then says what it did", () => {
    const office = readyOffice();
    choose(office, "Voir ce qui partirait aujourd’hui");
    expect(office.ui.dialogs.at(-1)?.prompt).toMatch(
      /^3\smessages aujourd’hui\n• Lumen SARL : Relance 1, 1\s540,50\s€\n/,
    );
    expect(office.outbox.messages).toEqual([]);
    expect(shown(office.workbook, SHEET.log)).toEqual([]);
    choose(office, "Envoyer les relances du jour");
    expect(office.ui.dialogs.at(-1)?.prompt).toContain("Messages envoyés : 3");
    expect(office.outbox.messages.length).toBe(3);
  });

  it("answers the question about payments, without which nothing leaves", () => {
    const office = readyOffice();
    setSetting(office.workbook, "paymentsUpToDate", "");
    const before = morningRun(office);
    expect(before.outcomes).toEqual([]);
    expect(before.plan.decisions.map(({ code }) => code)).toContain("stale-payments");
    choose(office, "Confirmer que les règlements sont à jour");
    expect(morningRun(office).outcomes.length).toBe(3);
  });
});
