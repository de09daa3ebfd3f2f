/** « Courriers » through the built add-on: what is read, what is noted, and the windows that open it. */

import { describe, expect, it } from "vitest";
import type { LettersPage } from "../../src/core/app/letters-page.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { invoice, readyOffice } from "../office/ledger.ts";
import { choose, finished, type Office } from "../office/office.ts";
import { addRows, on, shown } from "../office/sheets.ts";

function call(office: Office, name: string, ...args: readonly unknown[]): unknown {
  return finished(office.host.run(name, args)).value;
}

const LATE = ["F-2026-201", "F-2026-202"] as const;
const REFERENCE = "PCT-7Q4K2M9X";

/** Two invoices of Lumen whose notice is due. */
function lateOffice(): Office {
  const office = readyOffice();
  addRows(
    office.workbook,
    SHEET.invoices,
    LATE.map((number) => ({
      ...invoice(number, "Lumen SARL", 500, "2026-10-20"),
      "Niveau de départ": 2,
      "Dernière relance": on("2026-11-10"),
    })),
  );
  return office;
}

/** The lines of a letter that was written on 20 November, from before the log was chained. */
function withLetter(office: Office): void {
  const line = {
    Date: on("2026-11-20"),
    Heure: "09:00:00",
    Client: "Lumen SARL",
    Canal: "LRAR",
    Étape: "Mise en demeure",
    Niveau: 3,
    Mode: "réel",
    Objet: "Mise en demeure",
    "Compte pour le délai": "oui",
    Référence: REFERENCE,
    "Délai laissé (jours)": 8,
  };
  addRows(office.workbook, SHEET.log, [
    {
      ...line,
      Statut: "en cours",
      "N° facture": LATE.join("\n"),
      Clé: LATE.map((number) => `${number}/mise-en-demeure`).join("\n"),
      "Montant réclamé": 1000,
    },
    ...LATE.map((number) => ({
      ...line,
      Statut: "préparé",
      "N° facture": number,
      Clé: `${number}/mise-en-demeure`,
      Document: "https://docs.example/d/1",
      PDF: "https://drive.example/f/2",
    })),
  ]);
}

describe("« Courriers »", () => {
  it.each([
    ["Courriers…", "", ""],
    ["Rédiger une mise en demeure…", "lumen sarl", "letter"],
    ["Dossier contentieux…", "lumen sarl", "file"],
  ])("« %s » opens it", (item, customer, show) => {
    const office = lateOffice();
    office.ui.selected = {
      sheet: SHEET.customers,
      area: { row: 1, column: 0, rows: 1, columns: 1 },
    };
    choose(office, item);
    const panel = office.ui.panels.at(-1);
    expect(panel).toMatchObject({ kind: "modal", title: "Courriers" });
    expect(panel?.html).toContain(`data-customer="${customer}" data-show="${show}"`);
  });

  it("opens from a page, whatever that page asks for", () => {
    const office = lateOffice();
    expect(call(office, "openLetters", '"><b>x</b>', "all")).toMatchObject({ done: true });
    const html = office.ui.panels.at(-1)?.html;
    expect(html).not.toContain("<b>x</b>");
    expect(html).toContain('data-show=""');
  });

  it("proposes what the ladder asks for", () => {
    const page = call(lateOffice(), "readLetters") as LettersPage;
    expect(page.problem).toBeUndefined();
    expect(page.proposals).toMatchObject([
      { name: "Lumen SARL", model: "mise-en-demeure", invoices: LATE },
    ]);
  });

  it("notes what becomes of a letter, as texts in new lines", () => {
    const office = lateOffice();
    withLetter(office);
    const before = shown(office.workbook, SHEET.log).length;
    const page = call(office, "readLetters") as LettersPage;
    expect(page.letters).toMatchObject([
      {
        reference: REFERENCE,
        state: "prepared",
        missing: expect.stringMatching(/^à poster depuis 3.jours$/),
      },
    ]);
    const fact = { reference: REFERENCE, event: "posted", day: "2026-11-23" };
    expect(call(office, "noteLetter", fact)).toMatchObject({ done: false });
    const posted = { ...fact, trackingNumber: "87001234567" };
    expect(call(office, "noteLetter", posted)).toMatchObject({ done: true });
    const lines = shown(office.workbook, SHEET.log).slice(before);
    expect(lines.filter(({ Statut }) => Statut === "posté")).toMatchObject(
      LATE.map((number) => ({
        "N° facture": number,
        Statut: "posté",
        "Fait le": "23/11/2026",
        "N° de recommandé": "87001234567",
        Référence: REFERENCE,
      })),
    );
    expect((call(office, "readLetters") as LettersPage).letters).toMatchObject([
      { state: "posted", next: expect.arrayContaining(["received"]) },
    ]);
  });
});
