/** The settings of calculations: one word among a few, which functions of cells read too. */

import type { ImputationOrder } from "../law/imputation.ts";
import type { YearDivisor } from "../law/interest.ts";
import { plain } from "../text/typography.ts";
import type { Cell, Row } from "./cell.ts";
import { isBlankCell } from "./clean.ts";
import { readText } from "./read-cell.ts";
import { type Reading, unreadable } from "./reading.ts";
import { indexSettings, settingValue } from "./settings-index.ts";

export type CalculationSettings = {
  /** « 45 jours fin de mois »: A adds the days, then goes to the end of the month; B the reverse. */
  readonly endOfMonthMethod: "A" | "B";
  readonly yearDivisor: YearDivisor;
  /** What a part payment reduces first. */
  readonly imputation: ImputationOrder;
};

type Key = keyof CalculationSettings;

/** The accepted words with their meaning; the first is the shipped one. */
type Choices<Value> = readonly [Choice<Value>, ...Choice<Value>[]];
type Choice<Value> = readonly [word: string, value: Value];

type Calculation<Value> = {
  readonly label: string;
  readonly choices: Choices<Value>;
  readonly help: string;
};

export const CALCULATIONS: { readonly [K in Key]: Calculation<CalculationSettings[K]> } = {
  endOfMonthMethod: {
    label: "Méthode fin de mois",
    choices: [
      ["A", "A"],
      ["B", "B"],
    ],
    help: "A : date de facture + jours, puis fin de ce mois. B : fin du mois de la facture, puis + jours.",
  },
  yearDivisor: {
    label: "Jours de l’année (pénalités)",
    choices: [
      ["365", "365"],
      ["réel", "actual"],
    ],
    help: "365 : diviseur de toute année, selon l’usage. réel : 366 les années bissextiles.",
  },
  imputation: {
    label: "Imputation des paiements partiels",
    choices: [
      ["principal", "principal"],
      ["intérêts", "interest"],
    ],
    help: "principal : un paiement réduit d’abord le principal. intérêts : d’abord les pénalités courues (Code civil, art. 1343-1).",
  },
};

export const CALCULATION_KEYS = Object.keys(CALCULATIONS) as readonly Key[];

export function isCalculation(key: string): key is Key {
  return key in CALCULATIONS;
}

/** An empty cell takes the shipped word; another word is no setting. */
export function readCalculation<K extends Key>(
  key: K,
  cell: Cell,
): Reading<CalculationSettings[K]> {
  const { label, choices }: Calculation<CalculationSettings[K]> = CALCULATIONS[key];
  const typed = readText(cell);
  const [shipped] = choices;
  const chosen = isBlankCell(cell)
    ? shipped
    : choices.find(([word]) => plain(word) === plain(typed));
  if (chosen) return { value: chosen[1] };
  const accepted = choices.map(([word]) => word).join(" ou ");
  return unreadable(`« ${label} »`, typed, `${accepted} attendu`);
}

/** The same from the rows of « Paramètres », for those who need no other setting. */
export function calculationIn<K extends Key>(
  key: K,
  rows: readonly Row[],
): Reading<CalculationSettings[K]> {
  return readCalculation(key, settingValue(indexSettings(rows), CALCULATIONS[key].label));
}
