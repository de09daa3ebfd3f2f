/** A Drive in memory: folders, documents that take changes as Docs does, PDF that say what was printed. */

import type {
  Archive,
  ArchivedFile,
  Content,
  FileId,
  FileTags,
  NewFile,
} from "../../src/core/app/archive.ts";
import type { DocumentText } from "../../src/core/letters/document.ts";
import { sha256 } from "../../src/core/text/sha256.ts";
import { applyEdits, EMPTY_DOCUMENT } from "./letters/apply-edits.ts";
import type { Call } from "./memory-workbook.ts";

export type DriveFile = ArchivedFile & {
  readonly folder: FileId | undefined;
  readonly document?: DocumentText;
  readonly content?: string;
};

/** What Google answers instead of the result: nothing was done, or it was and nobody was told. */
export type ArchiveFault = { readonly error: string; readonly isDone?: boolean };

export type MemoryDrive = {
  /** Files that nobody threw away, oldest first. */
  readonly files: readonly DriveFile[];
  /** Asked before each call, by its name: « copy document ». */
  fault: (name: string) => ArchiveFault | undefined;
  /** A person throws a file away. */
  readonly throwAway: (id: FileId) => void;
  /** A person edits a document. */
  readonly rewrite: (id: FileId, change: (document: DocumentText) => DocumentText) => void;
};

export const QUOTA = "Service invoked too many times for one day: documents.";

const FOLDER = "application/vnd.google-apps.folder";
const DOCUMENT = "application/vnd.google-apps.document";

export function memoryDrive(): MemoryDrive & { readonly archive: (call: Call) => Archive } {
  const files = new Map<FileId, DriveFile>();
  let made = 0;
  const drive: MemoryDrive = {
    get files() {
      return [...files.values()];
    },
    fault: () => undefined,
    throwAway: (id) => {
      files.delete(id);
    },
    rewrite: (id, change) => {
      const file = found(files, id);
      files.set(id, { ...file, document: changed(change(documentOf(file))) });
    },
  };
  const put = (as: NewFile, type: string, has: Pick<DriveFile, "document" | "content">) => {
    made += 1;
    const id = `fichier-${made}` as FileId;
    const { name, tags, folder } = as;
    if (folder !== undefined) found(files, folder);
    const link = `https://drive.example/${id}`;
    const hash = has.content === undefined ? "" : sha256(has.content);
    const file: DriveFile = {
      id,
      name,
      type,
      tags,
      folder,
      link,
      sha256: hash,
      size: has.content?.length ?? 0,
      ...has,
    };
    files.set(id, file);
    return file;
  };
  return Object.assign(drive, {
    archive: (call: Call) => archiveOf({ files, put, call: faulty(drive, call) }),
  });
}

/** The whole text of a PDF is what the document said when it was printed. */
export function printed(file: DriveFile | undefined): string {
  return file?.content ?? "";
}

function faulty(drive: MemoryDrive, call: Call): Call {
  return (name, act) =>
    call(name, () => {
      const fault = drive.fault(name);
      if (!fault) return act();
      if (fault.isDone) act();
      throw new Error(fault.error);
    });
}

type Parts = {
  readonly files: Map<FileId, DriveFile>;
  readonly put: (
    as: NewFile,
    type: string,
    has: Pick<DriveFile, "document" | "content">,
  ) => DriveFile;
  readonly call: Call;
};

function archiveOf({ files, put, call }: Parts): Archive {
  return {
    find: (tags) => call("find files", () => [...files.values()].filter(carries(tags))),
    createFolder: (as) => call("create folder", () => put(as, FOLDER, {})),
    createDocument: (as) =>
      call("create document", () => put(as, DOCUMENT, { document: EMPTY_DOCUMENT })),
    copyDocument: (of, as) =>
      call("copy document", () => {
        const { document, tags } = found(files, of);
        return put({ ...as, tags: { ...tags, ...as.tags } }, DOCUMENT, {
          document: changed(document ?? EMPTY_DOCUMENT),
        });
      }),
    readDocument: (id) => call("read document", () => documentOf(found(files, id))),
    editDocument: (id, edits, revision) =>
      call("edit document", () => {
        const file = found(files, id);
        const document = documentOf(file);
        if (revision !== undefined && revision !== document.revision)
          throw new Error("The required revision ID does not match the latest revision.");
        files.set(id, { ...file, document: applyEdits(document, edits) });
      }),
    pdfOf: (id) => call("export pdf", () => contentOf(textOf(documentOf(found(files, id))))),
    keep: (content, { type, ...as }) =>
      call("keep file", () => put(as, type, { content: stringOf(content) })),
    contentOf: (id) => call("read file", () => contentOf(found(files, id).content ?? "")),
    text: (text) => contentOf(text),
    zip: (members) =>
      contentOf(JSON.stringify(members.map(({ name, content }) => [name, stringOf(content)]))),
    uploaded: (base64) => contentOf(base64),
    sha256: (content) => sha256(stringOf(content)),
    discard: (id) =>
      call("discard file", () => {
        found(files, id);
        files.delete(id);
      }),
  };
}

function carries(tags: FileTags): (file: DriveFile) => boolean {
  return (file) => Object.entries(tags).every(([key, value]) => file.tags[key] === value);
}

function found(files: ReadonlyMap<FileId, DriveFile>, id: FileId): DriveFile {
  const file = files.get(id);
  if (!file)
    throw new Error(`API call to drive.files.get failed with error: File not found: ${id}.`);
  return file;
}

function documentOf({ id, document }: DriveFile): DocumentText {
  if (!document) throw new Error(`${id} is no document.`);
  return document;
}

let revisions = 0;

/** The same text under a revision of its own. */
function changed(document: DocumentText): DocumentText {
  revisions += 1;
  return { ...document, revision: `r${revisions}` };
}

function textOf({ header, body, footer }: DocumentText): string {
  const blocks = body.map((block) =>
    block.kind === "paragraph"
      ? block.text
      : block.rows
          .map(({ cells }) =>
            cells.map((cell) => cell.map(({ text }) => text).join("\n")).join("\t"),
          )
          .join("\n"),
  );
  return [header, ...blocks, footer].join("\n").split("\u000b").join("\n");
}

function contentOf(text: string): Content {
  return text as unknown as Content;
}

function stringOf(content: Content): string {
  return content as unknown as string;
}
