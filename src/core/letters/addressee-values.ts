/** Whom a letter is for: the customer’s name, postal address and number. */

import type { Customer } from "../ledger/types.ts";
import type { LetterContent } from "./letter.ts";
import { sirenWords } from "./sender-values.ts";

export function addresseeValues(customer: Customer): LetterContent["values"] {
  return {
    client: customer.name,
    "code client": customer.code,
    // A person needs nobody to be reached through.
    contact: customer.type === "particulier" ? "" : customer.contact,
    "adresse client": postalAddress(customer),
    "rue client": customer.address,
    "code postal client": postalCodeWords(customer.postalCode),
    "ville client": customer.city,
    "siren client": customer.siren === "" ? "" : sirenWords(customer.siren),
  };
}

/** The street on its lines, then « 35600 Redon ». */
function postalAddress({ address, postalCode, city }: Customer): string {
  const place = [postalCodeWords(postalCode), city].filter((part) => part !== "").join(" ");
  return [address, place].filter((line) => line !== "").join("\n");
}

/** A cell that holds « 01000 » as a number has lost its nought. */
function postalCodeWords(typed: string): string {
  return /^\d{4}$/.test(typed) ? `0${typed}` : typed;
}
