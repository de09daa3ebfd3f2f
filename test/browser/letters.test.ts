/** « Courriers » as a person works in it: from the proposal to the PDF, the receipt and the file for court. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pdfText } from "../pdf-text.ts";
import { axeProblems, layoutProblems } from "./dialog-checks.ts";
import { LettersDialog } from "./letters-dialog.ts";
import { picture } from "./pictures.ts";
import { SOON, type Visitor } from "./running-page.ts";
import { EXAMPLE, START_MS, visiting } from "./visiting.ts";

const CUSTOMER = "Imprimerie Sauvage-Bréhand";
const TOTAL = "7\u202f593,27\u00a0€";
const NOT_POSTING =
  "Ponctuel ne poste rien : imprimez le PDF, ou envoyez-le par votre service de recommandé.";

let visitor: Visitor;
let letters: LettersDialog;

visiting(EXAMPLE, (here) => {
  visitor = here.visitor;
  letters = new LettersDialog(visitor, here.dialog);
});

beforeEach(() => letters.open(), START_MS);
afterEach(() => letters.close());

async function openPreview(): Promise<void> {
  await letters.press(`Aperçu : Mise en demeure, ${CUSTOMER}`);
  await letters.frame.locator(".paper").waitFor();
}

function total(): Promise<string> {
  return letters.text(".total .amount");
}

async function paper(): Promise<string> {
  return plain(await letters.text(".paper"));
}

/** As it is compared: a PDF has its own spaces. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Nothing that machines or people stumble over, in the window and in a narrow one. */
async function expectUsable(): Promise<void> {
  expect(await axeProblems(visitor.page)).toEqual([]);
  expect(await layoutProblems(visitor.page)).toEqual([]);
  const frame = visitor.page.locator("dialog.panel iframe");
  await frame.evaluate((element) => {
    element.style.width = "300px";
  });
  expect(await layoutProblems(visitor.page)).toEqual([]);
  await frame.evaluate((element) => {
    element.style.width = "";
  });
}

describe("the preview", () => {
  it("shows the letter as it will be, and follows the invoices and the days", async () => {
    await openPreview();
    expect(await letters.text(".paper")).toContain("nous vous mettons en demeure");
    expect(await total()).toBe(TOTAL);
    await letters.frame.getByLabel(/F-2026-0104/).check();
    await expect.poll(total, SOON).not.toBe(TOTAL);
    await letters.frame.getByLabel("Délai pour payer, en jours").fill("15");
    await expect.poll(paper, SOON).toContain("dans un délai de 15 jours");
    await picture(visitor.page.locator("dialog.panel"), "courrier");
  });

  it("keeps what was chosen when the window is closed, and says so in the list", async () => {
    await letters.frame.getByText("choix modifiés").waitFor();
    await openPreview();
    expect(await letters.frame.getByLabel("Délai pour payer, en jours").inputValue()).toBe("15");
    await letters.press("Revenir à ce qui est proposé");
    await expect.poll(total, SOON).toBe(TOTAL);
  });

  it("says what cannot be a letter before anybody is asked", async () => {
    await openPreview();
    await letters.frame.getByLabel(/F-2026-0067/).uncheck();
    await letters.frame.getByText("Cochez au moins une facture.").waitFor();
    expect(await letters.button("Rédiger le courrier").isDisabled()).toBe(true);
    await letters.frame.getByLabel(/F-2026-0067/).check();
    await letters.frame.getByLabel("Délai pour payer, en jours").fill("bientôt");
    await letters.frame.getByText("Un nombre entier de jours, de 1 à 999.").waitFor();
    await letters.press("Revenir à ce qui est proposé");
    await expect.poll(() => letters.button("Rédiger le courrier").isEnabled(), SOON).toBe(true);
  });

  it("never shows an answer that comes after a newer one", async () => {
    await openPreview();
    await letters.delayNextAnswer();
    await letters.frame.getByLabel("Délai pour payer, en jours").fill("20");
    await visitor.page.waitForTimeout(1_000);
    await letters.frame.getByLabel("Délai pour payer, en jours").fill("30");
    await expect.poll(paper, SOON).toContain("dans un délai de 30 jours");
    await visitor.page.waitForTimeout(500);
    expect(await paper()).toContain("dans un délai de 30 jours");
    await letters.press("Revenir à ce qui est proposé");
  });

  it("shows a hostile name as text", async () => {
    await letters.rewriteAnswers(CUSTOMER, "<img src=x onerror=parent.hit()> &amp; Fils");
    await openPreview();
    expect(await letters.text(".paper")).toContain("<img src=x onerror=parent.hit()> &amp; Fils");
    expect(await letters.frame.locator("img").count()).toBe(0);
  });

  it("is readable by machines and on a narrow screen, with the longest name", async () => {
    await letters.rewriteAnswers(CUSTOMER, "Société-anonyme-de-distribution ".repeat(6).trim());
    await expectUsable();
    await openPreview();
    await expectUsable();
  });
});

