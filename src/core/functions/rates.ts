/** TAUX_PENALITES and TAUX_LEGAL: the rate in force on a day, for cells. */

import type { Day } from "../day.ts";
import { type RateKind, type RateTable, rateInForce, unknownRate } from "../law/rates.ts";
import type { CustomerType } from "../ledger/types.ts";
import type { Cell } from "../sheet/cell.ts";
import { readText } from "../sheet/read-cell.ts";
import { quote } from "../sheet/reading.ts";
import { plain } from "../text/typography.ts";
import { type Argument, broadcast, column, type Output } from "./broadcast.ts";
import { customerType, problem, requiredDay } from "./read-argument.ts";

/** A consumer owes the legal rate of business creditors, from the notice on. */
const PENALTY_RATES: Readonly<Record<CustomerType, RateKind>> = {
  entreprise: "business",
  public: "publicBuyer",
  particulier: "legalOther",
};

/** Of a public buyer: the rate that is frozen when interest starts on that day. */
export function penaltyRates(
  given: { readonly day: Argument; readonly customerType?: Argument },
  rates: RateTable,
): Output | Output[][] {
  const day = column("date", given.day, requiredDay("date"));
  const type = column("type_client", given.customerType, customerType);
  return broadcast({
    columns: [day, type],
    keys: [day],
    compute: (row) => rateOn(day.at(row), PENALTY_RATES[type.at(row)], rates),
  });
}

export function legalRates(
  given: { readonly day: Argument; readonly creditor?: Argument },
  rates: RateTable,
): Output | Output[][] {
  const day = column("date", given.day, requiredDay("date"));
  const creditor = column("creancier", given.creditor, legalKind);
  return broadcast({
    columns: [day, creditor],
    keys: [day],
    compute: (row) => rateOn(day.at(row), creditor.at(row), rates),
  });
}

/** A fraction: a cell in per cent shows 0,124 as 12,40 %. */
function rateOn(day: Day, kind: RateKind, rates: RateTable): number {
  const rate = rateInForce(day, kind, rates);
  if (rate) return rate.rateBp / 10_000;
  throw problem(unknownRate(day, kind, rates).sentence);
}

function legalKind(cell: Cell): RateKind {
  const typed = readText(cell);
  if (typed === "" || plain(typed) === "professionnel") return "legalOther";
  if (plain(typed) === "particulier") return "legalPersonal";
  throw problem(`créancier inconnu ${quote(typed)} : professionnel ou particulier attendu`);
}
