/** The functions of cells on lateness and levels. Their French JSDoc is what Sheets shows while one types. */

import { levelReached } from "../../core/app/level-reached.ts";
import type { Output } from "../../core/functions/broadcast.ts";
import { daysLate } from "../../core/functions/days-late.ts";
import { reminderLevel } from "../../core/functions/level.ts";
import { promiseStatus } from "../../core/functions/promise-status.ts";
import { knownScenarios } from "../../core/functions/scenarios.ts";
import { argumentReader, readSheet, today } from "../cell-functions.ts";

/**
 * Niveau de relance d’une facture : 0 à échoir, 1 dès le premier jour de retard, 2 dès le 8e, 3 dès le 31e. Avec un numéro de facture : le niveau réellement atteint dans le journal. Exemple : =RELANCE_NIVEAU(D2;DATE_ARRETE)
 * @param {date} echeance_ou_facture Échéance, ou numéro de facture ; une cellule ou une colonne.
 * @param {date} date_arrete (facultatif) Date du calcul ; sans elle, aujourd’hui.
 * @param {number} solde (facultatif) Reste dû ; une facture soldée est au niveau 0.
 * @param {string} scenario (facultatif) Nom d’un scénario de la feuille Scénarios : le niveau suit alors les jours de ses étapes.
 * @return {number} Le niveau, ou une colonne de niveaux.
 * @customfunction
 */
export function RELANCE_NIVEAU(
  echeance_ou_facture: unknown,
  date_arrete: unknown,
  solde: unknown,
  scenario: unknown,
): Output | Output[][] {
  const read = argumentReader();
  const sheet = readSheet();
  const given = {
    dueDay: read(echeance_ou_facture),
    asOf: read(date_arrete),
    balance: read(solde),
    scenario: read(scenario),
  };
  return reminderLevel(given, {
    today,
    levelInLog: levelReached(sheet),
    scenarios: knownScenarios(sheet),
  });
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
 * Suite d’une promesse de paiement : « tenue » quand le montant promis est reçu, « en attente » jusqu’à la date promise et ses jours de grâce, puis « partielle » ou « non tenue ». Exemple : =STATUT_PROMESSE("10/11/2026";1200;500;DATE_ARRETE) donne partielle à partir du 13/11/2026
 * @param {date} date Date promise ; une cellule ou une colonne.
 * @param {number} promis Montant promis, taxes comprises.
 * @param {number} recu Montant reçu depuis la promesse, jusqu’à la fin des jours de grâce ; vide si rien.
 * @param {date} date_arrete Date du calcul.
 * @param {number} grace (facultatif) Jours de grâce après la date promise ; sans eux, 2.
 * @return {string} tenue, partielle, non tenue ou en attente.
 * @customfunction
 */
export function STATUT_PROMESSE(
  date: unknown,
  promis: unknown,
  recu: unknown,
  date_arrete: unknown,
  grace: unknown,
): Output | Output[][] {
  const read = argumentReader();
  return promiseStatus({
    day: read(date),
    promised: read(promis),
    received: read(recu),
    asOf: read(date_arrete),
    grace: read(grace),
  });
}
