/** The settings of the team, one row each in « Paramètres »: their type, names and first values. */

import type { Day } from "../day.ts";
import { DEFAULT_SCENARIO } from "../dunning/shipped-scenarios.ts";
import type { HolidayZone } from "../law/holidays.ts";
import type { Cents } from "../money.ts";
import {
  CALCULATION_KEYS,
  CALCULATIONS,
  type CalculationSettings,
} from "./calculation-settings.ts";
import type { Cell } from "./cell.ts";
import type { ColumnKind } from "./design.ts";

/** What the team set, and « Paramètres » holds nothing else of theirs. */
export type Settings = CalculationSettings & {
  readonly company: string;
  readonly companyAddress: string;
  readonly companyPhone: string;
  readonly companySiren: string;
  /** « SARL », « SAS », « EI »: what letters must say of the company beside its name. */
  readonly companyForm: string;
  readonly companyCapital: string;
  /** The city of its court registry. */
  readonly companyRegister: string;
  /** « Nantes, le … »: where letters are written. */
  readonly letterCity: string;
  readonly letterSigner: string;
  readonly letterSignerRole: string;
  /** Days from receipt that a formal notice gives to pay. */
  readonly noticeDays: number;
  /** The name that customers see, and whom they may call. */
  readonly senderName: string;
  readonly replyTo: string;
  readonly signature: string;
  readonly iban: string;
  readonly bic: string;
  /** Reminders carry a QR code that asks for the transfer. */
  readonly transferQr: boolean;
  /** All mail goes to the user, nothing counts. On until somebody switches it off. */
  readonly testMode: boolean;
  readonly sendingHour: number;
  /** No message leaves before the first hour, nor from the second one on. */
  readonly sendFromHour: number;
  readonly sendToHour: number;
  /** A run stops after as many messages; the next one goes on. */
  readonly messagesPerRun: number;
  readonly minimumGapDays: number;
  readonly minimumInvoiceCents: Cents;
  readonly minimumCustomerCents: Cents;
  /** An invoice younger than this is not reminded: it may still be in the post. */
  readonly recentInvoiceDays: number;
  /** Older than this, the recorded payments are not trusted. */
  readonly paymentsMaxAgeDays: number;
  /** « Règlements à jour au »: a person said so on that day. */
  readonly paymentsUpToDate?: Day;
  readonly promiseGraceDays: number;
  /** Days that a reminder gives to pay. */
  readonly deadlineDays: number;
  readonly dailyRecipients: number;
  readonly holidayZone: HolidayZone;
  /** Of customers whose row names none. */
  readonly defaultScenario: string;
  readonly singleThread: boolean;
  /** Every late invoice in the message, or only those whose step is due. */
  readonly wholeAccount: boolean;
  /** Payments that name no invoice reduce what is asked for. */
  readonly deductUnallocated: boolean;
  /** Who gets the internal mails of customers that name nobody. */
  readonly salesContact: string;
  /** Who gets a summary after each run of the morning; nobody when empty. */
  readonly summaryTo: string;
};

export type SettingKind =
  | Exclude<ColumnKind, "any" | "percent">
  | "yesNo"
  | "hour"
  | "zone"
  | "address"
  | "iban";

export type SettingRow = {
  readonly key: keyof Settings;
  readonly label: string;
  readonly kind: SettingKind;
  readonly initial: Cell;
  readonly help: string;
};

/** Written by the product, read by it: not settings of the team. */
export const AS_OF_LABEL = "Date d’arrêté";
export const VERSION_LABEL = "Version du classeur";
/** Named range of the cell that formulas take as their as-of date. */
export const AS_OF_NAME = "DATE_ARRETE";
/** « Feuille des factures », « Ligne d’en-tête » and « Colonne … » of an existing sheet. */
export const SOURCE_SHEET_LABEL = "Feuille des factures";
export const SOURCE_HEADER_ROW_LABEL = "Ligne d’en-tête";
export const SOURCE_COLUMN_PREFIX = "Colonne ";
/** « jour/mois » as in France, or « mois/jour »: dates typed as text in an existing sheet. */
export const DATE_ORDER_LABEL = "Ordre des dates";
/** Where the first run stopped, so that it can go on another day. */
export const FIRST_RUN_LABEL = "Mise en route";

