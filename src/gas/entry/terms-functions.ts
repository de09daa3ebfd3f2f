/** The functions of cells on payment terms and dates. */

import { dueDates } from "../../core/functions/due-date.ts";
import { calculationIn } from "../../core/sheet/calculation-settings.ts";
import { SHEET } from "../../core/sheet/design.ts";
import { argumentReader, type CellValue, cellValues, readSheet } from "../cell-functions.ts";

/**
 * Date d’échéance d’une facture, d’après sa date et ses conditions de règlement. Un samedi, un dimanche ou un jour férié n’est pas déplacé. Exemple : =DATE_ECHEANCE(C2;"45 jours fin de mois";"A")
 * @param {date} date_facture Date de la facture ; une cellule ou une colonne.
 * @param {string} conditions Conditions de règlement, par exemple « 30 jours », « fin de mois + 45 jours », « à réception » ; une cellule ou une colonne.
 * @param {string} methode (facultatif) Pour « 45 jours fin de mois » : A (jours, puis fin de mois) ou B (fin de mois, puis jours) ; sans elle, celle de Paramètres.
 * @return {date} L’échéance, ou une colonne d’échéances.
 * @customfunction
 */
export function DATE_ECHEANCE(
  date_facture: unknown,
  conditions: unknown,
  methode: unknown,
): CellValue | CellValue[][] {
  const read = argumentReader();
  const given = {
    invoiceDay: read(date_facture),
    terms: read(conditions),
    method: read(methode),
  };
  const setting = () => calculationIn("endOfMonthMethod", readSheet()(SHEET.settings) ?? []);
  return cellValues(dueDates(given, setting));
}
