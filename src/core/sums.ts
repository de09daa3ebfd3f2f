/** Amounts in several currencies: added up inside each, never across them. */

import { add, type Cents, ZERO } from "./money.ts";

/** The currency of the law, of the settings and of the log. */
export const EURO = "EUR";

export type Sum = {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly cents: Cents;
};

/** What remains due of anything that has a balance. */
export function balanceOf({
  currency,
  balanceCents,
}: {
  readonly currency: string;
  readonly balanceCents: Cents;
}): Sum {
  return { currency, cents: balanceCents };
}

/** One sum a currency, always in the same order. */
export function sumsOf(amounts: readonly Sum[]): readonly Sum[] {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort(byCurrency);
  return currencies.map((currency) => ({ currency, cents: centsIn(currency, amounts) }));
}

export function eurosIn(amounts: readonly Sum[]): Cents {
  return centsIn(EURO, amounts);
}

/** Nothing is owed in another currency: the sum of the euros says all. */
export function areOnlyEuros(amounts: readonly Sum[]): boolean {
  return amounts.every(({ currency, cents }) => currency === EURO || cents === 0);
}

/** Euros first, the others by their code. */
export function byCurrency(one: string, other: string): number {
  if (one === other) return 0;
  if (one === EURO || other === EURO) return one === EURO ? -1 : 1;
  return one < other ? -1 : 1;
}

function centsIn(wanted: string, amounts: readonly Sum[]): Cents {
  const own = amounts.filter(({ currency }) => currency === wanted);
  return own.reduce((sum, { cents }) => add(sum, cents), ZERO);
}
