/** The page on the example: grid, functions, menu, dialogs, sidebar, mails, clock, two pages. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./chromium.ts";
import { PreparationDialog } from "./preparation-dialog.ts";
import { SOON, Visitor } from "./running-page.ts";
import { type Started, start, startSource } from "./served.ts";
import { Desk, rowsOf } from "./sidebar.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));

/** A slow machine, on which other tests run too. */
const START_MS = 120_000;

/** Five rows apart: some give a table. The figures are those of the guide. */
const TYPED: readonly (readonly [formula: string, shown: string | RegExp])[] = [
  ["=JOURS_RETARD(DATE(2026;11;1);DATE_ARRETE)", "22"],
  ["=RELANCE_NIVEAU(DATE(2026;11;1);DATE_ARRETE)", "2"],
  ["=PENALITES_RETARD(1000;DATE(2026;1;31);DATE(2026;2;28);12%)", /^9,2\d?$/],
  ['=DETAIL_PENALITES(10000;"01/05/2026";"01/09/2026")', "Du"],
  ['=INDEMNITE_RECOUVREMENT(100;"01/05/2026";"01/09/2026")', "40"],
  ['=TOTAL_RECLAME(10000;"01/05/2026";"01/09/2026")', "Échéance"],
  ['=TAUX_PENALITES("15/09/2026")*100', /^12,4/],
  ['=TAUX_LEGAL("15/09/2026")*100', /^2,75/],
  ['=STATUT_PROMESSE("02/03/2026";1000;0;"03/03/2026")', "en attente"],
  ['=DATE_PRESCRIPTION("15/02/2025")', "15/02/2030"],
  ['=DATE_ECHEANCE("15/02/2025";"45 jours fin de mois";"A")', "30/04/2025"],
  ['=TRANCHE_AGE("31/08/2026";"10/10/2026")', "31-60"],
  ['=BALANCE_AGEE("Lumen";"31/08/2026";1000,5;"10/10/2026")', "Client"],
  ["=DSO_COMPTABLE(30000;60000;90)", "45"],
  ['=DSO_EPUISEMENT(130000;"01/01/2026";50000;"31/01/2026")', /^> 31 jours/],
  ["=BPDSO(30000;60000;90)", "45"],
  ["=CEI(100;50;80;40)*100", /^6\d/],
  ['=RETARD_MOYEN_PONDERE(1000;"31/08/2026";"10/10/2026")', "40"],
  ['=MONTANT_LU("1.234,56 €")*100', "123456"],
  ['=DATE_LUE("31 déc. 2025")', "31/12/2025"],
  ["=MONTANT_EN_LETTRES(1234,56)", "mille deux cent trente-quatre euros et cinquante-six centimes"],
  ['=SIREN_VALIDE("732829320")', "TRUE"],
  ['=TVA_FR("732829320")', "FR44732829320"],
  ['=IBAN_VALIDE("FR7630006000011234567890189")', "TRUE"],
];

let browser: Browser;
let server: Started;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    start(["--workbook", join(EXAMPLES, "atelier-lumen.xlsx"), "--date", "2026-11-23"]),
  ]);
}, START_MS);

afterAll(async () => {
  await browser?.close();
  await server?.clear();
});

