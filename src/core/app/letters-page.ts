/** « Courriers »: the letters to write, to post and to follow, as their page shows them. JSON only. */

/** What happens to a letter that was written. A refused or returned letter has been presented. */
export type LetterEvent =
  | "posted"
  | "presented"
  | "received"
  | "refused"
  | "returned"
  | "discarded";

/** `unfinished`: its writing was cut short, and is looked up before it is tried again. */
export type LetterState = "unfinished" | "prepared" | LetterEvent;

export type LetterAsk = {
  readonly customer: string;
  readonly model: string;
  /** None: those that the ladder proposes, or that the model speaks of by itself. */
  readonly invoices?: readonly string[];
  /** Days that a notice gives to pay. */
  readonly noticeDays?: number;
  /** What the person saw of it, by `LetterPreview.seen`: another letter is not written. */
  readonly seen?: string;
};

/** A letter that the ladder asks for today. */
export type LetterProposal = {
  readonly customer: string;
  readonly name: string;
  readonly model: string;
  /** « Mise en demeure ». */
  readonly step: string;
  readonly invoices: readonly string[];
  readonly total: string;
  readonly reason: string;
  /** Why it cannot be written as it stands. */
  readonly problem?: string;
};

export type LetterLine = {
  readonly reference: string;
  readonly customer: string;
  readonly name: string;
  /** « Mise en demeure, F-2026-014 et F-2026-020 ». */
  readonly what: string;
  readonly total: string;
  readonly channel: "letter" | "registered";
  readonly state: LetterState;
  /** « postée le 12/11/2026, n° 1A 123 456 7890 1 ». */
  readonly stateWords: string;
  readonly trackingNumber: string;
  readonly documentLink: string;
  readonly pdfLink: string;
  /** Until when the notice gives to pay, once it was received: « 30/11/2026 ». */
  readonly deadline: string;
  /** What is missing: « avis de réception non saisi depuis 12 jours ». */
  readonly missing: string;
  /** What may be noted next. */
  readonly next: readonly LetterEvent[];
};

export type LettersPage = {
  /** « 2026-11-22 ». */
  readonly day: string;
  /** What is written now is a rehearsal: it counts for nothing once the mode is off. */
  readonly testMode: boolean;
  readonly proposals: readonly LetterProposal[];
  /** To be posted or followed first; ended ones last, as many as the page can hold. */
  readonly letters: readonly LetterLine[];
  readonly models: readonly { readonly code: string; readonly name: string }[];
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  /** Why nothing can be written now. */
  readonly problem?: string;
};

export type PreviewBlock =
  | {
      readonly kind: "paragraph";
      readonly text: string;
    }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export type LetterPreview = {
  readonly customer: string;
  readonly name: string;
  readonly model: string;
  /** Sentences: the letter is not written while there are any. */
  readonly problems: readonly string[];
  readonly choices: readonly {
    readonly number: string;
    readonly due: string;
    readonly balance: string;
    readonly daysLate: number;
    readonly chosen: boolean;
    /** Why it is not proposed: « en litige ». */
    readonly note: string;
  }[];
  readonly total: string;
  /** 0: this letter gives none. */
  readonly noticeDays: number;
  readonly blocks: readonly PreviewBlock[];
  readonly seen: string;
};

export type WrittenLetter = {
  readonly customer: string;
  readonly name: string;
  readonly done: boolean;
  readonly said: string;
  readonly reference: string;
  readonly documentLink: string;
  readonly pdfLink: string;
};

export type WrittenLetters = {
  readonly letters: readonly WrittenLetter[];
  /** Not tried yet: the time of one execution is over. Ask again for these. */
  readonly left: readonly LetterAsk[];
};

/** What a person notes of a letter. The product posts nothing itself. */
export type LetterFact = {
  readonly reference: string;
  readonly event: LetterEvent;
  /** « 2026-11-22 »: the day of the fact, not of its noting. */
  readonly day: string;
  /** Number of the registered letter, on posting. */
  readonly trackingNumber?: string;
  /** It went as an electronic registered letter. */
  readonly electronic?: boolean;
};
