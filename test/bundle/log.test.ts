/** The chained log through the built add-on: what a person does to it, and what a file does to it. */

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import { readWorkbook } from "../../local/stores/xlsx.ts";
import { LOG, SHEET } from "../../src/core/sheet/design.ts";
import { VERSION_LABEL } from "../../src/core/sheet/settings.ts";
import { writeXlsx } from "../cli/commands.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { ADDRESS, invoice, readyOffice } from "../office/ledger.ts";
import {
  choose,
  morningRun,
  type Office,
  type OfficeOptions,
  openOffice,
} from "../office/office.ts";
import { addRows, on, setCell, sheetOf, shown, shownGrid } from "../office/sheets.ts";

const MENU = "Vérifier le journal";

/** What the menu item says, with plain spaces. */
function verdict(office: Office): string {
  choose(office, MENU);
  return (office.ui.dialogs.at(-1)?.prompt ?? "").replace(/[\u00a0\u202f]/g, " ");
}

function column(header: string): number {
  return LOG.columns.findIndex((one) => one.header === header);
}

function typeOver({ workbook }: Office, row: number, header: string, value: string): void {
  const at = { sheet: sheetOf(workbook, SHEET.log).id, row: row - 1, column: column(header) };
  workbook.apply([{ kind: "cells", ...at, changes: [[{ value }]] }]);
}

function deleteRows({ workbook }: Office, from: number, count: number): void {
  const { id } = sheetOf(workbook, SHEET.log);
  workbook.apply([{ kind: "delete", sheet: id, dimension: "rows", at: from - 1, count }]);
}

function afterMorning(options: OfficeOptions = {}): Office {
  const office = readyOffice(options);
  morningRun(office);
  return office;
}

/** « Non » to every question. */
const no: NonNullable<OfficeOptions["answer"]> = ({ buttons }) => ({
  button: buttons === "OK" ? "OK" : "NO",
  text: "",
});

