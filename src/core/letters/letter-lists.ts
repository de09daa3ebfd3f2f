/** The tables of letters: the lists whose rows a row of a model is repeated for. */

import type { Described } from "../text/field-table.ts";
import { CASE_FILE_LISTS } from "./case-file-fields.ts";

type DescribedList = {
  /** When `{{#si …}}` on its name is true. */
  readonly description: string;
  readonly fields: readonly Described[];
};

/** By the name of the list; its fields stand in a row of a table only. */
export const LETTER_LISTS = {
  factures: {
    description: "Vrai s’il y a des factures à montrer.",
    fields: [
      { name: "facture n°", description: "Numéro de la facture." },
      { name: "facture date", description: "Date de la facture." },
      { name: "facture échéance", description: "Échéance de la facture." },
      { name: "facture montant", description: "Montant TTC de la facture." },
      { name: "facture réglé", description: "Ce qui en a déjà été réglé ou compensé." },
      { name: "facture reste dû", description: "Ce qui en reste dû." },
      { name: "facture retard", description: "Son retard, avec le mot : « 12 jours »." },
      { name: "facture commande", description: "Référence de commande du client." },
    ],
  },
  pénalités: {
    description: "Vrai si des pénalités sont dues et calculées.",
    fields: [
      { name: "pénalité facture", description: "Numéro de la facture en retard." },
      { name: "pénalité base", description: "Somme sur laquelle les pénalités courent." },
      { name: "pénalité du", description: "Premier jour de la période." },
      { name: "pénalité au", description: "Dernier jour de la période." },
      { name: "pénalité jours", description: "Nombre de jours de la période." },
      { name: "pénalité taux", description: "Taux annuel de la période." },
      { name: "pénalité montant", description: "Pénalités de la période." },
    ],
  },
  échéances: {
    description: "Vrai s’il y a un échéancier.",
    fields: [
      { name: "échéance date", description: "Jour d’un paiement de l’échéancier." },
      { name: "échéance montant", description: "Montant de ce paiement." },
    ],
  },
  rappels: {
    description: "Vrai si des rappels ont déjà été faits.",
    fields: [
      { name: "rappel date", description: "Jour d’un rappel." },
      { name: "rappel canal", description: "Comment il a été fait : e-mail, appel, courrier." },
      { name: "rappel objet", description: "Objet du rappel." },
    ],
  },
  relevé: {
    description: "Vrai s’il y a des lignes au compte du client.",
    fields: [
      { name: "relevé date", description: "Date d’une ligne du compte." },
      { name: "relevé libellé", description: "Ce qu’elle est : facture, avoir, paiement." },
      { name: "relevé échéance", description: "Son échéance, vide pour un paiement." },
      { name: "relevé débit", description: "Ce qu’elle ajoute au compte." },
      { name: "relevé crédit", description: "Ce qu’elle en retire." },
      { name: "relevé reste dû", description: "Ce qu’il en reste dû." },
    ],
  },
  pièces: {
    description: "Vrai s’il y a des pièces jointes au dossier.",
    fields: [
      { name: "pièce n°", description: "Numéro de la pièce." },
      { name: "pièce nom", description: "Nom de la pièce." },
      { name: "pièce empreinte", description: "Empreinte SHA-256 de la pièce." },
    ],
  },
  chronologie: {
    description: "Vrai s’il y a des faits au journal du client.",
    fields: [
      { name: "chronologie date", description: "Jour d’un fait." },
      { name: "chronologie fait", description: "Ce qui s’est passé." },
      { name: "chronologie preuve", description: "La pièce qui le montre." },
    ],
  },
  limitation: {
    description: "Vrai s’il y a des dates de prescription à montrer.",
    fields: [
      { name: "prescription facture", description: "Numéro de la facture." },
      { name: "prescription échéance", description: "Son échéance." },
      { name: "prescription date", description: "Jour où la créance est prescrite." },
    ],
  },
  ...CASE_FILE_LISTS,
} as const satisfies Record<string, DescribedList>;

export type LetterList = keyof typeof LETTER_LISTS;
