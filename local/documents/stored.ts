/** A document as the store keeps it: the bytes of its HTML file, and the revision that they are. */

import { createHash } from "node:crypto";
import { GasError } from "../runtime/host-object.ts";
import type { StoredFile } from "../stores/documents.ts";
import { documentOf } from "./html-read.ts";
import { DocumentUnreadable } from "./html-tree.ts";
import { htmlOf } from "./html-write.ts";
import { type DocumentContent, EMPTY_DOCUMENT } from "./units.ts";

export const DOCUMENT_TYPE = "application/vnd.google-apps.document";

export function bytesOfDocument(content: DocumentContent, title: string): Uint8Array {
  return new Uint8Array(Buffer.from(htmlOf(content, title), "utf8"));
}

/** Drive makes an empty document when it is given a name and a type only. */
export function contentOfDocument({ content, name }: StoredFile): DocumentContent {
  if (content.length === 0) return EMPTY_DOCUMENT;
  try {
    return documentOf(Buffer.from(content).toString("utf8"));
  } catch (error) {
    if (!(error instanceof DocumentUnreadable)) throw error;
    throw new GasError(`Le document « ${name} » ne se lit plus : ${error.message}.`);
  }
}

/** What is written in the file decides: an edit by hand is a new revision too. */
export function revisionOf({ content }: StoredFile): string {
  return `A${createHash("sha256").update(content).digest("base64url")}`;
}
