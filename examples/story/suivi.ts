/** The team's own list before Ponctuel, as rows of « Suivi 2026 »: other headers, other habits. */

import { AS_OF } from "./company.ts";
import type { Ledger, LedgerInvoice } from "./ledger.ts";
import { frenchAmount, frenchDay } from "./typed.ts";

/** The list begins with the summer: whoever keeps it hides what is older. */
const SINCE = "2026-07-01";

/** An invoice that never left, or was made anew, has no line in the list. */
const UNLISTED: readonly (string | undefined)[] = ["Brouillon", "Annulée"];

export const SUIVI_TITLE = "ATELIER LUMEN : suivi des factures clients 2026";
export const SUIVI_SUBTITLE =
  "Mis à jour le 20/11/2026 par Hugo. Jaune : relancé. Rose : litige. Gris : payé.";

export const SUIVI_HEADERS = [
  "N° pièce",
  "Nom du client",
  "Date pièce",
  "Date limite de règlement",
  "Total TTC",
  "Déjà réglé",
  "Reste à payer",
  "Mail compta",
  "Suivi par",
  "Nb relances",
  "Litige",
  "Commentaires",
] as const;

export const NOTES: readonly string[] = [
  "À faire",
  "Rappeler Mme Riou mercredi",
  "Demander un RIB à jour au comptable de Kérouan",
  "Commander des enveloppes à fenêtre",
  "",
  "Codes des chantiers : CH = hôtel, IMM = syndic, K = menuiserie",
];

export type SuiviRow = {
  readonly colour: "reminded" | "disputed" | "paid" | "plain";
  /** Without « Reste à payer », which is a formula. */
  readonly cells: Readonly<
    Record<Exclude<(typeof SUIVI_HEADERS)[number], "Reste à payer">, string>
  >;
};

export function suiviRows({ invoices }: Ledger): readonly SuiviRow[] {
  return invoices
    .filter(({ issued, entry }) => issued >= SINCE && !UNLISTED.includes(entry.status))
    .map((invoice) => ({ colour: colourOf(invoice), cells: cellsOf(invoice) }));
}

function colourOf({ entry, totalCents, paidCents }: LedgerInvoice): SuiviRow["colour"] {
  if (entry.dispute) return "disputed";
  if (entry.level) return "reminded";
  return paidCents >= totalCents ? "paid" : "plain";
}

function cellsOf({ number, customer, entry, ...invoice }: LedgerInvoice): SuiviRow["cells"] {
  return {
    "N° pièce": number,
    "Nom du client": customer.name,
    "Date pièce": frenchDay(invoice.issued),
    "Date limite de règlement": entry.mistyped?.dueDate ?? dueDay(entry.due),
    "Total TTC": entry.mistyped?.amountInclTax ?? frenchAmount(invoice.totalCents),
    "Déjà réglé": invoice.paidCents === 0 ? "" : frenchAmount(invoice.paidCents),
    "Mail compta": customer.email ?? "",
    "Suivi par": customer.owner.split(" ")[0] ?? "",
    "Nb relances": entry.level ? String(entry.level) : "",
    Litige: entry.dispute ?? "",
    Commentaires: entry.comment ?? "",
  };
}

/** The dates to come were pasted from a mail one day, and stayed texts. */
function dueDay(due: string): string {
  return due > AS_OF ? `'${frenchDay(due)}` : frenchDay(due);
}
