/** The words of payment terms, French and English, brought to a few symbols that have one meaning. */

import { plain } from "../text/typography.ts";

/**
 * In this order: a word is looked for where those before it are already symbols. `J` days, `M`
 * months, `FDM` and `FDD` end of month and of ten days, `SUIV` the next month, `LE10` on the 10th,
 * `RECEP` receipt, `CASH` at once, `EVENT` a day that the invoice does not tell, `FACT` the invoice.
 */
const SYMBOLS: readonly (readonly [words: RegExp, symbol: string])[] = [
  // « 2/10 net 30 » lowers the price for who pays early; the due date is that of « net 30 ».
  [/^\d\d?(?:[.,]\d+)? ?(?:%|%? ?\/) ?\d\d?(?: ?days?)?[ ,;]+(?=n(?:et)?\b)/, ""],
  [/\bn\/ ?(?=\d)/g, "net "],
  [/[.,;:()'"«»_\-\n]+/g, " "],
  [/\+/g, " + "],
  [/(\d)(?=[a-z])|([a-z])(?=\d)/g, "$1$2 "],
  [/\bj(?=fd?m\b)/g, "j "],
  [/(\d) (?:er|e|eme|st|nd|rd|th)\b/g, "$1"],
  [/\bmois (?:suivant|prochain)\b|\b(?:following|next) month\b/g, "SUIV"],
  [/\b(?:fin|end) (?:(?:de|du|of|the) )*SUIV\b/g, "FDM SUIV"],
  [/\b(?:fd?m|f d m|fin (?:(?:de|du|d) )?mois|eom|end of (?:the )?month|month end)\b/g, "FDM"],
  [/\b(?:fdd|fin (?:de )?(?:la )?decade)\b/g, "FDD"],
  [/(\d) (?:jours?|jrs?|j|days?|d)\b/g, "$1 J"],
  [/(\d) (?:mois|months?)\b/g, "$1 M"],
  [/\bnet (\d+)\b(?! [JM])/g, "$1 J"],
  [/\b(?:le|au|on the) (\d+)\b(?! [JM])/g, "LE$1"],
  [/\b(?:reception|receipt)\b/g, "RECEP"],
  [/\b(?:comptant|immediat\w*)\b/g, "CASH"],
  [/\b(?:livraison|delivery|expedition|shipment|marchandises?|goods|commande|order)\b/g, "EVENT"],
  [/\b(?:execution|prestations?|travaux|service fait|demande de paiement)\b/g, "EVENT"],
  [/\b(?:apres|suivant|a (?:partir|compter) d[eu]|after|from|following)\b/g, "AFTER"],
  [/\b(?:puis|plus|then)\b/g, "+"],
  [/\b(?:factur(?:e|es|ation)|emission|invoice|df|d f)\b/g, "FACT"],
  [/\b(?:a|au|de|du|des|d|la|le|les|l|votre|notre|the|of|on|upon|in|within|by)\b/g, ""],
  [/\b(?:paiement|reglement|payable|a payer|a regler|payment|pay|terms|due|conditions?)\b/g, ""],
  [/\b(?:delai|sous|par|date|echeance|nets?|calendaires?|civil)\b/g, ""],
  [/\b(?:virement|cheque|lcr|traite|prelevement|carte|bancaire|sepa|transfer)\b/g, ""],
  [/\s+/g, " "],
  // Days count from the invoice anyway. « End of month after the invoice » may be the next month.
  [/\b([JM](?: FD[MD])?) AFTER FACT\b/g, "$1"],
  [/ ?\bFACT\b/g, ""],
];

/** « 45 J FDM » from « à 45 jours, fin de mois (date de facture) »; what is not known stays as it is. */
export function symbolsOf(text: string): string {
  return SYMBOLS.reduce(
    (said, [words, symbol]) => said.replace(words, symbol),
    plain(text).trim(),
  ).trim();
}
