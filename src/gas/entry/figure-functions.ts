/** The functions of cells on figures of the receivables. */

import { ageBucket } from "../../core/functions/age.ts";
import { agedBalanceTable } from "../../core/functions/aged-balance.ts";
import type { Output } from "../../core/functions/broadcast.ts";
import { effectiveness } from "../../core/functions/collection.ts";
import { countBack } from "../../core/functions/count-back.ts";
import { daysOfSales } from "../../core/functions/dso.ts";
import { averageDelay } from "../../core/functions/weighted-delay.ts";
import { argumentReader, type CellValue, cellValues } from "../cell-functions.ts";

/**
 * Tranche d’âge d’une créance à la date d’arrêté : « Non échu », « 1-30 », « 31-60 », « 61-90 », « > 90 » jours de retard. Exemple : =TRANCHE_AGE(D2;DATE_ARRETE)
 * @param {date} echeance Échéance ; une cellule ou une colonne.
 * @param {date} date_arrete Date du calcul.
 * @param {string} bornes (facultatif) Derniers jours des tranches, croissants, "30;60;90" ou une plage ; sans elles, 30, 60 et 90.
 * @return {string} La tranche, ou une colonne de tranches.
 * @customfunction
 */
export function TRANCHE_AGE(
  echeance: unknown,
  date_arrete: unknown,
  bornes: unknown,
): Output | Output[][] {
  const read = argumentReader();
  return ageBucket({ dueDay: read(echeance), asOf: read(date_arrete), bounds: read(bornes) });
}

/**
 * Balance âgée : un tableau, une ligne par client, une colonne par tranche de jours de retard, les totaux en dernière ligne et dernière colonne. Les clients au plus fort échu d’abord ; un avoir reste, négatif, dans sa tranche ; un client dont tout est soldé n’y est pas. Une ligne illisible arrête tout le calcul. Exemple : =BALANCE_AGEE(B2:B;D2:D;I2:I;DATE_ARRETE)
 * @param {string} clients Colonne des clients.
 * @param {date} echeances Colonne des échéances.
 * @param {number} soldes Colonne des restes dus.
 * @param {date} date_arrete Date du calcul.
 * @param {string} bornes (facultatif) Derniers jours des tranches, croissants, "30;60;90" ou une plage ; sans elles, 30, 60 et 90.
 * @return {Array} Le tableau, avec ses en-têtes.
 * @customfunction
 */
export function BALANCE_AGEE(
  clients: unknown,
  echeances: unknown,
  soldes: unknown,
  date_arrete: unknown,
  bornes: unknown,
): CellValue | CellValue[][] {
  const read = argumentReader();
  const given = {
    customers: read(clients),
    dueDays: read(echeances),
    balances: read(soldes),
    asOf: read(date_arrete),
    bounds: read(bornes),
  };
  return cellValues(agedBalanceTable(given));
}

/**
 * DSO comptable : encours / chiffre d’affaires × jours, au dixième de jour ; encours et chiffre d’affaires tous deux TTC. Exemple : =DSO_COMPTABLE(30000;60000;90) donne 45
 * @param {number} encours Total restant dû à la fin de la période ; une cellule ou une colonne.
 * @param {number} ca Chiffre d’affaires de la période.
 * @param {number} jours Nombre de jours de la période.
 * @return {number} Des jours, ou « n. d. » et la raison.
 * @customfunction
 */
export function DSO_COMPTABLE(encours: unknown, ca: unknown, jours: unknown): Output | Output[][] {
  const read = argumentReader();
  const given = { receivables: read(encours), sales: read(ca), days: read(jours) };
  return daysOfSales(given, "encours");
}

/**
 * DSO par épuisement : le chiffre d’affaires des mois est retiré de l’encours, du plus récent au plus ancien, et leurs jours sont comptés ; le mois de la date d’arrêté compte ses jours écoulés. Les mois peuvent être dans le désordre. Exemple : =DSO_EPUISEMENT(B1;A4:A15;B4:B15;DATE_ARRETE)
 * @param {number} encours Total restant dû à la date d’arrêté, TTC.
 * @param {date} mois Colonne des mois, chacun par un de ses jours ; les mois à venir sont ignorés.
 * @param {number} ca_mensuels Colonne des chiffres d’affaires TTC de ces mois.
 * @param {date} date_arrete Date du calcul.
 * @return {number} Des jours, au dixième ; « > 59 jours, historique insuffisant » quand l’encours dépasse le total des mois.
 * @customfunction
 */
export function DSO_EPUISEMENT(
  encours: unknown,
  mois: unknown,
  ca_mensuels: unknown,
  date_arrete: unknown,
): Output {
  const read = argumentReader();
  return countBack({
    receivables: read(encours),
    months: read(mois),
    sales: read(ca_mensuels),
    asOf: read(date_arrete),
  });
}

/**
 * Meilleur DSO possible, si tout l’échu était payé : encours non échu / chiffre d’affaires × jours, au dixième de jour. Exemple : =BPDSO(20000;60000;90) donne 30
 * @param {number} non_echu Encours non échu à la fin de la période ; une cellule ou une colonne.
 * @param {number} ca Chiffre d’affaires de la période.
 * @param {number} jours Nombre de jours de la période.
 * @return {number} Des jours, ou « n. d. » et la raison.
 * @customfunction
 */
export function BPDSO(non_echu: unknown, ca: unknown, jours: unknown): Output | Output[][] {
  const read = argumentReader();
  const given = { receivables: read(non_echu), sales: read(ca), days: read(jours) };
  return daysOfSales(given, "non_echu");
}

/**
 * Indice d’efficacité du recouvrement : (début + ventes − fin) / (début + ventes − fin non échu), une fraction à mettre au format pourcentage. Exemple : =CEI(50000;100000;60000;45000) donne 0,8571
 * @param {number} debut Encours au début de la période ; une cellule ou une colonne.
 * @param {number} ventes Ventes TTC de la période.
 * @param {number} fin Encours à la fin de la période.
 * @param {number} fin_non_echu Part non échue de cet encours de fin.
 * @return {number} Une fraction, ou « n. d. » et la raison.
 * @customfunction
 */
export function CEI(
  debut: unknown,
  ventes: unknown,
  fin: unknown,
  fin_non_echu: unknown,
): Output | Output[][] {
  const read = argumentReader();
  return effectiveness({
    opening: read(debut),
    sales: read(ventes),
    closing: read(fin),
    closingNotDue: read(fin_non_echu),
  });
}

/**
 * Retard moyen des factures échues, pondéré par leur reste dû, au dixième de jour ; ni le non échu ni les avoirs ne comptent. Une ligne illisible arrête tout le calcul. Exemple : =RETARD_MOYEN_PONDERE(I2:I;D2:D;DATE_ARRETE)
 * @param {number} soldes Colonne des restes dus.
 * @param {date} echeances Colonne des échéances.
 * @param {date} date_arrete Date du calcul.
 * @return {number} Des jours, ou « n. d. » et la raison.
 * @customfunction
 */
export function RETARD_MOYEN_PONDERE(
  soldes: unknown,
  echeances: unknown,
  date_arrete: unknown,
): Output {
  const read = argumentReader();
  return averageDelay({
    balances: read(soldes),
    dueDays: read(echeances),
    asOf: read(date_arrete),
  });
}
