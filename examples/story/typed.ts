/** What a French person types for a day and an amount. */

import type { IsoDay } from "./story.ts";

/** « 30/10/2026 ». */
export function frenchDay(iso: IsoDay | undefined): string {
  const [year, month, dayOfMonth] = (iso ?? "").split("-");
  return iso === undefined ? "" : `${dayOfMonth}/${month}/${year}`;
}

/** « 1234,56 ». */
export function frenchAmount(cents: number): string {
  return (cents / 100).toFixed(2).replace(".", ",");
}

export function centsOf(euros: number): number {
  return Math.round(euros * 100);
}
