/** The small dialogs about one customer, opened from the menu on a selected row and checked in the workbook. */

import type { FrameLocator } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { axeProblems, layoutProblems } from "./dialog-checks.ts";
import { picture } from "./pictures.ts";
import { SOON, type Visitor } from "./running-page.ts";
import { EXAMPLE, visiting } from "./visiting.ts";

let visitor: Visitor;
let dialog: FrameLocator;

visiting(EXAMPLE, async (here) => {
  ({ visitor, dialog } = here);
  await visitor.page.emulateMedia({ reducedMotion: "reduce" });
});

afterEach(async () => {
  const left = visitor.page.locator("dialog.panel header button");
  if ((await left.count()) > 0) await left.click();
});

/** What the rows of a sheet show, by header. */
async function rows(sheet: string): Promise<readonly Readonly<Record<string, string>>[]> {
  return visitor.page.evaluate((name) => {
    const { getters } = Reflect.get(window, "ponctuel").model;
    const sheetId = getters.getSheetIds().find((id: string) => getters.getSheetName(id) === name);
    const text = (col: number, row: number): string =>
      getters.getEvaluatedCell({ sheetId, col, row }).formattedValue;
    const columns = Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) => col);
    return Array.from({ length: getters.getNumberRows(sheetId) - 1 }, (_, row) =>
      Object.fromEntries(columns.map((col) => [text(col, 0), text(col, row + 1)])),
    ).filter((row) => Object.values(row).some((shown) => shown !== ""));
  }, sheet);
}

/** The last row of a sheet, once it says this. */
async function seesRow(sheet: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  await expect.poll(async () => (await rows(sheet)).at(-1), SOON).toMatchObject(row);
}

async function selectCustomer(name: string): Promise<void> {
  await visitor.goTo("Clients");
  const at = (await rows("Clients")).findIndex((row) => row["Client"] === name);
  await visitor.select(`B${at + 2}`);
}

async function open(item: string): Promise<void> {
  await visitor.choose("Ponctuel", "Client sélectionné", item);
  await dialog.locator("footer button.action").waitFor();
}

async function openFor(name: string, item: string): Promise<void> {
  await selectCustomer(name);
  await open(item);
  expect(await dialog.locator("h1").textContent()).toBe(name);
}

const press = (name: string) => dialog.getByRole("button", { name, exact: true }).click();

const pictured = (name: string) => picture(visitor.page.locator("dialog.panel"), name);

/** What has been noted is told, and one key closes the window. */
async function saved(said: string | RegExp): Promise<void> {
  await expect.poll(() => dialog.getByRole("status").textContent(), SOON).toMatch(said);
  await dialog.getByRole("button", { name: "Fermer" }).and(dialog.locator(":focus")).waitFor();
  await visitor.page.keyboard.press("Enter");
  await expect.poll(() => visitor.page.locator("dialog.panel").count(), SOON).toBe(0);
}

const MORVENN = "Cafés Morvenn";