describe("writing", () => {
  it("says what failed, tries again without harm, and writes once for two clicks", async () => {
    await letters.loseNextAnswer();
    await letters.button(/^Rédiger 1/).dblclick();
    await letters.frame.getByText("la connexion est perdue.").waitFor();
    await letters.press("Réessayer l’échec");
    await letters.frame.getByText("est déjà préparée le 23/11/2026").waitFor();
    expect(await axeProblems(visitor.page)).toEqual([]);
    expect(await layoutProblems(visitor.page)).toEqual([]);
    const made = await letters.documents();
    expect(made.filter(({ name }) => name.includes("F-2026-0067"))).toHaveLength(2);
  });

  it("leads to a PDF that can be printed", async () => {
    await letters.tab("À poster et à suivre");
    await letters.frame.getByRole("link", { name: `PDF, ${CUSTOMER}` }).click();
    await visitor.page.locator("iframe.document[title*='F-2026-0067']").waitFor();
    const made = await letters.documents();
    const pdf = made.find(({ name }) => name.endsWith("F-2026-0067.pdf"));
    if (!pdf) throw new Error("no PDF");
    const { pages } = await pdfText(await letters.contentOf(pdf));
    const text = plain(pages.join("\n"));
    expect(text).toContain("nous vous mettons en demeure de nous payer la somme de 7 593,27 €");
    expect(text).toContain(CUSTOMER);
    await letters.close();
    await visitor.view("Classeur");
  });
});

describe("what was posted", () => {
  it("refuses a number that is none and keeps what was typed", async () => {
    await letters.tab("À poster et à suivre");
    await letters.press(/^Posté…/);
    const number = letters.frame.getByLabel("N° de recommandé");
    await number.fill("1234");
    await number.press("Enter");
    await letters.frame.getByText("« 1234 » n’est pas un numéro de recommandé").waitFor();
    await expectUsable();
    await letters.close();
    await letters.open();
    await letters.tab("À poster et à suivre");
    await letters.press(/^Posté…/);
    expect(await number.inputValue()).toBe("1234");
    await number.fill("1A 123 456 7890 1");
    await number.press("Enter");
    await letters.frame.getByText("postée le 23/11/2026, n° 1A 123 456 7890 1").waitFor();
    await letters.frame.getByRole("heading", { name: "En chemin" }).waitFor();
  });

  it("has a deadline from the day of its receipt", async () => {
    await letters.tab("À poster et à suivre");
    await letters.press(/^AR reçu…/);
    await letters.press("Noter");
    await letters.frame.getByText("délai pour payer jusqu’au 01/12/2026").waitFor();
    await expectUsable();
    await picture(visitor.page.locator("dialog.panel"), "courriers-suivis");
  });
});

describe("another letter", () => {
  it("is for any customer and any model, and says what it lacks", async () => {
    await letters.tab("Rédiger un autre courrier");
    await letters.choose("Client", "Cafés Morvenn");
    await letters.choose("Courrier", "Accord d’échéancier");
    await letters.frame.getByText("Aucun échéancier en cours").waitFor();
    expect(await letters.button("Rédiger le courrier").isDisabled()).toBe(true);
    await expectUsable();
    await letters.choose("Courrier", "Relevé de compte");
    await letters.frame.locator(".paper").waitFor();
    await letters.press("Rédiger le courrier");
    await letters.frame.getByText("1 courrier rédigé, à poster.").waitFor();
    await letters.frame.getByText(NOT_POSTING).waitFor();
    await expectUsable();
    await letters.press("Noter l’envoi");
    await letters.button(/^Posté… Cafés Morvenn/).waitFor();
  });
});

describe("the models", () => {
  it("are made when they are first opened", async () => {
    await letters.tab("Modèles");
    await expectUsable();
    await letters.press("Ouvrir le modèle Réponse à un litige");
    await letters.frame
      .getByRole("link", { name: "Modifier dans Docs, Réponse à un litige" })
      .waitFor();
    expect((await letters.documents()).map(({ name }) => name)).toContain("Réponse à un litige");
  });
});

describe("the file for court", () => {
  it("shows the claim and the ways, takes a document, and comes as a ZIP", async () => {
    await letters.tab("Dossier contentieux");
    await letters.choose("Client", CUSTOMER);
    const way = letters.frame.locator("summary", { hasText: /^Injonction de payer/ });
    const order = letters.frame.locator("details.path", { has: way });
    await way.click();
    await order.getByText("Plafond", { exact: true }).waitFor();
    await expectUsable();
    await letters.press("Joindre : Facture F-2026-0067");
    expect(await letters.frame.getByLabel("Facture", { exact: true }).inputValue()).toBe(
      "F-2026-0067",
    );
    await letters.frame.getByLabel("Fichier").setInputFiles({
      name: "facture.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
    });
    await letters.press("Joindre la pièce");
    await letters.frame.getByText(/est jointe au dossier/).waitFor();
    await letters.press("Constituer le dossier");
    await letters.frame.getByRole("link", { name: /^Dossier ZIP/ }).waitFor();
    const zip = (await letters.documents()).find(({ name }) => name.endsWith(".zip"));
    if (!zip) throw new Error("no ZIP");
    const content = Buffer.from(await letters.contentOf(zip)).toString("latin1");
    expect(content.slice(0, 2)).toBe("PK");
    expect(content).toContain("facture.pdf");
    await picture(visitor.page.locator("dialog.panel"), "dossier");
  });
});
