/** The contents of Drive's files: what is uploaded, downloaded and exported as PDF. */

import { definitionOf } from "../documents/pdf/definition.ts";
import { renderPdf } from "../documents/pdf/render.ts";
import { contentOfDocument, DOCUMENT_TYPE } from "../documents/stored.ts";
import type { StoredFile } from "../stores/documents.ts";
import { apiError, notEmulated, textField } from "./api-error.ts";
import { Blob, type BlobData } from "./blob.ts";

const GOOGLE_TYPES = "application/vnd.google-apps.";
const PDF_TYPE = "application/pdf";

/** « The exported content is limited to 10 MB », reference of files.export. */
const MAX_EXPORT = 10 * 1024 * 1024;

export function uploaded(mediaData: unknown): BlobData | undefined {
  if (mediaData === undefined || mediaData === null) {
    return undefined;
  }
  if (!(mediaData instanceof Blob)) {
    throw notEmulated("an upload that is not a blob");
  }
  return mediaData._data;
}

/** Google turns an upload into its own format when the resource asks for one. */
export function refuseConversion(mimeType: string, blob: BlobData | undefined): void {
  if (blob !== undefined && mimeType.startsWith(GOOGLE_TYPES)) {
    throw notEmulated(`the conversion of an upload into ${mimeType}`);
  }
}

export function isGoogleType({ mimeType }: StoredFile): boolean {
  return mimeType.startsWith(GOOGLE_TYPES);
}

export function download(file: StoredFile, method: string): Blob {
  if (isGoogleType(file)) {
    throw apiError(
      method,
      "Only files with binary content can be downloaded. Use Export with Docs Editors files.",
    );
  }
  return new Blob({ bytes: file.content, contentType: file.mimeType, name: file.name });
}

/** Seen: without alt=media the service has the PDF and cannot hand it over (issue 468534237). */
export function exported(file: StoredFile, mimeType: string, options: unknown): Blob {
  const method = "drive.files.export";
  if (file.mimeType !== DOCUMENT_TYPE) {
    throw apiError(method, "Export only supports Docs Editors files.");
  }
  if (mimeType !== PDF_TYPE) {
    throw notEmulated(`the export of a document as ${mimeType}`);
  }
  if (textField(options, "alt") !== "media") {
    throw apiError(method, "Export requires alt=media to download the exported content.");
  }
  const bytes = renderPdf(
    definitionOf(contentOfDocument(file), { title: file.name, created: file.modifiedAt }),
  );
  if (bytes.length > MAX_EXPORT) {
    throw apiError(method, "This file is too large to be exported.");
  }
  return new Blob({ bytes, contentType: PDF_TYPE, name: `${file.name}.pdf` });
}
