/** JOURS_RETARD: how many days late, for cells. */

import { type Day, daysBetween } from "../day.ts";
import type { Cents } from "../money.ts";
import { type Argument, broadcast, type Column, column, type Output } from "./broadcast.ts";
import { optionalAmount, optionalDay, requiredDay } from "./read-argument.ts";

export type LatenessArguments = {
  readonly dueDay: Argument;
  readonly asOf?: Argument;
  readonly balance?: Argument;
};

/** `today` is used where no as-of date is given: functions of cells never read a clock. */
export function daysLate(given: LatenessArguments, today: () => Day): Output | Output[][] {
  const lateness = latenessOf(given, today);
  return broadcast({ ...lateness, compute: lateness.daysAt });
}

export type Lateness = {
  readonly columns: readonly Column<unknown>[];
  readonly keys: readonly Column<unknown>[];
  readonly daysAt: (row: number) => number;
};

/** The arguments that JOURS_RETARD and RELANCE_NIVEAU share. Nothing owed is never late. */
export function latenessOf(given: LatenessArguments, today: () => Day): Lateness {
  const dueDay = column("echeance", given.dueDay, requiredDay("échéance"));
  const asOf = column("date_arrete", given.asOf, optionalDay("date d'arrêté"));
  const balance = column("solde", given.balance, optionalAmount("solde"));
  return {
    columns: [dueDay, asOf, balance],
    keys: [dueDay, balance],
    daysAt: (row) =>
      isSettled(balance.at(row))
        ? 0
        : Math.max(0, daysBetween(dueDay.at(row), asOf.at(row) ?? today())),
  };
}

function isSettled(balance: Cents | undefined): boolean {
  return balance !== undefined && balance <= 0;
}
