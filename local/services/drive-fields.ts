/** A Drive file as the API shows it, by the names of the `fields` option. */

import { createHash } from "node:crypto";
import type { StoredFile } from "../stores/documents.ts";
import { apiError } from "./api-error.ts";
import { isGoogleType } from "./drive-media.ts";

/** What version 3 returns when no fields are asked for. */
const DEFAULT_FIELDS = "kind,id,name,mimeType";

const FIELDS: Readonly<Record<string, (file: StoredFile) => unknown>> = {
  kind: () => "drive#file",
  id: ({ id }) => id,
  name: ({ name }) => name,
  mimeType: ({ mimeType }) => mimeType,
  parents: ({ parents }) => [...parents],
  trashed: ({ trashed }) => trashed,
  appProperties: ({ appProperties }) =>
    Object.keys(appProperties).length === 0 ? undefined : appProperties,
  createdTime: ({ createdAt }) => new Date(createdAt).toISOString(),
  modifiedTime: ({ modifiedAt }) => new Date(modifiedAt).toISOString(),
  size: ({ content }) => String(content.length),
  md5Checksum: (file) => checksum(file, "md5"),
  sha1Checksum: (file) => checksum(file, "sha1"),
  sha256Checksum: (file) => checksum(file, "sha256"),
  webViewLink,
};

/** « Only applicable to files with binary content in Google Drive ». */
function checksum(file: StoredFile, algorithm: string): string | undefined {
  return isGoogleType(file) ? undefined : createHash(algorithm).update(file.content).digest("hex");
}

function webViewLink({ id, mimeType }: StoredFile): string {
  const link: Readonly<Record<string, string>> = {
    "application/vnd.google-apps.document": `https://docs.google.com/document/d/${id}/edit`,
    "application/vnd.google-apps.folder": `https://drive.google.com/drive/folders/${id}`,
  };
  return link[mimeType] ?? `https://drive.google.com/file/d/${id}/view`;
}

export function fileView(file: StoredFile, fields: string | undefined, method: string): object {
  const names = fields === "*" ? Object.keys(FIELDS) : (fields ?? DEFAULT_FIELDS).split(",");
  const view: Record<string, unknown> = {};
  for (const name of names.map((text) => text.trim())) {
    const value = FIELDS[name];
    if (value === undefined) {
      throw apiError(method, `Invalid field selection ${name}`);
    }
    const shown = value(file);
    if (shown !== undefined) view[name] = shown;
  }
  return view;
}

/** `fields` of a list: « files(id,name) », alone or beside « nextPageToken ». */
export function fileViews(
  files: readonly StoredFile[],
  fields: string | undefined,
  method: string,
): object {
  const [, inside] = /files\(([^()]*)\)/.exec(fields ?? "") ?? [];
  const asked = (fields ?? "").replace(/files\([^()]*\)/, "files");
  const unknownName = asked
    .split(",")
    .map((name) => name.trim())
    .find((name) => !["", "*", "files", "kind", "nextPageToken"].includes(name));
  if (unknownName !== undefined) {
    throw apiError(method, `Invalid field selection ${unknownName}`);
  }
  return { files: files.map((file) => fileView(file, inside, method)) };
}
