/** « Préparer les relances » as a person works in it: checked in the outbox and in the log. */

import type { FrameLocator } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { axeProblems, layoutProblems } from "./dialog-checks.ts";
import { picture } from "./pictures.ts";
import { SOON, type Visitor } from "./running-page.ts";
import { EXAMPLE, START_MS, visiting } from "./visiting.ts";

let visitor: Visitor;
let dialog: FrameLocator;

visiting(EXAMPLE, (here) => {
  ({ visitor, dialog } = here);
});

beforeEach(async () => {
  await visitor.choose("Ponctuel", "Préparer les relances");
  await dialog.locator(".row").first().waitFor();
  await dialog.locator(".panel iframe").waitFor();
}, START_MS);

afterEach(close);

async function close(): Promise<void> {
  const button = visitor.page.locator("dialog.panel header button");
  if ((await button.count()) > 0) await button.click();
}

function press(name: string | RegExp): Promise<void> {
  return dialog.getByRole("button", { name }).click();
}

/** The mails that the host has. */
async function outbox(): Promise<readonly unknown[]> {
  return visitor.page.evaluate(async () => {
    const answer = await fetch("/call/outbox", { method: "POST", body: "[]" });
    return (await answer.json()) as readonly unknown[];
  });
}

/** Ticks these and nothing else. */
async function chooseOnly(...names: readonly string[]): Promise<void> {
  const levels = dialog.locator(".level input");
  for (let index = 0; index < (await levels.count()); index += 1) {
    const level = levels.nth(index);
    if (!(await level.isChecked())) await level.check();
    await level.uncheck();
  }
  for (const name of names) await dialog.getByLabel(`Envoyer à ${name}`).check();
}

async function names(): Promise<readonly string[]> {
  return dialog.locator(".row .name").allTextContents();
}

async function depart(): Promise<void> {
  await press(/^Envoyer \d+/);
  await press("Confirmer l’envoi");
  await dialog.getByText("Départ dans").first().waitFor();
}

async function ended(): Promise<readonly string[]> {
  await dialog.getByRole("button", { name: "Fermer" }).waitFor();
  return dialog.locator(".results li").allTextContents();
}

/** The accidents of the host, switched without leaving the dialog. */
async function setFaults(...names: readonly string[]): Promise<void> {
  await visitor.page.evaluate(
    (body) => fetch("/call/setFaults", { method: "POST", body }).then(() => undefined),
    JSON.stringify([names]),
  );
}

/** The lines of the log about a subject. */
async function logged(subject: string): Promise<readonly string[]> {
  return visitor.page.evaluate((wanted) => {
    const { getters } = Reflect.get(window, "ponctuel").model;
    const sheetId = getters
      .getSheetIds()
      .find((id: string) => getters.getSheetName(id) === "Relances");
    const text = (col: number, row: number): string =>
      getters.getEvaluatedCell({ sheetId, col, row }).formattedValue;
    const columns = Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) => col);
    const column = (header: string) => columns.find((col) => text(col, 0) === header) ?? 0;
    return Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => row)
      .filter((row) => text(column("Objet"), row) === wanted)
      .map((row) => text(column("Statut"), row));
  }, subject);
}

describe("the list and the message", () => {
  it("show each message as it will leave, and one may go through them by keyboard", async () => {
    const all = await names();
    expect(all.length).toBeGreaterThan(10);
    const mail = dialog.locator(".panel iframe");
    expect(await mail.getAttribute("sandbox")).toBe("");
    expect(await mail.getAttribute("srcdoc")).toContain("Détail des factures");
    expect(await dialog.locator(".message h2").textContent()).toContain(all[0]);
    await dialog.getByRole("button", { name: "Message suivant" }).press("Enter");
    await expect.poll(() => dialog.locator(".message h2").textContent(), SOON).toContain(all[1]);
    await dialog.getByRole("tab", { name: "Message", exact: true }).press("ArrowRight");
    await expect
      .poll(() => dialog.locator(".panel pre").textContent(), SOON)
      .toContain("Réf. PCT-");
    await picture(visitor.page, "preparation-list");
  });

  it("say what will be left of the allowance, and wait for what is not ticked", async () => {
    await chooseOnly((await names())[0] ?? "");
    await dialog.getByRole("button", { name: "Envoyer 1 relance" }).waitFor();
    expect(await dialog.locator(".foot").textContent()).toMatch(/Quota : 100 → 9\d destinataires/);
    await chooseOnly();
    expect(await dialog.getByRole("button", { name: "Rien à envoyer" }).isDisabled()).toBe(true);
  });

  it("are readable by machines, and fit the window and a narrow one", async () => {
    await dialog.getByRole("tab", { name: "Modifier" }).click();
    await dialog.getByLabel("Texte, pour ce message seulement").waitFor();
    expect(await axeProblems(visitor.page)).toEqual([]);
    expect(await layoutProblems(visitor.page)).toEqual([]);
    const frame = visitor.page.locator("dialog.panel iframe");
    await frame.evaluate((element) => {
      element.style.width = "380px";
    });
    const [needed, given] = await dialog
      .locator("body")
      .evaluate((body) => [body.scrollWidth, body.clientWidth]);
    expect(needed).toBe(given);
    await picture(visitor.page, "preparation-narrow");
  });
});

