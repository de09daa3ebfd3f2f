/** The settings as a form: its tabs, each value as a person types it, and back to a cell. */

import type { Day } from "../day.ts";
import { sirenIn } from "../figures/company-number.ts";
import { HOLIDAY_ZONES } from "../law/holidays.ts";
import { type Cents, eurosOf } from "../money.ts";
import { CALCULATIONS, isCalculation } from "../sheet/calculation-settings.ts";
import type { Cell, Row } from "../sheet/cell.ts";
import { cleanLine, isBlankCell } from "../sheet/clean.ts";
import { readText } from "../sheet/read-cell.ts";
import { isEntered, readSetting } from "../sheet/read-settings.ts";
import type { Reading } from "../sheet/reading.ts";
import {
  SETTING_ROWS,
  type SettingKind,
  type SettingRow,
  type Settings,
} from "../sheet/settings.ts";
import { indexSettings } from "../sheet/settings-index.ts";
import { formatAmount, formatDay, formatIban } from "../text/format.ts";
import { plain } from "../text/typography.ts";

export type FormChoice = { readonly value: string; readonly label: string };

export type FormField = {
  readonly key: keyof Settings;
  readonly label: string;
  readonly kind: SettingKind;
  /** As a person types it in French. */
  readonly value: string;
  readonly help: string;
  readonly choices?: readonly FormChoice[];
  /** Why what stands in the sheet cannot be read. */
  readonly problem?: string;
};

export type FormTab = {
  readonly name: string;
  readonly fields: readonly FormField[];
  /** The steps of the scenarios are shown under its fields. */
  readonly hasLadder: boolean;
};

const LADDER_TAB = "Plan de relance";

/** The last tab takes every setting that no other names. */
const TABS: readonly (readonly [name: string, keys: readonly (keyof Settings)[]])[] = [
  ["Entreprise", ["company", "companyAddress", "companyPhone", "companySiren", "iban", "bic"]],
  [
    LADDER_TAB,
    [
      "defaultScenario",
      "minimumGapDays",
      "deadlineDays",
      "promiseGraceDays",
      "recentInvoiceDays",
      "paymentsMaxAgeDays",
      "minimumInvoiceCents",
      "minimumCustomerCents",
    ],
  ],
  ["Pénalités", ["yearDivisor", "imputation"]],
  [
    "E-mails",
    [
      "testMode",
      "senderName",
      "replyTo",
      "signature",
      "singleThread",
      "wholeAccount",
      "deductUnallocated",
      "salesContact",
      "summaryTo",
    ],
  ],
  [
    "Courriers",
    [
      "companyForm",
      "companyCapital",
      "companyRegister",
      "letterCity",
      "letterSigner",
      "letterSignerRole",
      "noticeDays",
    ],
  ],
  ["Avancé", []],
];

const ZONE_NAMES: Readonly<Record<(typeof HOLIDAY_ZONES)[number], string>> = {
  metropole: "Métropole",
  "alsace-moselle": "Alsace-Moselle",
  guadeloupe: "Guadeloupe",
  guyane: "Guyane",
  "la-reunion": "La Réunion",
  martinique: "Martinique",
  mayotte: "Mayotte",
  "saint-barthelemy": "Saint-Barthélemy",
  "saint-martin": "Saint-Martin",
};

/** Longer than any signature; what a page sends may be anything. */
const LONGEST_TEXT = 2_000;

export function settingTabs(
  rows: readonly Row[],
  scenarios: readonly string[],
): readonly FormTab[] {
  const named = TABS.flatMap(([, keys]) => keys);
  const others = SETTING_ROWS.map(({ key }) => key).filter((key) => !named.includes(key));
  return TABS.map(([name, keys], index) => ({
    name,
    hasLadder: name === LADDER_TAB,
    fields: (index === TABS.length - 1 ? [...keys, ...others] : keys).flatMap((key) => {
      const field = settingField(rows, key, scenarios);
      return field ? [field] : [];
    }),
  }));
}

