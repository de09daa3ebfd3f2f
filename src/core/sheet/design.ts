/** How our sheets are made: their names, French columns, formats and drop-downs. */

import { BASIS_WORDS, CHANNEL_WORDS } from "../dunning/scenario.ts";
import { FOLLOW_UP_WORDS } from "../follow-up/follow-up.ts";
import { LANGUAGE_WORDS } from "../text/language.ts";
import { amount, day, list, sheet, text } from "./design-columns.ts";

export type { Column, ColumnKind, SheetDesign } from "./design-columns.ts";

export const SHEET = {
  home: "Accueil",
  invoices: "Factures",
  customers: "Clients",
  payments: "Règlements",
  followUps: "Engagements",
  log: "Relances",
  scenarios: "Scénarios",
  templates: "Modèles",
  rates: "Taux",
  settings: "Paramètres",
  decisions: "Décisions",
  findings: "Anomalies",
  profiles: "Profils payeurs",
  simulation: "Simulation",
} as const;

/** In the order in which people use them: what they do each day first, what they set once last. */
export const TAB_ORDER: readonly string[] = [
  SHEET.home,
  SHEET.invoices,
  SHEET.customers,
  SHEET.payments,
  SHEET.followUps,
  SHEET.log,
  SHEET.decisions,
  SHEET.findings,
  SHEET.profiles,
  SHEET.simulation,
  SHEET.scenarios,
  SHEET.templates,
  SHEET.rates,
  SHEET.settings,
];

const YES_NO = ["oui", "non"] as const;
const METHODS = [
  "Virement",
  "Chèque",
  "Carte",
  "Prélèvement",
  "Espèces",
  "Effet",
  "Autre",
] as const;

export const INVOICES = sheet(SHEET.invoices, { frozenColumns: 2 }, [
  text("invoiceNumber", "N° facture"),
  {
    ...text("customer", "Client"),
    choicesFrom: { sheet: SHEET.customers, header: "Client" },
  },
  day("invoiceDate", "Date de facture"),
  day("dueDate", "Échéance"),
  amount("amountExclTax", "Montant HT"),
  amount("vat", "TVA"),
  amount("amountInclTax", "Montant TTC"),
  amount("paid", "Réglé", "Total déjà reçu. À laisser vide si la feuille Règlements est tenue."),
  list("type", "Type", ["Facture", "Avoir", "Acompte"]),
  list("status", "Statut", [
    "Ouverte",
    "Partielle",
    "Payée",
    "En litige",
    "Contentieux",
    "Annulée",
    "Brouillon",
  ]),
  text("currency", "Devise"),
  text("orderReference", "Réf. commande"),
  list("paymentMethod", "Mode de règlement", METHODS),
  {
    ...text("scenario", "Scénario", "Laisser vide pour le scénario du client."),
    choicesFrom: { sheet: SHEET.scenarios, header: "Scénario" },
  },
  list("stopped", "Ne plus relancer", YES_NO),
  day("pausedUntil", "Pause jusqu’au"),
  day("promiseDate", "Promesse le"),
  amount("promisedAmount", "Montant promis"),
  text("dispute", "Litige", "Motif. Une facture en litige n’est plus relancée et reste due."),
  {
    field: "reminderLevel",
    header: "Niveau de départ",
    kind: "whole",
    help: "Niveau déjà atteint avant Ponctuel (1 à 4) : la suite part de là.",
  },
  day("lastReminderDate", "Dernière relance", "Avant Ponctuel. Ensuite, le journal fait foi."),
  text(
    "pdfLink",
    "Lien PDF",
    "Adresse de la facture, envoyée au client qui en demande un duplicata.",
  ),
  { field: "comment", header: "Commentaire", kind: "longText" },
]);

