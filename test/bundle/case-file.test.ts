/** The case file through the bundle: its ZIP opened by another library, its checksums made again. */

import { createHash } from "node:crypto";
import JSZip from "jszip";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import type { CaseFilePage, MadeCaseFile } from "../../src/core/app/case-file-page.ts";
import type { LetterFact } from "../../src/core/app/letters-page.ts";
import type { Answer } from "../../src/core/app/under-lock.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { invoice } from "../office/ledger.ts";
import {
  type LetterOffice,
  letterLines,
  letterOffice,
  tagged,
  written,
} from "../office/letters.ts";
import { finished, morningRun, waitUntil } from "../office/office.ts";
import { addRows } from "../office/sheets.ts";
import { pdfText } from "../pdf-text.ts";

const CUSTOMER = "Ménard & Fils";
/** The first bytes are those of a PDF; the rest is any. */
const PDF = Buffer.from("%PDF-1.4\nfacture F-90\n%%EOF\n");

function asked<Value>({ host }: LetterOffice, name: string, argument: unknown): Value {
  return finished(host.callServer(name, [argument])).value as Value;
}

function note(office: LetterOffice, fact: LetterFact): void {
  const { done, said } = asked<Answer>(office, "noteLetter", fact);
  if (!done) throw new Error(said);
}

/** Reminded by mail on Monday, then by a formal notice that was received; another customer is a consumer. */
function caseOffice(): LetterOffice {
  const office = letterOffice(1);
  addRows(office.workbook, SHEET.customers, [
    {
      Client: CUSTOMER,
      Type: "entreprise",
      "E-mail": "compta@menard.example",
      Adresse: "3 rue des Forges",
      "Code postal": "35600",
      Ville: "Redon",
    },
    { Client: "Mme Quéméner", Type: "particulier", Adresse: "31 rue des Embruns" },
  ]);
  addRows(office.workbook, SHEET.invoices, [
    { ...invoice("F-90", CUSTOMER, 1_200, "2026-11-20"), "Lien PDF": "https://compta.example/90" },
    invoice("F-91", "Mme Quéméner", 890, "2026-09-20"),
  ]);
  morningRun(office);
  const [letter] = written(office, {
    customer: CUSTOMER,
    model: "mise-en-demeure",
    invoices: ["F-90"],
  });
  if (!letter?.done) throw new Error(letter?.said);
  const { reference } = letter;
  note(office, {
    reference,
    event: "posted",
    day: "2026-11-23",
    trackingNumber: "87001234567",
  });
  waitUntil(office, "2026-12-07 09:00");
  note(office, { reference, event: "received", day: "2026-11-25" });
  finished(office.host.callServer("confirmPayments"));
  return office;
}

async function zipIn(office: LetterOffice) {
  const zips = tagged(office, { ponctuel: "dossier", genre: "zip" });
  const bytes = zips[zips.length - 1]?.content ?? new Uint8Array();
  const zip = await JSZip.loadAsync(bytes);
  const members = Object.values(zip.files).filter(({ dir }) => !dir);
  const contents = await Promise.all(
    members.map(async (member) => [member.name, await member.async("nodebuffer")] as const),
  );
  return new Map(contents);
}

async function textOf(pdf: Buffer | undefined): Promise<string> {
  const { pages } = await pdfText(pdf ?? new Uint8Array());
  return pages.join("\n").replace(/\s+/g, " ");
}

