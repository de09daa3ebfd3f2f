/** VAT of the example: lighting and fitting at the normal rate, renovation of homes at 10 %. */

import type { CustomerType } from "../../src/core/ledger/types.ts";

export function vatRateOf(type: CustomerType): number {
  return type === "particulier" ? 0.1 : 0.2;
}

export function netCentsOf(totalCents: number, type: CustomerType): number {
  return Math.round(totalCents / (1 + vatRateOf(type)));
}