export function settingField(
  rows: readonly Row[],
  key: string,
  scenarios: readonly string[] = [],
): FormField | undefined {
  const row = SETTING_ROWS.find((known) => known.key === key);
  if (!row) return undefined;
  const cell = cellOf(rows, row);
  const read = readTyped(row, cell);
  const value = "value" in read ? shownValue(row, read.value, cell) : readText(cell);
  const choices = choicesOf(row, scenarios);
  return {
    key: row.key,
    label: row.label,
    kind: row.kind,
    value,
    help: row.help,
    ...(choices ? { choices: withValue(choices, value) } : {}),
    ...("problem" in read ? { problem: `${read.sentence}.` } : {}),
  };
}

/** The cell for what a person typed, or why it is no such setting. */
export function typedCell(row: SettingRow, typed: string): Reading<Cell> {
  const text = row.kind === "longText" ? readText(typed) : cleanLine(typed);
  if (text.length > LONGEST_TEXT)
    return {
      problem: "unreadable",
      sentence: `« ${row.label} » trop long : ${LONGEST_TEXT} caractères au plus`,
    };
  if (row.key === "companySiren" && text !== "" && sirenIn(text) === undefined)
    return { problem: "unreadable", sentence: "SIREN : neuf chiffres, dont la clé est fausse ici" };
  const read = readTyped(row, text);
  if ("problem" in read) return read;
  return { value: text === "" ? "" : cellFor(row, read.value, text) };
}

function cellOf(rows: readonly Row[], row: SettingRow): Cell {
  const found = indexSettings(rows).get(plain(row.label));
  return found && isEntered(found.value) ? found.value : row.initial;
}

/** A day may be left open. */
function readTyped(row: SettingRow, cell: Cell): Reading<unknown> {
  if (row.kind === "day" && isBlankCell(cell)) return { value: "" };
  return readSetting(row, cell);
}

function shownValue({ key, kind }: SettingRow, value: unknown, cell: Cell): string {
  if (isCalculation(key)) return wordOf(key, value);
  switch (kind) {
    case "amount":
      return formatAmount(value as Cents);
    case "day":
      return value === "" ? "" : formatDay(value as Day);
    case "iban":
      return formatIban(String(value));
    case "yesNo":
      return value === true ? "oui" : "non";
    case "text":
    case "longText":
    case "address":
      return readText(cell);
    default:
      return String(value);
  }
}

function wordOf(key: keyof typeof CALCULATIONS, value: unknown): string {
  return CALCULATIONS[key].choices.find(([, meaning]) => meaning === value)?.[0] ?? "";
}

function cellFor({ key, kind }: SettingRow, value: unknown, text: string): Cell {
  if (isCalculation(key)) return wordOf(key, value);
  switch (kind) {
    case "amount":
      return eurosOf(value as Cents);
    case "day":
      return { day: value as Day };
    case "whole":
    case "hour":
      return value as number;
    case "yesNo":
      return value === true ? "oui" : "non";
    case "zone":
    case "iban":
      return String(value);
    default:
      return text;
  }
}

function choicesOf(
  row: SettingRow,
  scenarios: readonly string[],
): readonly FormChoice[] | undefined {
  if (isCalculation(row.key)) return CALCULATIONS[row.key].choices.map(([word]) => sameLabel(word));
  if (row.key === "defaultScenario") return scenarios.map(sameLabel);
  if (row.kind === "yesNo") return ["oui", "non"].map(sameLabel);
  if (row.kind === "zone")
    return HOLIDAY_ZONES.map((zone) => ({ value: zone, label: ZONE_NAMES[zone] }));
  return undefined;
}

/** What stands in the sheet stays there until somebody chooses something else. */
function withValue(choices: readonly FormChoice[], value: string): readonly FormChoice[] {
  return choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, sameLabel(value)];
}

function sameLabel(value: string): FormChoice {
  return { value, label: value };
}
