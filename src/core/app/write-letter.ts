/** Writes one letter: claim, flush, files, « préparé »; at most once, whatever dies when. */

import type { Book } from "../dunning/book.ts";
import type { History } from "../dunning/journal.ts";
import { LETTER_NAMES } from "../letters/letter.ts";
import { type LogLine, logCells } from "../sheet/log-lines.ts";
import { refusalSentence } from "../text/refusals.ts";
import type { ArchivedFile } from "./archive.ts";
import { filledCopy } from "./filled-copy.ts";
import { type LetterFolders, letterTags } from "./letter-files.ts";
import { claimLine, preparedLines, type WrittenFiles } from "./letter-log.ts";
import type { ModelDocument } from "./letter-models.ts";
import type { LetterToday } from "./letter-today.ts";
import type { LogWriter } from "./log-writer.ts";
import type { Ports } from "./ports.ts";
import { settleLetter } from "./unfinished-letters.ts";

export type LetterWriting = {
  readonly ports: Ports;
  readonly book: Book;
  readonly history: History;
  readonly log: LogWriter;
  readonly folders: LetterFolders;
};

/** What came of a letter; `refusal`: what Google answered, in its words. */
export type LetterOutcome = {
  readonly reference: string;
  readonly files?: WrittenFiles;
  readonly said: string;
  readonly refusal?: string;
};

const PDF = "application/pdf";

/**
 * The claim is in the log, and safe, before a document is made: an execution that dies in between
 * leaves a line « en cours », whose files are looked up before the letter is tried again.
 */
export function writeLetter(
  writing: LetterWriting,
  letter: LetterToday,
  model: ModelDocument,
): LetterOutcome {
  const { ports, book, history } = writing;
  const { settings } = book;
  const claim = claimLine(ports, letter, { settings, history });
  appendLines(writing, [claim]);
  ports.workbook.flush();
  const made: ArchivedFile[] = [];
  try {
    const files = writeFiles(writing, { letter, model, claim, made });
    appendLines(writing, preparedLines(claim, files));
    return { reference: claim.reference, files, said: preparedWords(letter, model) };
  } catch (failure) {
    return afterFailure(writing, claim, { made, failure });
  }
}

export function appendLines({ log }: Pick<LetterWriting, "log">, lines: readonly LogLine[]): void {
  log.append(lines.map(logCells));
}

type Written = {
  readonly letter: LetterToday;
  readonly model: ModelDocument;
  readonly claim: LogLine;
  /** Grows as documents are made. */
  readonly made: ArchivedFile[];
};

function writeFiles(
  { ports: { archive }, book, folders }: LetterWriting,
  { letter: { draft, filled }, model, claim, made }: Written,
): WrittenFiles {
  const { request, customerName, fileName } = draft;
  const customer = book.customers.get(request.customer);
  const folder = folders.of(customer ?? { id: request.customer, name: customerName });
  const name = claim.mode === "test" ? `[TEST] ${fileName}` : fileName;
  const tags = (file: "document" | "pdf") => letterTags(claim.reference, file);
  const document = filledCopy(archive, model, {
    as: { name, folder, tags: tags("document") },
    edits: filled.edits,
    made: (copy) => made.push(copy),
    changed: () => new Error(changedModel(draft.request.model)),
  });
  const pdf = archive.keep(archive.pdfOf(document.id), {
    ...{ name: `${name}.pdf`, folder, type: PDF },
    tags: tags("pdf"),
  });
  return { document, pdf };
}

function changedModel(model: keyof typeof LETTER_NAMES): string {
  return `Le modèle « ${LETTER_NAMES[model]} » vient de changer : relisez le courrier, puis recommencez.`;
}

/** Without an answer from Drive the claim stays unfinished, and is looked up before the next try. */
function afterFailure(
  writing: LetterWriting,
  claim: LogLine,
  { made, failure }: { readonly made: readonly ArchivedFile[]; readonly failure: unknown },
): LetterOutcome {
  const refusal = failure instanceof Error ? failure.message : String(failure);
  const sentence = refusalSentence(refusal);
  const error = sentence === undefined ? refusal : `${sentence} (${refusal})`;
  const { reference } = claim;
  try {
    const { lines, files } = settleLetter(writing.ports.archive, claim, { error, made });
    appendLines(writing, lines);
    return files
      ? { reference, files, said: "Le courrier est prêt." }
      : { reference, refusal, said: `Rien n’a été écrit. ${sentence ?? refusal}` };
  } catch {
    return { reference, refusal, said: `${sentence ?? refusal} ${INTERRUPTED}` };
  }
}

const INTERRUPTED =
  "L’écriture a été interrompue : au prochain essai, ce qui en reste dans Drive est d’abord repris ou jeté.";

function preparedWords({ draft }: LetterToday, { isNew }: ModelDocument): string {
  const { model } = draft.request;
  const made = isNew
    ? ` Le modèle « ${LETTER_NAMES[model]} » n’existait pas, ou plus : il a été créé dans votre Drive avec le texte livré.`
    : "";
  return `« ${draft.fileName} » est prêt : relisez-le avant de le poster.${made}`;
}
