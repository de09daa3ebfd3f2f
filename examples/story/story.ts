/** What a story is: one customer, why it is in the example, and what happened to it. */

import type { CustomerType } from "../../src/core/ledger/types.ts";

/** Calendar days are written « 2026-10-30 »; they are typed into the sheets the French way. */
export type IsoDay = string;

export type PaymentMethod = "Virement" | "Chèque" | "Carte" | "Prélèvement" | "Espèces";

type Contacts = {
  readonly contact?: string;
  readonly role?: string;
  readonly decides?: "oui" | "non";
  readonly otherContacts?: string;
  readonly email?: string;
  readonly emailCc?: string;
  readonly phone?: string;
};

export type CustomerEntry = Contacts & {
  readonly name: string;
  readonly type: CustomerType;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** Days from the invoice to its due date. */
  readonly terms: 30 | 45 | 60;
  readonly owner: "Claire Roussel" | "Hugo Marchand";
  readonly scenario?: "Standard" | "Courtois";
  readonly language?: "en";
  readonly informal?: "oui";
  readonly method?: PaymentMethod;
  readonly stopReason?: string;
  readonly pausedUntil?: IsoDay;
  readonly collectiveProceedings?: "oui";
  readonly notes?: string;
};

export type PaymentEntry = {
  readonly day: IsoDay;
  /** Euros; negative when a payment bounced. */
  readonly amount: number;
  readonly method?: PaymentMethod;
  readonly reference?: string;
  readonly comment?: string;
  /** What the sheet says instead of the number of the invoice. */
  readonly invoiceNumber?: string;
};

/** Cells of an invoice that were not typed as they should. A leading « ' » keeps a text a text. */
export type Mistyped = Partial<
  Readonly<Record<"invoiceDate" | "dueDate" | "amountInclTax" | "currency" | "scenario", string>>
>;

export type InvoiceEntry = {
  readonly due: IsoDay;
  /** Absent: as many days before the due date as the customer's terms. */
  readonly issued?: IsoDay;
  /** Euros, including VAT; negative for a credit note. */
  readonly total: number;
  readonly type?: "Avoir" | "Acompte";
  readonly status?: "En litige" | "Contentieux" | "Annulée" | "Brouillon";
  /** Absent: the next number in the order of the dates. */
  readonly number?: string;
  readonly order?: string;
  readonly stopped?: "oui";
  readonly pausedUntil?: IsoDay;
  readonly promise?: { readonly day: IsoDay; readonly amount: number };
  readonly dispute?: string;
  /** Level reached before the product came, and when. */
  readonly level?: 1 | 2 | 3;
  readonly lastReminder?: IsoDay;
  /** Typed into « Réglé » by hand. */
  readonly paid?: number;
  readonly payments?: readonly PaymentEntry[];
  readonly mistyped?: Mistyped;
  /** Somebody entered it a second time at the end of the sheet. */
  readonly typedTwice?: true;
  readonly comment?: string;
};

/** How a customer paid in the past: days from the due date, from and to. */
export const HABITS = {
  early: [-6, 0],
  punctual: [-2, 3],
  late: [4, 18],
  slow: [12, 40],
} as const;

export type Story = {
  readonly customer: CustomerEntry;
  /** For the reader, in French: what the example shows with this customer. */
  readonly why: string;
  readonly invoices: readonly InvoiceEntry[];
  /** Payments that name no invoice of this customer. */
  readonly payments?: readonly PaymentEntry[];
  /** Instalments agreed with this customer for the invoices of the story. */
  readonly plan?: {
    readonly name: string;
    readonly noted: IsoDay;
    readonly instalments: readonly { readonly day: IsoDay; readonly amount: number }[];
  };
  /** Ordinary invoices around the story, made by the generator. */
  readonly past: { readonly count: number; readonly habit: keyof typeof HABITS };
};