export const SETTING_ROWS: readonly SettingRow[] = [
  row(
    "testMode",
    "Mode test",
    "yesNo",
    "oui",
    "oui : tous les e-mails vous sont adressés et ne comptent pas. Passez à non pour écrire aux clients.",
  ),
  row("company", "Société", "text", "", "Nom qui signe les messages."),
  row("companyAddress", "Adresse de la société", "text", "", ""),
  row("companyPhone", "Téléphone", "text", "", "Celui de la personne à joindre."),
  row("companySiren", "SIREN", "text", "", ""),
  row("senderName", "Nom de l’expéditeur", "text", "", "Personne que le client peut joindre."),
  row(
    "replyTo",
    "Répondre à",
    "address",
    "",
    "Adresse des réponses, si ce n’est pas celle qui envoie.",
  ),
  row("signature", "Signature", "longText", "", "Sous le nom : fonction, service."),
  row("iban", "IBAN", "iban", "", "Imprimé dans les messages."),
  row("bic", "BIC", "text", "", ""),
  row(
    "transferQr",
    "QR code de virement",
    "yesNo",
    "oui",
    "oui : les messages en euros portent un code que lisent les applications des banques.",
  ),
  row(
    "defaultScenario",
    "Scénario par défaut",
    "text",
    DEFAULT_SCENARIO,
    "Celui des clients qui n’en ont pas dans Clients.",
  ),
  row("sendingHour", "Heure d’envoi", "hour", 8, "Google choisit la minute dans l’heure."),
  row("sendFromHour", "Pas d’envoi avant (heure)", "hour", 7, ""),
  row("sendToHour", "Pas d’envoi à partir de (heure)", "hour", 20, ""),
  row(
    "messagesPerRun",
    "Messages par exécution",
    "whole",
    100,
    "Au-delà, l’exécution s’arrête ; la suivante continue.",
  ),
  row("minimumGapDays", "Délai minimum entre deux messages (jours)", "whole", 5, "Par client."),
  row(
    "minimumInvoiceCents",
    "Minimum par facture",
    "amount",
    5,
    "En dessous, la facture n’est pas relancée.",
  ),
  row(
    "minimumCustomerCents",
    "Minimum par client",
    "amount",
    10,
    "En dessous, le client n’est pas relancé.",
  ),
  row(
    "recentInvoiceDays",
    "Facture trop récente (jours)",
    "whole",
    3,
    "Depuis la date de facture.",
  ),
  row(
    "paymentsMaxAgeDays",
    "Âge maximum des règlements (jours)",
    "whole",
    7,
    "Au-delà, l’envoi attend que vous confirmiez que les règlements sont à jour.",
  ),
  row(
    "paymentsUpToDate",
    "Règlements à jour au",
    "day",
    "",
    "Rempli par le menu « Les règlements sont à jour ».",
  ),
  row("promiseGraceDays", "Tolérance d’une promesse (jours)", "whole", 2, ""),
  row(
    "deadlineDays",
    "Délai laissé pour payer (jours)",
    "whole",
    8,
    "Date limite annoncée dans les relances.",
  ),
  row(
    "dailyRecipients",
    "Destinataires par jour",
    "whole",
    100,
    "Allocation de Gmail : 100 pour un compte personnel, 1 500 avec Google Workspace.",
  ),
  row(
    "holidayZone",
    "Jours fériés",
    "zone",
    "metropole",
    "metropole, alsace-moselle, guadeloupe, guyane, la-reunion, martinique, mayotte, saint-barthelemy ou saint-martin.",
  ),
  row(
    "singleThread",
    "Un seul fil de discussion",
    "yesNo",
    "oui",
    "oui : les relances répondent au premier message et gardent son objet.",
  ),
  row(
    "wholeAccount",
    "Tout le compte dans le message",
    "yesNo",
    "oui",
    "oui : toutes les factures échues. non : celles dont une étape est due, au même niveau.",
  ),
  row(
    "deductUnallocated",
    "Déduire les règlements non affectés",
    "yesNo",
    "oui",
    "non : ils sont montrés, le total ne change pas.",
  ),
  row(
    "salesContact",
    "Escalade commerciale à",
    "address",
    "",
    "Reçoit les e-mails internes des clients sans commercial dans Clients.",
  ),
  row(
    "summaryTo",
    "Résumé du matin à",
    "address",
    "",
    "Vide : pas de résumé. Sinon un e-mail après chaque exécution du matin.",
  ),
  row(
    "companyForm",
    "Forme juridique",
    "text",
    "",
    "Imprimée dans les courriers : SARL, SAS, EI (entrepreneur individuel), association…",
  ),
  row(
    "companyCapital",
    "Capital social",
    "text",
    "",
    "Imprimé dans les courriers d’une société : « 10 000 € ». Vide sinon.",
  ),
  row(
    "companyRegister",
    "RCS",
    "text",
    "",
    "Ville du greffe : « Nantes ». Vide sans immatriculation au RCS.",
  ),
  row("letterCity", "Ville", "text", "", "Celle d’où partent les courriers."),
  row("letterSigner", "Signataire des courriers", "text", "", "Vide : le nom de l’expéditeur."),
  row(
    "letterSignerRole",
    "Qualité du signataire",
    "text",
    "",
    "Ce qui lui permet d’engager l’entreprise : gérante, président, responsable comptable…",
  ),
  row(
    "noticeDays",
    "Délai de la mise en demeure (jours)",
    "whole",
    8,
    "À compter de sa réception. L’usage est de 8 ou 15 jours.",
  ),
  ...CALCULATION_KEYS.map((key) => {
    const { label, choices, help } = CALCULATIONS[key];
    return row(key, label, "text", choices[0][0], help);
  }),
];

function row(
  key: keyof Settings,
  label: string,
  kind: SettingKind,
  initial: Cell,
  help: string,
): SettingRow {
  return { key, label, kind, initial, help };
}

/** The name under which « Paramètres » has a setting. */
export function labelOf(key: keyof Settings): string {
  return SETTING_ROWS.find((row) => row.key === key)?.label ?? key;
}
