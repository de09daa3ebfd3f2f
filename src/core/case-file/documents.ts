/** The list of documents of a case file: their order, their numbers, their names in the ZIP. */

import type { Day } from "../day.ts";
import { memberNames } from "./member-names.ts";
import { DOCUMENT_KINDS, type DocumentKind } from "./pieces.ts";

export type Listed = {
  readonly kind: DocumentKind;
  readonly day: Day | undefined;
  /** « Facture F-2026-014 ». */
  readonly title: string;
  /** With its point. */
  readonly extension: string;
};

export type Numbered<Document> = Document & {
  /** From 1. */
  readonly rank: number;
  /** With its folder. */
  readonly member: string;
};

const FOLDERS: Readonly<Record<DocumentKind, string>> = {
  contract: "04 Factures et contrats",
  order: "04 Factures et contrats",
  terms: "04 Factures et contrats",
  delivery: "04 Factures et contrats",
  invoice: "04 Factures et contrats",
  mail: "02 E-mails",
  letter: "03 Courriers",
  posting: "03 Courriers",
  receipt: "03 Courriers",
  registry: "05 Autres pieces",
  other: "05 Autres pieces",
};

/** As a court reads them: what was agreed, what was invoiced, what was written, what proves it. */
export function numbered<Document extends Listed>(
  documents: readonly Document[],
): readonly Numbered<Document>[] {
  const ordered = [...documents].sort(inOrder);
  const digits = Math.max(2, String(ordered.length).length);
  const names = memberNames(
    ordered.map(({ kind, day, title, extension }, index) => ({
      folder: FOLDERS[kind],
      rank: `Piece ${String(index + 1).padStart(digits, "0")}`,
      day,
      title,
      extension,
    })),
  );
  return ordered.map((document, index) => ({
    ...document,
    rank: index + 1,
    member: names[index] ?? "",
  }));
}

function inOrder(one: Listed, other: Listed): number {
  const kinds = DOCUMENT_KINDS.indexOf(one.kind) - DOCUMENT_KINDS.indexOf(other.kind);
  if (kinds !== 0) return kinds;
  const [left, right] = [one, other].map(({ day = "", title }) => `${day} ${title}`);
  return (left ?? "") < (right ?? "") ? -1 : Number((left ?? "") > (right ?? ""));
}
