/** The documents that a case file holds: copies of mails, letters, and what people have added. */

import type { CaseClaim } from "../case-file/claim.ts";
import { type Listed, type Numbered, numbered } from "../case-file/documents.ts";
import type { LogFact } from "../case-file/log-facts.ts";
import { emlOf, type MailCopy, mailCopies } from "../case-file/mail-copies.ts";
import { type Day, parseIsoDay } from "../day.ts";
import { type LetterRecord, lettersOf } from "../dunning/letter-record.ts";
import type { InvoiceNumber } from "../ledger/types.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { formatList } from "../text/format.ts";
import { sha256 } from "../text/sha256.ts";
import { utf8Bytes } from "../text/utf8.ts";
import type { Archive, ArchivedFile } from "./archive.ts";
import { letterPdfs, piecesOf, type StoredPiece } from "./case-file-store.ts";
import type { Clock } from "./ports.ts";

type Source =
  | { readonly kind: "file"; readonly file: ArchivedFile }
  | { readonly kind: "text"; readonly text: string };

export type CaseDocument = Listed & {
  readonly invoices: readonly string[];
  readonly source: Source;
  readonly sha256: string;
  readonly size: number;
  /** What is to be said of it beside its name. */
  readonly remark?: string;
};

export type Documents = {
  readonly documents: readonly Numbered<CaseDocument>[];
  /** Letters whose PDF is in another Drive, or was thrown away. */
  readonly lost: readonly LetterRecord[];
};

type Gathered = {
  readonly read: BookRead;
  readonly claim: CaseClaim;
  readonly facts: readonly LogFact[];
  readonly archive: Archive;
  readonly clock: Pick<Clock, "offsetOn">;
};

export function caseDocuments(from: Gathered): Documents {
  const { read, claim, facts, archive, clock } = from;
  const { customer, judged } = claim;
  const numbers = judged.map(({ of }): InvoiceNumber => of.item.invoice.number);
  const letters = lettersOf(
    read.book.log.filter((entry) => entry.customer === customer.id && entry.mode === "live"),
  ).filter(({ fate }) => !["unfinished", "failed", "discarded"].includes(fate));
  const pdfs = letterPdfs(archive, new Set(letters.map(({ reference }) => reference)));
  return {
    documents: numbered([
      ...mailCopies(facts).map((copy) => mailDocument(copy, clock)),
      ...letters.flatMap((letter) => letterDocument(letter, pdfs.get(letter.reference))),
      ...piecesOf(archive, customer.id, numbers).map(pieceDocument),
    ]),
    lost: letters.filter(({ reference }) => !pdfs.has(reference)),
  };
}

function mailDocument(copy: MailCopy, clock: Pick<Clock, "offsetOn">): CaseDocument {
  const text = emlOf(copy, clock.offsetOn(copy.day));
  return {
    kind: "mail",
    day: copy.day,
    title: `Copie ${copy.step} ${copy.reference}`,
    extension: ".eml",
    invoices: copy.invoices,
    source: { kind: "text", text },
    sha256: sha256(text),
    size: utf8Bytes(text).length,
  };
}

function letterDocument(
  letter: LetterRecord,
  file: ArchivedFile | undefined,
): readonly CaseDocument[] {
  if (!file) return [];
  const { written, facts, lines } = letter;
  const invoices = [...new Set(lines.flatMap((line) => line.invoices))];
  const posted = facts.get("posted");
  const remarks = [
    ...(posted ? [] : ["préparé, non noté comme posté"]),
    ...(written.pdfSha256 && file.sha256 && written.pdfSha256 !== file.sha256
      ? ["son empreinte n’est plus celle du journal"]
      : []),
  ];
  return [
    {
      kind: "letter",
      day: (posted ?? written).day,
      title: `${written.subject || written.step} ${formatList(invoices.slice(0, 3))} ${letter.reference}`,
      extension: ".pdf",
      invoices,
      ...fromFile(file),
      ...(remarks.length > 0 ? { remark: formatList(remarks) } : {}),
    },
  ];
}

/** « application/pdf » and the like, as `addPiece` takes them. */
export const PIECE_TYPES: Readonly<Record<string, string>> = {
  "application/pdf": ".pdf",
  "image/png": ".png",
  "image/jpeg": ".jpg",
};

const EXTENSION = /\.[A-Za-z0-9]{1,8}$/;

function pieceDocument({ file, kind, invoice }: StoredPiece): CaseDocument {
  return {
    kind,
    day: dayOf(file.name),
    title: file.name.replace(EXTENSION, ""),
    extension: PIECE_TYPES[file.type] ?? ".bin",
    invoices: invoice === undefined ? [] : [invoice],
    ...fromFile(file),
  };
}

/** Its name begins with the day on which it was added, unless a person has renamed it. */
function dayOf(name: string): Day | undefined {
  return parseIsoDay(name.slice(0, 10));
}

function fromFile(file: ArchivedFile): Pick<CaseDocument, "source" | "sha256" | "size"> {
  return { source: { kind: "file", file }, sha256: file.sha256, size: file.size };
}
