/** Slow, failing, late and double answers: nothing typed is lost, nothing is noted twice. */

import type { Route } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { SOON, type Visitor } from "./running-page.ts";
import { callOf, Desk, rowsOf } from "./sidebar.ts";
import { EXAMPLE, START_MS, visiting } from "./visiting.ts";

let visitor: Visitor;
let desk: Desk;

visiting(EXAMPLE, (here) => {
  ({ visitor } = here);
  desk = new Desk(visitor);
});

/** Each opens the sidebar anew, on a customer of its own and the one after. */
const used = new Set<string>();
let first = "";
let second = "";

beforeEach(async () => {
  await desk.open();
  const names = await desk.customers();
  const at = names.findIndex((name) => !used.has(name));
  [first = "", second = ""] = names.slice(at);
  used.add(first);
  used.add(second);
}, START_MS);

async function openFirst(): Promise<void> {
  await desk.entry(first).focus();
  await desk.press("Enter");
  await desk.shows(first);
}

async function notedTimes(note: string): Promise<number> {
  const rows = await rowsOf(visitor, "Relances");
  return rows.filter((row) => row.includes(note)).length;
}

/** As when the network gives up before the server hears of it. */
const refuse = (route: Route) => route.fulfill({ status: 400, body: "réseau coupé" });

/** As when the answer is lost on its way: the server has done it. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await refuse(route);
}

describe("an answer that does not come as it should", () => {
  it("fails: the next customer stays on screen, and the form comes back with all that was typed", async () => {
    await openFirst();
    const mend = await desk.intercept("recordContact", refuse);
    await desk.press("1");
    await desk.field("Montant (€)").fill("950");
    await desk.field("Note").fill("échec, puis reprise");
    await desk.press("Control+Enter");
    await desk.shows(second);
    await desk.says(`${first} — L’appel n’a pas pu être noté (réseau coupé)`);
    mend();
    await desk.button(`Reprendre ${first}`).click();
    await desk.shows(first);
    expect(await desk.field("Montant (€)").inputValue()).toBe("950");
    expect(await desk.field("Note").inputValue()).toBe("échec, puis reprise");
    await desk.press("Control+Enter");
    await desk.says(`${first} — Appel noté`);
    await expect.poll(() => notedTimes("échec, puis reprise"), SOON).toBe(1);
    expect(await desk.button(/^Reprendre/).count()).toBe(0);
  });

  it("is lost after the deed: saving again notes it once", async () => {
    await openFirst();
    const mend = await desk.intercept("recordContact", loseAnswer);
    await desk.press("7");
    await desk.field("Note").fill("réponse perdue");
    await desk.press("Control+Enter");
    await desk.says("n’a pas pu être noté");
    mend();
    await desk.button(`Reprendre ${first}`).click();
    await desk.shows(first);
    await desk.press("Control+Enter");
    await desk.says(`${first} — Appel déjà noté.`);
    await expect.poll(() => notedTimes("réponse perdue"), SOON).toBe(1);
  });

  it("comes late: what is on screen stays, and says whose call has been noted", async () => {
    await openFirst();
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const mend = await desk.intercept("recordContact", async (route) => {
      await held;
      await route.continue();
    });
    await desk.press("8", "Control+Enter");
    await desk.shows(second);
    await desk.press("1");
    await desk.field("Note").fill("en train d’écrire");
    answer();
    await desk.says(`${first} — Appel noté : injoignable.`);
    mend();
    expect(await desk.name()).toBe(second);
    expect(await desk.field("Note").inputValue()).toBe("en train d’écrire");
    expect(await desk.field("Note").evaluate((note) => note === document.activeElement)).toBe(true);
  });

  it("comes in another order: the sheet of a customer that was left is not shown", async () => {
    let late: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      late = resolve;
    });
    const mend = await desk.intercept("readCallSheet", async (route) => {
      if (JSON.stringify(callOf(route).args).includes('"ahead"')) return route.continue();
      await held;
      return route.continue();
    });
    await desk.entry(first).click();
    await desk.button("Passer au client suivant").click();
    late();
    mend();
    await desk.shows(second);
    await desk.press("7");
    await visitor.page.waitForTimeout(300);
    expect(await desk.name()).toBe(second);
  });
});

describe("hands that are too quick, or interrupted", () => {
  it("two clicks note one call", async () => {
    await openFirst();
    await desk.press("7");
    await desk.field("Note").fill("deux clics");
    await desk.button(/^Enregistrer$/).dblclick();
    await desk.says(`${first} — Appel noté`);
    await expect.poll(() => notedTimes("deux clics"), SOON).toBe(1);
  });

  it("two clicks on « Enregistrer et suivant » note one call and say nothing of the next", async () => {
    await openFirst();
    await desk.press("7");
    await desk.button("Enregistrer et suivant").dblclick();
    await desk.says(`${first} — Appel noté`);
    expect(await desk.name()).toBe(second);
  });

  it("nothing chosen: nothing leaves, and the outcomes take the focus", async () => {
    await openFirst();
    await visitor.page.waitForTimeout(600);
    await desk.press("Control+Enter");
    await desk.says("Choisissez le résultat de l’appel.");
    expect(await desk.name()).toBe(first);
  });

  it("a day that cannot be read is told beside its field, and what was typed stays", async () => {
    await openFirst();
    await desk.press("1");
    await desk.field("Promis pour le").fill("31/02/2027");
    await desk.press("Control+Enter");
    expect(await desk.field("Promis pour le").getAttribute("aria-invalid")).toBe("true");
    expect(await desk.field("Promis pour le").inputValue()).toBe("31/02/2027");
    expect(await desk.name()).toBe(first);
  });

  it("the page is reloaded: the call that was begun is there", async () => {
    await openFirst();
    await desk.press("3", "ArrowDown");
    await desk.field("Note").fill("interrompu");
    await visitor.reload();
    await visitor.seesWorkbook();
    await desk.open();
    await desk.button(`Reprendre ${first}`).click();
    await desk.shows(first);
    expect(await desk.field("Note").inputValue()).toBe("interrompu");
    expect(await desk.field("Motif du litige").inputValue()).not.toBe("");
  });

  it("the list does not answer: it says so, and « Actualiser » brings it back", async () => {
    const mend = await desk.intercept("readWorklist", refuse);
    await desk.button("Actualiser").click();
    await visitor.sidebar.getByText("La liste n’a pas pu être lue").waitFor();
    mend();
    await desk.button("Actualiser").click();
    await expect
      .poll(() => visitor.sidebar.getByText("La liste n’a pas pu être lue").count(), SOON)
      .toBe(0);
    expect(await desk.entry(first).count()).toBe(1);
  });
});
