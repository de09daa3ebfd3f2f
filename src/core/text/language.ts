/** The languages that customers are written to in, and how they are addressed. */

/** ISO 639-1. */
export type Language = "fr" | "en";

/** What the sheets say, and what a page shows. */
export const LANGUAGE_WORDS: Readonly<Record<Language, string>> = { fr: "français", en: "anglais" };

/** One text of a model: English knows no « tu ». */
export type Variant = { readonly language: Language; readonly informal: boolean };
