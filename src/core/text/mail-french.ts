/** A mail in French: its words, and the formats of `format.ts`. */

import {
  formatAmount,
  formatCount,
  formatDay,
  formatList,
  formatRate,
  formatSums,
} from "./format.ts";
import type { MailLanguage, MailWords } from "./mail-language.ts";
import { typeset } from "./typography.ts";

const WORDS: MailWords = {
  columns: {
    invoice: "Facture",
    issued: "Date",
    orderReference: "Votre réf.",
    due: "Échéance",
    late: "Retard",
    amount: "Montant",
    paid: "Déjà réglé",
    balance: "Reste dû",
  },
  caption: "Détail des factures",
  captionIn: (currency) => `Détail des factures en ${currency}`,
  creditNote: (number) => `Avoir ${number}`,
  overpayment: (invoice) => `Trop-perçu sur ${invoice}`,
  payment: (day) => `Règlement reçu du ${day}`,
  contested: (amount) => `hors ${amount} contestés`,
  toAllocate: "à affecter",
  toDeduct: "à déduire",
  upcoming: "à échoir",
  dueToday: "échéance du jour",
  day: { one: "jour", many: "jours" },
  late: (days) => `${days} de retard`,
  paidPart: (amount) => `dont réglé ${amount}`,
  usedPart: (amount) => `dont imputé ${amount}`,
  issued: (day) => `du ${day}`,
  yourReference: (reference) => `votre réf. ${reference}`,
  totals: {
    inYourFavour: "Solde en votre faveur",
    due: "Total à régler",
    upcoming: "Total à échoir",
    overdue: "Total échu, à régler",
    withUpcoming: "Total avec les montants à échoir",
  },
  bank: {
    title: "Coordonnées bancaires",
    holder: "Titulaire",
    iban: "IBAN",
    bic: "BIC",
    reference: "Référence à rappeler",
    qr: "QR code de virement, à lire avec l’application de votre banque",
    qrHint: "Virement : scannez ce code avec l’application de votre banque.",
  },
  colon: " : ",
  reference: (reference) => `Réf. ${reference}`,
  test: (recipients) => `Message de test : aurait été envoyé à ${recipients}.`,
  nobody: "personne",
};

export const FRENCH: MailLanguage = {
  code: "fr",
  formats: {
    amount: formatAmount,
    sums: formatSums,
    rate: formatRate,
    day: formatDay,
    shortDay: formatDay,
    count: formatCount,
    list: formatList,
  },
  words: WORDS,
  typeset,
};
