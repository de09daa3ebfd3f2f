/** Reads « Paramètres »: a row a setting, found by its name wherever it stands. */

import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import type { Finding, Found } from "../finding.ts";
import { HOLIDAY_ZONES, type HolidayZone } from "../law/holidays.ts";
import { parseAddresses } from "../text/address.ts";
import { plain } from "../text/typography.ts";
import { isCalculation, readCalculation } from "./calculation-settings.ts";
import { addressOf, type Cell, type Row } from "./cell.ts";
import { isBlankCell } from "./clean.ts";
import { SHEET } from "./design.ts";
import { readAmount, readDay, readText, readWholeNumber, readYesNo } from "./read-cell.ts";
import { findingOf, quote, type Reading, unreadable } from "./reading.ts";
import { SETTING_ROWS, type SettingRow, type Settings } from "./settings.ts";
import { indexSettings } from "./settings-index.ts";

/**
 * An empty value takes the shipped one. A value that cannot be read is an error that stops the
 * run: a wrong gap or a wrong mode would send what nobody wanted. The decisions that are shown
 * meanwhile rest on the shipped value.
 */
export function readSettings(rows: readonly Row[]): Found<Settings> {
  const index = indexSettings(rows);
  const findings: Finding[] = [...repeated(rows)];
  const settings: Record<string, unknown> = {};
  for (const row of SETTING_ROWS) {
    const found = index.get(plain(row.label));
    const cell = found && isEntered(found.value) ? found.value : row.initial;
    if (row.kind === "day" && isBlankCell(cell)) continue;
    const read = readSetting(row, cell);
    if ("problem" in read) {
      const at = addressOf(SHEET.settings, { row: found?.row ?? 0, column: 1 });
      findings.push(findingOf(read, { at, subject: "setting" }));
    }
    settings[row.key] = "value" in read ? read.value : shippedValue(row);
  }
  return { value: settings as Settings, findings };
}

/** An unticked box is an answer here: one value, one row. */
export function isEntered(cell: Cell): boolean {
  return cell === false || !isBlankCell(cell);
}

function shippedValue(row: SettingRow): unknown {
  const read = readSetting(row, row.initial);
  return "value" in read ? read.value : undefined;
}

/** One setting as it is typed, in its cell or in a page. */
export function readSetting(row: SettingRow, cell: Cell): Reading<unknown> {
  if (isCalculation(row.key)) return readCalculation(row.key, cell);
  const what = `« ${row.label} »`;
  switch (row.kind) {
    case "text":
    case "longText":
      return { value: readText(cell) };
    case "amount":
      return notNegative(readAmount(cell, what), what);
    case "whole":
      return notNegative(readWholeNumber(cell, what), what);
    case "hour":
      return hourOfDay(readWholeNumber(cell, what), what, row.key === "sendToHour" ? 24 : 23);
    case "day":
      return readDay(cell, { what });
    case "yesNo":
      return readYesNo(cell, what);
    case "zone":
      return readZone(readText(cell), what);
    case "address":
      return readAddress(readText(cell), what);
    case "iban":
      return readIban(readText(cell), what);
    default:
      return row.kind satisfies never;
  }
}

/** Customers pay to it: one wrong figure and the money is elsewhere. */
function readIban(text: string, what: string): Reading<string> {
  const iban = electronicFormatIBAN(text);
  if (text === "" || (iban && isValidIBAN(iban))) return { value: iban ?? "" };
  return unreadable(what, text, "la clé de contrôle est fausse");
}

function notNegative<Value extends number>(read: Reading<Value>, what: string): Reading<Value> {
  return "value" in read && read.value < 0 ? unreadable(what, String(read.value), "négatif") : read;
}

/** The end of the day is an hour too, for what stops then. */
function hourOfDay(read: Reading<number>, what: string, last: 23 | 24): Reading<number> {
  return "value" in read && (read.value < 0 || read.value > last)
    ? unreadable(what, String(read.value), `de 0 à ${last}`)
    : read;
}

/** One address, or none. */
function readAddress(text: string, what: string): Reading<string> {
  const { addresses, problems } = parseAddresses(text);
  const [first, ...others] = addresses;
  if (problems.length > 0 || others.length > 0)
    return unreadable(what, text, "une adresse e-mail attendue");
  return { value: first?.address ?? "" };
}

function readZone(text: string, what: string): Reading<HolidayZone> {
  const wanted = plain(text).replace(/ /g, "-");
  const zone = HOLIDAY_ZONES.find((known) => known === wanted);
  return zone ? { value: zone } : unreadable(what, text, "zone inconnue");
}

function repeated(rows: readonly Row[]): Finding[] {
  const seen = new Set<string>();
  return rows.flatMap((cells, row) => {
    const label = plain(readText(cells[0] ?? ""));
    if (label === "" || !seen.has(label)) {
      seen.add(label);
      return [];
    }
    return [
      {
        severity: "error" as const,
        code: "setting-repeated",
        at: addressOf(SHEET.settings, { row, column: 0 }),
        message: `le paramètre ${quote(readText(cells[0] ?? ""))} est présent deux fois`,
      },
    ];
  });
}
