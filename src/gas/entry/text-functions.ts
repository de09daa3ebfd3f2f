/** The functions of cells on what people type and identifiers. */

import { wordsOfAmount } from "../../core/functions/amount-in-words.ts";
import { frenchVatNumber, isIban, isSirenOrSiret } from "../../core/functions/identifiers.ts";
import { amountRead, dayRead } from "../../core/functions/typed-values.ts";
import { argumentReader, type CellValue, cellValues } from "../cell-functions.ts";

/**
 * Montant lu comme un Français l’écrit : « 1 234,56 € », « 1.234,56 », « (12,50) ». Ce qui a deux sens, comme « 1,234 », est demandé et jamais deviné. Exemple : =MONTANT_LU("1.234,56 €")
 * @param {string} texte Montant tapé ou importé ; une cellule ou une colonne.
 * @return {number} Le montant en euros, ou une phrase qui dit ce qui ne va pas.
 * @customfunction
 */
export function MONTANT_LU(texte: unknown): CellValue | CellValue[][] {
  return cellValues(amountRead(argumentReader()(texte)));
}

/**
 * Date lue comme un Français l’écrit, le jour d’abord : « 31/12/2025 », « 31 déc. 2025 », « 1er mars 2026 ». Ce qui n’est pas complet est demandé et jamais deviné. Exemple : =DATE_LUE("31 déc. 2025")
 * @param {string} texte Date tapée ou importée ; une cellule ou une colonne.
 * @return {date} La date, ou une phrase qui dit ce qui ne va pas.
 * @customfunction
 */
export function DATE_LUE(texte: unknown): CellValue | CellValue[][] {
  return cellValues(dayRead(argumentReader()(texte)));
}

/**
 * Montant en toutes lettres, en euros et centimes, jusqu’à 999 999 999 999,99 (orthographe traditionnelle). Exemple : =MONTANT_EN_LETTRES("1 234,56")
 * @param {number} montant Montant en euros ; une cellule ou une colonne.
 * @return {string} Par exemple « mille deux cent trente-quatre euros et cinquante-six centimes ».
 * @customfunction
 */
export function MONTANT_EN_LETTRES(montant: unknown): CellValue | CellValue[][] {
  return cellValues(wordsOfAmount(argumentReader()(montant)));
}

/**
 * VRAI si la clé de contrôle d’un SIREN (9 chiffres) ou d’un SIRET (14 chiffres) est juste ; ne dit pas si l’entreprise existe. Exemple : =SIREN_VALIDE("732 829 320")
 * @param {string} texte SIREN ou SIRET, espaces admises ; une cellule ou une colonne. Un numéro qui commence par 0 est à saisir comme texte.
 * @return {boolean} VRAI ou FAUX.
 * @customfunction
 */
export function SIREN_VALIDE(texte: unknown): CellValue | CellValue[][] {
  return cellValues(isSirenOrSiret(argumentReader()(texte)));
}

/**
 * Numéro de TVA intracommunautaire français calculé depuis le SIREN ; s’assurer sur VIES qu’il est attribué. Exemple : =TVA_FR("732829320")
 * @param {string} siren SIREN ou SIRET ; une cellule ou une colonne.
 * @return {string} Par exemple FR44732829320.
 * @customfunction
 */
export function TVA_FR(siren: unknown): CellValue | CellValue[][] {
  return cellValues(frenchVatNumber(argumentReader()(siren)));
}

/**
 * VRAI si l’IBAN est bien formé et ses clés de contrôle justes, la clé RIB comprise en France ; ne dit pas si le compte existe. Exemple : =IBAN_VALIDE("FR76 3000 6000 0112 3456 7890 189")
 * @param {string} texte IBAN, espaces admises ; une cellule ou une colonne.
 * @return {boolean} VRAI ou FAUX.
 * @customfunction
 */
export function IBAN_VALIDE(texte: unknown): CellValue | CellValue[][] {
  return cellValues(isIban(argumentReader()(texte)));
}