describe("« Vérifier le journal »", () => {
  it("says that the log is whole, with the hash to note down", () => {
    const office = afterMorning();
    const last = shown(office.workbook, SHEET.log).at(-1);
    expect(last).toMatchObject({ "N°": "7", Empreinte: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(verdict(office)).toBe(
      `Le journal est entier : 7 lignes, la dernière porte le N° 7 et l’empreinte ${last?.["Empreinte"]}.`,
    );
  });

  it.each([
    [
      "a line that was changed",
      (office: Office) => typeOver(office, 4, "Statut", "échec"),
      "Relances!AB4 : la ligne 4 (N° 3) a été modifiée après son écriture.",
      [],
    ],
    [
      "lines that were removed",
      (office: Office) => deleteRows(office, 3, 2),
      "Relances!AB3 : les lignes N° 2 à 3 manquent, avant la ligne 3 (N° 4).",
      [],
    ],
    [
      "last lines that were removed",
      (office: Office) => deleteRows(office, 7, 2),
      "Relances : les lignes N° 6 à 7 manquent, à la fin du journal.",
      ["Dupont Marie"],
    ],
  ])(
    "names %s, and nothing leaves before a person has taken note",
    (_, damage, sentence, again) => {
      const office = afterMorning({ answer: no });
      damage(office);
      addRows(office.workbook, SHEET.invoices, [invoice("F-2026-109", "Payeur SA", 500)]);
      expect(verdict(office)).toContain(sentence);
      expect(morningRun(office)).toMatchObject({ stop: "log", outcomes: [] });
      const [finding] = shown(office.workbook, SHEET.findings);
      expect(`${finding?.["Cellule"]} : ${finding?.["Anomalie"]}.`).toBe(sentence);
      expect(office.outbox.messages.length).toBe(3);
      const yes = openOffice({
        workbook: office.workbook,
        outbox: office.outbox,
        properties: office.host.world.properties,
      });
      choose(yes, MENU);
      expect(verdict(yes)).toContain("1 anomalie dont vous avez déjà pris acte.");
      expect(morningRun(yes).outcomes.map(({ customer }) => customer)).toEqual([
        ...again,
        "Payeur SA",
      ]);
    },
  );

  it("finds lines whole that were sorted, and beside columns of the team", () => {
    const office = afterMorning();
    const { workbook } = office;
    const { id, cells } = sheetOf(workbook, SHEET.log);
    const height = shownGrid(workbook, SHEET.log).length;
    const changes = Array.from({ length: height - 1 }, (_, row) =>
      LOG.columns.map((__, at) => cells.get(`${height - 1 - row}:${at}`) ?? null),
    );
    workbook.apply([
      { kind: "cells", sheet: id, row: 1, column: 0, changes },
      { kind: "insert", sheet: id, dimension: "columns", at: 3, count: 2 },
    ]);
    expect(verdict(office)).toMatch(
      /^Le journal est entier.*\nDes lignes ont été déplacées, la première est la ligne 3 \(N° 6\)/,
    );
  });

  it("says that another run is busy", () => {
    const office = readyOffice();
    office.host.open();
    office.host.clickMenu(MENU, {
      faults: [{ at: "LockService.Lock.tryLock", effect: { kind: "lockRefused" } }],
    });
    expect(office.ui.dialogs.at(-1)?.prompt).toBe(
      "Une exécution est en cours : recommencez dans un instant.",
    );
  });
});

describe("a workbook of the version before", () => {
  it("gets its two columns with the next run, and its old lines stay as they are", () => {
    const office = readyOffice();
    const { workbook } = office;
    const { id } = sheetOf(workbook, SHEET.log);
    workbook.apply([
      { kind: "delete", sheet: id, dimension: "columns", at: column("N°"), count: 2 },
    ]);
    setCell(workbook, { sheet: SHEET.settings, row: VERSION_LABEL, column: "Valeur" }, 2);
    addRows(workbook, SHEET.log, [
      { Date: on("2026-11-02"), Statut: "envoyé", Mode: "réel", Clé: "A-1/relance-1" },
    ]);
    expect(morningRun(office)).toMatchObject({ findings: [] });
    const lines = shown(workbook, SHEET.log);
    expect(lines.map((line) => line["N°"])).toEqual(["", "1", "2", "3", "4", "5", "6", "7", "8"]);
    expect(lines[1]).toMatchObject({ Étape: "Début du chaînage", "N°": "1" });
    expect(verdict(office)).toContain("1 ligne d’avant le chaînage n’a pas de N°.");
  });
});

describe("through a file of the local host", () => {
  const folder = temporaryFolder();
  const TEXTS = [
    "=1+1",
    "+33 1 23 45 67 89",
    "-2+3",
    "@SUM(A1:A9)",
    "'=1+1",
    "''double",
    "2026001",
    "0012",
    "12/11/2026",
    "1e5",
    "VRAI",
    "a\r\nb\nc",
    "a\u0000\u000b\u0001b",
    "espace\u00a0insécable\u202ffine ",
    "  bords  ",
    "_x000D_ & <b>",
    "\u202egauche\ufeff",
    "👩‍💼 🧾",
    "é".repeat(3_000),
  ];

  /** What the menu item says in an office that opens the file of this one. */
  async function verdictAfterFile(office: Office, name: string): Promise<string> {
    const file = join(folder, name);
    await writeXlsx(office.workbook, file);
    const { data } = await readWorkbook(file);
    const { properties } = office.host.world;
    return verdict(openOffice({ workbook: new MemoryWorkbook(data), properties }));
  }

  it("hostile texts give the same hashes, in the workbook and after the file", async () => {
    const office = readyOffice();
    const { workbook } = office;
    addRows(
      workbook,
      SHEET.customers,
      TEXTS.map((name) => ({ Client: name, "E-mail": ADDRESS.nord })),
    );
    addRows(
      workbook,
      SHEET.invoices,
      TEXTS.flatMap((name, index) => [
        invoice(`X-${index}`, name, 250 + index),
        ...(name.length < 50 ? [invoice(name, "Lumen SARL", 10.1 + index)] : []),
      ]),
    );
    const { outcomes } = morningRun(office);
    expect(outcomes.length).toBeGreaterThan(10);
    expect(verdict(office)).toMatch(/^Le journal est entier/);
    expect(await verdictAfterFile(office, "hostile.xlsx")).toBe(verdict(office));
  });

  it.each([
    [0, 49_999],
    [1, 50_000],
  ])(
    "a text cut at 50,000 characters too, even where that would split one (%i)",
    async (shift, longest) => {
      const office = readyOffice();
      const text = `${"é".repeat(49_800 + shift)}${"🧾".repeat(90)}\n{{tableau factures}}`;
      setCell(office.workbook, { sheet: SHEET.templates, row: "relance-1", column: "Texte" }, text);
      morningRun(office);
      const bodies = shown(office.workbook, SHEET.log).map((line) => line["Texte"] ?? "");
      expect(Math.max(...bodies.map(({ length }) => length))).toBe(longest);
      expect(verdict(office)).toMatch(/^Le journal est entier/);
      expect(await verdictAfterFile(office, `long-${shift}.xlsx`)).toBe(verdict(office));
    },
  );

  it("columns without their format: an hour stays the same text", () => {
    const office = readyOffice();
    const { id } = sheetOf(office.workbook, SHEET.log);
    const area = { row: 1, column: 0, rows: 999, columns: LOG.columns.length };
    office.workbook.apply([{ kind: "style", sheet: id, area, styles: [[null]] }]);
    expect(morningRun(office).outcomes.length).toBe(3);
    expect(sheetOf(office.workbook, SHEET.log).cells.get(`1:${column("Heure")}`)?.value).not.toBe(
      "08:00:00",
    );
    expect(verdict(office)).toMatch(/^Le journal est entier/);
  });
});
