/** « Commencer », through the menu of the built add-on: an empty workbook, and a team's own sheet. */

import { describe, expect, it } from "vitest";
import { styleAt } from "../../local/stores/cell-style.ts";
import type { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import type { LinkForm } from "../../src/core/app/link-columns.ts";
import {
  CUSTOMERS,
  DECISIONS,
  FINDINGS,
  FOLLOW_UPS,
  HOME,
  INVOICES,
  LOG,
  PAYERS,
  PAYMENTS,
  RATES,
  SCENARIOS,
  SETTINGS_SHEET,
  SHEET,
  SIMULATION,
  TEMPLATES,
} from "../../src/core/sheet/design.ts";
import { AS_OF_LABEL, labelOf } from "../../src/core/sheet/settings.ts";
import { shippedTemplates } from "../../src/core/text/shipped-templates.ts";
import {
  begin,
  choose,
  emptyWorkbook,
  finished,
  type Office,
  openOffice,
  setUpOffice,
} from "../office/office.ts";
import { addSheet, formulasOf, on, sheetOf, shown, shownGrid } from "../office/sheets.ts";

const DESIGNS = [
  CUSTOMERS,
  DECISIONS,
  FINDINGS,
  FOLLOW_UPS,
  HOME,
  INVOICES,
  LOG,
  PAYERS,
  PAYMENTS,
  RATES,
  SCENARIOS,
  SETTINGS_SHEET,
  SIMULATION,
  TEMPLATES,
];

function settingsOf(workbook: MemoryWorkbook): ReadonlyMap<string, string> {
  return new Map(
    shown(workbook, SHEET.settings).map((row) => [row["Paramètre"] ?? "", row["Valeur"] ?? ""]),
  );
}

describe("the set-up of an empty workbook", () => {
  const office = setUpOffice();
  const { workbook, ui } = office;

  it("makes every sheet, after those that were there", () => {
    const names = workbook.sheets.map(({ name }) => name);
    expect(names[0]).toBe("Feuille 1");
    expect(names.slice(1).sort()).toEqual(DESIGNS.map(({ name }) => name).sort());
  });

  it.each(DESIGNS.map((design) => [design.name, design] as const))(
    "writes the headers of « %s » and freezes them",
    (name, design) => {
      expect(shownGrid(workbook, name)[0]?.filter((header) => header !== "")).toEqual(
        design.columns.map(({ header }) => header),
      );
      expect(sheetOf(workbook, name).frozenRows).toBe(1);
      expect(sheetOf(workbook, name).protections.map(({ warningOnly }) => warningOnly)).toEqual(
        design.protection ? [true] : [],
      );
    },
  );

  it("formats columns before anything is typed, so that numbers of invoices stay texts", () => {
    const sheet = sheetOf(workbook, SHEET.invoices);
    const places = [
      [1, 0],
      [999, 0],
      [1, 2],
      [1, 6],
    ] as const;
    const formats = places.map(([row, column]) => styleAt(sheet, row, column).numberFormat);
    expect(formats).toEqual(["@", "@", "dd/mm/yyyy", '#,##0.00 "€"']);
  });

  it("offers lists where the choice is closed", () => {
    const lists = sheetOf(workbook, SHEET.invoices).validations;
    const statuses = lists.find(({ values }) => values.includes("En litige"));
    expect(statuses).toMatchObject({ kind: "list", allowInvalid: false });
    expect(lists.filter(({ kind }) => kind === "range").length).toBe(2);
  });

  it("starts in test mode, as of today, with the user as sender", () => {
    const settings = settingsOf(workbook);
    expect(settings.get(labelOf("testMode"))).toBe("oui");
    expect(settings.get(AS_OF_LABEL)).toBe("23/11/2026");
    expect(settings.get(labelOf("replyTo"))).toBe("camille.martin@atelier-beaumont.example");
  });

  it("names the cell of the as-of date", () => {
    const [named] = workbook.namedRanges;
    const grid = shownGrid(workbook, SHEET.settings);
    expect(named).toMatchObject({ name: "DATE_ARRETE", sheet: SHEET.settings });
    expect(grid[named?.area.row ?? -1]?.slice(0, 2)).toEqual([AS_OF_LABEL, "23/11/2026"]);
  });

  it("ships scenarios, models and rates, and no formula", () => {
    expect(new Set(shown(workbook, SHEET.scenarios).map((row) => row["Scénario"]))).toEqual(
      new Set([
        "Standard",
        "Courtois",
        "Ferme",
        "Administration",
        "Particulier",
        "Grand compte",
        "Mauvaise foi",
      ]),
    );
    expect(shown(workbook, SHEET.templates).length).toBe(shippedTemplates().length);
    expect(shown(workbook, SHEET.rates).length).toBeGreaterThan(10);
    expect(formulasOf(workbook)).toEqual([]);
  });

  it("shows the full menu", () => {
    office.host.open();
    const items = ui.menus.at(-1)?.items.flatMap((item) => ("caption" in item ? item.caption : []));
    expect(items).toContain("Données");
    expect(items?.[0]).toBe("Voir les actions du jour");
  });

  it("changes nothing when it is done again", () => {
    const before = contentOf(workbook);
    choose(office, "Mettre à jour le classeur");
    expect(contentOf(workbook)).toEqual(before);
    expect(ui.dialogs.at(-1)?.prompt).toContain("déjà prêt");
  });
});

describe("« Commencer »", () => {
  it("opens its page and changes nothing by itself", () => {
    const office = openOffice();
    choose(office, "Commencer");
    expect(office.ui.panels.map(({ title, kind }) => [title, kind])).toEqual([
      ["Commencer", "modal"],
    ]);
    expect(office.workbook.sheets.map(({ name }) => name)).toEqual(["Feuille 1"]);
  });

  it("can be finished another day, from the menu", () => {
    const office = openOffice();
    finished(office.host.callServer("chooseSource", ["new"]));
    expect(shown(office.workbook, SHEET.invoices)).toEqual([]);
    choose(office, "Terminer la mise en route…");
    expect(finished(office.host.callServer("readFirstRun")).value).toMatchObject({
      step: "information",
    });
    const settings = [{ key: "company", shown: "", value: "Lumen" }];
    const { value } = finished(office.host.callServer("saveInformation", [{ settings }]));
    expect(value).toMatchObject({ done: true, testMode: true });
    expect(settingsOf(office.workbook).get(labelOf("company"))).toBe("Lumen");
    const items = office.host.open()[0]?.items ?? [];
    expect(items[0]).toMatchObject({ caption: "Voir les actions du jour" });
    expect(office.outbox.messages).toEqual([]);
  });
});

describe("the set-up beside a team's own sheet", () => {
  const OWN = [
    ["Suivi des encours 2026", "", "", "", "", "", ""],
    ["Édité le 20/11/2026", "", "", "", "", "", ""],
    ["N° pièce", "Tiers", "Date pièce", "Date échéance", "Total TTC", "Solde", "Adresse mail"],
    ["FA0001", "Lumen SARL", on("2026-10-21"), on("2026-11-20"), 1200, 1200, "a@lumen.example"],
    ["FA0002", "Lumen SARL", on("2026-10-21"), on("2026-11-19"), 300, 0, "a@lumen.example"],
    ["FA0003", "Nord SAS", on("2026-10-22"), on("2026-11-21"), "1 060,50", "560,50 €", ""],
    ["Total", "", "", "", 2560.5, 1760.5, ""],
  ] as const;

  function beside(): Office {
    const workbook = emptyWorkbook();
    addSheet(workbook, "Encours", OWN);
    return openOffice({ workbook });
  }

  /** The page with nothing changed: every column as it was recognised. */
  function linked(office: Office): LinkForm {
    const form = finished(office.host.callServer("readColumns", ["Encours"])).value as LinkForm;
    const columns = form.fields.flatMap(({ field, column }) => {
      const header = form.columns.find(({ index }) => index === column)?.header;
      return column === undefined ? [] : [{ field, column, header }];
    });
    const link = { sheet: form.sheet, headerRow: form.headerRow, columns, dateOrder: "" };
    expect(finished(office.host.callServer("saveColumns", [link])).value).toMatchObject({
      done: true,
    });
    return form;
  }

  it("offers the sheet with its rows, and shows what it has recognised with examples", () => {
    const office = beside();
    expect(finished(office.host.callServer("readFirstRun")).value).toMatchObject({
      step: "source",
      offers: [{ sheet: "Encours", rows: 4, isRecognised: true }],
    });
    const form = linked(office);
    expect(form.columns.map(({ header }) => header)).toEqual(OWN[2]);
    expect(form.columns[0]?.samples).toEqual(["FA0001", "FA0002", "FA0003"]);
    expect(form.headerRow).toBe(2);
  });

  it("reads that sheet, and makes no other sheet of invoices", () => {
    const office = beside();
    linked(office);
    const { workbook } = office;
    expect(workbook.sheets.map(({ name }) => name)).not.toContain(SHEET.invoices);
    expect(shown(workbook, SHEET.customers).map((row) => [row["Client"], row["E-mail"]])).toEqual([
      ["Lumen SARL", "a@lumen.example"],
      ["Nord SAS", ""],
    ]);
    const { value } = finished(office.host.callServer("previewReminders"));
    expect(value).toMatchObject({
      plan: {
        decisions: [
          { invoice: "FA0001", balanceCents: 120_000, at: "Encours!A4" },
          { invoice: "FA0002", balanceCents: 0, code: "paid" },
          { invoice: "FA0003", balanceCents: 56_050, code: "no-address" },
        ],
      },
    });
    expect(shownGrid(workbook, "Encours").length).toBe(OWN.length);
  });

  it("finds the columns again after the sheet was sorted and a column was put in front", () => {
    const office = beside();
    begin(office);
    const { id } = sheetOf(office.workbook, "Encours");
    office.workbook.apply([
      { kind: "insert", sheet: id, dimension: "columns", at: 0, count: 1 },
      { kind: "insert", sheet: id, dimension: "rows", at: 4, count: 2 },
    ]);
    const { value } = finished(office.host.callServer("previewReminders"));
    expect(value).toMatchObject({
      plan: {
        decisions: [
          { invoice: "FA0001", balanceCents: 120_000, at: "Encours!B4" },
          { invoice: "FA0002", at: "Encours!B7" },
          { invoice: "FA0003", balanceCents: 56_050, at: "Encours!B8" },
        ],
      },
    });
  });

  it("makes an empty sheet of invoices when asked to, and leaves the other alone", () => {
    const office = beside();
    finished(office.host.callServer("chooseSource", ["new"]));
    expect(shown(office.workbook, SHEET.invoices)).toEqual([]);
    expect(shown(office.workbook, SHEET.customers)).toEqual([]);
    expect(shownGrid(office.workbook, "Encours").length).toBe(OWN.length);
  });

  it("never takes by itself a sheet that lacks a column it needs", () => {
    const workbook = emptyWorkbook();
    addSheet(workbook, "Clients à voir", [
      ["N° facture", "Client", "Montant TTC"],
      ["F-1", "Lumen", 100],
    ]);
    const office = openOffice({ workbook });
    begin(office);
    expect(workbook.sheets.map(({ name }) => name)).toContain(SHEET.invoices);
  });

  it("selects the cell that the page names, and nothing that is no cell", () => {
    const office = beside();
    finished(office.host.callServer("showCell", ["Encours!D5"]));
    for (const at of ["Encours", "Ailleurs!A1", "Encours!A1:B2", "Encours!0", ""])
      finished(office.host.callServer("showCell", [at]));
  });
});

describe("the example", () => {
  it("is loaded and cleared from the menu, and sends nothing", () => {
    const office = setUpOffice();
    choose(office, "Charger l’exemple");
    expect(shown(office.workbook, SHEET.invoices).length).toBe(20);
    choose(office, "Envoyer les relances du jour");
    const recipients = office.outbox.messages.flatMap((message) => message.recipients);
    expect(recipients.filter((address) => address.includes("invalid"))).toEqual([]);
    choose(office, "Effacer l’exemple");
    expect(shown(office.workbook, SHEET.invoices)).toEqual([]);
    expect(shown(office.workbook, SHEET.customers)).toEqual([]);
    expect(office.ui.dialogs.at(-1)?.prompt).toMatch(/^L’exemple est effacé : 37\s?lignes/);
  });
});

function contentOf(workbook: MemoryWorkbook): unknown {
  return workbook.sheets.map(({ name, cells, styles, validations, protections }) => ({
    name,
    cells: [...cells],
    styles: styles.size,
    validations: validations.length,
    protections: protections.length,
  }));
}
