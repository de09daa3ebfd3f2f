/** Documents and files in the Drive of whoever is at work, through the advanced services Docs and Drive: those that the add-on made, and no other. */

import type {
  Archive,
  ArchivedFile,
  Content,
  FileId,
  FileTags,
  NewFile,
} from "../core/app/archive.ts";
import type { DocumentEdit, DocumentText } from "../core/letters/document.ts";
import { once } from "../core/once.ts";
import {
  type DocumentRequest,
  requestsOf,
  type Segments,
  segmentRequests,
} from "./document-edits.ts";
import { type Looks, looksOf } from "./document-looks.ts";
import { documentText } from "./document-text.ts";

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type Documents = GoogleAppsScript.Docs.Collection.DocumentsCollection;
type Batch = GoogleAppsScript.Docs.Schema.BatchUpdateDocumentResponse;
type Blob = GoogleAppsScript.Base.Blob;

const FOLDER = "application/vnd.google-apps.folder";
const DOCUMENT = "application/vnd.google-apps.document";
const PDF = "application/pdf";

const FIELDS = "id,name,mimeType,webViewLink,appProperties,sha256Checksum,size";
const MOST_A_PAGE = 1000;

/**
 * Tags are read in the whole Drive of a person, who may have several workbooks: each file carries
 * that of its own, and none is ever taken for one of another company.
 */
const WORKBOOK = "classeur";

export function archive(): Archive {
  const workbook = once(() => SpreadsheetApp.getActive().getId());
  const tagged = (tags: FileTags): FileTags => ({ ...tags, [WORKBOOK]: workbook() });
  const create = (as: NewFile, mimeType: string, content?: Blob): ArchivedFile => {
    const resource = { ...resourceOf(as, tagged(as.tags)), mimeType };
    const made = content
      ? files().create(resource, content, { fields: FIELDS })
      : // The content is asked for by place: what is left out comes as nothing.
        files().create(resource, null as unknown as Blob, { fields: FIELDS });
    return archived(made);
  };
  return {
    ...contents(),
    ...documentsThatWereRead(),
    find: (tags) => foundBy(tagged(tags)).map(archived),
    createFolder: (as) => create(as, FOLDER),
    createDocument: (as) => create(as, DOCUMENT),
    copyDocument: (of, as) =>
      archived(files().copy(resourceOf(as, tagged(as.tags)), of, { fields: FIELDS })),
    keep: (content, { type, ...as }) => {
      const blob = blobOf(content);
      return { ...create(as, type, blob), sha256: sha256Of(blob) };
    },
    pdfOf: (id) => contentOf(exported(id)),
    contentOf: (id) => contentOf(files().get(id, { alt: "media" }) as unknown as Blob),
    discard: (id) => {
      files().update({ trashed: true } as DriveFile, id);
    },
  };
}

/** Without « alt=media » the live service refuses: https://issuetracker.google.com/468534237. */
function exported(id: FileId): Blob {
  const asMedia = files() as unknown as {
    export(id: string, type: string, options: { readonly alt: "media" }): Blob;
  };
  return asMedia.export(id, PDF, { alt: "media" });
}

function foundBy(tags: FileTags): readonly DriveFile[] {
  const terms = Object.entries(tags).map(
    ([key, value]) => `appProperties has { key='${quoted(key)}' and value='${quoted(value)}' }`,
  );
  const q = [...terms, "trashed = false"].join(" and ");
  const fields = `nextPageToken,files(${FIELDS})`;
  const found: DriveFile[] = [];
  let pageToken: string | undefined;
  do {
    const from = pageToken ? { pageToken } : {};
    const page = files().list({
      ...{ q, fields, orderBy: "createdTime", pageSize: MOST_A_PAGE },
      ...from,
    });
    found.push(...(page.files ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken);
  return found;
}

function quoted(text: string): string {
  return text.replace(/['\\]/g, "\\$&");
}

/** The looks of a document are those of its last reading: a change copies some of them. */
function documentsThatWereRead(): Pick<Archive, "readDocument" | "editDocument"> {
  let last: { readonly id: FileId; readonly looks: Looks } | undefined;
  const looksIn = (id: FileId): Looks => (last?.id === id ? last.looks : () => undefined);
  return {
    readDocument: (id): DocumentText => {
      const document = documents().get(id);
      last = { id, looks: looksOf(document) };
      return documentText(document);
    },
    editDocument: (id, edits, revision) => {
      const made = makeSegments(id, edits, revision);
      const requests = requestsOf(edits, { looks: looksIn(id), segments: made.segments });
      if (requests.length > 0) update(id, requests, made.revision);
    },
  };
}

/** Empty header and footer come first: a model that was begun and not filled has no text at all. */
function makeSegments(
  id: FileId,
  edits: readonly DocumentEdit[],
  revision: string | undefined,
): { readonly segments: Segments; readonly revision: string | undefined } {
  const requests = segmentRequests(edits);
  if (requests.length === 0) return { segments: {}, revision };
  const { replies = [], writeControl } = update(id, requests, revision);
  const answers = Object.assign({}, ...replies) as {
    readonly createHeader?: { readonly headerId?: string };
    readonly createFooter?: { readonly footerId?: string };
  };
  const header = answers.createHeader?.headerId;
  const footer = answers.createFooter?.footerId;
  return {
    segments: { ...(header ? { header } : {}), ...(footer ? { footer } : {}) },
    revision: writeControl?.requiredRevisionId,
  };
}

function update(
  id: FileId,
  requests: readonly DocumentRequest[],
  requiredRevisionId: string | undefined,
): Batch {
  return documents().batchUpdate(
    {
      requests: [...requests],
      ...(requiredRevisionId ? { writeControl: { requiredRevisionId } } : {}),
    },
    id,
  );
}

function contents(): Pick<Archive, "text" | "zip" | "uploaded" | "sha256"> {
  return {
    text: (text, type) => contentOf(Utilities.newBlob(text, type)),
    zip: (members) =>
      contentOf(
        Utilities.zip(members.map(({ name, content }) => blobOf(content).copyBlob().setName(name))),
      ),
    uploaded: (base64, type) => contentOf(Utilities.newBlob(Utilities.base64Decode(base64), type)),
    sha256: (content) => sha256Of(blobOf(content)),
  };
}

function sha256Of(blob: Blob): string {
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, blob.getBytes())
    .map((byte) => (byte & 255).toString(16).padStart(2, "0"))
    .join("");
}

function resourceOf({ name, folder }: NewFile, appProperties: FileTags): DriveFile {
  return { name, appProperties, ...(folder ? { parents: [folder] } : {}) } as DriveFile;
}

function archived(file: DriveFile): ArchivedFile {
  return {
    id: file.id as FileId,
    name: file.name ?? "",
    type: file.mimeType ?? "",
    link: file.webViewLink ?? "",
    tags: file.appProperties ?? {},
    sha256: file.sha256Checksum ?? "",
    size: Number(file.size ?? 0),
  };
}

function contentOf(blob: Blob): Content {
  return blob as unknown as Content;
}

function blobOf(content: Content): Blob {
  return content as unknown as Blob;
}

/** Defined by the manifest, so always there once pushed. */
function files(): Files {
  const { Files } = Drive ?? {};
  if (!Files) throw new Error("Le service avancé Drive n’est pas activé.");
  return Files;
}

function documents(): Documents {
  const { Documents } = Docs ?? {};
  if (!Documents) throw new Error("Le service avancé Docs n’est pas activé.");
  return Documents;
}
