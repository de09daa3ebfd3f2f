/** « À faire aujourd’hui »: one list of all that a person has to do today, in the order in which it matters. JSON only. */

import type { Alert } from "../dunning/decision.ts";

/** What a line of « À faire aujourd’hui » asks for. */
export type WorkKind = "call" | "mail" | "letter" | "promise" | "payment" | "doubt" | "other";

export type WorkEntry = {
  readonly kind: WorkKind;
  /** Why it comes first. */
  readonly alert?: Alert;
  /** Id of the customer, what `readCallSheet` takes. */
  readonly customer: string;
  readonly name: string;
  /** « Appel 1 », « Relance 2 », « Promesse à vérifier ». */
  readonly what: string;
  /** Why it is to be done today, in a sentence. */
  readonly reason: string;
  readonly invoices: string;
  readonly total: string;
  readonly daysLate: number;
  /** « Responsable » of the customer; "" for nobody. */
  readonly owner: string;
  /** Acts: those of the message to approve, or the steps that a person makes. */
  readonly keys: readonly string[];
  /** Of a mail: whom it goes to, and whether it leaves only when a person ticks it. */
  readonly recipients: string;
  readonly needsApproval: boolean;
  /** The case leaves the house: its file is to be made. */
  readonly isHandOver?: true;
};

export type AsideEntry = {
  readonly customer: string;
  readonly name: string;
  readonly invoices: string;
  readonly reason: string;
};

/** What the page asks for: the customers of one person, or of everybody. */
export type WorkView = { readonly owner?: string };

export type Worklist = {
  /** « lundi 23 novembre 2026 ». */
  readonly day: string;
  readonly testMode: boolean;
  /** Customers with something late, and what they owe late. */
  readonly customersLate: number;
  readonly totalLate: string;
  /** In the order in which they matter, at most `MOST_ENTRIES`. */
  readonly entries: readonly WorkEntry[];
  /** Of all entries, shown or not. */
  readonly counts: Readonly<Record<WorkKind, number>>;
  readonly aside: readonly AsideEntry[];
  readonly asideCount: number;
  readonly owners: readonly string[];
  readonly owner: string;
  readonly payments: {
    /** « Règlements jusqu’au 24/03/2026 (il y a 7 jours) ». */
    readonly sentence: string;
    /** Too old to remind on them: nothing is proposed until a person confirms them. */
    readonly stale: boolean;
    readonly held: number;
  };
  /** Recipients that Gmail still takes today. */
  readonly allowance: number;
  /** Rows of « Anomalies » that a run would write. */
  readonly findings: number;
  /** Why nothing can be proposed, in French. */
  readonly problem?: string;
};

/** Lines of the list, and of « Écartés »: as many as a page can show, and a call can carry. */
export const MOST_ENTRIES = 200;
export const MOST_ASIDE = 100;
