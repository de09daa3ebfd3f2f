/** Makes the workbook ready, step by step, and keeps it up to date with the version of the add-on. */

import type { Day } from "../day.ts";
import { directoryOf } from "../ledger/directory.ts";
import type { Cell, Row } from "../sheet/cell.ts";
import { CUSTOMERS, RATES, SCENARIOS, SHEET, TEMPLATES } from "../sheet/design.ts";
import type { Detection } from "../sheet/detect.ts";
import type { UsedField } from "../sheet/dictionary.ts";
import { readWholeNumber } from "../sheet/read-cell.ts";
import { type CustomerHint, readInvoices } from "../sheet/read-invoices.ts";
import {
  AS_OF_LABEL,
  AS_OF_NAME,
  SETTING_ROWS,
  type SettingKind,
  type SettingRow,
  SOURCE_HEADER_ROW_LABEL,
  SOURCE_SHEET_LABEL,
  VERSION_LABEL,
} from "../sheet/settings.ts";
import { indexSettings, settingValue } from "../sheet/settings-index.ts";
import { columnLabel, sourceOf } from "../sheet/source.ts";
import { plain } from "../text/typography.ts";
import { CURRENT_VERSION, MIGRATIONS, type Migration, TEXTS_HAVE_VARIANTS } from "./migrations.ts";
import type { Ports, Workbook } from "./ports.ts";
import { missingTemplateRows, rateRows, scenarioRows, templateRows } from "./seeds.ts";

/** 0 for a workbook that the product has not touched. */
function versionOf(workbook: Workbook): number {
  const rows = workbook.read(SHEET.settings);
  if (!rows) return 0;
  const version = readWholeNumber(settingValue(indexSettings(rows), VERSION_LABEL));
  return "value" in version ? version.value : 0;
}

export function isSetUp(workbook: Workbook): boolean {
  return versionOf(workbook) > 0;
}

/**
 * Goes from the workbook's version to the current one. `source` is the team's own sheet of
 * invoices, as the user confirmed it; without it the sheet « Factures » is made.
 */
export function setUp(
  ports: Ports,
  source?: Detection,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const { workbook } = ports;
  const kept = keptSheets(workbook, source);
  for (const migration of migrations) {
    if (versionOf(workbook) >= migration.to) continue;
    for (const design of migration.sheets) if (!kept.includes(design.name)) workbook.create(design);
    if (migration.to === 1) seed(ports, source);
    else seedSettings(ports, undefined);
    if (migration.to === TEXTS_HAVE_VARIANTS) addTemplates(workbook);
    writeSetting(workbook, { label: VERSION_LABEL, value: migration.to, help: "Ne pas modifier." });
    workbook.flush();
  }
}

/** The team's own list of invoices is never given columns of ours, whatever it is called. */
function keptSheets(workbook: Workbook, source: Detection | undefined): readonly string[] {
  if (source) return [source.sheet, SHEET.invoices];
  const { sheet } = sourceOf(workbook.read(SHEET.settings) ?? []);
  return sheet === SHEET.invoices ? [] : [sheet];
}

/** A run on an older workbook first brings it up to date. */
export function bringUpToDate(ports: Ports): void {
  if (versionOf(ports.workbook) < CURRENT_VERSION) setUp(ports);
}

/** The cell that formulas take as their date holds a plain day: it changes once a day, on purpose. */
export function refreshAsOf(workbook: Workbook, today: Day): void {
  writeSetting(workbook, { label: AS_OF_LABEL, value: { day: today }, help: "" });
}

export function writeSetting(
  workbook: Workbook,
  { label, value, help }: { readonly label: string; readonly value: Cell; readonly help: string },
): void {
  const index = indexSettings(workbook.read(SHEET.settings) ?? []);
  const known = index.get(plain(label));
  if (known) workbook.write(SHEET.settings, { row: known.row, column: 1 }, [[value]]);
  else workbook.append(SHEET.settings, [[label, value, help]]);
}

/** Every part is skipped when it is there: a set-up that died goes on without doubling anything. */
function seed(ports: Ports, source: Detection | undefined): void {
  const { workbook } = ports;
  seedSettings(ports, source);
  seedRows(workbook, SCENARIOS.name, scenarioRows());
  seedRows(workbook, TEMPLATES.name, templateRows());
  seedRows(workbook, RATES.name, rateRows());
  if (source) seedRows(workbook, CUSTOMERS.name, customerRows(workbook));
}

function addTemplates(workbook: Workbook): void {
  const missing = missingTemplateRows(workbook.read(TEMPLATES.name) ?? []);
  if (missing.length > 0) workbook.append(TEMPLATES.name, missing);
}