describe("a message that a person rewrites", () => {
  it("says what may not leave, and keeps what was typed when the window is closed", async () => {
    const [first = ""] = await names();
    await dialog.getByRole("tab", { name: "Modifier" }).click();
    const body = dialog.getByLabel("Texte, pour ce message seulement");
    await body.fill("Bonjour,\n\n{{tableau facture}}");
    await expect
      .poll(() => dialog.locator(".problems").textContent(), SOON)
      .toContain("vouliez-vous dire {{tableau factures}}");
    await dialog.getByText(`À corriger d’abord : le message à ${first}.`).waitFor();
    expect(await dialog.getByRole("button", { name: /^Envoyer/ }).isDisabled()).toBe(true);
    await dialog.getByLabel("Copie").fill("tiers@ailleurs.example");
    await body.fill("Bonjour,\n\n{{tableau factures}}");
    await expect
      .poll(() => dialog.locator(".problems").textContent(), SOON)
      .toContain("ne peut pas recevoir de copie");
    await close();
    await visitor.choose("Ponctuel", "Préparer les relances");
    await dialog.locator(".row").first().getByText("modifiée").waitFor();
    await dialog.getByRole("tab", { name: "Modifier" }).click();
    expect(await dialog.getByLabel("Copie").inputValue()).toBe("tiers@ailleurs.example");
    await press("Revenir au texte proposé");
    await expect.poll(() => dialog.locator(".problems").count(), SOON).toBe(0);
  });

  it("comes as a test to oneself, and leaves no trace in the log", async () => {
    const before = (await outbox()).length;
    await press("M’envoyer un test");
    await dialog.getByText(/^Test envoyé à/).waitFor();
    const mails = await outbox();
    expect(mails.length).toBe(before + 1);
    expect(await logged("[TEST]")).toEqual([]);
  });
});

describe("sending", () => {
  it("names what will happen: to oneself in test mode, to customers once it is off", async () => {
    await chooseOnly((await names())[0] ?? "");
    await press("Envoyer 1 relance");
    await dialog.getByText(/^1.e-mail va partir de .* vers vous seul : mode test\.$/).waitFor();
    await close();
    await visitor.goTo("Paramètres");
    await visitor.setting("Mode test", "non");
    await visitor.choose("Ponctuel", "Préparer les relances");
    await dialog.locator(".row").first().waitFor();
    await chooseOnly((await names())[0] ?? "");
    await press("Envoyer 1 relance");
    await dialog.getByText(/^1.e-mail va partir de .* vers \d.destinataires?\.$/).waitFor();
  });

  it("has not begun while one may still cancel, or close the window", async () => {
    const before = (await outbox()).length;
    await chooseOnly((await names())[0] ?? "");
    await depart();
    await picture(visitor.page, "preparation-countdown");
    expect(await axeProblems(visitor.page)).toEqual([]);
    await press("Annuler");
    await dialog.locator(".row").first().waitFor();
    await depart();
    await close();
    await visitor.page.waitForTimeout(11_000);
    expect((await outbox()).length).toBe(before);
  });

  it("sends the text as it was rewritten, to whom it says", async () => {
    const [first = ""] = await names();
    const before = (await outbox()).length;
    await chooseOnly(first);
    await dialog.getByRole("tab", { name: "Modifier" }).click();
    await dialog.getByLabel("Objet").fill("Point sur vos factures");
    await expect.poll(() => dialog.getByText("modifiée").count(), SOON).toBe(1);
    await depart();
    expect(await ended()).toEqual([expect.stringMatching(`^Envoyée${first}envoyé à .*@`)]);
    expect((await outbox()).length).toBe(before + 1);
    await expect
      .poll(() => logged("Point sur vos factures"), SOON)
      .toEqual(expect.arrayContaining(["en cours", "envoyé"]));
    await press("Revenir à la liste");
    await expect.poll(names, SOON).not.toContain(first);
  });

  it("says what failed, and tries that again", async () => {
    const [first = "", second = ""] = await names();
    const before = (await outbox()).length;
    await setFaults("quota");
    await chooseOnly(first, second);
    await depart();
    const failed = await ended();
    expect(failed.map((line) => line.startsWith("Pas partie"))).toEqual([true, true]);
    expect((await outbox()).length).toBe(before);
    await picture(visitor.page, "preparation-failed");
    await setFaults();
    await press("Réessayer les 2 échecs");
    await expect.poll(async () => (await outbox()).length, SOON).toBe(before + 2);
    expect((await ended()).every((line) => line.startsWith("Envoyée"))).toBe(true);
  });

  it("may be stopped between two batches: the rest stays", async () => {
    const all = await names();
    const chosen = all.slice(0, 7);
    const before = (await outbox()).length;
    await chooseOnly(...chosen);
    await depart();
    await press("Arrêter");
    const lines = await ended();
    expect(lines).toHaveLength(7);
    expect(lines.filter((line) => line.startsWith("Pas partie"))).toHaveLength(2);
    expect((await outbox()).length).toBe(before + 5);
    await dialog.getByRole("button", { name: "Réessayer les 2 échecs" }).waitFor();
  });

  it("tries again without harm when the server fell silent: nothing leaves twice", async () => {
    const [first = "", second = ""] = await names();
    const before = (await outbox()).length;
    await setFaults("kill");
    await chooseOnly(first, second);
    await depart();
    const silent = await ended();
    expect(silent.map((line) => line.startsWith("Sans réponse"))).toEqual([true, true]);
    await setFaults();
    await press("Réessayer les 2 échecs");
    await expect.poll(() => dialog.getByText("Sans réponse").count(), SOON).toBe(0);
    await ended();
    expect((await outbox()).length).toBe(before + 2);
  });
});
