/** « Commencer » in the page, on a team's own list: its three steps, left and taken up again. */

import type { FrameLocator } from "playwright-core";
import { expect, it } from "vitest";
import { axeProblems, layoutProblems } from "./dialog-checks.ts";
import { picture } from "./pictures.ts";
import { SOON, type Visitor } from "./running-page.ts";
import { OWN_LIST, START_MS, visiting } from "./visiting.ts";

let visitor: Visitor;
let dialog: FrameLocator;

visiting(OWN_LIST, (here) => {
  ({ visitor, dialog } = here);
});

async function isSound(name: string): Promise<void> {
  await picture(visitor.page, name);
  expect(await axeProblems(visitor.page), name).toEqual([]);
  expect(await layoutProblems(visitor.page), name).toEqual([]);
}

const button = (name: string | RegExp) => dialog.getByRole("button", { name });

it(
  "reads the team's own list, asks who sends, and says what there is to do",
  async () => {
    await visitor.choose("Ponctuel", "Commencer");
    await dialog.getByText("Ce classeur, feuille « Suivi 2026 »").waitFor();
    expect(await dialog.getByLabel(/Suivi 2026/).isChecked()).toBe(true);
    await isSound("commencer-1");

    await button("Continuer").click();
    await dialog.getByRole("table").first().waitFor();
    for (const question of await dialog.locator(".question select").all())
      await question.selectOption({ index: 1 });
    await dialog.getByText(/factures lues/).waitFor();
    await isSound("commencer-2");
    expect(await dialog.getByText("2 cellules à corriger").count()).toBe(1);
    expect(await button(/^Suivi 2026!/).count()).toBe(2);
    await button(/^Suivi 2026!/)
      .first()
      .click();

    await dialog.getByLabel(/^Client/).selectOption("");
    await dialog.getByText("Il manque le client.").waitFor();
    expect(await button(/^Continuer/).isDisabled()).toBe(true);
    await dialog.getByLabel(/^Client/).selectOption({ index: 1 });
    await dialog
      .getByText(/Il manque|choisie deux fois|factures lues/)
      .first()
      .waitFor();
    await button("Retour").click();
    await button("Continuer").click();
    for (const question of await dialog.locator(".question select").all())
      await question.selectOption({ index: 1 });
    await dialog.getByText(/factures lues/).waitFor();
    await button(/^Continuer/).click();

    await dialog.getByLabel("Société", { exact: true }).waitFor();
    await button("Plus tard").click();
    await expect.poll(() => visitor.page.locator("dialog.panel").count(), SOON).toBe(0);
    await visitor.choose("Ponctuel", "Terminer la mise en route…");
    await dialog.getByLabel("Société", { exact: true }).fill("Atelier Lumen");
    await dialog.getByLabel("SIREN").fill("123");
    await button("Terminer").click();
    await dialog.getByText(/la clé est fausse/).waitFor();
    expect(await dialog.getByLabel("Société", { exact: true }).inputValue()).toBe("Atelier Lumen");
    await isSound("commencer-3");
    await dialog.getByLabel("SIREN").fill("732 829 320");
    await button("Terminer").click();
    await dialog.getByText(/clients à relancer, .*€ échus/).waitFor();
    expect(await dialog.getByText("Le mode test est actif").count()).toBe(1);
    await isSound("commencer-fin");
    await button("Voir les actions du jour").click();
    await expect.poll(() => visitor.page.locator("#sidebar").isVisible(), SOON).toBe(true);
    await expect.poll(() => visitor.page.locator("dialog.panel").count(), SOON).toBe(0);
  },
  START_MS,
);

it(
  "opens its second step alone from « Relier mes colonnes… »",
  async () => {
    await visitor.choose("Ponctuel", "Données", "Relier mes colonnes…");
    await dialog.getByRole("table").first().waitFor();
    for (const question of await dialog.locator(".question select").all())
      await question.selectOption({ index: 1 });
    await dialog.getByText(/factures lues/).waitFor();
    await button(/^Continuer/).click();
    await dialog.getByText("Les factures sont lues dans « Suivi 2026 ».").waitFor();
    await button("Fermer").click();
    await expect.poll(() => visitor.page.locator("dialog.panel").count(), SOON).toBe(0);
  },
  START_MS,
);