export const CUSTOMERS = sheet(SHEET.customers, { frozenColumns: 2 }, [
  text("customerCode", "Code client"),
  text("customer", "Client"),
  list("customerType", "Type", ["entreprise", "public", "particulier"]),
  text("contact", "Contact"),
  text("role", "Fonction"),
  {
    ...list("decides", "Décide du paiement", YES_NO),
    help: "oui : cette personne peut débloquer le paiement.",
  },
  text("email", "E-mail", "Plusieurs adresses : séparées par « ; »."),
  text("emailCc", "E-mail en copie"),
  text("phone", "Téléphone"),
  {
    field: "otherContacts",
    header: "Autres contacts",
    kind: "longText",
    help: "Un par ligne : nom, fonction, téléphone. Qui d’autre peut décider ?",
  },
  text("address", "Adresse"),
  text("postalCode", "Code postal"),
  text("city", "Ville"),
  text("siren", "SIREN"),
  text(
    "terms",
    "Conditions de règlement",
    "Par exemple « 30 jours » ou « 45 jours fin de mois » : donne l’échéance des factures qui n’en ont pas.",
  ),
  {
    ...list("endOfMonthMethod", "Méthode fin de mois", ["A", "B"]),
    help: "A : jours, puis fin de mois. B : fin de mois, puis jours. Vide : celle de Paramètres.",
  },
  list("paymentMethod", "Mode de règlement", METHODS),
  {
    ...text("scenario", "Scénario"),
    choicesFrom: { sheet: SHEET.scenarios, header: "Scénario" },
  },
  {
    field: "reminderLevel",
    header: "Niveau de départ",
    kind: "whole",
    help: "Niveau déjà atteint avant Ponctuel (1 à 4), pour les factures qui n’en disent rien.",
  },
  text("owner", "Responsable"),
  {
    ...list("language", "Langue", Object.keys(LANGUAGE_WORDS)),
    help: "Des messages. Vide : français.",
  },
  { ...list("informal", "Tutoiement", YES_NO), help: "oui : les messages tutoient. En français." },
  text(
    "salesContact",
    "Commercial",
    "Adresse de notre commercial, prévenu par l’étape « Escalade ».",
  ),
  day("closedFrom", "Fermeture du", "Congés du client : aucun message pendant sa fermeture."),
  day("closedTo", "Fermeture au"),
  list("stopped", "Ne plus relancer", YES_NO),
  text("stopReason", "Motif d’arrêt"),
  day("pausedUntil", "Pause jusqu’au"),
  list("collectiveProceedings", "Procédure collective", YES_NO),
  day(
    "proceedingsPublished",
    "Publiée au BODACC le",
    "Le délai pour déclarer la créance court de cette publication.",
  ),
  { field: "comment", header: "Notes", kind: "longText" },
]);

export const PAYMENTS = sheet(SHEET.payments, { frozenColumns: 0 }, [
  day("paymentDate", "Date"),
  { ...text("customer", "Client"), choicesFrom: { sheet: SHEET.customers, header: "Client" } },
  {
    ...text("invoiceNumber", "N° facture", "Laisser vide si le règlement n’est pas affecté."),
    choicesFrom: { sheet: SHEET.invoices, header: "N° facture" },
  },
  amount("paid", "Montant"),
  list("paymentMethod", "Mode", METHODS),
  text("orderReference", "Référence"),
  { field: "comment", header: "Commentaire", kind: "longText" },
]);

/** One row for each thing that is followed up; closed by its date, by « Clos le » or by a payment. */
export const FOLLOW_UPS = sheet(SHEET.followUps, { frozenColumns: 0 }, [
  day("noted", "Date"),
  text("author", "Auteur"),
  list("kind", "Nature", Object.values(FOLLOW_UP_WORDS)),
  { ...text("customer", "Client"), choicesFrom: { sheet: SHEET.customers, header: "Client" } },
  text(
    "invoices",
    "N° facture",
    "Plusieurs : une par ligne, ou séparées par « ; ». Vide : tout le compte.",
  ),
  amount("amount", "Montant", "Promis, convenu ou contesté. Vide : tout ce qui reste dû."),
  day("day", "Pour le", "Jour promis, fin de la pause, jour du rappel, date visée."),
  text("cause", "Motif"),
  text("owner", "Responsable"),
  text("plan", "Échéancier", "Nom de l’échéancier, le même pour toutes ses échéances."),
  day("closed", "Clos le"),
  { field: "comment", header: "Commentaire", kind: "longText" },
]);

export type FollowUpField = (typeof FOLLOW_UPS.columns)[number]["field"];

export const LOG = sheet(
  SHEET.log,
  {
    frozenColumns: 0,
    tabColor: "#b3261e",
    protection: "Le journal fait preuve : une correction s’ajoute, elle ne remplace pas.",
  },
  [
    day("day", "Date"),
    text("time", "Heure"),
    text("author", "Auteur"),
    text("customer", "Client"),
    text("invoices", "N° facture"),
    text("channel", "Canal"),
    text("step", "Étape"),
    { field: "level", header: "Niveau", kind: "whole" },
    text("status", "Statut"),
    text("mode", "Mode"),
    text("outcome", "Résultat"),
    text("cause", "Motif"),
    text("person", "Interlocuteur"),
    day("promiseDay", "Promesse le"),
    amount("promised", "Montant promis"),
    text("nextAction", "Prochaine action"),
    day("nextActionDay", "Prochaine action le"),
    text("recipients", "Destinataires"),
    text("subject", "Objet"),
    amount("claimed", "Montant réclamé"),
    text("countsForGap", "Compte pour le délai"),
    text("reference", "Référence"),
    text("error", "Erreur"),
    text("messageId", "Identifiant du message"),
    text("threadId", "Fil"),
    text("keys", "Clé"),
    { field: "body", header: "Texte", kind: "longText" },
    {
      field: "lineNumber",
      header: "N°",
      kind: "whole",
      help: "Dans l’ordre d’écriture : trier par N° remet le journal en ordre.",
    },
    {
      ...text(
        "fingerprint",
        "Empreinte",
        "Enchaîne chaque ligne à la précédente. Ne pas modifier.",
      ),
      width: 160,
    },
    day("factDay", "Fait le", "Jour du fait, quand ce n’est pas celui où il a été noté."),
    text("trackingNumber", "N° de recommandé"),
    { field: "noticeDays", header: "Délai laissé (jours)", kind: "whole" },
    text("documentLink", "Document"),
    text("pdfLink", "PDF"),
    text("pdfSha256", "Empreinte du PDF", "SHA-256 du fichier, tel qu’il a été écrit."),
  ],
);

