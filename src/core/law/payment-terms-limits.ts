/** The longest payment terms that the law allows, and whether given terms may go beyond. */

import { addDays, type Day, day, daysBetween, latestOf } from "../day.ts";
import { dueDateOf } from "./due-date.ts";
import type { EndOfMonthMethod, PaymentTerms } from "./payment-terms.ts";

/** `summary` is a periodic invoice (CGI 289 I 3); `transport` also vehicle rental, transit, customs. */
export type Trade = "general" | "transport" | "summary" | "public";

type Ceiling = {
  /** From the date of the invoice. */
  readonly days: number;
  /** « 45 jours fin de mois », for terms that are agreed so. */
  readonly endOfMonthDays?: number;
  readonly rule: string;
};

const CEILINGS: Readonly<Record<Trade, Ceiling>> = {
  general: {
    days: 60,
    endOfMonthDays: 45,
    rule: "60 jours, ou 45 jours fin de mois (C. com. L441-10 I)",
  },
  transport: { days: 30, rule: "30 jours pour le transport (C. com. L441-11)" },
  summary: { days: 45, rule: "45 jours pour une facture périodique (C. com. L441-10 I)" },
  // From the receipt of the request for payment; hospitals have 50 days, public undertakings 60 (R2192-11).
  public: { days: 30, rule: "30 jours pour un acheteur public (CCP R2192-10)" },
};

/** Four years hold every month with and without its leap day. */
const FIRST_DAY = day("2024-01-01");
const DAYS = 1461;

/**
 * What is too long in the terms, in French; undefined when no invoice of any day goes beyond. The
 * sector of the seller and the exceptions of L441-11 are not known here: the caller names the trade.
 */
export function overlongTerms(
  terms: PaymentTerms,
  { trade, method }: { readonly trade: Trade; readonly method: EndOfMonthMethod },
): string | undefined {
  const ceiling = CEILINGS[trade];
  let longest = 0;
  for (let count = 0; count < DAYS; count += 1) {
    const issued = addDays(FIRST_DAY, count);
    const due = dueDateOf(terms, issued, method);
    if (due > latestDue(terms, issued, ceiling))
      longest = Math.max(longest, daysBetween(issued, due));
  }
  return longest === 0
    ? undefined
    : `jusqu’à ${longest} jours après la facture, le maximum est de ${ceiling.rule}`;
}

/** Both ways of counting « 45 jours fin de mois » are accepted: the later one is still lawful. */
function latestDue({ periodEnd }: PaymentTerms, issued: Day, ceiling: Ceiling): Day {
  const { days, endOfMonthDays } = ceiling;
  const plain = addDays(issued, days);
  if (periodEnd !== "month" || endOfMonthDays === undefined) return plain;
  const terms: PaymentTerms = {
    delay: { count: endOfMonthDays, unit: "day" },
    periodEnd: "month",
  };
  const both = [dueDateOf(terms, issued, "A"), dueDateOf(terms, issued, "B")];
  return latestOf([plain, ...both]) ?? plain;
}
