/** « Aperçu des modèles » in the page: a text is written, looked at for a customer, and saved in its row. */

import type { FrameLocator } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { axeProblems, layoutProblems } from "./dialog-checks.ts";
import { picture } from "./pictures.ts";
import { SOON, type Visitor } from "./running-page.ts";
import { EXAMPLE, START_MS, visiting } from "./visiting.ts";

let visitor: Visitor;
let dialog: FrameLocator;

visiting(EXAMPLE, async (here) => {
  ({ visitor, dialog } = here);
  await visitor.page.emulateMedia({ reducedMotion: "reduce" });
});

beforeEach(async () => {
  await visitor.choose("Ponctuel", "Aperçu des modèles");
  await dialog.getByLabel("Texte").waitFor();
}, START_MS);

afterEach(async () => {
  const left = visitor.page.locator("dialog.panel header button");
  if ((await left.count()) > 0) await left.click();
});

const message = () => dialog.frameLocator(".preview iframe").locator("body");

async function choose(model: string): Promise<void> {
  await dialog.getByRole("button", { name: model }).click();
}

/** The row of « Modèles » with this code, in French with « vous », cell by cell. */
async function rowOf(code: string): Promise<readonly string[]> {
  return visitor.page.evaluate((wanted) => {
    const { getters } = Reflect.get(window, "ponctuel").model;
    const sheetId = getters
      .getSheetIds()
      .find((id: string) => getters.getSheetName(id) === "Modèles");
    const rows = Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) =>
      [0, 1, 2, 3, 4, 5].map(
        (col) => getters.getEvaluatedCell({ sheetId, col, row }).formattedValue as string,
      ),
    );
    return rows.find(([found]) => found === wanted) ?? [];
  }, code);
}

describe("« Aperçu des modèles »", () => {
  it("shows the text as a customer would read it, and another customer's at once", async () => {
    await choose("Relance 1, français, vous");
    await expect.poll(() => message().textContent(), SOON).toContain("Kervadec");
    await dialog
      .getByLabel("Aperçu pour")
      .selectOption({ label: "Cafés Morvenn · 2 factures échues" });
    await expect.poll(() => message().textContent(), SOON).toContain("F-2026-0091");
    await picture(visitor.page.locator("dialog.panel"), "modeles");
  });

  it("follows the hand, puts tags in at the cursor, and writes the two cells", async () => {
    await choose("Relance 1, français, vous");
    const before = await rowOf("relance-1");
    await dialog.getByLabel("Objet").fill("Facture en attente, ");
    await dialog.getByText(/^Champs à insérer/).click();
    await dialog.getByRole("button", { name: "{{client}}", exact: true }).click();
    expect(await dialog.getByLabel("Objet").inputValue()).toBe("Facture en attente, {{client}}");
    await dialog.getByText(/^Facture en attente, Menuiserie/).waitFor();
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await expect
      .poll(() => dialog.getByRole("status").textContent(), SOON)
      .toBe("Le modèle est enregistré dans la feuille Modèles.");
    await expect
      .poll(() => rowOf("relance-1"), SOON)
      .toEqual([...before.slice(0, 4), "Facture en attente, {{client}}", before[5]]);
  });

  it("refuses a tag that it does not know and a word that must not be, beside the text", async () => {
    await choose("Relance 2, français, vous");
    const text = await dialog.getByLabel("Texte").inputValue();
    await dialog.getByLabel("Texte").fill(`Dernière sommation, {{clientt}}.\n${text}`);
    await dialog.getByText("Terme à retirer : sommation.").waitFor();
    await dialog.getByText("{{clientt}} : champ inconnu, vouliez-vous dire {{client}} ?").waitFor();
    expect(await dialog.getByRole("button", { name: "Enregistrer" }).isDisabled()).toBe(true);
    expect(await axeProblems(visitor.page)).toEqual([]);
  });

  it("loses nothing that is written: another model, a window that is closed", async () => {
    await choose("Relance 3, français, vous");
    await dialog.getByLabel("Objet").fill("En cours d’écriture");
    await choose("Relance 1, français, vous");
    await dialog.getByRole("button", { name: "Fermer" }).click();
    await expect.poll(() => visitor.page.locator("dialog.panel").count(), SOON).toBe(0);
    await visitor.choose("Ponctuel", "Aperçu des modèles");
    await choose("Relance 3, français, vous");
    expect(await dialog.getByLabel("Objet").inputValue()).toBe("En cours d’écriture");
    await dialog.getByText("modifié").first().waitFor();
  });

  it("shows HTML of a text as text", async () => {
    await choose("Relance 1, français, vous");
    await dialog.getByLabel("Texte").fill('<img src=x onerror="parent.hit=1"> Bonjour');
    await expect.poll(() => message().textContent(), SOON).toContain("<img src=x");
    expect(await message().locator("img[src=x]").count()).toBe(0);
  });

  it("is readable by people and by machines, also when it is narrow", async () => {
    await choose("Relance 1, français, vous");
    await dialog.locator(".preview iframe:not(.old)").waitFor();
    expect(await axeProblems(visitor.page)).toEqual([]);
    expect(await layoutProblems(visitor.page)).toEqual([]);
    await visitor.page
      .locator("dialog.panel iframe")
      .first()
      .evaluate((frame) => {
        frame.style.width = "420px";
      });
    expect(await layoutProblems(visitor.page)).toEqual([]);
  });
});
