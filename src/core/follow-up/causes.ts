/** The reasons that people give for a dispute, a pause, a block or a stop: one list, so that they can be counted. */

import type { FollowUpKind } from "./follow-up.ts";

/** Whom a dispute is for, on our side. */
type Family = "administratif" | "commercial" | "logistique" | "qualité" | "contractuel";

export const DISPUTE_CAUSES: readonly { readonly cause: string; readonly family: Family }[] = [
  { cause: "Prix ou tarif", family: "commercial" },
  { cause: "Remise ou avoir attendu", family: "commercial" },
  { cause: "Quantité ou livraison", family: "logistique" },
  { cause: "Qualité ou non-conformité", family: "qualité" },
  { cause: "Prestation non réalisée ou incomplète", family: "qualité" },
  { cause: "Bon de commande ou engagement manquant", family: "administratif" },
  { cause: "Mauvaise entité, adresse ou libellé", family: "administratif" },
  { cause: "Doublon de facture", family: "administratif" },
  { cause: "Conditions de paiement contestées", family: "contractuel" },
  { cause: "Délai ou clause du contrat", family: "contractuel" },
  { cause: "Justificatif manquant", family: "administratif" },
  { cause: "Autre", family: "administratif" },
];

/** Any other words will do for these: the list only saves typing. */
export const USUAL_CAUSES: Readonly<Partial<Record<FollowUpKind, readonly string[]>>> = {
  pause: [
    "Avoir en préparation",
    "Accord commercial en cours",
    "Congés du client",
    "Vérification chez nous",
    "Facture renvoyée au client",
  ],
  block: [
    "Retard important",
    "Promesse non tenue",
    "Encours dépassé",
    "Chèque ou prélèvement rejeté",
  ],
  stop: [
    "Suivi par le dirigeant",
    "Client cédé au contentieux",
    "Geste commercial",
    "Créance abandonnée",
  ],
};
