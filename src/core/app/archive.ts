/** What the use cases need of documents and files. `src/gas` answers with Docs and Drive, on the add-on's own files. */

import type { DocumentEdit, DocumentText } from "../letters/document.ts";

/** Handles that only the archive looks into. */
export type FileId = string & { readonly __brand: "FileId" };
export type Content = { readonly __content: never };

/** What the add-on alone reads on a file: by these it finds it again, whatever people rename. */
export type FileTags = Readonly<Record<string, string>>;

export type ArchivedFile = {
  readonly id: FileId;
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  /** Where a person opens it. */
  readonly link: string;
  readonly tags: FileTags;
  /** In hexadecimal; "" for what has no content of its own (a document, a folder). */
  readonly sha256: string;
  /** In bytes; 0 for what has no content of its own. */
  readonly size: number;
};

export type NewFile = {
  readonly name: string;
  /** None: at the top of the person's Drive. */
  readonly folder?: FileId;
  readonly tags: FileTags;
};

/**
 * Every function throws what Google refuses, in its words (`text/refusals.ts` says it in French).
 * Files that a person threw away are not found.
 */
export type Archive = {
  /** Files that carry all these tags, oldest first. */
  find(tags: FileTags): readonly ArchivedFile[];
  createFolder(as: NewFile): ArchivedFile;
  createDocument(as: NewFile): ArchivedFile;
  copyDocument(of: FileId, as: NewFile): ArchivedFile;
  readDocument(id: FileId): DocumentText;
  /** All of them or none. Refused when the document is not of that revision any more. */
  editDocument(id: FileId, edits: readonly DocumentEdit[], revision?: string): void;
  /** The document as a PDF. */
  pdfOf(id: FileId): Content;
  /** Keeps a content as a file. */
  keep(content: Content, as: NewFile & { readonly type: string }): ArchivedFile;
  contentOf(id: FileId): Content;
  text(text: string, type: string): Content;
  zip(files: readonly { readonly name: string; readonly content: Content }[]): Content;
  /** From what a page uploads, in base64. */
  uploaded(base64: string, type: string): Content;
  sha256(content: Content): string;
  discard(id: FileId): void;
};
