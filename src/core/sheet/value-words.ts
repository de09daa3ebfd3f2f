/** The words of the columns « Statut » and « Type », French and English, by their meaning. */

import type { Cell } from "./cell.ts";
import { normaliseHeader } from "./header-text.ts";
import { readLabel, readYesNo } from "./read-cell.ts";
import { type Reading, unreadable } from "./reading.ts";

/**
 * By normalised word, cut at the commas on first use. « Payée (partiellement) » is in none: a
 * person means a part payment by it, Dolibarr that the rest was given up.
 */
const STATUSES = {
  open: `impayee, impaye, a payer, a regler, validee, validee a payer, envoyee, emise, finalisee,
    en attente, en attente paiement, non payee, non reglee, non paye, non regle, ouverte, open,
    sent, unpaid, pending, due, authorised`,
  overdue: "en retard, echue, echu, retard, overdue, late, past due",
  partial: `partielle, partiellement payee, partiellement reglee, paiement partiel,
    reglement commence, acompte recu, partially paid, partiallypaid, partial`,
  paid: `payee, paye, reglee, regle, soldee, solde, acquittee, encaissee,
    lettree, paid, closed, settled, ok`,
  disputed: "en litige, litige, contestee, facture en litige, disputed, dispute",
  litigation: `contentieux, judiciaire, huissier, commissaire justice, avocat, injonction payer,
    legal, in collection`,
  cancelled: `annulee, abandonnee, avoiree, fermee impayee, irrecouvrable, passee en perte, perte,
    void, voided, cancelled, canceled, uncollectible, written off`,
  draft: "brouillon, brouillon a valider, provisoire, a valider, proforma, draft",
} as const;

const KINDS = {
  invoice: "facture, fa, fac, facture standard, facture doit, invoice, inv, facture client",
  creditNote: `avoir, av, facture avoir, note credit, credit note, credit memo, refund, out refund`,
  deposit: "acompte, facture acompte, fac acp, deposit, prepayment",
  payment: "reglement, paiement, encaissement, payment, rgt",
  openingBalance: "a nouveau, an, report a nouveau, ran",
} as const;

export type StatusWord = keyof typeof STATUSES;
export type KindWord = keyof typeof KINDS;

let statuses: ReadonlyMap<string, StatusWord> | undefined;
let kinds: ReadonlyMap<string, KindWord> | undefined;

/** « Impayée » → open. Undefined for a word that we do not know. */
export function statusOf(text: string): StatusWord | undefined {
  statuses ??= meanings(STATUSES);
  return statuses.get(normaliseHeader(text));
}

/** « Note de crédit » → creditNote. */
function kindOf(text: string): KindWord | undefined {
  kinds ??= meanings(KINDS);
  return kinds.get(normaliseHeader(text));
}

/** A column « Payé » with boxes, « oui » or « x » says paid or open. */
export function readStatus(cell: Cell): Reading<StatusWord> {
  const typed = readLabel(cell, "statut");
  if ("problem" in typed) return typed;
  const status = statusOf(typed.value);
  if (status) return { value: status };
  const paid = readYesNo(cell);
  return "value" in paid
    ? { value: paid.value ? "paid" : "open" }
    : unreadable("statut", typed.value);
}

export function readKind(cell: Cell): Reading<KindWord> {
  const typed = readLabel(cell, "type de pièce");
  if ("problem" in typed) return typed;
  const kind = kindOf(typed.value);
  return kind ? { value: kind } : unreadable("type de pièce", typed.value);
}

function meanings<Word extends string>(
  words: Readonly<Record<Word, string>>,
): ReadonlyMap<string, Word> {
  const pairs = Object.entries(words) as [Word, string][];
  return new Map(
    pairs.flatMap(([meaning, list]) => list.split(",").map((word) => [word.trim(), meaning])),
  );
}
