/** The functions of cells. Their French JSDoc is what Sheets shows while one types. */

import { levelReached } from "../../core/app/level-reached.ts";
import type { Output } from "../../core/functions/broadcast.ts";
import { daysLate } from "../../core/functions/days-late.ts";
import { reminderLevel } from "../../core/functions/level.ts";
import { latePenalties } from "../../core/functions/penalties.ts";
import { SHEET } from "../../core/sheet/design.ts";
import { readRates } from "../../core/sheet/read-rates.ts";
import { argumentReader, readSheet, today } from "../cell-functions.ts";

/**
 * Niveau de relance d’une facture : 0 à échoir, 1 dès le premier jour de retard, 2 dès le 8e, 3 dès le 31e. Avec un numéro de facture : le niveau réellement atteint dans le journal. Exemple : =RELANCE_NIVEAU(D2;DATE_ARRETE)
 * @param {date} echeance_ou_facture Échéance, ou numéro de facture ; une cellule ou une colonne.
 * @param {date} date_arrete (facultatif) Date du calcul ; sans elle, aujourd’hui.
 * @param {number} solde (facultatif) Reste dû ; une facture soldée est au niveau 0.
 * @return {number} Le niveau, ou une colonne de niveaux.
 * @customfunction
 */
export function RELANCE_NIVEAU(
  echeance_ou_facture: unknown,
  date_arrete: unknown,
  solde: unknown,
): Output | Output[][] {
  const read = argumentReader();
  const given = {
    dueDay: read(echeance_ou_facture),
    asOf: read(date_arrete),
    balance: read(solde),
  };
  return reminderLevel(given, { today, levelInLog: levelReached(readSheet()) });
}

/**
 * Jours de retard à la date d’arrêté : 0 tant que l’échéance n’est pas passée ou que rien n’est dû. Exemple : =JOURS_RETARD(D2;DATE_ARRETE;I2)
 * @param {date} echeance Échéance ; une cellule ou une colonne.
 * @param {date} date_arrete (facultatif) Date du calcul ; sans elle, aujourd’hui.
 * @param {number} solde (facultatif) Reste dû ; une facture soldée n’est pas en retard.
 * @return {number} Le nombre de jours, ou une colonne.
 * @customfunction
 */
export function JOURS_RETARD(
  echeance: unknown,
  date_arrete: unknown,
  solde: unknown,
): Output | Output[][] {
  const read = argumentReader();
  const given = { dueDay: read(echeance), asOf: read(date_arrete), balance: read(solde) };
  return daysLate(given, today);
}

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
