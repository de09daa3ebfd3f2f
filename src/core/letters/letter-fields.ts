/** The fields that a model of letter may use: the one list for the code, the checks and the guide. */

import { type Described, fieldTable } from "../text/field-table.ts";
import { TEMPLATE_FIELDS, type ValueKey } from "../text/template-fields.ts";
import { CASE_FILE_CONDITIONS, CASE_FILE_VALUES } from "./case-file-fields.ts";
import { LETTER_LISTS, type LetterList } from "./letter-lists.ts";

export type LetterField = Described &
  (
    | { readonly kind: "value" | "condition" }
    /** In a row that is repeated. */
    | { readonly kind: "row"; readonly list: LetterList }
  );

/** Fields of mails that make no sense on paper. */
const MAIL_ONLY: readonly ValueKey[] = [
  "level",
  "history",
  "invoiceLinks",
  "nextDueDay",
  "brokenPromiseDay",
  "balanceAllIn",
  "reference",
];

/** Values of letters only; the others are those of mails. */
const OWN_VALUES: readonly Described[] = [
  { name: "ville", description: "Ville d’où le courrier part." },
  { name: "date jour en lettres", description: "Date du courrier : « 22 novembre 2026 »." },
  { name: "forme juridique", description: "Forme juridique de votre société : « SARL », « SAS »." },
  { name: "capital", description: "Capital social de votre société." },
  { name: "rcs", description: "Ville et numéro du registre du commerce et des sociétés." },
  {
    name: "mentions société",
    description: "Forme, capital, siège et immatriculation de votre société, sur une ligne.",
  },
  { name: "signataire", description: "Personne qui signe le courrier." },
  { name: "qualité signataire", description: "Sa qualité : « gérante », « directeur financier »." },
  {
    name: "coordonnées bancaires",
    description: "IBAN et BIC pour un virement, sur une ou deux lignes.",
  },
  { name: "adresse client", description: "Adresse postale du client, sur plusieurs lignes." },
  { name: "rue client", description: "Rue du client, sans la ville." },
  { name: "code postal client", description: "Code postal du client." },
  { name: "ville client", description: "Ville du client." },
  { name: "siren client", description: "Numéro SIREN du client." },
  { name: "délai", description: "Délai laissé pour payer, avec le mot : « 8 jours »." },
  { name: "total principal", description: "Reste dû des factures réclamées, sans accessoires." },
  { name: "total pénalités", description: "Pénalités de retard réclamées." },
  { name: "total indemnités", description: "Indemnités forfaitaires réclamées." },
  { name: "nb indemnités", description: "Nombre d’indemnités forfaitaires réclamées." },
  { name: "total en lettres", description: "Total réclamé, en toutes lettres." },
  { name: "total dû en lettres", description: "Total dû, en toutes lettres." },
  { name: "jours de l’année", description: "Diviseur du calcul des pénalités : « 365 »." },
  { name: "taux légal", description: "Taux annuel de l’intérêt légal du semestre." },
  { name: "référence virement", description: "Numéros des factures, à rappeler en payant." },
  { name: "pénalité par jour", description: "Pénalités qui s’ajoutent chaque jour." },
  { name: "base légale", description: "Articles qui s’appliquent à ce client." },
  { name: "date premier rappel", description: "Jour du premier rappel." },
  { name: "date dernier rappel", description: "Jour du dernier rappel." },
  { name: "nb rappels", description: "Nombre de rappels déjà faits." },
  {
    name: "rappels faits",
    description: "Rappels déjà faits : « e-mail du 04/11/2026 et appel du 12/11/2026 ».",
  },
  { name: "n° recommandé", description: "Numéro de la lettre recommandée, s’il est connu." },
  { name: "date mise en demeure", description: "Jour de la mise en demeure envoyée." },
  { name: "réception mise en demeure", description: "Jour où la mise en demeure a été reçue." },
  { name: "première échéance", description: "Jour du premier paiement de l’échéancier." },
  { name: "dernière échéance", description: "Jour du dernier paiement de l’échéancier." },
  { name: "nb échéances", description: "Nombre de paiements de l’échéancier." },
  { name: "total échéancier", description: "Total des paiements de l’échéancier." },
  { name: "total débit", description: "Ce que le relevé met au débit du client." },
  { name: "total crédit", description: "Ce que le relevé met à son crédit." },
  { name: "solde", description: "Solde du relevé : le débit moins le crédit." },
  { name: "motif litige", description: "Motif de la contestation du client." },
  { name: "date litige", description: "Jour de la contestation du client." },
  { name: "montant contesté", description: "Somme que le client conteste." },
  { name: "montant non contesté", description: "Somme qu’il ne conteste pas." },
];

const OWN_CONDITIONS: readonly Described[] = [
  { name: "particulier", description: "Vrai si le client est un consommateur." },
  { name: "pénalités connues", description: "Vrai si les pénalités ont pu être calculées." },
  { name: "avoirs", description: "Vrai si des avoirs sont déduits." },
  { name: "recommandé", description: "Vrai si l’étape se fait par lettre recommandée." },
  { name: "plusieurs échéances", description: "Vrai si plusieurs paiements sont promis." },
  { name: "reste non contesté", description: "Vrai si une part n’est pas contestée." },
  { name: "relevé à régler", description: "Vrai si une somme du relevé est échue et exigible." },
  { name: "autres devises", description: "Vrai si une somme est due en autre chose qu’en euros." },
];

/** All fields, in the order of the guide. */
export const LETTER_FIELDS: readonly LetterField[] = [
  ...TEMPLATE_FIELDS.flatMap((field) =>
    field.kind === "value" && !MAIL_ONLY.includes(field.key) ? [described("value", field)] : [],
  ),
  ...[...OWN_VALUES, ...CASE_FILE_VALUES].map((field) => described("value", field)),
  ...listNames().flatMap((list) =>
    LETTER_LISTS[list].fields.map((field) => ({ kind: "row" as const, list, ...field })),
  ),
  ...TEMPLATE_FIELDS.flatMap((field) =>
    field.kind === "condition" ? [described("condition", field)] : [],
  ),
  ...[...OWN_CONDITIONS, ...CASE_FILE_CONDITIONS].map((field) => described("condition", field)),
  ...listConditions(),
];

/** Every field that the tags of a letter may name. */
export const LETTER_TABLE = fieldTable(LETTER_FIELDS);

/** `{{#si échéances}}` asks for the rows of a list, unless its name is that of a value too. */
function listConditions(): LetterField[] {
  const isValue = (name: string) => TEMPLATE_FIELDS.some((field) => field.name === name);
  return listNames()
    .filter((name) => !isValue(name))
    .map((name) => described("condition", { name, ...LETTER_LISTS[name] }));
}

function listNames(): LetterList[] {
  return Object.keys(LETTER_LISTS) as LetterList[];
}

function described(kind: "value" | "condition", { name, description }: Described): LetterField {
  return { kind, name, description };
}
