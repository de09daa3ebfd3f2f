/** The arguments that functions on penalties share, read as what the engine asks for. */

import { type Day, isLeapYear, yearOf } from "../day.ts";
import type { ImputationOrder } from "../law/imputation.ts";
import type { YearDivisor } from "../law/interest.ts";
import type { PenaltyInput } from "../law/penalty-input.ts";
import type { RateTable } from "../law/rates.ts";
import type { Cents } from "../money.ts";
import { once } from "../once.ts";
import { calculationIn } from "../sheet/calculation-settings.ts";
import { SHEET } from "../sheet/design.ts";
import type { ReadSheet } from "../sheet/read-book.ts";
import { readRates } from "../sheet/read-rates.ts";
import { type Argument, type Column, column } from "./broadcast.ts";
import {
  customerType,
  optionalRate,
  required,
  requiredAmount,
  requiredDay,
} from "./read-argument.ts";

export type PenaltyArguments = {
  /** Including VAT. */
  readonly amount: Argument;
  readonly dueDay: Argument;
  readonly asOf: Argument;
  readonly rate?: Argument;
  readonly customerType?: Argument;
};

/** What the workbook says of penalties. The settings are asked for only where they change a figure. */
export type PenaltyContext = {
  readonly rates: RateTable;
  readonly yearDivisor: () => YearDivisor;
  readonly imputation: () => ImputationOrder;
};

export type PenaltyRows = {
  readonly columns: readonly Column<unknown>[];
  readonly keys: readonly Column<unknown>[];
  readonly amountAt: (row: number) => Cents;
  /** Of a row whose amount has been read. */
  readonly inputAt: (row: number, amountCents: Cents) => PenaltyInput;
};

export const ONE_INVOICE = {
  amount: "montant_ttc",
  dueDay: "echeance",
  customerType: "type_client",
};
export const INVOICES = { amount: "soldes", dueDay: "echeances", customerType: "types" };

/** `names` are those of the parameters, for the sentences about them. */
export function penaltyRows(
  given: PenaltyArguments,
  context: PenaltyContext,
  names: typeof ONE_INVOICE,
): PenaltyRows {
  const amount = column(names.amount, given.amount, requiredAmount("montant"));
  const dueDay = column(names.dueDay, given.dueDay, requiredDay("échéance"));
  const asOf = column("date_arrete", given.asOf, requiredDay("date d'arrêté"));
  const rate = column("taux", given.rate, optionalRate);
  const type = column(names.customerType, given.customerType, customerType);
  return {
    columns: [amount, dueDay, asOf, rate, type],
    keys: [amount, dueDay],
    amountAt: amount.at,
    inputAt: (row, amountCents) => {
      const due = dueDay.at(row);
      const until = asOf.at(row);
      return {
        amountCents,
        dueDay: due,
        asOf: until,
        customerType: type.at(row),
        stipulatedRateBp: rate.at(row),
        yearDivisor: touchesLeapYear(due, until) ? context.yearDivisor() : "365",
        rates: context.rates,
      };
    },
  };
}

export function penaltyContext(read: ReadSheet): PenaltyContext {
  return {
    rates: readRates(read(SHEET.rates) ?? []).value,
    yearDivisor: once(() => required(calculationIn("yearDivisor", read(SHEET.settings) ?? []))),
    imputation: once(() => required(calculationIn("imputation", read(SHEET.settings) ?? []))),
  };
}

/** In other years both ways of dividing give one figure, and « Paramètres » need not be read. */
function touchesLeapYear(dueDay: Day, asOf: Day): boolean {
  const last = yearOf(asOf);
  for (let year = yearOf(dueDay); year <= last; year += 1) if (isLeapYear(year)) return true;
  return false;
}
