/** Customers who get a word before the due date. */

import type { Story } from "./story.ts";

export const PREVENTIVE_REMINDERS: readonly Story[] = [
  {
    customer: {
      name: "Brasserie du Passage",
      type: "entreprise",
      contact: "Élodie Rivoal",
      email: "gestion@brasserie-passage.example",
      phone: "02 61 91 10 01",
      street: "3 passage des Tanneurs",
      postalCode: "44000",
      city: "Nantes",
      terms: 30,
      owner: "Claire Roussel",
    },
    why: "Bon payeur : une échéance dans quatre jours, donc une relance préventive, et un brouillon qui ne compte pas.",
    invoices: [
      { due: "2026-11-27", total: 3480, order: "BC-1187" },
      { due: "2026-12-23", total: 1860, status: "Brouillon", number: "PROV-07" },
    ],
    past: { count: 4, habit: "punctual" },
  },
  {
    customer: {
      name: "Hôtel des Trois Ponts",
      type: "entreprise",
      contact: "Inès Caradec",
      email: "Inès Caradec <ines.caradec@trois-ponts.example> ; compta@trois-ponts.example",
      emailCc: "direction@trois-ponts.example",
      phone: "02 61 91 10 02",
      street: "18 quai de la Minoterie",
      postalCode: "44400",
      city: "Rezé",
      terms: 45,
      owner: "Hugo Marchand",
    },
    why: "Deux factures arrivent à échéance la même semaine : un seul message, à deux personnes et une copie.",
    invoices: [
      { due: "2026-11-26", total: 8214.6, order: "CH-204" },
      { due: "2026-11-28", total: 2370 },
    ],
    past: { count: 5, habit: "punctual" },
  },
];
