/** « Régler les paramètres… » in the page, on the example: typed, refused, confirmed, saved in the workbook. */

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

/** A dialog that a failure left open is not that of the next test. */
afterEach(async () => {
  const left = visitor.page.locator("dialog.panel header button");
  if ((await left.count()) > 0) await left.click();
});

beforeEach(async () => {
  await visitor.choose("Ponctuel", "Régler les paramètres…");
  await dialog.getByRole("tab", { name: "Entreprise" }).waitFor();
}, START_MS);

async function close(): Promise<void> {
  await dialog.getByRole("button", { name: "Fermer" }).click();
  await expect.poll(() => visitor.page.locator("dialog.panel").count(), SOON).toBe(0);
}

describe("« Régler les paramètres… »", () => {
  it("is readable in every tab, by people and by machines", async () => {
    for (const name of [
      "Entreprise",
      "Plan de relance",
      "Pénalités",
      "E-mails",
      "Courriers",
      "Avancé",
    ]) {
      await dialog.getByRole("tab", { name }).click();
      expect(await axeProblems(visitor.page), name).toEqual([]);
      expect(await layoutProblems(visitor.page), name).toEqual([]);
      await picture(visitor.page, `parametres-${name}`);
    }
    await close();
  });

  it("goes from tab to tab with the arrows, and saves with Enter", async () => {
    await dialog.getByRole("tab", { name: "Entreprise" }).focus();
    await visitor.page.keyboard.press("ArrowRight");
    await visitor.page.keyboard.press("ArrowRight");
    expect(await dialog.getByRole("tab", { name: "Pénalités" }).getAttribute("aria-selected")).toBe(
      "true",
    );
    await visitor.page.keyboard.press("ArrowLeft");
    await dialog.getByLabel("Délai laissé pour payer (jours)").fill("10");
    await visitor.page.keyboard.press("Enter");
    await expect
      .poll(() => dialog.getByRole("status").textContent(), SOON)
      .toBe("C’est enregistré.");
    await close();
    await visitor.goTo("Paramètres");
    await expect.poll(() => settingShown("Délai laissé pour payer (jours)"), SOON).toBe("10");
  });

  it("says field by field what is wrong, saves nothing, and keeps what was typed", async () => {
    await dialog.getByLabel("IBAN").fill("FR76 3000 6000 0112 3456 7890 188");
    await dialog.getByRole("tab", { name: "Plan de relance" }).click();
    await dialog.getByLabel("Jours, Relance 2").fill("1000");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await expect
      .poll(() => dialog.getByRole("status").textContent(), SOON)
      .toMatch(/^Rien n’a été enregistré/);
    expect(await dialog.getByText("la clé de contrôle est fausse").count()).toBe(1);
    expect(await dialog.getByLabel("IBAN").inputValue()).toBe("FR76 3000 6000 0112 3456 7890 188");
    expect(await axeProblems(visitor.page)).toEqual([]);
    await picture(visitor.page, "parametres-refus");
    await close();
  });

  it("brings back what was typed when the page was lost", async () => {
    await dialog.getByLabel("Société", { exact: true }).fill("Lumen & Fils");
    await visitor.page.locator("dialog.panel header button").click();
    await visitor.choose("Ponctuel", "Régler les paramètres…");
    await expect
      .poll(() => dialog.getByLabel("Société", { exact: true }).inputValue(), SOON)
      .toBe("Lumen & Fils");
    await close();
  });

  it("leaves the test mode only after a confirmation that says what will happen", async () => {
    await dialog.getByRole("tab", { name: "E-mails" }).click();
    await dialog.getByLabel("Mode test").selectOption("non");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await dialog.getByText("Les relances partiront réellement vers vos clients.").waitFor();
    await picture(visitor.page, "parametres-confirmation");
    expect(await axeProblems(visitor.page)).toEqual([]);
    await dialog.getByRole("button", { name: "Garder le mode test" }).click();
    expect(await dialog.getByLabel("Mode test").inputValue()).toBe("oui");
    await dialog.getByLabel("Mode test").selectOption("non");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await dialog.getByRole("button", { name: "Écrire aux clients" }).click();
    await expect
      .poll(() => dialog.getByRole("status").textContent(), SOON)
      .toBe("C’est enregistré.");
    await close();
    await visitor.goTo("Paramètres");
    await expect.poll(() => settingShown("Mode test"), SOON).toBe("non");
  });
});

/** What « Paramètres » shows beside the label. */
function settingShown(label: string): Promise<string> {
  return visitor.page.evaluate((wanted) => {
    const { getters } = Reflect.get(window, "ponctuel").model;
    const sheetId = getters.getActiveSheetId();
    const rows = Array.from({ length: getters.getNumberRows(sheetId) }, (_, index) => index);
    const cell = (col: number, row: number) => getters.getEvaluatedCell({ sheetId, col, row });
    const found = rows.find((row) => cell(0, row).value === wanted);
    return found === undefined ? "" : cell(1, found).formattedValue;
  }, label);
}
