/** The models of letters: documents of the person's Drive, made from the texts that come with the add-on. */

import { documentOf } from "../letters/design-document.ts";
import { designEdits } from "../letters/design-edits.ts";
import type { DocumentBlock, DocumentText } from "../letters/document.ts";
import { LETTER_NAMES, type LetterModel } from "../letters/letter.ts";
import { designOf } from "../letters/parse-letter.ts";
import { shippedLetters } from "../letters/shipped-letters.ts";
import { once } from "../once.ts";
import { formatList } from "../text/format.ts";
import type { Archive, ArchivedFile } from "./archive.ts";
import { type LetterFolders, letterFolders } from "./letter-files.ts";
import type { Ports } from "./ports.ts";
import { RUN_LIMIT_MS } from "./remind.ts";
import { type Answer, done, refused, underLock } from "./under-lock.ts";

export type ModelDocument = {
  readonly file: ArchivedFile;
  readonly document: DocumentText;
  /** There was none, or none any more: said once. */
  readonly isNew: boolean;
};

export type LetterModels = {
  /** Its text, that of the add-on while there is no document; nothing is made. */
  textOf(model: LetterModel): DocumentText;
  /** Its document, made when there is none. */
  documentOf(model: LetterModel): ModelDocument;
};

/** Each is looked for and read once an execution. */
export function letterModels(archive: Archive, folders: LetterFolders): LetterModels {
  const files = once(() => archive.find({ ponctuel: "modele" }));
  const read = new Map<LetterModel, ModelDocument>();
  const existing = (model: LetterModel): ModelDocument | undefined => {
    const file = files().find(({ tags }) => tags["code"] === model);
    const known = read.get(model);
    if (known || !file) return known;
    const document = archive.readDocument(file.id);
    // One that was begun when its making was cut short is no model of anybody.
    if (isEmpty(document)) return undefined;
    const found = { file, document, isNew: false };
    read.set(model, found);
    return found;
  };
  return {
    textOf: (model) => existing(model)?.document ?? documentOf(designOf(shippedText(model))),
    documentOf: (model) => {
      const known = existing(model);
      if (known) return known;
      for (const { id, tags } of files()) if (tags["code"] === model) archive.discard(id);
      const made = makeModel(archive, folders, model);
      read.set(model, { ...made, isNew: false });
      return made;
    },
  };
}

export function isLetterModel(code: string): code is LetterModel {
  return Object.keys(LETTER_NAMES).includes(code);
}

/** Where the person edits the model; it is made when there is none. */
export function openLetterModel(
  ports: Ports,
  code: unknown,
): { readonly link: string; readonly problem?: string } {
  type Opened = Answer & { readonly link?: string };
  const opened: Opened = underLock<Opened>(ports, ({ book: { settings } }) => {
    if (typeof code !== "string" || !isLetterModel(code)) return refused("Choisissez un modèle.");
    const folders = letterFolders(ports.archive, settings.company);
    const { file } = letterModels(ports.archive, folders).documentOf(code);
    return { ...done(""), link: file.link };
  });
  return opened.link === undefined ? { link: "", problem: opened.said } : { link: opened.link };
}

/** All those that are missing, as far as the time of an execution allows. */
export function makeLetterModels(ports: Ports): Answer {
  return underLock(ports, ({ book: { settings } }) => {
    const models = letterModels(ports.archive, letterFolders(ports.archive, settings.company));
    const made: string[] = [];
    for (const model of shippedLetters().keys()) {
      if (ports.clock.elapsedMs() > RUN_LIMIT_MS)
        return refused("Tous les modèles ne sont pas encore créés : recommencez.");
      if (models.documentOf(model).isNew) made.push(`« ${LETTER_NAMES[model]} »`);
    }
    return done(
      made.length === 0
        ? "Tous les modèles sont dans votre Drive."
        : `Dans votre Drive, dossier Modèles : ${formatList(made)}.`,
    );
  });
}

function makeModel(archive: Archive, folders: LetterFolders, model: LetterModel): ModelDocument {
  const file = archive.createDocument({
    name: LETTER_NAMES[model],
    folder: folders.models(),
    tags: { ponctuel: "modele", code: model },
  });
  archive.editDocument(file.id, designEdits(designOf(shippedText(model))));
  return { file, document: archive.readDocument(file.id), isNew: true };
}

function shippedText(model: LetterModel): string {
  const text = shippedLetters().get(model);
  if (text === undefined)
    throw new Error(`Aucun texte n’est livré pour « ${LETTER_NAMES[model]} ».`);
  return text;
}

function isEmpty({ body }: DocumentText): boolean {
  return body.every(isBlank);
}

function isBlank(block: DocumentBlock): boolean {
  return block.kind === "paragraph" && block.text === "";
}
