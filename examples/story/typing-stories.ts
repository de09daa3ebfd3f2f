/** Customers whose rows were typed or pasted badly: what can be read, and what is asked about. */

import type { Story } from "./story.ts";

export const TYPING_STORIES: readonly Story[] = [
  {
    customer: {
      name: "Traiteur Saveurs d’Illac",
      type: "entreprise",
      contact: "Benoît Sarrazin",
      email: "commandes@saveurs-illac.example",
      phone: "02 61 91 14 01",
      street: "21 rue des Halles Neuves",
      postalCode: "44110",
      city: "Châteaubriant",
      terms: 30,
      owner: "Claire Roussel",
    },
    why: "Montant et échéance collés en texte : lus à la française. Une échéance « S12 » est illisible, une facture est annulée.",
    invoices: [
      {
        due: "2026-10-31",
        total: 1234.56,
        mistyped: { amountInclTax: "'1 234,56 €", dueDate: "'31/10/2026" },
      },
      { due: "2026-11-20", total: 702, mistyped: { dueDate: "S12" } },
      {
        due: "2026-10-23",
        total: 1188,
        status: "Annulée",
        comment: "Refaite au nom de la bonne société",
      },
    ],
    past: { count: 3, habit: "late" },
  },
  {
    customer: {
      name: "Épicerie Bérénice-Lou",
      type: "entreprise",
      contact: "Bérénice Allard",
      email: "berenice@berenice-lou.example",
      phone: "02 61 91 14 02",
      street: "60 rue des Bocaux",
      postalCode: "44100",
      city: "Nantes",
      terms: 30,
      owner: "Claire Roussel",
    },
    why: "« 1,234 » veut dire mille deux cent trente-quatre euros, ou un euro et trois décimales : on demande, et tout le compte attend la réponse.",
    invoices: [
      { due: "2026-11-04", total: 1234, mistyped: { amountInclTax: "'1,234" } },
      { due: "2026-11-13", total: 876 },
    ],
    past: { count: 4, habit: "late" },
  },
];
