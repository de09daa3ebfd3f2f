/** The functions of cells on what the law grants: penalties, rates, indemnity, limitation. */

import type { Output } from "../../core/functions/broadcast.ts";
import { recoveryIndemnities } from "../../core/functions/indemnity.ts";
import { limitationDay } from "../../core/functions/limitation.ts";
import { latePenalties } from "../../core/functions/penalties.ts";
import { type PenaltyArguments, penaltyContext } from "../../core/functions/penalty-arguments.ts";
import { penaltyDetail } from "../../core/functions/penalty-detail.ts";
import { legalRates, penaltyRates } from "../../core/functions/rates.ts";
import { totalClaimed } from "../../core/functions/total-claimed.ts";
import { SHEET } from "../../core/sheet/design.ts";
import { readRates } from "../../core/sheet/read-rates.ts";
import { argumentReader, type CellValue, cellValues, readSheet } from "../cell-functions.ts";

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
  const given = penaltyArguments(montant_ttc, echeance, date_arrete, taux, type_client);
  return latePenalties(given, penaltyContext(readSheet()));
}

/**
 * Détail du calcul des pénalités d’une facture, à joindre à une réclamation : un tableau des périodes, de leur base, de leur taux et de sa source, avec le total, puis l’imputation des paiements et les semestres où un taux convenu est sous le plancher légal. Exemple : =DETAIL_PENALITES(G2;D2;DATE_ARRETE;;;K2:L9)
 * @param {number} montant_ttc Montant de la facture avant les paiements donnés, taxes comprises ; une cellule.
 * @param {date} echeance Échéance ; une cellule.
 * @param {date} date_arrete Date du calcul, comprise.
 * @param {number} taux (facultatif) Taux annuel du contrat, par exemple 12 % ; sans lui, le taux légal (BCE + 10 points).
 * @param {string} type_client (facultatif) entreprise, public ou particulier.
 * @param {array} paiements (facultatif) Plage de deux colonnes, date et montant ; un paiement compte à partir du lendemain, ceux d’après la date du calcul ne comptent pas.
 * @return {Array} Le tableau, avec ses en-têtes ; les taux sont des fractions (0,124 pour 12,40 %).
 * @customfunction
 */
export function DETAIL_PENALITES(
  montant_ttc: unknown,
  echeance: unknown,
  date_arrete: unknown,
  taux: unknown,
  type_client: unknown,
  paiements: unknown,
): CellValue | CellValue[][] {
  const given = {
    ...penaltyArguments(montant_ttc, echeance, date_arrete, taux, type_client),
    payments: argumentReader()(paiements),
  };
  return cellValues(penaltyDetail(given, penaltyContext(readSheet())));
}

/**
 * Indemnité forfaitaire de recouvrement : 40 € par facture échue et encore due, un seul total pour toutes les lignes ; rien d’un particulier (Code de commerce, article D441-5). Une facture réglée en retard la doit aussi, une fois, mais un solde à zéro ne le dit pas. Exemple : =INDEMNITE_RECOUVREMENT(I2:I;D2:D;DATE_ARRETE)
 * @param {number} soldes Restes dus ; une cellule ou une colonne.
 * @param {date} echeances Échéances ; une cellule ou une colonne.
 * @param {date} date_arrete Date du calcul.
 * @param {string} types (facultatif) entreprise, public ou particulier ; une cellule ou une colonne.
 * @return {number} Le total en euros.
 * @customfunction
 */
export function INDEMNITE_RECOUVREMENT(
  soldes: unknown,
  echeances: unknown,
  date_arrete: unknown,
  types: unknown,
): Output {
  const read = argumentReader();
  return recoveryIndemnities({
    balances: read(soldes),
    dueDays: read(echeances),
    asOf: read(date_arrete),
    types: read(types),
  });
}

