/** The functions of cells on what the law grants: penalties, rates, indemnity. */

import type { Output } from "../../core/functions/broadcast.ts";
import { latePenalties } from "../../core/functions/penalties.ts";
import { SHEET } from "../../core/sheet/design.ts";
import { readRates } from "../../core/sheet/read-rates.ts";
import { argumentReader, readSheet } from "../cell-functions.ts";

/**
 * Pénalités de retard en euros, du lendemain de l’échéance à la date d’arrêté, sur la base de 365 jours (Code de commerce, article L441-10). Exemple : =PENALITES_RETARD(G2;D2;DATE_ARRETE)
 * @param {number} montant_ttc Reste dû, taxes comprises ; une cellule ou une colonne.
 * @param {date} echeance Échéance ; une cellule ou une colonne.
 * @param {date} date_arrete Date du calcul, comprise.
 * @param {number} taux (facultatif) Taux annuel du contrat, par exemple 12 % ; sans lui, le taux légal (BCE + 10 points).
 * @param {string} type_client (facultatif) entreprise, public ou particulier.
 * @return {number} Les pénalités, arrondies au centime.
 * @customfunction
 */
export function PENALITES_RETARD(
  montant_ttc: unknown,
  echeance: unknown,
  date_arrete: unknown,
  taux: unknown,
  type_client: unknown,
): Output | Output[][] {
  const read = argumentReader();
  const given = {
    amount: read(montant_ttc),
    dueDay: read(echeance),
    asOf: read(date_arrete),
    rate: read(taux),
    customerType: read(type_client),
  };
  return latePenalties(given, readRates(readSheet()(SHEET.rates) ?? []).value);
}