describe("the workbook", () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.arrive(browser, server.address);
  }, START_MS);
  afterAll(() => visitor.leave());

  it("is shown in French, sheet by sheet", async () => {
    await visitor.goTo("Paramètres");
    expect(await visitor.text("A1")).toBe("Paramètre");
    expect(await visitor.text("B2")).toBe("23/11/2026");
    await expect
      .poll(() => visitor.page.locator(".o-topbar-menu").allTextContents(), SOON)
      .toEqual(["Fichier", "Édition", "Affichage", "Insertion", "Format", "Données", "Ponctuel"]);
  });

  it("recalculates what depends on an edited cell, here and on the host", async () => {
    await visitor.goTo("Paramètres");
    await visitor.type("E1", "1234,5");
    await visitor.type("E2", "=E1*2");
    await visitor.shows("E2", /^2\s?469$/);
    await visitor.type("E1", "10");
    await visitor.shows("E2", "20");
    await visitor.reload();
    await visitor.seesWorkbook();
    await visitor.goTo("Paramètres");
    await visitor.shows("E2", "20");
  });

  it("keeps a text that looks like a number or a formula as a text", async () => {
    await visitor.goTo("Paramètres");
    await visitor.type("E4", "'007");
    await visitor.type("E5", "'=1+1");
    await visitor.reload();
    await visitor.seesWorkbook();
    await visitor.goTo("Paramètres");
    expect(await visitor.text("E4")).toBe("007");
    expect(await visitor.text("E5")).toBe("=1+1");
  });

  it("undoes and does again", async () => {
    await visitor.goTo("Paramètres");
    await visitor.type("E7", "un");
    await visitor.type("E7", "deux");
    await visitor.page.keyboard.press("Control+z");
    await visitor.shows("E7", "un");
    await visitor.page.keyboard.press("Control+y");
    await visitor.shows("E7", "deux");
  });

  it("agrees with another page on the same workbook", async () => {
    const other = await Visitor.arrive(browser, server.address);
    await visitor.goTo("Paramètres");
    await other.goTo("Paramètres");
    await visitor.type("E9", "depuis une page");
    await other.shows("E9", "depuis une page");
    await other.type("E10", "depuis l’autre");
    await visitor.shows("E10", "depuis l’autre");
    await other.leave();
  });
});

describe("custom functions", () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.arrive(browser, server.address);
    await visitor.goTo("Paramètres");
  }, START_MS);
  afterAll(() => visitor.leave());

  it("run on the host, every one of them, as a person types them in France", async () => {
    for (const [index, [formula]] of TYPED.entries())
      await visitor.type(`L${index * 5 + 1}`, formula);
    for (const [index, [formula, expected]] of TYPED.entries()) {
      const shown = expect.poll(() => visitor.text(`L${index * 5 + 1}`), {
        ...SOON,
        message: formula,
      });
      await (typeof expected === "string" ? shown.toBe(expected) : shown.toMatch(expected));
    }
  });

  it("are proposed while one types, with their description and arguments", async () => {
    await visitor.select("H30");
    await visitor.page.keyboard.type("=JOURS_RET", { delay: 40 });
    await visitor.page.locator(".o-autocomplete-value", { hasText: "JOURS_RETARD" }).waitFor();
    await visitor.page.keyboard.type("ARD(", { delay: 40 });
    const help = visitor.page.locator(".o-formula-assistant");
    await expect.poll(() => help.textContent(), SOON).toContain("echeance");
    expect(await help.textContent()).toContain("Jours de retard à la date d’arrêté");
    await visitor.page.keyboard.press("Escape");
    await visitor.page.keyboard.press("Escape");
  });

  it("overflow into the cells below, unless something stands in their way", async () => {
    await visitor.type("H1", "01/11/2026");
    await visitor.type("H2", "20/11/2026");
    await visitor.type("I1", "=JOURS_RETARD(H1:H2;DATE_ARRETE)");
    await visitor.shows("I2", "3");
    await visitor.type("I2", "gêne");
    await visitor.shows("I1", /^#(?:SPILL|REF)!$/);
  });

  it("show their sentence when they fail", async () => {
    await visitor.type("J1", '=JOURS_RETARD("S12";DATE_ARRETE)');
    await visitor.shows("J1", "#ERROR!");
    expect((await visitor.cell("J1")).message).toContain("S12");
  });
});

