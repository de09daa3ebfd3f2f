/** The fields that only the summary of a case file and the draft of a request for payment use. */

import type { Described } from "../text/field-table.ts";

export const CASE_FILE_VALUES: readonly Described[] = [
  { name: "résultat journal", description: "Résultat de la vérification du journal." },
  {
    name: "taux inconnu",
    description: "Pourquoi les pénalités n’ont pas pu être calculées, vide sinon.",
  },
  { name: "tribunal", description: "Tribunal qui reçoit la requête en injonction de payer." },
  { name: "formulaire", description: "Formulaire Cerfa qui peut remplacer la requête." },
  { name: "références commande", description: "Références des commandes du client." },
  { name: "à compléter", description: "Ce qu’il reste à ajouter à la main, un par ligne." },
];

export const CASE_FILE_CONDITIONS: readonly Described[] = [
  {
    name: "procédure collective",
    description: "Vrai si le client est en procédure collective.",
  },
];

export const CASE_FILE_LISTS = {
  décompte: {
    description: "Vrai si une somme est réclamée.",
    fields: [
      {
        name: "décompte libellé",
        description: "Ce que la somme est : principal, pénalités, indemnité.",
      },
      { name: "décompte montant", description: "Cette somme." },
    ],
  },
  contestées: {
    description: "Vrai si une facture du dossier est contestée.",
    fields: [
      { name: "contestée facture", description: "Numéro de la facture contestée." },
      { name: "contestée montant", description: "Ce qui en est contesté." },
      { name: "contestée motif", description: "Motif de la contestation." },
    ],
  },
  "mises en demeure": {
    description: "Vrai si une mise en demeure a été postée.",
    fields: [
      { name: "mise en demeure objet", description: "Nom de la lettre." },
      { name: "mise en demeure postée", description: "Jour où elle a été postée." },
      { name: "mise en demeure n°", description: "Numéro de la lettre recommandée." },
      { name: "mise en demeure suite", description: "Ce qu’elle est devenue : « reçue le… »." },
      { name: "mise en demeure délai", description: "Dernier jour qu’elle laisse pour payer." },
    ],
  },
  "à joindre": {
    description: "Vrai s’il reste des pièces à joindre à la main.",
    fields: [
      { name: "à joindre pièce", description: "Pièce à joindre à la main." },
      { name: "à joindre adresse", description: "Adresse où elle se trouve, si elle est connue." },
    ],
  },
} as const;
