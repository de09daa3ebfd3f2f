/** « Dossier contentieux » of one customer, as its page shows it. JSON only. */

import type { PieceKind } from "../case-file/pieces.ts";
import type { RecoveryPathId } from "../law/recovery-path.ts";
import type { Answer } from "./under-lock.ts";

/** A way to get paid once reminders have failed, for this customer and this amount. */
export type CaseFilePath = {
  readonly id: RecoveryPathId;
  readonly name: string;
  /** « À venir »: announced, and not applicable yet. "" when it is open today. */
  readonly state: string;
  /** Each a sentence. */
  readonly who: string;
  readonly ceiling: string;
  readonly court: string;
  readonly delay: string;
  readonly cost: string;
  readonly sources: string;
  /** What must be known before it is taken. */
  readonly conditions: readonly string[];
  /** What the sources leave open: it is not said as settled. */
  readonly undecided: readonly string[];
};

/** A document that the file will hold. */
export type CaseFileDocument = {
  readonly name: string;
  /** « Facture », « Courrier », « E-mail (copie reconstituée) »… */
  readonly kind: string;
  readonly invoice: string;
  /** Where a person opens it; "" for what is made with the file. */
  readonly link: string;
};

/** What only a person can add: « Facture F-2026-014 ». */
export type ToAttach = {
  readonly what: string;
  readonly invoice: string;
  readonly kind: PieceKind;
  /** Address in the column « Lien PDF »; "" when there is none. */
  readonly link: string;
};

export type CaseFilePage = {
  readonly customer: string;
  readonly name: string;
  /** « 2026-11-22 ». */
  readonly day: string;
  /** Label and amount, in the order of the sum: principal, penalties, indemnity, total. */
  readonly amounts: readonly { readonly label: string; readonly amount: string }[];
  /** What to know before going to court, the gravest first. */
  readonly warnings: readonly string[];
  readonly limitations: readonly {
    readonly invoice: string;
    readonly due: string;
    /** « 30/06/2031 », or why it is not computed. */
    readonly until: string;
  }[];
  readonly paths: readonly CaseFilePath[];
  /** Day on which the sources of the paths were read. */
  readonly pathsReadOn: string;
  /** Why there is no draft of the request for an order for payment; "" when there is one. */
  readonly noOrder: string;
  readonly documents: readonly CaseFileDocument[];
  readonly moreDocuments: number;
  readonly toAttach: readonly ToAttach[];
  readonly moreToAttach: number;
  readonly kinds: readonly { readonly kind: PieceKind; readonly name: string }[];
  readonly invoices: readonly string[];
  /** ZIP files made before, latest first. */
  readonly made: readonly { readonly name: string; readonly link: string }[];
  /** Result of the log's verification, in sentences. */
  readonly log: string;
  /** Why nothing can be shown or made. */
  readonly problem?: string;
};

export type CaseFileAsk = { readonly customer: string };

export type MadeCaseFile = Answer & {
  readonly name: string;
  /** Of the ZIP; "" when none was made. */
  readonly link: string;
  readonly folderLink: string;
  /** The draft of the request, to be completed; "" when there is none. */
  readonly draftLink: string;
  readonly sha256: string;
  readonly documents: number;
};

/** A file that a person uploads from the page. */
export type NewPiece = {
  readonly customer: string;
  readonly kind: PieceKind;
  readonly invoice?: string;
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly base64: string;
};