describe("the script", () => {
  let visitor: Visitor;
  let desk: Desk;
  beforeAll(async () => {
    visitor = await Visitor.arrive(browser, server.address);
    desk = new Desk(visitor);
  }, START_MS);
  afterAll(() => visitor.leave());

  it("speaks in dialogs that wait for their answer, even when the page is reloaded", async () => {
    await visitor.choose("Ponctuel", "Envoi automatique", "Voir ce qui partirait");
    await expect.poll(() => visitor.dialog.textContent(), SOON).toContain("messages aujourd’hui");
    await visitor.reload();
    await expect.poll(() => visitor.dialog.count(), SOON).toBe(1);
    await visitor.press("OK");
    await visitor.seesWorkbook();
  });

  it("sends what is chosen in the dialog of the sidebar's button, and nothing else", async () => {
    await desk.open();
    await desk.button(/^Vérifier et envoyer/).click();
    const dialog = new PreparationDialog(visitor);
    await dialog.opened();
    const [left = "", ...chosen] = await dialog.chosen();
    await dialog.box(left).uncheck();
    const sent = await dialog.send();
    expect(sent).toEqual(chosen.map((name) => `Test${name}envoyé à vous seul : mode test`));
    await dialog.close();
    await visitor.view("Boîte d’envoi");
    const mails = visitor.page.locator(".lines li");
    await expect.poll(() => mails.count(), SOON).toBe(chosen.length);
    // Nothing may run in that frame, the test's own questions included.
    const mail = visitor.page.locator(".reader iframe");
    expect(await mail.getAttribute("sandbox")).toBe("");
    expect(await mail.getAttribute("srcdoc")).toContain("Message de test");
  });

  it("lists its executions with their calls", async () => {
    await visitor.view("Exécutions");
    const sent = visitor.page.locator(".execution", { hasText: "sendPrepared" }).first();
    await sent.click();
    expect(await sent.textContent()).toContain("Gmail.Users.Messages.send");
    expect(await sent.textContent()).toContain("gmail.send");
    await visitor.view("Classeur");
  });

  it("takes a letter as made, and another as left out with the reason", async () => {
    const made = desk.button(/^C’est fait/);
    const waiting = await made.count();
    expect(waiting).toBeGreaterThan(1);
    await made.first().click();
    await expect.poll(() => made.count(), SOON).toBe(waiting - 1);
    await desk
      .button(/^Passer/)
      .first()
      .click();
    await visitor.sidebar.getByLabel(/^Pourquoi passer/).fill("vu avec Léa");
    await desk.button("Passer cette étape").click();
    await expect.poll(() => made.count(), SOON).toBe(waiting - 2);
    const log = async () => (await rowsOf(visitor, "Relances")).map((row) => row.join(" | "));
    await expect
      .poll(log, SOON)
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/\| fait \|/),
          expect.stringMatching(/\| passée \|.*\| vu avec Léa \|/),
        ]),
      );
  });

  it("runs its morning trigger when the clock passes it", async () => {
    await visitor.choose("Ponctuel", "Envoi automatique", "Envoyer chaque matin");
    await visitor.press("OK");
    await visitor.page.click("#next-morning");
    await expect.poll(() => visitor.dialog.textContent(), SOON).toContain("runDailyReminders");
    await visitor.press("Fermer");
    expect(await visitor.page.locator("#clock").textContent()).toContain("mardi 24 novembre 2026");
  });
});

describe("npm start alone", () => {
  it("opens on a morning in test mode, with mails to look at", async () => {
    const example = await startSource();
    const visitor = await Visitor.arrive(browser, example.address);
    await visitor.view("Boîte d’envoi");
    await expect.poll(() => visitor.page.locator(".lines li").count(), SOON).toBeGreaterThan(10);
    expect(await visitor.page.locator("#clock").textContent()).toContain("lundi 23 novembre 2026");
    await visitor.leave();
    await example.clear();
  });
});

describe("another workbook", () => {
  let own: Started;
  let visitor: Visitor;
  beforeAll(async () => {
    own = await start(["--workbook", join(EXAMPLES, "suivi-existant.xlsx")]);
    visitor = await Visitor.arrive(browser, own.address);
  }, START_MS);
  afterAll(async () => {
    await visitor?.leave();
    await own?.clear();
  });

  it("is worked on as a copy", async () => {
    await visitor.choose("Ponctuel", "Aide");
    await expect
      .poll(() => visitor.page.frameLocator("dialog iframe").locator("h1").textContent(), SOON)
      .toBe("Premiers pas");
  });

  it("starts over when it is asked to", async () => {
    await visitor.reload();
    await visitor.seesWorkbook();
    await visitor.type("Z1", "à oublier");
    await visitor.reload();
    await visitor.seesWorkbook();
    await visitor.shows("Z1", "à oublier");
    await visitor.page.getByLabel("Plus", { exact: true }).click();
    await visitor.page.getByRole("button", { name: "Repartir de l’exemple…" }).click();
    await visitor.press("OK");
    await visitor.seesWorkbook();
    await visitor.shows("Z1", "");
  });
});