export type LogField = (typeof LOG.columns)[number]["field"];

export const SCENARIOS = sheet(SHEET.scenarios, { frozenColumns: 2 }, [
  text("scenario", "Scénario"),
  text("stepId", "Étape", "Identifiant stable : il entre dans la clé du journal."),
  text("stepName", "Nom"),
  {
    field: "triggerDays",
    header: "Jours",
    kind: "whole",
    help: "Comptés depuis le déclencheur ; négatif avant l’échéance.",
  },
  {
    ...list("triggerBasis", "Déclencheur", Object.values(BASIS_WORDS)),
    help: "Vide : l’échéance.",
  },
  { field: "level", header: "Niveau", kind: "whole" },
  list("channel", "Canal", Object.values(CHANNEL_WORDS)),
  { ...text("template", "Modèle"), choicesFrom: { sheet: SHEET.templates, header: "Code" } },
  amount("minimumAmount", "Montant minimum", "Sous ce total échu du client, l’étape est laissée."),
  {
    ...list("automatic", "Automatique", YES_NO),
    help: "non : un message à valider avant qu’il parte.",
  },
  {
    field: "gapDays",
    header: "Délai minimum",
    kind: "whole",
    help: "Jours depuis le dernier message ; vide : celui de Paramètres.",
  },
  list("countsForGap", "Compte pour le délai", YES_NO),
]);

export const TEMPLATES = sheet(SHEET.templates, { frozenColumns: 1 }, [
  text("template", "Code"),
  text("name", "Nom"),
  list("language", "Langue", Object.keys(LANGUAGE_WORDS)),
  list("informal", "Tutoiement", YES_NO),
  text("subject", "Objet"),
  { field: "body", header: "Texte", kind: "longText" },
]);

export const RATES = sheet(SHEET.rates, { frozenColumns: 2 }, [
  day("from", "Du"),
  day("to", "Au"),
  { field: "ecbRate", header: "Taux BCE", kind: "percent" },
  { field: "legalRate", header: "Intérêt légal (autres cas)", kind: "percent" },
  { field: "legalRatePersons", header: "Intérêt légal (particuliers créanciers)", kind: "percent" },
  text("source", "Source"),
]);

export const SETTINGS_SHEET = sheet(SHEET.settings, { frozenColumns: 1 }, [
  { ...text("setting", "Paramètre"), width: 280 },
  { field: "value", header: "Valeur", kind: "any" },
  { field: "help", header: "Explication", kind: "longText" },
]);

export const HOME = sheet(SHEET.home, { frozenColumns: 0, tabColor: "#1967d2" }, [
  { field: "text", header: "Ponctuel", kind: "longText" },
  text("value", "Dernière exécution"),
]);

export const DECISIONS = sheet(
  SHEET.decisions,
  { frozenColumns: 2, protection: "Réécrite à chaque exécution." },
  [
    text("invoiceNumber", "N° facture"),
    text("customer", "Client"),
    amount("balance", "Reste dû"),
    { field: "daysLate", header: "Jours de retard", kind: "whole" },
    text("verdict", "Décision"),
    text("step", "Étape"),
    { field: "reason", header: "Pourquoi", kind: "longText" },
    day("until", "À revoir le"),
    text("at", "Cellule"),
  ],
);

export const FINDINGS = sheet(
  SHEET.findings,
  { frozenColumns: 1, protection: "Réécrite à chaque exécution." },
  [
    text("at", "Cellule"),
    text("severity", "Gravité"),
    { field: "message", header: "Anomalie", kind: "longText" },
  ],
);

export const PAYERS = sheet(
  SHEET.profiles,
  { frozenColumns: 1, protection: "Réécrite à chaque exécution." },
  [
    text("customer", "Client"),
    { field: "settled", header: "Factures réglées", kind: "whole", help: "Sur douze mois." },
    {
      field: "lateShare",
      header: "Part en retard",
      kind: "percent",
      help: "Du montant des factures réglées.",
    },
    {
      field: "averageDelay",
      header: "Retard moyen pondéré",
      kind: "any",
      help: "En jours, pondéré par les montants ; une facture payée à temps compte zéro jour.",
      width: 110,
    },
    text("promises", "Promesses tenues"),
    text("currentScenario", "Scénario actuel"),
    text("proposedScenario", "Scénario proposé", "Vous décidez, dans Clients."),
    { field: "why", header: "Pourquoi", kind: "longText" },
  ],
);

export const SIMULATION = sheet(
  SHEET.simulation,
  { frozenColumns: 2, protection: "Réécrite à chaque simulation." },
  [
    day("day", "Jour"),
    text("customer", "Client"),
    text("step", "Étape"),
    text("channel", "Canal"),
    { field: "message", header: "Message", kind: "longText", help: "L’objet de l’e-mail." },
    text("invoices", "Factures"),
    amount("amount", "Montant"),
  ],
);
