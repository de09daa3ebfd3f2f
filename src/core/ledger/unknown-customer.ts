/** What is assumed of a customer of whom the workbook says nothing more than a name. */

import { customerIdOf } from "./directory.ts";
import type { Customer } from "./types.ts";

export function unknownCustomer(name: string, at: string): Customer {
  return {
    id: customerIdOf(name),
    name,
    code: "",
    type: "entreprise",
    contact: "",
    role: "",
    phone: "",
    address: "",
    postalCode: "",
    city: "",
    siren: "",
    otherContacts: "",
    notes: "",
    owner: "",
    variant: { language: "fr", informal: false },
    to: [],
    cc: [],
    scenario: "",
    paymentMethod: "",
    stopped: false,
    stopReason: "",
    collectiveProceedings: false,
    startingLevel: 0,
    salesContact: "",
    at,
  };
}
