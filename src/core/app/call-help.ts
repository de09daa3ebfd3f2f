/** « Aide à l’appel »: how to prepare, what to answer, and the words for what one hears. */

import type { FollowUpKind } from "../follow-up/follow-up.ts";

/** Before the telephone is taken. */
export const PREPARATION: readonly string[] = [
  "Solde vérifié aujourd’hui",
  "Factures et justificatifs ouverts",
  "Dernier échange lu",
  "Objectif fixé : un montant et une date",
  "Interlocuteur qui décide du paiement",
];

/** Every answer ends with a date and an amount. */
export const OBJECTIONS: readonly { readonly says: string; readonly answer: string }[] = [
  {
    says: "« Je n’ai pas reçu la facture »",
    answer:
      "Je vous l’envoie pendant que nous parlons : à quelle adresse ? Quel jour sera-t-elle validée, et payée de combien ?",
  },
  {
    says: "« Le comptable est absent »",
    answer: "Quand revient-il ? Qui peut valider en son absence, pour quel montant et quel jour ?",
  },
  {
    says: "« Le signataire est absent »",
    answer:
      "Je rappelle à son retour : quel jour, et pour quel montant ? Pour la suite, un prélèvement ou un effet éviterait d’attendre une signature.",
  },
  {
    says: "« Le virement est parti »",
    answer: "À quelle date, de quelle banque et de quel montant ? Je note et je vérifie.",
  },
  {
    says: "« Le chèque est parti il y a deux semaines »",
    answer:
      "Je vérifie. S’il n’est pas arrivé, je vous adresse une lettre de désistement : quel jour le virement de remplacement part-il, et de combien ?",
  },
  {
    says: "« Nous payons à 60 jours »",
    answer:
      "La facture indique son échéance ; je vous renvoie les conditions convenues. Quel jour payez-vous, et combien ?",
  },
  {
    says: "« Nous comptons l’échéance autrement »",
    answer:
      "Convenons d’une méthode par écrit, elle vaudra pour la suite. Celle-ci est échue : quel jour la réglez-vous, et de combien ?",
  },
  {
    says: "« Nos paiements partent le jeudi »",
    answer:
      "Je note ce jour pour la suite. Cette facture part-elle jeudi prochain, pour son montant entier ?",
  },
  {
    says: "« Le libellé ou l’adresse est faux »",
    answer:
      "Je vous adresse une facture rectifiée aujourd’hui, payable à réception : quel jour la réglez-vous, et de combien ?",
  },
  {
    says: "« La livraison n’est pas saisie »",
    answer:
      "Je vous envoie le bon de livraison tout de suite : quel jour le paiement part-il, et de combien ?",
  },
  {
    says: "« Il y a un problème »",
    answer: "Lequel exactement, sur quelle ligne ? Quel jour réglez-vous le reste, et de combien ?",
  },
  {
    says: "« Notre client ne nous a pas payés »",
    answer:
      "Cette facture ne concerne que nos deux sociétés. Quel montant dès maintenant, et le reste à quelle date ?",
  },
  {
    says: "« Notre trésorerie est difficile »",
    answer:
      "Quel montant dès maintenant, et quel échéancier, le plus court possible, que je vous confirme par écrit ?",
  },
];

/** « Motif » of a delay: what a word settles first, then what needs more. */
export const CAUSES: readonly string[] = [
  "Oubli",
  "Facture non reçue",
  "Chèque perdu ou non signé",
  "Facture non saisie en comptabilité",
  "Signataire absent",
  "Erreur de RIB",
  "Payé par erreur à un autre",
  "Litige",
  "Difficulté de trésorerie",
  "Problème administratif (bon de commande, validation)",
  "Mauvaise foi",
];

export type DisputeFamily = { readonly family: string; readonly causes: readonly string[] };

/** « Motif » of a dispute, by who settles it on our side. */
export const DISPUTE_FAMILIES: readonly DisputeFamily[] = [
  {
    family: "Commercial",
    causes: ["Prix ou tarif", "Remise ou avoir attendu"],
  },
  { family: "Logistique", causes: ["Quantité ou livraison"] },
  {
    family: "Qualité",
    causes: ["Qualité ou non-conformité", "Prestation non réalisée ou incomplète"],
  },
  {
    family: "Administratif",
    causes: [
      "Bon de commande ou engagement manquant",
      "Mauvaise entité, adresse ou libellé",
      "Doublon de facture",
      "Justificatif manquant",
    ],
  },
  {
    family: "Contractuel",
    causes: ["Conditions de paiement contestées", "Délai ou clause du contrat"],
  },
  { family: "Autre", causes: ["Autre"] },
];

export function disputeCauses(): readonly string[] {
  return DISPUTE_FAMILIES.flatMap(({ causes }) => causes);
}

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
