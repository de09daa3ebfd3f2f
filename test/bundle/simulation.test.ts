/** « Simuler les prochaines semaines… », through the menu of the built add-on. */

import { describe, expect, it } from "vitest";
import type { AnswerRule, Dialog } from "../../local/runtime/user-interface.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { readyOffice } from "../office/ledger.ts";
import { choose, morningRun, type Office } from "../office/office.ts";
import { shown } from "../office/sheets.ts";

const ITEM = "Simuler les prochaines semaines…";

/** Types so many days, then presses one button of the question on payments. */
function answering(days: string, button: string): AnswerRule {
  return ({ input, buttons }) => {
    if (input) return { button: "OK", text: days };
    return { button: buttons.startsWith("YES") ? button : "OK", text: "" };
  };
}

function simulated(answer: AnswerRule): Office {
  const office = readyOffice({ answer });
  choose(office, ITEM);
  return office;
}

function lastWords({ ui }: Office): string {
  return ui.dialogs.at(-1)?.prompt ?? "";
}

describe("a simulation from the menu", () => {
  it("writes the days to come in « Simulation », sends nothing, and says what came of it", () => {
    const office = simulated(answering("10", "YES"));
    expect(lastWords(office)).toMatch(
      /^Simulation du 23\/11\/2026 au 02\/12\/2026 : 6\se-mails et 6\sappels\. Voir la feuille Simulation\.$/,
    );
    expect(office.outbox.messages).toEqual([]);
    expect(shown(office.workbook, SHEET.log)).toEqual([]);
    const rows = shown(office.workbook, SHEET.simulation);
    expect(rows.filter((row) => row["Étape"] === "Hypothèse").map((row) => row["Message"])).toEqual(
      [
        expect.stringContaining("en réel"),
        expect.stringContaining("supposés approuvés"),
        "Personne ne paie.",
      ],
    );
    expect(rows[3]).toEqual({
      Jour: "23/11/2026",
      Client: "Lumen SARL",
      Étape: "Relance 1",
      Canal: "E-mail",
      Message: expect.stringMatching(/^Rappel – 2 factures échues – 1\s540,50\s€$/),
      Factures: "F-2026-101\nF-2026-102",
      Montant: expect.stringMatching(/^1\s540,50\s€$/),
    });
  });

  it("takes the usual delays for « Non »", () => {
    const office = simulated(answering("3", "NO"));
    expect(shown(office.workbook, SHEET.simulation)[2]?.["Message"]).toBe(
      "Aucune facture réglée à une date connue sur douze mois : personne ne paie.",
    );
  });

  it.each([
    ["91", "Rien n’a été simulé : nombre de jours illisible « 91 » : de 1 à 90 attendus."],
    ["deux", "Rien n’a été simulé : nombre de jours illisible « deux » : nombre entier attendu."],
    ["", "Rien n’a été simulé : nombre de jours vide."],
  ])("refuses « %s » with a sentence", (days, told) => {
    const office = simulated(answering(days, "YES"));
    expect(lastWords(office).replace(/\s/g, " ")).toBe(told);
    expect(shown(office.workbook, SHEET.simulation)).toEqual([]);
  });

  it.each([
    [
      "at the number of days",
      ({ input }: Dialog) => ({ button: input ? "CANCEL" : "OK", text: "30" }),
    ],
    ["at the question on payments", answering("30", "CANCEL")],
  ] as const)("does nothing when it is given up %s", (_, answer) => {
    const office = simulated(answer);
    expect(shown(office.workbook, SHEET.simulation)).toEqual([]);
  });
});

describe("« Profils payeurs »", () => {
  it("is written by the morning run", () => {
    const office = readyOffice();
    morningRun(office);
    expect(shown(office.workbook, SHEET.profiles)).toContainEqual(
      expect.objectContaining({
        Client: "Dupont Marie",
        "Factures réglées": "0",
        "Scénario actuel": "Standard",
        "Scénario proposé": "Particulier",
      }),
    );
  });
});
