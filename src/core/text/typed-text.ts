/** What a page sends as JSON may hold anything: these take texts, parts and lists out of it, or nothing. */

export type Fields = Readonly<Record<string, unknown>>;

/** Longer than any letter that a person writes; a cell holds 50 000 characters. */
const LONGEST_TEXT = 20_000;

/** Longer than any remark that a person notes. */
const LONGEST_REMARK = 5_000;

/** No part of what has no parts. */
export function fieldsOf(sent: unknown): Fields {
  return typeof sent === "object" && sent !== null ? (sent as Fields) : {};
}

/** To the letter; "" for what is no text. */
export function textOf(sent: unknown): string {
  return typeof sent === "string" ? sent.slice(0, LONGEST_TEXT) : "";
}

/** As a person means it: the spaces around it say nothing. */
export function typedText(sent: unknown): string {
  return textOf(sent).trim();
}

export function listOf(sent: unknown): readonly unknown[] {
  return Array.isArray(sent) ? sent : [];
}

/** Why these remarks cannot be noted. */
export function tooLong(remarks: readonly string[]): string | undefined {
  return remarks.some((remark) => remark.length > LONGEST_REMARK)
    ? `Texte trop long : ${LONGEST_REMARK} caractères au plus.`
    : undefined;
}
