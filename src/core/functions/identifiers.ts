/** SIREN_VALIDE, TVA_FR and IBAN_VALIDE: identifiers of companies and accounts, for cells. */

import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { sirenIn, vatNumberOf } from "../figures/company-number.ts";
import type { Cell, Row } from "../sheet/cell.ts";
import { readLabel } from "../sheet/read-cell.ts";
import { quote } from "../sheet/reading.ts";
import { type Argument, broadcast, column } from "./broadcast.ts";
import { problem, required } from "./read-argument.ts";

export function isSirenOrSiret(given: Argument): Cell | readonly Row[] {
  return ofText(given, { name: "texte", what: "SIREN" }, (text) => sirenIn(text) !== undefined);
}

export function frenchVatNumber(given: Argument): Cell | readonly Row[] {
  return ofText(given, { name: "siren", what: "SIREN" }, (text) => {
    const siren = sirenIn(text);
    if (siren === undefined)
      throw problem(`SIREN faux ${quote(text)} : 9 chiffres à la clé juste attendus`);
    return vatNumberOf(siren);
  });
}

export function isIban(given: Argument): Cell | readonly Row[] {
  return ofText(given, { name: "texte", what: "IBAN" }, (text) => {
    const iban = electronicFormatIBAN(text);
    return iban !== null && isValidIBAN(iban);
  });
}

function ofText(
  given: Argument,
  { name, what }: { readonly name: string; readonly what: string },
  resultOf: (text: string) => Cell,
): Cell | readonly Row[] {
  const text = column(name, given, (cell) => required(readLabel(cell, what)));
  return broadcast({ columns: [text], keys: [text], compute: (row) => resultOf(text.at(row)) });
}
