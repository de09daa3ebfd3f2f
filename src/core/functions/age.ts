/** TRANCHE_AGE: the age bucket of a receivable, for cells. */

import { daysBetween } from "../day.ts";
import { bucketLabels, bucketOf } from "../figures/age-buckets.ts";
import { readBounds } from "./age-bounds.ts";
import { type Argument, broadcast, column } from "./broadcast.ts";
import { requiredDay } from "./read-argument.ts";

export type AgeArguments = {
  readonly dueDay: Argument;
  readonly asOf: Argument;
  readonly bounds?: Argument;
};

export function ageBucket(given: AgeArguments): string | string[][] {
  const dueDay = column("echeance", given.dueDay, requiredDay("échéance"));
  const asOf = column("date_arrete", given.asOf, requiredDay("date d'arrêté"));
  const bounds = readBounds(given.bounds);
  const labels = bucketLabels(bounds);
  return broadcast({
    columns: [dueDay, asOf],
    keys: [dueDay],
    compute: (row) => labels[bucketOf(daysBetween(dueDay.at(row), asOf.at(row)), bounds)] ?? "",
  });
}