function seedRows(workbook: Workbook, sheet: string, rows: readonly Row[]): void {
  const present = workbook.read(sheet) ?? [];
  if (present.length <= 1 && rows.length > 0) workbook.append(sheet, rows);
}

export type SettingCell = {
  readonly label: string;
  readonly value: Cell;
  readonly help: string;
  readonly kind: "text" | "amount" | "day" | "whole";
};

function seedSettings(ports: Ports, source: Detection | undefined): void {
  const { workbook } = ports;
  const present = indexSettings(workbook.read(SHEET.settings) ?? []);
  const wanted = [...settingCells(ports), ...sourceCells(source)];
  addSettings(
    workbook,
    wanted.filter(({ label }) => !present.has(plain(label))),
  );
  const asOf = indexSettings(workbook.read(SHEET.settings) ?? []).get(plain(AS_OF_LABEL));
  if (asOf) workbook.nameCell(AS_OF_NAME, SHEET.settings, { row: asOf.row, column: 1 });
}

/** Adds rows to « Paramètres », each with the format of its kind. */
export function addSettings(workbook: Workbook, cells: readonly SettingCell[]): void {
  if (cells.length === 0) return;
  const first = (workbook.read(SHEET.settings) ?? []).length;
  cells.forEach(({ kind }, index) => {
    workbook.format(SHEET.settings, { row: first + index, column: 1 }, kind);
  });
  workbook.append(
    SHEET.settings,
    cells.map(({ label, value, help }) => [label, value, help]),
  );
}

export function settingCell({ label, kind, help }: SettingRow, value: Cell): SettingCell {
  return { label, value, help, kind: cellKindOf(kind) };
}

function settingCells({ clock, mail }: Ports): readonly SettingCell[] {
  const sender = mail.sender();
  return [
    {
      label: AS_OF_LABEL,
      value: { day: clock.now().day },
      help: `Mise à jour chaque matin. Dans les formules : ${AS_OF_NAME}.`,
      kind: "day",
    },
    ...SETTING_ROWS.map((row) => {
      const isSender = row.key === "senderName" || row.key === "replyTo";
      return settingCell(row, isSender ? sender : row.initial);
    }),
  ];
}

/** What is not an amount, a day or a number is typed, and kept, as a text. */
function cellKindOf(kind: SettingKind): SettingCell["kind"] {
  if (kind === "hour") return "whole";
  return kind === "amount" || kind === "day" || kind === "whole" ? kind : "text";
}

/** The header of each column, not its letter: columns may be moved afterwards. */
export function sourceCells(source: Detection | undefined): readonly SettingCell[] {
  if (!source) return [];
  const columns = Object.entries(source.columns) as [UsedField, { readonly header: string }][];
  const text = (label: string, value: Cell): SettingCell => ({
    label,
    value,
    help: "",
    kind: "text",
  });
  return [
    text(SOURCE_SHEET_LABEL, source.sheet),
    { ...text(SOURCE_HEADER_ROW_LABEL, source.headerRow + 1), kind: "whole" },
    ...columns.map(([field, { header }]) => text(columnLabel(field), header)),
  ];
}

/** The customers of the team's own sheet, in the order of the columns of `CUSTOMERS`. */
function customerRows(workbook: Workbook): readonly Row[] {
  const settings = workbook.read(SHEET.settings) ?? [];
  const source = sourceOf(settings);
  const { hints } = readInvoices(workbook.read(source.sheet) ?? [], source, directoryOf([])).value;
  const known = new Map<string, CustomerHint>();
  for (const hint of hints)
    if (hint.name !== "" && !known.has(hint.id)) known.set(hint.id, oneAddress(hint, hints));
  return [...known.values()].map((hint) =>
    CUSTOMERS.columns.map(({ field }): Cell => {
      const values: Partial<Record<typeof field, string>> = {
        customerCode: hint.code,
        customer: hint.name,
        customerType: "entreprise",
        contact: hint.contact,
        email: hint.email,
        emailCc: hint.emailCc,
      };
      return values[field] ?? "";
    }),
  );
}

/** Rows that disagree on the address give none: the user picks, nothing is guessed. */
function oneAddress(hint: CustomerHint, hints: readonly CustomerHint[]): CustomerHint {
  const emails = new Set(
    hints.filter(({ id, email }) => id === hint.id && email !== "").map(({ email }) => email),
  );
  return { ...hint, email: emails.size === 1 ? ([...emails][0] ?? "") : "" };
}
