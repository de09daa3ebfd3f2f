/** Customers for whom a person has something to do, or nothing happens today. */

import type { Story } from "./story.ts";

export const TASKS_AND_WAITS: readonly Story[] = [
  {
    customer: {
      name: "Mme Solène Quéméner",
      type: "particulier",
      contact: "Solène Quéméner",
      email: "solene.quemener@courrier.example",
      phone: "06 39 98 20 03",
      street: "31 rue des Embruns",
      postalCode: "44510",
      city: "Le Pouliguen",
      terms: 30,
      owner: "Claire Roussel",
    },
    why: "Déjà relancée une fois : entre deux messages, il est temps de téléphoner, pour l’une comme pour l’autre facture.",
    invoices: [
      { due: "2026-11-18", total: 890, level: 1, lastReminder: "2026-11-19" },
      { due: "2026-11-12", total: 462.5, level: 1, lastReminder: "2026-11-20" },
    ],
    past: { count: 1, habit: "punctual" },
  },
  {
    customer: {
      name: "Imprimerie Sauvage-Bréhand",
      type: "entreprise",
      contact: "Hervé Bréhand",
      email: "direction@sauvage-brehand.example",
      phone: "02 61 91 12 01",
      street: "ZI des Grandes Presses",
      postalCode: "35600",
      city: "Redon",
      terms: 30,
      owner: "Hugo Marchand",
    },
    why: "Quarante jours et deux relances : une mise en demeure est à préparer. L’autre facture suit un scénario qui n’existe plus.",
    invoices: [
      { due: "2026-10-14", total: 7452, level: 2, lastReminder: "2026-11-04" },
      { due: "2026-11-13", total: 1326, mistyped: { scenario: "Chantiers" } },
    ],
    past: { count: 3, habit: "slow" },
  },
  {
    customer: {
      name: "Le Halo Bleu",
      type: "entreprise",
      contact: "Dany Prével",
      email: "dany.prevel@halo-bleu.example",
      phone: "02 61 91 12 02",
      street: "77 route des Plages",
      postalCode: "44420",
      city: "La Turballe",
      terms: 30,
      owner: "Hugo Marchand",
    },
    why: "Le bout de l’échelle : une mise en demeure est partie avant Ponctuel, une facture plus ancienne est au contentieux.",
    invoices: [
      { due: "2026-09-04", total: 2994, level: 3, lastReminder: "2026-10-20" },
      { due: "2026-05-29", total: 4188, status: "Contentieux" },
    ],
    past: { count: 2, habit: "slow" },
  },
  {
    customer: {
      name: "Crèche municipale Les Petits Cailloux",
      type: "public",
      contact: "Mme Riou",
      email: "petits-cailloux@valmorin-sur-erdre.example",
      phone: "02 61 91 12 03",
      street: "6 rue des Écoliers",
      postalCode: "44390",
      city: "Valmorin-sur-Erdre",
      terms: 30,
      owner: "Claire Roussel",
    },
    why: "Appelée vendredi : le délai minimum court. L’achat de samedi au showroom est trop récent pour une relance.",
    invoices: [
      {
        due: "2026-11-18",
        total: 1158,
        lastReminder: "2026-11-20",
        comment: "Appel du 20 : mandat parti, dit Mme Riou",
      },
      {
        due: "2026-11-21",
        issued: "2026-11-21",
        total: 216,
        comment: "Vendue au showroom, à réception",
      },
    ],
    past: { count: 3, habit: "punctual" },
  },
];
