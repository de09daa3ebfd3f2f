/** The accidents that a person can switch on in the page, and how the product takes them. */

import { describe, expect, it } from "vitest";
import type { MailLine } from "../../local/page/protocol.ts";
import { PreparationDialog } from "./preparation-dialog.ts";
import { SOON, type Visitor } from "./running-page.ts";
import { EXAMPLE, visiting } from "./visiting.ts";

let visitor: Visitor;
let dialog: PreparationDialog;

visiting(EXAMPLE, (here) => {
  ({ visitor } = here);
  dialog = new PreparationDialog(visitor);
});

async function writeToCustomers(): Promise<void> {
  await visitor.goTo("Paramètres");
  await visitor.setting("Mode test", "non");
}

/** Switches the accident on or off, and waits until the host knows. */
async function switchOver(accident: string): Promise<void> {
  const badge = visitor.page.locator("#faults");
  const isOn = (await badge.textContent()) === accident;
  await visitor.page.getByLabel("Plus", { exact: true }).click();
  await visitor.page.getByLabel(accident).click();
  await visitor.page.keyboard.press("Escape");
  await expect.poll(() => badge.textContent(), SOON).toBe(isOn ? "" : accident);
}

/** Whom each mail went to, and about what: the same again on another day is seen. */
async function outbox(): Promise<readonly string[]> {
  const mails = await visitor.page.evaluate(async () => {
    const answer = await fetch("/call/outbox", { method: "POST", body: "[]" });
    return (await answer.json()) as readonly MailLine[];
  });
  return mails.map(({ recipients, subject }) => `${recipients.join()} ${subject}`);
}

describe("an accident switched on in the page", () => {
  it("« Réseau lent »: the page says that it works, and comes to the same end", async () => {
    await switchOver("Réseau lent");
    const clicked = visitor.choose("Ponctuel", "Envoi automatique", "Voir ce qui partirait");
    await expect.poll(() => visitor.page.locator("body[data-busy]").count(), SOON).toBe(1);
    await clicked;
    await expect.poll(() => visitor.dialog.textContent(), SOON).toContain("messages aujourd’hui");
    await visitor.press("OK");
    await expect.poll(() => visitor.page.locator("body[data-busy]").count(), SOON).toBe(0);
    await switchOver("Réseau lent");
  });

  it("« Quota de mails atteint »: nothing leaves, and it leaves when there is room again", async () => {
    await writeToCustomers();
    await switchOver("Quota de mails atteint");
    await visitor.choose("Ponctuel", "Envoi automatique", "Envoyer les relances du jour");
    await expect
      .poll(() => visitor.dialog.textContent(), SOON)
      .toContain("que Google permet par jour est atteint");
    await visitor.press("OK");
    expect(await outbox()).toEqual([]);
    await switchOver("Quota de mails atteint");
    await dialog.open();
    const [, ...others] = await dialog.chosen();
    for (const name of others) await dialog.box(name).uncheck();
    expect(await dialog.send()).toEqual([expect.stringMatching(/^Envoyée/)]);
    await dialog.close();
    expect(await outbox()).toHaveLength(1);
  });

  it("« Arrêt au milieu d’un envoi »: the rest leaves afterwards, nothing leaves twice", async () => {
    await writeToCustomers();
    const already = (await outbox()).length;
    await switchOver("Arrêt au milieu d’un envoi");
    await dialog.open();
    const proposed = (await dialog.chosen()).length;
    const killed = await dialog.send();
    expect(killed).toContainEqual(expect.stringMatching(/^Sans réponse.*rien ne part deux fois/));
    await dialog.close();
    const before = await outbox();
    expect(before.length).toBeGreaterThan(already);
    expect(before.length).toBeLessThan(already + proposed);
    await switchOver("Arrêt au milieu d’un envoi");
    await visitor.page.click("#next-morning");
    await expect
      .poll(() => visitor.page.locator("#clock").textContent(), SOON)
      .toContain("mardi 24 novembre 2026");
    await dialog.open();
    const rest = await dialog.chosen();
    expect(await dialog.send()).toEqual(
      rest.map((name) => expect.stringMatching(`^Envoyée${name}`)),
    );
    await dialog.close();
    const after = await outbox();
    expect(after.length).toBe(before.length + rest.length);
    expect(new Set(after).size).toBe(after.length);
  });
});
