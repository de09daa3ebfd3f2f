/** « Fiche de relance »: all that one needs to call one customer, and to log the call. JSON only. */

import type { Day } from "../day.ts";
import type { FollowUp } from "../follow-up/follow-up.ts";

/** One line of the account, as it stands today; amounts are ready to read. */
export type AccountLine = {
  /** Number of the invoice or credit note; "" for a payment that names no invoice. */
  readonly number: string;
  readonly kind: "late" | "upcoming" | "creditNote" | "payment";
  /** « Facture F-12 », « Avoir A-3 », « Règlement du 12/11/2026 ». */
  readonly label: string;
  readonly issued: string;
  readonly due: string;
  readonly daysLate: number;
  readonly amount: string;
  /** « dont réglé 200,00 € »; "" when nothing was. */
  readonly paid: string;
  readonly balance: string;
  /** Cents of the balance in euros; undefined in another currency. */
  readonly balanceCents?: number;
  /** « promis pour le 27/11/2026 », « en litige : prix »; "" for nothing. */
  readonly state: string;
  /** « Relance 1 le 12/11/2026 »; "" before the first. */
  readonly reached: string;
  /** Address of the invoice itself, http(s) only; "" for none. */
  readonly link: string;
};

/** Something that stands between two reminders, and that a person may close. */
export type OpenFollowUp = { readonly sentence: string; readonly row: FollowUp };

/** A contact, newest first. */
export type PastContact = {
  /** « 12/11/2026 à 09:15 ». */
  readonly when: string;
  readonly channel: string;
  /** « Relance 1 », « Appel : promesse de paiement ». */
  readonly what: string;
  readonly person: string;
  readonly note: string;
  readonly by: string;
  /** Of a letter: its document and its PDF. */
  readonly links?: readonly { readonly name: string; readonly link: string }[];
};

/** A step of today's plan that the call may count as. */
export type CallStep = {
  readonly key: string;
  readonly name: string;
  readonly invoice: string;
};

export type CallSheet = {
  readonly today: Day;
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly code: string;
    readonly contact: string;
    readonly role: string;
    /** « peut débloquer le paiement », « ne décide pas du paiement », « décide-t-il du paiement ? ». */
    readonly decides: string;
    readonly phone: string;
    readonly emails: readonly string[];
    readonly otherContacts: readonly string[];
    readonly notes: string;
    readonly owner: string;
    readonly scenario: string;
  };
  /** « 12 099,99 € » late, and the euros of it in cents: what a promise proposes. */
  readonly overdue: string;
  readonly overdueCents: number;
  readonly outstanding: string;
  readonly daysLate: number;
  readonly lateInvoices: number;
  /** In the order in which they matter: broken promise, block, stop, dispute, payment to allocate… */
  readonly alerts: readonly string[];
  readonly lines: readonly AccountLine[];
  /** Lines of the account that are too many to show; they count in the totals. */
  readonly moreLines: number;
  /** Penalties and indemnity due today; undefined when none may be asked or the rate is unknown. */
  readonly penalties?: { readonly total: string; readonly working: readonly string[] };
  readonly followUps: readonly OpenFollowUp[];
  readonly history: readonly PastContact[];
  /** Lines of the log that the history leaves out. */
  readonly olderContacts: number;
  /** « Payeur tardif : 60 % en retard, 23 jours en moyenne, 2 promesses tenues sur 3 ». */
  readonly profile: string;
  /** « Relance 2 (e-mail) le 27/11/2026 : délai minimum ». */
  readonly next: string;
  /** Steps that a call makes today. */
  readonly steps: readonly CallStep[];
  /** How to prepare, and what to answer: see `call-help.ts`. */
  readonly preparation: readonly string[];
  readonly objections: readonly { readonly says: string; readonly answer: string }[];
  readonly causes: readonly string[];
  readonly disputeCauses: readonly string[];
  /** The same by who settles them: « Commercial », « Logistique »… */
  readonly disputeFamilies: readonly {
    readonly family: string;
    readonly causes: readonly string[];
  }[];
  /** Days that the page proposes: all working days. */
  readonly proposals: { readonly promise: Day; readonly recall: Day; readonly endOfMonth: Day };
  /** Who has had this sheet open in the last minutes, in a sentence; "" for nobody else. */
  readonly openBy: string;
  /** Reference of the newest line of the log about this customer: sent back with the call. */
  readonly seen: string;
};

/** The customer that was asked for, or why there is none. */
export type CallSheetRead = { readonly sheet: CallSheet } | { readonly problem: string };

/** A customer by its id; none: that of the row that is selected in the workbook. */
export type CallSheetAsk = {
  readonly customer?: string;
  /** Read before it is shown: nobody is told that this person has it open. See `openCallSheet`. */
  readonly ahead?: boolean;
};
