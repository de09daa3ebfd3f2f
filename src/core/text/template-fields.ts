/** The fields that a model of mail may use: the one list for the code, the checks and the guide. */

import { type Described, fieldTable } from "./field-table.ts";

/** Fields that stand for a text. */
const VALUE_FIELDS = {
  customer: { name: "client", description: "Nom du client." },
  customerCode: { name: "code client", description: "Code du client, s’il en a un." },
  contact: {
    name: "contact",
    description: "Personne à qui l’on écrit, comme on la salue : « Madame Durand ».",
  },
  invoiceNumber: {
    name: "n° facture",
    description: "Numéro de la facture quand il n’y en a qu’une, vide sinon.",
  },
  invoiceList: {
    name: "liste factures",
    description: "Numéros des factures du message : « F-12, F-14 et F-20 ».",
  },
  invoiceCount: { name: "nb factures", description: "Nombre de factures du message." },
  orderReference: {
    name: "réf commande",
    description: "Référence de commande du client quand il n’y a qu’une facture, vide sinon.",
  },
  totalDue: {
    name: "total dû",
    description: "Reste dû de toutes les lignes du tableau, échues ou non, avoirs déduits.",
  },
  totalOverdue: {
    name: "total échu",
    description: "Reste dû des seules lignes échues, avoirs déduits ; un total par devise.",
  },
  oldestDueDay: {
    name: "plus ancienne échéance",
    description: "Échéance de la facture la plus en retard.",
  },
  nextDueDay: { name: "prochaine échéance", description: "Première échéance à venir." },
  daysLate: {
    name: "jours de retard",
    description: "Retard de la facture la plus ancienne, avec le mot : « 12 jours ».",
  },
  level: { name: "niveau", description: "Niveau de la relance : 1, 2, 3." },
  lastReminderDay: {
    name: "date dernière relance",
    description: "Date de la relance précédente, vide s’il n’y en a pas.",
  },
  deadline: { name: "date limite", description: "Date avant laquelle le règlement est attendu." },
  penalties: {
    name: "pénalités",
    description:
      "Pénalités de retard à ce jour sur les factures en euros, vide si elles ne sont pas dues.",
  },
  penaltyRate: { name: "taux pénalités", description: "Taux annuel des pénalités de retard." },
  indemnity: {
    name: "indemnité",
    description: "Indemnités forfaitaires des factures en euros, vide si elles ne sont pas dues.",
  },
  totalClaimed: {
    name: "total réclamé",
    description: "Total échu, pénalités et indemnités comprises.",
  },
  company: { name: "société", description: "Nom de votre société." },
  companyAddress: { name: "adresse société", description: "Adresse de votre société." },
  companySiren: { name: "siren société", description: "Numéro SIREN de votre société." },
  companyPhone: {
    name: "téléphone société",
    description: "Téléphone où le client peut vous joindre.",
  },
  companyEmail: {
    name: "e-mail société",
    description: "Adresse à laquelle le client peut répondre.",
  },
  sender: { name: "expéditeur", description: "Nom de la personne qui suit le dossier." },
  signature: { name: "signature", description: "Signature, sur une ou plusieurs lignes." },
  iban: { name: "iban", description: "Votre IBAN." },
  bic: { name: "bic", description: "Votre BIC." },
  brokenPromiseDay: {
    name: "promesse non tenue",
    description: "Jour promis et dépassé sans paiement, vide s’il n’y en a pas.",
  },
  history: {
    name: "historique",
    description: "Relances et appels déjà faits, un par ligne. Pour les e-mails internes.",
  },
  promises: {
    name: "promesses",
    description: "Paiements promis, un par ligne : « 1 200,00 € le 27/11/2026 ».",
  },
  promiseDay: { name: "date promesse", description: "Jour du premier paiement promis." },
  promisedAmount: { name: "montant promis", description: "Total des paiements promis." },
  cause: { name: "motif", description: "Motif du litige auquel le message répond." },
  invoiceLinks: {
    name: "liens factures",
    description: "Une ligne par facture : son numéro et l’adresse de la colonne « Lien PDF ».",
  },
  balanceAllIn: {
    name: "solde tout compris",
    description: "Total dû, pénalités et indemnités comprises, vide si elles ne sont pas dues.",
  },
  reference: { name: "référence", description: "Référence du message : « PCT-7Q4K2M9X »." },
  today: { name: "date jour", description: "Date d’envoi du message." },
} as const satisfies Record<string, Described>;

/** Fields that are true or false, for `{{#si …}}` only. */
const CONDITION_FIELDS = {
  several: { name: "plusieurs", description: "Vrai si le message porte sur plusieurs factures." },
  professional: {
    name: "professionnel",
    // Public buyers have their own texts: articles L2192-12 and following, Code de la commande
    // publique. Consumers owe neither: article L121-21 of the Code de la consommation.
    description:
      "Vrai si le client est une entreprise, à qui s’applique l’article L. 441-10 du Code de " +
      "commerce ; faux pour un particulier et pour un acheteur public.",
  },
  publicBuyer: {
    name: "acheteur public",
    description:
      "Vrai pour un acheteur public, à qui s’appliquent les articles L. 2192-12 et suivants du " +
      "Code de la commande publique.",
  },
  blocked: {
    name: "compte bloqué",
    description: "Vrai si le compte du client est bloqué dans Engagements.",
  },
} as const satisfies Record<string, Described>;

/** Fields that stand for a whole block, alone on their line. */
const BLOCK_FIELDS = {
  statement: {
    name: "tableau factures",
    description: "Tableau des factures et des avoirs, avec les échéances et le reste dû.",
  },
  bank: {
    name: "coordonnées bancaires",
    description: "IBAN, BIC et référence à rappeler, pour un virement.",
  },
} as const satisfies Record<string, Described>;

export type ValueKey = keyof typeof VALUE_FIELDS;
export type ConditionKey = keyof typeof CONDITION_FIELDS;
export type BlockKey = keyof typeof BLOCK_FIELDS;

export type TemplateField = Described &
  (
    | { readonly kind: "value"; readonly key: ValueKey }
    | { readonly kind: "condition"; readonly key: ConditionKey }
    | { readonly kind: "block"; readonly key: BlockKey }
  );

/** What stands between the braces of a block. */
export const BLOCK_NAMES: Readonly<Record<BlockKey, string>> = {
  statement: BLOCK_FIELDS.statement.name,
  bank: BLOCK_FIELDS.bank.name,
};

/** All fields, in the order of the guide. */
export const TEMPLATE_FIELDS: readonly TemplateField[] = [
  ...keysOf(VALUE_FIELDS).map((key) => ({ kind: "value" as const, key, ...VALUE_FIELDS[key] })),
  ...keysOf(BLOCK_FIELDS).map((key) => ({ kind: "block" as const, key, ...BLOCK_FIELDS[key] })),
  ...keysOf(CONDITION_FIELDS).map((key) => ({
    kind: "condition" as const,
    key,
    ...CONDITION_FIELDS[key],
  })),
];

export const MAIL_FIELDS = fieldTable(TEMPLATE_FIELDS);

function keysOf<Fields extends object>(fields: Fields): (keyof Fields)[] {
  return Object.keys(fields) as (keyof Fields)[];
}
