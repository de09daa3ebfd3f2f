/** The morning of a collector, with real keys on the built add-on: whom, what was said, what is kept. */

import { describe, expect, it } from "vitest";
import { SOON, type Visitor } from "./running-page.ts";
import { Desk, rowsOf } from "./sidebar.ts";
import { EXAMPLE, visiting } from "./visiting.ts";

let visitor: Visitor;
let desk: Desk;

visiting(EXAMPLE, async (here) => {
  ({ visitor } = here);
  desk = new Desk(visitor);
  await desk.open();
});

/** The last row about a customer, by the headers of the sheet. */
async function lastRow(sheet: string, customer: string): Promise<Record<string, string>> {
  const rows = await rowsOf(visitor, sheet);
  const headers = rows.find((row) => row.includes("Client")) ?? [];
  const row = rows.filter((cells) => cells[headers.indexOf("Client")] === customer).pop() ?? [];
  return Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ""]));
}

async function expectRow(
  sheet: string,
  customer: string,
  cells: Readonly<Record<string, unknown>>,
): Promise<void> {
  await expect.poll(() => lastRow(sheet, customer), SOON).toMatchObject(cells);
}

describe("a morning", () => {
  it("begins with who broke a promise, with the reason, and moves by arrows", async () => {
    await desk.entries.first().focus();
    expect(await desk.entries.first().textContent()).toMatch(/Studio Orbélia.*non tenue/);
    await desk.press("ArrowDown");
    const second = desk.entry("Garage Tessier-Vallon");
    expect(await second.evaluate((entry) => entry === document.activeElement)).toBe(true);
    await desk.press("ArrowUp", "Enter");
    await desk.shows("Studio Orbélia");
  });

  it("a promise takes two keystrokes, and the next customer is there", async () => {
    await desk.press("1", "Control+Enter");
    await desk.shows("Garage Tessier-Vallon");
    await desk.says("Studio Orbélia — Appel noté : promesse de paiement.");
    await expectRow("Engagements", "Studio Orbélia", {
      Nature: "Promesse",
      "Pour le": "27/11/2026",
      Montant: expect.stringMatching(/^1.800,00/),
    });
    await expectRow("Relances", "Studio Orbélia", {
      Canal: "Appel",
      Résultat: "promesse de paiement",
      Interlocuteur: "Maxime Jolivet",
    });
  });

  it("its promise is confirmed by a mail, seen before it leaves", async () => {
    await desk.button("Préparer l’e-mail pour Studio Orbélia").click();
    const preview = visitor.sidebar.locator("iframe.preview");
    await preview.waitFor();
    expect(await preview.getAttribute("sandbox")).toBe("");
    expect(await desk.field("Objet").inputValue()).not.toBe("");
    expect(await desk.field("Texte").inputValue()).not.toBe("");
    await desk.button(/^Envoyer$/).click();
    await desk.shows("Garage Tessier-Vallon");
    await desk.says("Studio Orbélia — ");
    const outbox = () =>
      visitor.page.evaluate(async () => {
        const answer = await fetch("/call/outbox", { method: "POST", body: "[]" });
        return ((await answer.json()) as readonly unknown[]).length;
      });
    await expect.poll(outbox, SOON).toBe(1);
  });

  it("a message left takes two keystrokes", async () => {
    await desk.press("7", "Control+Enter");
    await desk.shows("Imprimerie Sauvage-Bréhand");
    await desk.says("Garage Tessier-Vallon — Appel noté : message laissé.");
    await expectRow("Engagements", "Garage Tessier-Vallon", {
      Nature: "À rappeler",
      "Pour le": "25/11/2026",
    });
    await expectRow("Relances", "Garage Tessier-Vallon", { Résultat: "message laissé" });
  });

  it("a dispute with its reason takes three", async () => {
    await desk.press("3", "ArrowDown", "Control+Enter");
    await desk.shows("Le Halo Bleu");
    await desk.says("Imprimerie Sauvage-Bréhand — Appel noté : litige.");
    await expectRow("Engagements", "Imprimerie Sauvage-Bréhand", {
      Nature: "Litige",
      Motif: expect.stringMatching(/./),
    });
  });

  it("a promise in two instalments: what the first leaves is proposed for the second", async () => {
    await desk.press("1");
    await desk.field("Montant (€)").fill("1 000,50");
    await desk.button("+ une échéance").click();
    expect(await desk.field("Échéance 2").inputValue()).toBe("27/12/2026");
    expect(await desk.field("Montant (€)").nth(1).inputValue()).toBe("6\u202f181,50");
    await desk.field("Échéance 2").fill("fdm");
    await desk.field("Note").fill('=HYPERLINK("http://x";"clic") <b>promis</b>');
    expect(await desk.field("Échéance 2").inputValue()).toBe("30/11/2026");
    await desk.press("Control+Enter");
    await desk.says("Le Halo Bleu — Appel noté");
    await expectRow("Engagements", "Le Halo Bleu", {
      "Pour le": "30/11/2026",
      Montant: expect.stringMatching(/^6.181,50/),
    });
    await expectRow("Relances", "Le Halo Bleu", {
      Texte: expect.stringContaining('=HYPERLINK("http://x";"clic") <b>promis</b>'),
    });
  });

  it("a recall at an hour; the line of the next action follows the day that is typed", async () => {
    await desk.shows("Agence Rive & Clef");
    await desk.press("2");
    await desk.field("Rappeler le").fill("+7");
    const next = visitor.sidebar.locator("summary", { hasText: "Prochaine action" });
    await expect.poll(() => next.textContent(), SOON).toContain("rappeler le 30/11/2026");
    await desk.field("Heure").fill("10 h 30");
    await desk
      .button("Enregistrer")
      .and(desk.button(/^Enregistrer$/))
      .click();
    await desk.says("Agence Rive & Clef — Appel noté : à rappeler.");
    await visitor.sidebar.locator("summary", { hasText: "Historique (1)" }).click();
    expect(await visitor.sidebar.locator("main").textContent()).toContain("à rappeler");
    await expectRow("Engagements", "Agence Rive & Clef", {
      "Pour le": "30/11/2026",
      Motif: "rappeler à 10 h 30",
    });
  });

  it("ends on the list, where nobody who was called is called again", async () => {
    await visitor.sidebar.locator("h1").focus();
    await desk.press("Escape");
    await desk.listed();
    await expect
      .poll(() => desk.entries.allTextContents(), SOON)
      .not.toContainEqual(expect.stringMatching(/Studio Orbélia.*Promesse non tenue/));
  });
});