describe("each deed, from the menu to the sheet", () => {
  it("« Alerter le commercial » sends one mail to our own side, changed by hand", async () => {
    await openFor("Menuiserie Kervadec & Fils", "Alerter le commercial");
    await dialog.getByText("F-2026-0069 : « ne plus relancer » sur la facture.").waitFor();
    await press("Fermer");
    await openFor(MORVENN, "Alerter le commercial");
    await dialog.getByText("Escalade commerciale à").waitFor();
    await press("Annuler");
    await visitor.goTo("Paramètres");
    await visitor.setting("Escalade commerciale à", "commerce@atelier-lumen.example");
    await openFor(MORVENN, "Alerter le commercial");
    await dialog.getByText("Pour commerce@atelier-lumen.example").waitFor();
    expect(await dialog.locator(".notice").allTextContents()).toEqual([]);
    await dialog.getByLabel("Objet").fill("À voir avant livraison : Morvenn");
    await pictured("escalade");
    await press("Envoyer");
    await expect.poll(() => dialog.getByRole("status").textContent(), SOON).not.toMatch(/^$|Envoi/);
    const said = await dialog.getByRole("status").textContent();
    expect(await dialog.getByRole("button", { name: "Fermer" }).count(), said ?? "").toBe(1);
    await press("Fermer");
    await expect.poll(() => visitor.page.locator("dialog.panel").count(), SOON).toBe(0);
    await visitor.view("Boîte d’envoi");
    await visitor.page.getByText("À voir avant livraison : Morvenn").first().waitFor();
    await visitor.view("Classeur");
  });

  it("« Mettre en pause », then « Clore »", async () => {
    await openFor(MORVENN, "Mettre en pause");
    await dialog.getByLabel("Pourquoi").fill("Congés du client");
    await press("Mettre en pause");
    await saved("La pause est notée");
    const row = { Nature: "Pause", Client: MORVENN, "Pour le": "30/11/2026" };
    await seesRow("Engagements", { ...row, Motif: "Congés du client", "Clos le": "" });
    await open("Mettre en pause");
    await dialog.getByRole("button", { name: /^Clore/ }).click();
    await seesRow("Engagements", { ...row, "Clos le": "23/11/2026" });
    await expect.poll(() => dialog.getByRole("button", { name: /^Clore/ }).count(), SOON).toBe(0);
  });

  it("« Noter un litige » on a part of one invoice", async () => {
    await openFor(MORVENN, "Noter un litige");
    await dialog.getByLabel("Motif").selectOption("Quantité ou livraison");
    const [line] = await dialog.locator(".lines label").all();
    await line?.click();
    await dialog.getByLabel("Part contestée").fill("1 oo,50");
    await dialog.getByText("Montant illisible « 1 oo,50 ».").waitFor();
    await dialog.getByLabel("Part contestée").fill("100,50");
    await dialog.getByText(/^Contesté : 100,50/).waitFor();
    await pictured("litige");
    await press("Noter le litige");
    await saved("Le litige est noté");
    await seesRow("Engagements", {
      Nature: "Litige",
      Motif: "Quantité ou livraison",
      "N° facture": "F-2026-0091",
      Montant: expect.stringMatching(/^100,50/),
      "Pour le": "07/12/2026",
    });
  });

  it("« Convenir d’un échéancier » whose sum is checked", async () => {
    await openFor("Menuiserie Kervadec & Fils", "Convenir d’un échéancier");
    await dialog.getByText(/tout ce qui est dû\.$/).waitFor();
    await dialog.getByLabel("Nombre d’échéances").selectOption("2");
    await dialog.getByLabel("Montant de l’échéance 1").fill("1");
    await dialog.getByText(/il manque/).waitFor();
    await press("Noter l’échéancier");
    await expect.poll(() => dialog.getByRole("status").textContent(), SOON).toMatch(/Rien n’a été/);
    expect(await dialog.getByLabel("Montant de l’échéance 1").inputValue()).toBe("1");
    await dialog.getByLabel("Nombre d’échéances").selectOption("4");
    await dialog.getByText(/tout ce qui est dû\.$/).waitFor();
    await pictured("echeancier");
    const before = (await rows("Engagements")).length;
    await press("Noter l’échéancier");
    await saved("L’échéancier est noté");
    await expect.poll(async () => (await rows("Engagements")).length, SOON).toBe(before + 4);
    await seesRow("Engagements", {
      Nature: "Échéance d’échéancier",
      Échéancier: "Échéancier du 23/11/2026",
    });
  });

  it("« Bloquer le compte » and who is told", async () => {
    await openFor(MORVENN, "Bloquer le compte");
    await dialog.getByLabel("Pourquoi").fill("Retard important");
    await dialog.getByLabel("Qui est prévenu").fill("Paul");
    await press("Bloquer le compte");
    await saved("Le compte est bloqué");
    await seesRow("Engagements", { Nature: "Compte bloqué", Commentaire: "Prévenu : Paul" });
  });

  it("« Ne plus relancer », with its reason", async () => {
    await openFor("Boulangerie Perrin-Duval", "Ne plus relancer");
    await press("Ne plus relancer");
    await dialog.getByText("Dites pourquoi, en quelques mots.").waitFor();
    await dialog.locator("input:focus").fill("Suivi par le dirigeant");
    await press("Ne plus relancer");
    await saved("plus aucune relance");
    await seesRow("Engagements", { Nature: "Ne plus relancer", Motif: "Suivi par le dirigeant" });
  });

  it("« Enregistrer un règlement », which says what remains", async () => {
    await openFor(MORVENN, "Enregistrer un règlement");
    await dialog.getByText("F-2026-0091 sera soldée.").waitFor();
    await dialog.getByLabel("Montant").fill("1 148,00");
    await dialog.getByText(/^Il restera 1.000,00/).waitFor();
    await dialog.getByLabel("Mode").selectOption("Chèque");
    await dialog.getByLabel("Référence").fill("=1+1");
    await pictured("reglement");
    await press("Enregistrer le règlement");
    await saved(/^Règlement de/);
    await seesRow("Règlements", {
      Date: "23/11/2026",
      Client: MORVENN,
      "N° facture": "F-2026-0091",
      Mode: "Chèque",
      Référence: expect.stringMatching(/^'?=1\+1$/),
    });
  });
});

describe("the windows", () => {
  it("ask for the customer when no row of one is selected", async () => {
    await visitor.goTo("Paramètres");
    await visitor.select("B3");
    await open("Mettre en pause");
    await dialog.getByText(/^Sélectionnez d’abord la ligne d’un client/).waitFor();
    await dialog.getByLabel("Client").selectOption(MORVENN);
    await press("Continuer");
    await dialog.getByRole("heading", { name: MORVENN }).waitFor();
  });

  it("are done by the keyboard alone", async () => {
    await openFor(MORVENN, "Mettre en pause");
    await dialog.getByLabel("Ne pas relancer jusqu’au").focus();
    const { keyboard } = visitor.page;
    while ((await dialog.getByLabel("Pourquoi").and(dialog.locator(":focus")).count()) === 0)
      await keyboard.press("Tab");
    await keyboard.type("Au clavier");
    await keyboard.press("Enter");
    await saved("La pause est notée");
    await seesRow("Engagements", { Nature: "Pause", Motif: "Au clavier" });
  });

  it("keep what was typed when the server fails, and when they are closed by mistake", async () => {
    await openFor("Boulangerie Perrin-Duval", "Mettre en pause");
    await dialog.getByLabel("Pourquoi").fill("À ne pas perdre");
    await visitor.page.route("**/call/callServer", (route) => route.abort(), { times: 1 });
    await press("Mettre en pause");
    await expect
      .poll(() => dialog.getByRole("status").textContent(), SOON)
      .toMatch(/^Cela n’a pas abouti/);
    expect(await dialog.getByLabel("Pourquoi").inputValue()).toBe("À ne pas perdre");
    await press("Annuler");
    await open("Mettre en pause");
    expect(await dialog.getByLabel("Pourquoi").inputValue()).toBe("À ne pas perdre");
    await press("Mettre en pause");
    await saved("La pause est notée");
  });

  it("show what a sheet holds as text", async () => {
    const name = '<img src=x onerror="parent.hit=1"> & {{iban}}';
    await visitor.goTo("Factures");
    await visitor.type("B2", name);
    await visitor.shows("B2", name);
    await visitor.select("A2");
    await open("Ne plus relancer");
    expect(await dialog.locator("h1").textContent()).toBe(name);
    expect(await dialog.locator("img").count()).toBe(0);
    await dialog.getByLabel("Pourquoi").fill('=HYPERLINK("x";"y")');
    await press("Ne plus relancer");
    await saved("plus aucune relance");
    await seesRow("Engagements", {
      Client: name,
      Motif: expect.stringMatching(/^'?=HYPERLINK/),
    });
  });

  it.each([
    "Enregistrer un règlement",
    "Mettre en pause",
    "Noter un litige",
    "Convenir d’un échéancier",
    "Bloquer le compte",
  ])("« %s » is readable by people and by machines, also when it is narrow", async (item) => {
    await openFor(MORVENN, item);
    expect(await axeProblems(visitor.page)).toEqual([]);
    expect(await layoutProblems(visitor.page)).toEqual([]);
    await dialog.locator("footer button.action").click();
    const said = () => dialog.getByRole("status").textContent();
    await expect.poll(said, SOON).not.toMatch(/^$|Enregistrement/);
    expect(await axeProblems(visitor.page)).toEqual([]);
    await visitor.page.locator("dialog.panel iframe").evaluate((frame) => {
      frame.style.width = "300px";
    });
    expect(await layoutProblems(visitor.page)).toEqual([]);
  });
});
