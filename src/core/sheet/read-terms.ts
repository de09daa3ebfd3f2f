/** Reads a cell as payment terms, or as the method of « fin de mois », and words them for people. */

import { asksMethod, type EndOfMonthMethod, type PaymentTerms } from "../law/payment-terms.ts";
import { parseTerms } from "../law/payment-terms-text.ts";
import { plain, typeset } from "../text/typography.ts";
import type { Cell } from "./cell.ts";
import { readLabel } from "./read-cell.ts";
import { ambiguous, quote, type Reading, unreadable } from "./reading.ts";

const WHAT = "condition de règlement";

export function readTerms(cell: Cell): Reading<PaymentTerms> {
  const typed = readLabel(cell, WHAT);
  if ("problem" in typed) return typed;
  const terms = parseTerms(typed.value);
  switch (terms) {
    case "unknown":
      return unreadable(
        WHAT,
        typed.value,
        "« 30 jours », « 45 jours fin de mois » ou « à réception », par exemple",
      );
    case "no-unit":
      return ambiguous(WHAT, typed.value, "jours ou mois ?");
    case "other-start":
      return {
        problem: "unreadable",
        sentence: typeset(
          `${WHAT} non calculable ${quote(typed.value)} : elle part d'un autre jour que la date de facture (réception, livraison, commande) ; saisir l'échéance`,
        ),
      };
    default:
      return { value: terms };
  }
}

export function readMethod(cell: Cell): Reading<EndOfMonthMethod> {
  const typed = readLabel(cell, "méthode fin de mois");
  if ("problem" in typed) return typed;
  const method = plain(typed.value);
  if (method === "a") return { value: "A" };
  if (method === "b") return { value: "B" };
  return unreadable("méthode fin de mois", typed.value, "A ou B attendu");
}

/** « 45 jours fin de mois » with the method that was used, « à réception » with its days. */
export function describeTerms(text: string, terms: PaymentTerms, method: EndOfMonthMethod): string {
  if (asksMethod(terms)) return `${quote(text)} (méthode ${method})`;
  return terms.uponReceipt ? `${quote(text)} (${terms.delay.count} jours)` : quote(text);
}
