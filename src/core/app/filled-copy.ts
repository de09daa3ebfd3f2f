/** A model made into one document: copied, read again, filled. */

import type { DocumentEdit, DocumentText } from "../letters/document.ts";
import type { Archive, ArchivedFile, NewFile } from "./archive.ts";
import type { ModelDocument } from "./letter-models.ts";

type Filling = {
  readonly as: NewFile;
  readonly edits: readonly DocumentEdit[];
  /** Told of the copy as soon as there is one. */
  readonly made: (document: ArchivedFile) => void;
  /** Thrown when the model is not what was filled any more: positions of another text would make another letter. */
  readonly changed: () => Error;
};

export function filledCopy(
  archive: Archive,
  model: Pick<ModelDocument, "file" | "document">,
  { as, edits, made, changed }: Filling,
): ArchivedFile {
  const document = archive.copyDocument(model.file.id, as);
  made(document);
  const copy = archive.readDocument(document.id);
  if (!isSameText(copy, model.document)) throw changed();
  archive.editDocument(document.id, edits, copy.revision);
  return document;
}

function isSameText(copy: DocumentText, model: DocumentText): boolean {
  const textOf = ({ body, header, footer }: DocumentText) => JSON.stringify([body, header, footer]);
  return textOf(copy) === textOf(model);
}
