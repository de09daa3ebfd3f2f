/** Payment terms as a rule: how long after the invoice, to the end of what, on which day. */

/**
 * « 45 jours fin de mois » is counted in two ways, and both are accepted (DGCCRF, « Délais de
 * paiement : les règles à connaître »; CEPC, « Sur la computation des délais »):
 * - `A` invoice date + days, then the end of that month
 * - `B` end of the month of the invoice, then + days
 */
export type EndOfMonthMethod = "A" | "B";

export type PaymentTerms = {
  readonly delay: { readonly count: number; readonly unit: "day" | "month" };
  /** A decade is ten days: it ends on the 10th, the 20th and the last day of the month. */
  readonly periodEnd?: "month" | "decade";
  /** What the text itself says. It wins over any setting. */
  readonly method?: EndOfMonthMethod;
  /** « le 10 »: paid on that day of the month, once the rest is over. */
  readonly payDay?: number;
  readonly uponReceipt?: true;
};

/** Does the due date depend on a method that the text does not say? */
export function asksMethod({ delay, periodEnd, method }: PaymentTerms): boolean {
  return periodEnd !== undefined && method === undefined && delay.unit === "day" && delay.count > 0;
}
