/** The team's receivables as read from the workbook: customers, invoices, payments. */

import type { Day } from "../day.ts";
import type { EndOfMonthMethod } from "../law/payment-terms.ts";
import type { Cents } from "../money.ts";
import type { Mailbox } from "../text/address.ts";
import type { Variant } from "../text/language.ts";

/** « F-2026-014 », as printed on the invoice: unique, trimmed, on one line. */
export type InvoiceNumber = string & { readonly __brand: "InvoiceNumber" };

/** What identifies a customer in the workbook: its code, or its name without accents and case. */
export type CustomerId = string & { readonly __brand: "CustomerId" };

/** Decides which law applies to late payment. */
export type CustomerType = "entreprise" | "public" | "particulier";

export type Customer = {
  readonly id: CustomerId;
  readonly name: string;
  readonly code: string;
  readonly type: CustomerType;
  /** Whom to talk to, and as what: « Marie Durand », « comptabilité fournisseurs ». */
  readonly contact: string;
  readonly role: string;
  readonly phone: string;
  /** Where letters go: the street as typed, on one or more lines. */
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  /** As typed. */
  readonly siren: string;
  /** May this person release the payment? Undefined when nobody has said so. */
  readonly decides?: boolean;
  /** Others to turn to, one a line, as typed. */
  readonly otherContacts: string;
  /** What the team should know before a call, as typed. */
  readonly notes: string;
  /** Who follows this customer, on our side; "" for nobody. */
  readonly owner: string;
  /** How its messages are written. */
  readonly variant: Variant;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly scenario: string;
  readonly paymentMethod: string;
  /** « Ne plus relancer », with the reason that the user gave. */
  readonly stopped: boolean;
  readonly stopReason: string;
  readonly pausedUntil?: Day;
  readonly collectiveProceedings: boolean;
  /** In the BODACC: the time to declare the claim runs from that day. */
  readonly proceedingsPublished?: Day;
  /** Level reached before the product came, for invoices that say nothing of their own. */
  readonly startingLevel: number;
  /** Days off, both included: nobody would read a message. */
  readonly closure?: { readonly from: Day; readonly to: Day };
  /** Address on our side that internal mails about this customer go to; "" for that of the settings. */
  readonly salesContact: string;
  /** « Conditions de règlement » as typed, and its cell: for invoices without a due date. */
  readonly terms?: { readonly text: string; readonly at: string };
  /** How « fin de mois » is counted with this customer, where the terms do not say it. */
  readonly endOfMonthMethod?: EndOfMonthMethod;
  /** Cell or sheet where the customer is described, for messages. */
  readonly at: string;
};

export type InvoiceStatus =
  | "open"
  | "partial"
  | "paid"
  | "disputed"
  | "litigation"
  | "cancelled"
  | "draft";

export type InvoiceKind = "invoice" | "creditNote" | "deposit";

export type Invoice = {
  readonly number: InvoiceNumber;
  readonly customer: CustomerId;
  readonly kind: InvoiceKind;
  readonly status: InvoiceStatus;
  readonly issued?: Day;
  readonly due: Day;
  /** The terms that the due date was computed from, in French; none when it was typed. */
  readonly dueFrom?: string;
  /** ISO 4217 code: that of its amounts, and of the payments that name it. */
  readonly currency: string;
  /** Including VAT. Negative for a credit note. */
  readonly amountCents: Cents;
  /** What the row itself says was paid (« Réglé », or amount less « Solde »). */
  readonly paidCents?: Cents;
  readonly orderReference: string;
  /** Address of the invoice itself; "" when the row has none. */
  readonly pdfLink: string;
  readonly scenario: string;
  readonly paymentMethod: string;
  readonly stopped: boolean;
  readonly pausedUntil?: Day;
  readonly dispute: string;
  readonly promise?: { readonly day: Day; readonly amountCents?: Cents };
  /** Reminders made before the product came: the level reached, and when. */
  readonly startingLevel: number;
  readonly lastReminder?: Day;
  /** The row, « Factures!A14 ». */
  readonly at: string;
};

export type Payment = {
  readonly day: Day;
  readonly customer?: CustomerId;
  readonly invoice?: InvoiceNumber;
  /** Negative when a payment bounced. */
  readonly amountCents: Cents;
  readonly reference: string;
  readonly at: string;
};
