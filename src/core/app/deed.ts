/** The small deeds about one customer that have a dialog of their own: what a page asks and sends. JSON only. */

import type { Day } from "../day.ts";
import type { HolidayZone } from "../law/holidays.ts";
import type { OpenFollowUp } from "./call-sheet.ts";
import type { Answer } from "./under-lock.ts";

export type DeedKind = "payment" | "pause" | "dispute" | "plan" | "block" | "stop" | "escalation";

/** The title of the dialog. */
export const DEED_TITLES: Readonly<Record<DeedKind, string>> = {
  payment: "Enregistrer un règlement",
  pause: "Mettre en pause",
  dispute: "Noter un litige",
  plan: "Convenir d’un échéancier",
  block: "Bloquer le compte",
  stop: "Ne plus relancer",
  escalation: "Alerter le commercial",
};

/** An invoice of which something is due. */
export type DeedLine = {
  readonly number: string;
  /** « échue le 12/11/2026 ». */
  readonly due: string;
  readonly balance: string;
  readonly balanceCents: number;
  /** As one types it: « 1 200,00 ». */
  readonly typed: string;
  readonly currency: string;
  readonly isLate: boolean;
};

export type DeedSheet = {
  readonly today: Day;
  readonly customer: { readonly id: string; readonly name: string };
  /** « 1 540,50 € échus, 3 factures ouvertes ». */
  readonly account: string;
  /** The oldest due day first. */
  readonly lines: readonly DeedLine[];
  /** What stands in the way, or is known already. */
  readonly warnings: readonly string[];
  /** Of the same kind and not over. */
  readonly open: readonly OpenFollowUp[];
  /** Reasons to choose from; for a dispute no other one will do. */
  readonly causes: readonly string[];
  readonly methods: readonly string[];
  /** Who follows the customer, on our side. */
  readonly owner: string;
  /** Working days. */
  readonly proposals: { readonly pause: Day; readonly dispute: Day; readonly instalment: Day };
  /** What gives the days of the instalments. */
  readonly zone: HolidayZone;
  readonly planName: string;
};

export type DeedRead =
  | { readonly sheet: DeedSheet }
  /** Without a customer that is known, those that owe something may be chosen from. */
  | { readonly problem: string; readonly customers: readonly string[] };

/** Everything as it was typed. */
export type DeedDraft = {
  readonly customer: string;
  /** None: the whole account, or a payment that names no invoice. */
  readonly invoices: readonly string[];
  /** « 2026-11-30 ». */
  readonly day: string;
  readonly amount: string;
  readonly cause: string;
  readonly owner: string;
  readonly method: string;
  readonly reference: string;
  readonly plan: string;
  readonly instalments: readonly { readonly day: string; readonly amount: string }[];
  readonly comment: string;
};

/** By the field of the draft, « instalments.2.amount » inside a list: what is wrong with it. */
export type DeedProblems = Readonly<Record<string, string>>;

/** What is wrong, and what the deed would come to as far as it can be said. */
export type DeedChecked = { readonly problems: DeedProblems; readonly said: string };

export type DeedSaved = Answer & { readonly problems: DeedProblems };

export function isDeedKind(kind: unknown): kind is DeedKind {
  return typeof kind === "string" && Object.keys(DEED_TITLES).includes(kind);
}
