/** Sheets that are gone, renamed, protected, doubled or huge. */

import { describe, expect, it } from "vitest";
import { SHEET } from "../../src/core/sheet/design.ts";
import { readyOffice } from "../office/ledger.ts";
import { choose, type Office, openOffice } from "../office/office.ts";
import { addRows, on, setSetting, sheetOf, shown, shownGrid } from "../office/sheets.ts";
import { afterRun, dangers, KNOWN_ADDRESSES } from "./stage.ts";

function rename({ workbook }: Office, name: string): void {
  const sheet = sheetOf(workbook, name).id;
  workbook.apply([{ kind: "renameSheet", sheet, name: `${name} (ancien)` }]);
}

function remove({ workbook }: Office, name: string): void {
  workbook.apply([{ kind: "deleteSheet", sheet: sheetOf(workbook, name).id }]);
}

describe.each([
  ["deleted", remove],
  ["renamed", rename],
])("a sheet that somebody has %s", (_, spoil) => {
  it.each([
    [SHEET.invoices, /aucune ligne d'en-tête reconnue dans la feuille « Factures »/],
    [SHEET.customers, /aucune ligne d'en-tête reconnue dans la feuille « Clients »/],
    [SHEET.payments, /aucune ligne d'en-tête reconnue dans la feuille « Règlements »/],
    [SHEET.log, /aucune ligne d'en-tête reconnue dans la feuille « Relances »/],
  ])("stops every message when it is « %s »", (name, sentence) => {
    const { office, report, said } = afterRun((one) => spoil(one, name));
    expect(report.stop).toBe("settings");
    expect(said).toMatch(sentence);
    expect(office.outbox.messages).toEqual([]);
  });

  it.each([
    [SHEET.scenarios, /scénario « Standard » inconnu/],
    [SHEET.templates, /modèle « relance-1 » introuvable dans Modèles/],
  ])("puts each invoice aside when it is « %s »", (name, sentence) => {
    const { office, said } = afterRun((one) => spoil(one, name));
    expect(said).toMatch(sentence);
    expect(office.outbox.messages).toEqual([]);
  });

  it("asks for « Commencer » when it is « Paramètres »", () => {
    const { office, report } = afterRun((one) => spoil(one, SHEET.settings));
    expect(report.stop).toBe("not-set-up");
    expect(office.outbox.messages).toEqual([]);
    office.host.open();
    expect(office.ui.menus[0]?.items[0]).toMatchObject({ caption: "Commencer" });
  });

  it.each([SHEET.decisions, SHEET.findings, SHEET.home])(
    "is made again when it is « %s »",
    (name) => {
      const { office, first } = afterRun((one) => spoil(one, name));
      expect(first.status).toBe("done");
      expect(office.outbox.messages.length).toBe(3);
      expect(sheetOf(office.workbook, name).frozenRows).toBe(1);
    },
  );
});

describe("headers", () => {
  const header = ({ workbook }: Office, column: number, value: string) =>
    workbook.apply([
      {
        kind: "cells",
        sheet: sheetOf(workbook, SHEET.invoices).id,
        row: 0,
        column,
        changes: [[{ value }]],
      },
    ]);

  it.each([
    ["there twice", 22, "Montant TTC", /plusieurs colonnes pour « Montant TTC » \(Factures!G1 et/],
    ["renamed beyond recognition", 6, "Zut", /la colonne « Montant TTC » manque/],
    ["there twice, for what is paid", 22, "Réglé", /plusieurs colonnes pour « Réglé »/],
    ["there twice, for who must be left alone", 22, "Ne plus relancer", /plusieurs colonnes pour/],
  ] as const)("%s: nothing leaves before somebody has said which one", (_, column, text, said) => {
    const after = afterRun((office) => header(office, column, text));
    expect(after.report.stop).toBe("settings");
    expect(after.said).toMatch(said);
    expect(after.office.outbox.messages).toEqual([]);
  });
});

describe("size", () => {
  it("fifty thousand empty rows change nothing", async () => {
    const after = afterRun(({ workbook }) => {
      const sheet = sheetOf(workbook, SHEET.invoices).id;
      workbook.apply([
        { kind: "sheet", sheet, properties: { rowCount: 50_010 } },
        { kind: "cells", sheet, row: 50_000, column: 3, changes: [[{ value: " " }]] },
      ]);
    });
    expect(after.report.outcomes.length).toBe(3);
    expect(after.report.plan.decisions.length).toBe(7);
    expect(after.report.findings).toEqual([]);
    expect(await dangers(after)).toEqual([]);
  });

  it("a column of fifty thousand unticked boxes either", () => {
    const after = afterRun(({ workbook }) => {
      const sheet = sheetOf(workbook, SHEET.invoices).id;
      const changes = Array.from({ length: 50_000 }, () => [{ value: false }]);
      workbook.apply([
        { kind: "sheet", sheet, properties: { rowCount: 50_010 } },
        { kind: "cells", sheet, row: 8, column: 14, changes },
      ]);
    });
    expect(after.report.outcomes.length).toBe(3);
    expect(after.report.findings).toEqual([]);
  });

  it("a log longer than the rows that were formatted stays readable", async () => {
    const old = Array.from({ length: 997 }, (_, index) => ({
      Date: on("2026-03-02"),
      Heure: "08:00:00",
      Client: "Ancien",
      "N° facture": `A-${index}`,
      Statut: "envoyé",
      Mode: "réel",
      Clé: `A-${index}/relance-1`,
      Référence: `PCT-${String(index).padStart(8, "0")}`,
    }));
    const { workbook: formatted } = readyOffice();
    const after = afterRun(({ workbook }) => addRows(workbook, SHEET.log, old), {
      workbook: formatted,
    });
    expect(after.report.outcomes.length).toBe(3);
    expect(await dangers(after)).toEqual([]);
    const lines = shown(after.office.workbook, SHEET.log);
    // One claim a message, one line an invoice, and the line that lists the old ones.
    expect(lines.length).toBe(997 + 7 + 1);
    expect(lines.at(-1)).toMatchObject({ Date: "23/11/2026", Statut: "envoyé" });
    expect(shown(after.office.workbook, SHEET.findings)).toEqual([]);
  });
});

describe("merged cells", () => {
  it("leave the rows below without a number: they say so, the others go on", async () => {
    const after = afterRun(({ workbook }) => {
      const { id } = sheetOf(workbook, SHEET.invoices);
      workbook.apply([
        { kind: "cells", sheet: id, row: 2, column: 0, changes: [[null]] },
        {
          kind: "sheet",
          sheet: id,
          properties: { merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] },
        },
      ]);
    });
    expect(after.said).toContain("Factures!A3 : n° facture vide");
    expect(after.report.outcomes.length).toBe(3);
    expect(await dangers(after)).toEqual([]);
  });
});

describe("a protection that the user may not pass", () => {
  const protect = (name: string) =>
    afterRun(
      ({ workbook }) => {
        const protection = {
          id: "p",
          description: "",
          warningOnly: false,
          editors: ["c@x.example"],
        };
        const properties = { protections: [protection] };
        workbook.apply([{ kind: "sheet", sheet: sheetOf(workbook, name).id, properties }]);
      },
      { workbookOwner: "c@x.example" },
    );

  it.each([SHEET.log, SHEET.settings])("on « %s »: nothing leaves", (name) => {
    const { office, first } = protect(name);
    expect(first.error?.message).toContain("protected cell");
    expect(office.outbox.messages).toEqual([]);
  });

  it("on « Factures »: nothing changes, since nothing is written there", () => {
    expect(protect(SHEET.invoices).report.outcomes.length).toBe(3);
  });

  it("on « Décisions »: what left is in the log, and does not leave again", async () => {
    const after = protect(SHEET.decisions);
    expect(await dangers(after)).toEqual([]);
    const sent = shown(after.office.workbook, SHEET.log).filter(
      (line) => line["Statut"] === "envoyé",
    );
    expect(sent.length).toBe(4);
    expect(after.office.outbox.messages.length).toBe(3);
  });
});

describe("settings that make no sense", () => {
  it.each([
    ["sendingHour", 99, /« Heure d’envoi » illisible « 99 » : de 0 à 23/],
    ["minimumGapDays", -3, /Délai minimum/],
    ["minimumGapDays", "souvent", /« Délai minimum entre deux messages \(jours\) » illisible/],
    ["replyTo", "moi\nBcc: evil@x.example", /« Répondre à » illisible/],
    ["testMode", "peut-être", /« Mode test » illisible/],
    ["holidayZone", "Lune", /« Jours fériés » illisible/],
  ] as const)("%s: %s stops the run with the cell to correct", (key, value, sentence) => {
    const { report, said, office } = afterRun(({ workbook }) => setSetting(workbook, key, value));
    expect(report.stop).toBe("settings");
    expect(said).toMatch(sentence);
    expect(said).toMatch(/^Paramètres!B\d+ : /);
    expect(office.outbox.messages).toEqual([]);
  });

  it("an hour that does not exist does not lose the morning run", () => {
    const { office } = afterRun(({ workbook }) => setSetting(workbook, "sendingHour", 99));
    choose(office, "Envoyer chaque matin");
    expect(office.host.world.triggers.list()).toMatchObject([{ schedule: { hour: 8 } }]);
  });
});

it("a workbook without a single cell of ours is only asked to begin", () => {
  const office = openOffice();
  const { value } = office.host.run("runDailyReminders", [], { kind: "installable-trigger" });
  expect(value).toMatchObject({ stop: "not-set-up" });
  expect(office.workbook.sheets.map(({ name }) => name)).toEqual(["Feuille 1"]);
  expect(shownGrid(office.workbook, "Feuille 1")).toEqual([]);
  expect(KNOWN_ADDRESSES.length).toBe(4);
});
