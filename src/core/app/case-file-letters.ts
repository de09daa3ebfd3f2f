/** The summary and the draft of the request, made as letters are: copy of the model, changes, PDF. */

import { type FileFacts, fileContent } from "../case-file/file-content.ts";
import { orderContent, whyNoOrder } from "../case-file/order-draft.ts";
import { fillLetter } from "../letters/fill.ts";
import { LETTER_NAMES, type LetterContent, type LetterModel } from "../letters/letter.ts";
import type { Archive, ArchivedFile, Content, FileId, FileTags } from "./archive.ts";
import type { CaseFileFacts } from "./case-file-facts.ts";
import { workingTags } from "./case-file-store.ts";
import { filledCopy } from "./filled-copy.ts";
import type { LetterModels } from "./letter-models.ts";

export type Making = {
  readonly archive: Archive;
  readonly models: LetterModels;
  readonly folder: FileId;
  readonly facts: CaseFileFacts;
  /** « 2026-11-23 0815 ». */
  readonly stamp: string;
  /** Documents made by this execution: thrown away when it does not come to its end. */
  readonly made: FileId[];
};

export type Printed = { readonly pdf: Content; readonly document: ArchivedFile };

export class Unprintable extends Error {}

/** Its document is thrown away: the PDF in the ZIP is what counts. */
export function printSummary(making: Making): Content {
  const { archive, facts } = making;
  const content = fileContent(contentFacts(facts));
  const tags = workingTags(facts.customer.id, "synthese");
  const { pdf, document } = printed(making, { model: "synthese-dossier", content, tags });
  archive.discard(document.id);
  return pdf;
}

/** The document stays: a person completes it. */
export function printOrder(making: Making): Printed | undefined {
  const { facts } = making;
  if (whyNoOrder(facts.claim) !== undefined) return undefined;
  return printed(making, {
    model: "injonction-de-payer",
    content: orderContent(contentFacts(facts)),
    tags: workingTags(facts.customer.id, "requete"),
  });
}

function contentFacts(facts: CaseFileFacts): FileFacts {
  const { read, claim, chronology, documents, missing, verdict } = facts;
  return { book: read.book, claim, chronology, pieces: documents, missing, verdict };
}

type Print = {
  readonly model: LetterModel;
  readonly content: LetterContent;
  readonly tags: FileTags;
};

function printed(making: Making, { model, content, tags }: Print): Printed {
  const { archive, models, folder, facts, stamp, made } = making;
  const source = models.documentOf(model);
  const filled = fillLetter(source.document, content);
  if (filled.kind === "problems")
    throw new Unprintable(`Modèle « ${LETTER_NAMES[model]} » : ${filled.problems.join(" ")}`);
  const name = `${stamp} ${LETTER_NAMES[model]} ${facts.customer.name}`;
  const document = filledCopy(archive, source, {
    as: { name, folder, tags },
    edits: filled.edits,
    made: ({ id }) => made.push(id),
    changed: () =>
      new Unprintable(`Le modèle « ${LETTER_NAMES[model]} » vient de changer : recommencez.`),
  });
  return { pdf: archive.pdfOf(document.id), document };
}
