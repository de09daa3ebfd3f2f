/** The files of a case file in Drive: pieces that people added, PDF of letters, ZIP files made before. */

import { isPieceKind, type PieceKind } from "../case-file/pieces.ts";
import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import type { Archive, ArchivedFile, FileTags } from "./archive.ts";
import { customerTag, fittingTag } from "./letter-files.ts";

/** Files that only one making needs: what it leaves behind when it is cut short is thrown away by the next. */
export type Working = "synthese" | "requete";

export type StoredPiece = {
  readonly file: ArchivedFile;
  readonly kind: PieceKind;
  readonly invoice: InvoiceNumber | undefined;
};

export function pieceTags(
  customer: CustomerId,
  { kind, invoice }: { readonly kind: PieceKind; readonly invoice: InvoiceNumber | undefined },
): FileTags {
  return {
    ponctuel: "piece",
    client: customerTag(customer),
    piece: kind,
    ...(invoice === undefined ? {} : { facture: invoiceTag(invoice) }),
  };
}

/** Oldest first. A piece of a kind that is none of ours was tagged by nobody we know. */
export function piecesOf(
  archive: Archive,
  customer: CustomerId,
  invoices: readonly InvoiceNumber[],
): readonly StoredPiece[] {
  const byTag = new Map(invoices.map((number) => [invoiceTag(number), number]));
  return archive
    .find({ ponctuel: "piece", client: customerTag(customer) })
    .flatMap((file): readonly StoredPiece[] => {
      const { piece: kind = "", facture = "" } = file.tags;
      return isPieceKind(kind) ? [{ file, kind, invoice: byTag.get(facture) }] : [];
    });
}

/** By the reference of the letter. Those that a colleague wrote lie in the Drive of that colleague. */
export function letterPdfs(
  archive: Archive,
  references: ReadonlySet<string>,
): ReadonlyMap<string, ArchivedFile> {
  const found = archive.find({ ponctuel: "lettre", genre: "pdf" });
  return new Map(
    found.flatMap((file) => {
      const { lettre = "" } = file.tags;
      return references.has(lettre) ? [[lettre, file] as const] : [];
    }),
  );
}

export function zipTags(customer: CustomerId): FileTags {
  return { ponctuel: "dossier", client: customerTag(customer), genre: "zip" };
}

export function workingTags(customer: CustomerId, genre: Working): FileTags {
  return { ponctuel: "dossier", client: customerTag(customer), genre };
}

function invoiceTag(invoice: InvoiceNumber): string {
  return fittingTag("facture", invoice);
}