/**
 * Total à réclamer : un tableau du principal, des pénalités, de l’indemnité de 40 € et du total, une ligne par facture puis le total. Une facture non échue n’est pas réclamée, un avoir vient en déduction ; sans total si une ligne est illisible. Exemple : =TOTAL_RECLAME(I2:I;D2:D;DATE_ARRETE)
 * @param {number} soldes Restes dus, taxes comprises ; une cellule ou une colonne.
 * @param {date} echeances Échéances ; une cellule ou une colonne.
 * @param {date} date_arrete Date du calcul, comprise.
 * @param {number} taux (facultatif) Taux annuel du contrat, par exemple 12 % ; sans lui, le taux légal (BCE + 10 points).
 * @param {string} types (facultatif) entreprise, public ou particulier ; une cellule ou une colonne.
 * @return {Array} Le tableau, avec ses en-têtes.
 * @customfunction
 */
export function TOTAL_RECLAME(
  soldes: unknown,
  echeances: unknown,
  date_arrete: unknown,
  taux: unknown,
  types: unknown,
): CellValue | CellValue[][] {
  const given = penaltyArguments(soldes, echeances, date_arrete, taux, types);
  return cellValues(totalClaimed(given, penaltyContext(readSheet())));
}

/**
 * Taux des pénalités de retard en vigueur un jour donné, en fraction : 0,124, que le format pourcentage montre 12,40 %. Exemple : =TAUX_PENALITES("01/07/2026") donne 0,124
 * @param {date} date Jour ; une cellule ou une colonne. Un jour dont le taux n’est pas connu est refusé.
 * @param {string} type_client (facultatif) entreprise (BCE + 10 points), public (BCE + 8, pour des intérêts qui commencent ce jour) ou particulier (intérêt légal, après mise en demeure).
 * @return {number} Le taux annuel, en fraction.
 * @customfunction
 */
export function TAUX_PENALITES(date: unknown, type_client: unknown): Output | Output[][] {
  const read = argumentReader();
  const given = { day: read(date), customerType: read(type_client) };
  return penaltyRates(given, ratesOfWorkbook());
}

/**
 * Taux de l’intérêt légal en vigueur un jour donné, en fraction : 0,0275, que le format pourcentage montre 2,75 %. Exemple : =TAUX_LEGAL("01/07/2026") donne 0,0275
 * @param {date} date Jour ; une cellule ou une colonne. Un jour dont le taux n’est pas connu est refusé.
 * @param {string} creancier (facultatif) professionnel, ou particulier pour une créance personnelle ; sans lui, professionnel.
 * @return {number} Le taux annuel, en fraction.
 * @customfunction
 */
export function TAUX_LEGAL(date: unknown, creancier: unknown): Output | Output[][] {
  const read = argumentReader();
  const given = { day: read(date), creditor: read(creancier) };
  return legalRates(given, ratesOfWorkbook());
}

/**
 * Dernier jour pour agir en justice : 5 ans après l’échéance entre professionnels (Code de commerce, article L110-4), 2 ans contre un particulier (Code de la consommation, article L218-2). Une relance ou une mise en demeure n’y change rien ; certaines créances, comme le transport, se prescrivent plus vite. Exemple : =DATE_PRESCRIPTION("29/02/2024") donne 28/02/2029
 * @param {date} echeance Échéance ; une cellule ou une colonne.
 * @param {string} type_client (facultatif) entreprise ou particulier ; un acheteur public suit d’autres règles et n’est pas calculé.
 * @return {date} Le dernier jour, ou une colonne de dates.
 * @customfunction
 */
export function DATE_PRESCRIPTION(
  echeance: unknown,
  type_client: unknown,
): CellValue | CellValue[][] {
  const read = argumentReader();
  return cellValues(limitationDay({ dueDay: read(echeance), customerType: read(type_client) }));
}

function ratesOfWorkbook() {
  return readRates(readSheet()(SHEET.rates) ?? []).value;
}

/** In the order in which every function of penalties takes them. */
function penaltyArguments(...given: readonly unknown[]): PenaltyArguments {
  const [amount, dueDay, asOf, rate, customerType] = given.map(argumentReader());
  return { amount, dueDay, asOf, rate, customerType };
}
