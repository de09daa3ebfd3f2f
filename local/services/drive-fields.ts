/** A Drive file as the API shows it, by the names of the `fields` option. */

import { createHash } from "node:crypto";
import type { StoredFile } from "../stores/documents.ts";
import { isGoogleType } from "./drive-media.ts";
import { checkNames, type FieldMask, masked, parseMask } from "./field-mask.ts";

/** What version 3 returns when no fields are asked for. */
const DEFAULT_FIELDS = "kind,id,name,mimeType";
const DEFAULT_LIST = `nextPageToken,kind,incompleteSearch,files(${DEFAULT_FIELDS})`;

/** A file is in the bin when a folder around it is. */
export type ShownFile = StoredFile & { readonly isInBin: boolean };

const FIELDS: Readonly<Record<string, (file: ShownFile) => unknown>> = {
  kind: () => "drive#file",
  id: ({ id }) => id,
  name: ({ name }) => name,
  mimeType: ({ mimeType }) => mimeType,
  parents: ({ parents }) => [...parents],
  trashed: ({ isInBin }) => isInBin,
  explicitlyTrashed: ({ trashed }) => trashed,
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
    "application/vnd.google-apps.document": `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
    "application/vnd.google-apps.folder": `https://drive.google.com/drive/folders/${id}`,
  };
  return link[mimeType] ?? `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
}

export function fileView(file: ShownFile, fields: string | undefined, method: string): object {
  return shown(file, parseMask(fields ?? DEFAULT_FIELDS, method), method);
}

function shown(file: ShownFile, mask: FieldMask, method: string): object {
  checkNames(mask, Object.keys(FIELDS), method);
  const names = mask.has("*") ? Object.keys(FIELDS) : [...mask.keys()];
  const view = names.map((name) => [name, FIELDS[name]?.(file)] as const);
  return Object.fromEntries(view.filter(([, value]) => value !== undefined));
}

/** `fields` of a list: « files(id,name) », alone or beside « nextPageToken ». */
export function fileViews(
  files: readonly ShownFile[],
  nextPageToken: string | undefined,
  fields: string | undefined,
  method: string,
): object {
  const mask = parseMask(fields ?? DEFAULT_LIST, method);
  checkNames(mask, ["files", "kind", "incompleteSearch", "nextPageToken"], method);
  const inner = mask.get("files") ?? mask.get("*");
  const all = {
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    kind: "drive#fileList",
    incompleteSearch: false,
  };
  const files_ = inner && { files: files.map((file) => shown(file, filled(inner), method)) };
  return { ...Object(masked(all, mask)), ...files_ };
}

/** « files » alone asks for all of each. */
function filled(inner: FieldMask): FieldMask {
  return inner.size === 0 ? new Map([["*", inner]]) : inner;
}