describe("a case file", () => {
  const office = caseOffice();
  const added = asked<Answer>(office, "addPiece", {
    customer: CUSTOMER,
    kind: "invoice",
    invoice: "F-90",
    name: "../../F:90.pdf",
    type: "application/pdf",
    base64: PDF.toString("base64"),
  });
  const page = asked<CaseFilePage>(office, "readCaseFile", CUSTOMER);
  const made = asked<MadeCaseFile>(office, "makeCaseFile", { customer: CUSTOMER });
  const zip = zipIn(office);

  it("is shown before it is made", () => {
    expect(added).toMatchObject({ done: true });
    expect(page.problem).toBeUndefined();
    expect(page.documents.map(({ kind }) => kind)).toEqual([
      "Facture",
      "E-mail (copie reconstituée du journal)",
      "Courrier",
    ]);
  });

  it("is a ZIP in the folder of the customer", () => {
    expect(made.said).toContain("est dans le dossier du client");
    const [folder] = tagged(office, { ponctuel: "client" });
    const [file] = tagged(office, { ponctuel: "dossier", genre: "zip" });
    expect(file).toMatchObject({
      name: "2026-12-07 0900 Dossier contentieux Menard & Fils.zip",
      parents: [folder?.id],
    });
    expect(made.sha256).toBe(
      createHash("sha256")
        .update(file?.content ?? "")
        .digest("hex"),
    );
  });

  it("opens, with every member whole by its checksum", async () => {
    const members = await zip;
    expect([...members.keys()]).toEqual([
      "00 2026-12-07 Synthese Menard & Fils.pdf",
      "01 2026-12-07 Chronologie.csv",
      "01 2026-12-07 Verification du journal.txt",
      "04 Factures et contrats/Piece 01 2026-12-07 Facture F-90 - F-90.pdf",
      expect.stringMatching(/^02 E-mails\/Piece 02 2026-11-23 Copie Relance 1 PCT-\w{8}\.eml$/),
      expect.stringMatching(
        /^03 Courriers\/Piece 03 2026-11-23 Mise en demeure F-90 PCT-\w{8}\.pdf$/,
      ),
      "06 2026-12-07 Projet de requete en injonction de payer.pdf",
      "SHA256SUMS.txt",
    ]);
    const sums = members.get("SHA256SUMS.txt")?.toString("utf8").trimEnd().split("\n") ?? [];
    expect(sums).toHaveLength(members.size - 1);
    for (const line of sums) {
      const [, digest = "", name = ""] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      expect([
        name,
        createHash("sha256")
          .update(members.get(name) ?? "")
          .digest("hex"),
      ]).toEqual([name, digest]);
    }
    expect(
      members.get("04 Factures et contrats/Piece 01 2026-12-07 Facture F-90 - F-90.pdf"),
    ).toEqual(PDF);
  });

  it("has a mail that a mail program reads, with the text that left", async () => {
    const members = await zip;
    const [name = ""] = [...members.keys()].filter((one) => one.endsWith(".eml"));
    const mail = await PostalMime.parse(members.get(name) ?? Buffer.alloc(0));
    const [sent] = letterLines(office);
    expect(mail).toMatchObject({
      subject: sent?.["Objet"],
      to: [{ address: "compta@menard.example" }],
      date: expect.stringMatching(/^2026-11-23T07:00:/),
    });
    expect(mail.messageId).toBe(sent?.["Identifiant du message"]);
    expect(mail.text?.replace(/\s+/g, " ").trim()).toBe(
      sent?.["Texte"]?.replace(/\s+/g, " ").trim(),
    );
  });

  it("prints the sums of the page in its summary and in the request", async () => {
    const members = await zip;
    const amounts = page.amounts.map(({ amount }) => amount.replace(/\s+/g, " "));
    for (const name of [
      "00 2026-12-07 Synthese Menard & Fils.pdf",
      "06 2026-12-07 Projet de requete en injonction de payer.pdf",
    ]) {
      const text = await textOf(members.get(name));
      expect(amounts.filter((amount) => !text.includes(amount))).toEqual([]);
      expect(text).toContain("25/11/2026");
    }
    const summary = await textOf(members.get("00 2026-12-07 Synthese Menard & Fils.pdf"));
    expect(summary).toContain("Le journal est entier");
    expect(summary).toContain("87001234567");
  });

  it("is noted in the log, and leaves the log whole", () => {
    const line = letterLines(office).slice(-1)[0];
    expect(line).toMatchObject({ Canal: "Dossier", Statut: "noté", Document: made.link });
    const after = asked<CaseFilePage>(office, "readCaseFile", CUSTOMER);
    expect(after.log).toContain("Le journal est entier");
    expect(after.made).toEqual([{ name: made.name, link: made.link }]);
  });

  it("of a consumer never speaks of 40 €, nor of penalties", async () => {
    asked<MadeCaseFile>(office, "makeCaseFile", { customer: "Mme Quéméner" });
    const members = await zipIn(office);
    const pdfs = [...members].filter(([name]) => name.endsWith(".pdf"));
    expect(pdfs).toHaveLength(2);
    for (const [, pdf] of pdfs) {
      const text = await textOf(pdf);
      expect(text).toContain("890,00 €");
      expect(text).not.toMatch(/40 €|40,00|forfaitaire|pénalités/iu);
    }
  });
});
