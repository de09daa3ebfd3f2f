/**
 * The advanced Drive service, version 3, under the scope drive.file: the files that the add-on
 * made, and no other. https://developers.google.com/workspace/drive/api/reference/rest/v3/files
 */

import { createHash } from "node:crypto";
import { bytesOfDocument, DOCUMENT_TYPE } from "../documents/stored.ts";
import { EMPTY_DOCUMENT } from "../documents/units.ts";
import type { Execution } from "../runtime/execution.ts";
import { HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";
import type { StoredFile } from "../stores/documents.ts";
import { apiError, fieldsOf, notEmulated, textField } from "./api-error.ts";
import type { Blob } from "./blob.ts";
import { fileView, fileViews, type ShownFile } from "./drive-fields.ts";
import { download, exported, refuseConversion, uploaded } from "./drive-media.ts";
import { ordered } from "./drive-order.ts";
import { appPropertiesAfter } from "./drive-properties.ts";
import { queryTest } from "./drive-query.ts";

const FOLDER_TYPE = "application/vnd.google-apps.folder";

/** The alias of « My Drive », where a file lies that has no other parent. */
const ROOT = "root";
const DEFAULT_PAGE = 100;

/** Options of a list that change nothing for files of one's own. */
const HARMLESS = ["corpora", "spaces", "supportsAllDrives", "includeItemsFromAllDrives"];

/** A file that the add-on did not make does not exist for it, whatever its id. */
function findFile(world: World, id: string, method: string): StoredFile {
  const file = world.documents.get(id);
  if (file === undefined) {
    throw apiError(method, `File not found: ${id}.`);
  }
  return file;
}

/** Forty-four characters as Drive's ids have, made of what is known, so that runs repeat. */
export function freshFileId(world: World): string {
  for (let attempt = 0; ; attempt += 1) {
    const seed = `${world.clock.now()}/${attempt}`;
    const id = `1${createHash("sha512").update(seed).digest("base64url").slice(0, 43)}`;
    if (world.documents.get(id) === undefined) {
      return id;
    }
  }
}

class Files extends HostObject {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  get _gasName(): string {
    return "Drive.Files";
  }

  create(resource: unknown, mediaData?: unknown, options?: unknown): object {
    const method = "drive.files.create";
    const blob = uploaded(mediaData);
    const mimeType =
      textField(resource, "mimeType") ?? blob?.contentType ?? "application/octet-stream";
    refuseConversion(mimeType, blob);
    const parents = parentsOf(resource) ?? [ROOT];
    this.#checkFolders(parents, method);
    this.#countDocument(mimeType);
    const name = textField(resource, "name") ?? blob?.name ?? "Untitled";
    const now = this.#world.clock.now();
    return this.#store(
      {
        id: freshFileId(this.#world),
        ...{ name, mimeType, parents, trashed: false, createdAt: now, modifiedAt: now },
        appProperties: appPropertiesAfter({}, resource, method),
        content: blob?.bytes ?? newContent(mimeType, name),
      },
      method,
      options,
    );
  }

  get(fileId: string, options?: unknown): object {
    const method = "drive.files.get";
    const file = findFile(this.#world, fileId, method);
    return textField(options, "alt") === "media"
      ? download(file, method)
      : fileView(this.#shown(file), textField(options, "fields"), method);
  }

  list(options?: unknown): object {
    const method = "drive.files.list";
    const { q, orderBy, pageSize, pageToken, fields, ...others } = fieldsOf(options);
    const [other] = Object.keys(others).filter((name) => !HARMLESS.includes(name));
    if (other !== undefined) throw notEmulated(`the option ${other} of ${method}`);
    const all = this.#world.documents.list().map((file) => this.#shown(file));
    const found = ordered(all.filter(queryTest(String(q ?? ""), method)), orderBy, method);
    const from = Number(pageToken ?? 0);
    const to = from + Number(pageSize ?? DEFAULT_PAGE);
    const next = to < found.length ? String(to) : undefined;
    const mask = typeof fields === "string" ? fields : undefined;
    return fileViews(found.slice(from, to), next, mask, method);
  }

  copy(resource: unknown, fileId: string, options?: unknown): object {
    const method = "drive.files.copy";
    const original = findFile(this.#world, fileId, method);
    if (original.mimeType === FOLDER_TYPE) {
      throw apiError(method, "This file cannot be copied by the user.");
    }
    const parents = parentsOf(resource) ?? original.parents;
    this.#checkFolders(parents, method);
    this.#countDocument(original.mimeType);
    const now = this.#world.clock.now();
    return this.#store(
      {
        ...original,
        ...{ createdAt: now, modifiedAt: now },
        appProperties: appPropertiesAfter(original.appProperties, resource, method),
        id: freshFileId(this.#world),
        name: textField(resource, "name") ?? `Copy of ${original.name}`,
        parents,
        trashed: false,
      },
      method,
      options,
    );
  }

  update(resource: unknown, fileId: string, mediaData?: unknown, options?: unknown): object {
    const method = "drive.files.update";
    const before = findFile(this.#world, fileId, method);
    const { trashed } = fieldsOf(resource);
    const blob = uploaded(mediaData);
    const added = idList(textField(options, "addParents"));
    this.#checkFolders(added, method);
    const removed = idList(textField(options, "removeParents"));
    const kept = before.parents.filter((id) => !removed.includes(id) && !added.includes(id));
    return this.#store(
      {
        ...before,
        name: textField(resource, "name") ?? before.name,
        trashed: typeof trashed === "boolean" ? trashed : before.trashed,
        parents: [...kept, ...added],
        appProperties: appPropertiesAfter(before.appProperties, resource, method),
        modifiedAt: this.#world.clock.now(),
        content: blob?.bytes ?? before.content,
      },
      method,
      options,
    );
  }

  export(fileId: string, mimeType: string, options?: unknown): Blob {
    const blob = exported(findFile(this.#world, fileId, "drive.files.export"), mimeType, options);
    this.#world.quotas.take("filesConverted", 1);
    return blob;
  }

  /** « Permanently deletes a file without moving it to the trash », a folder with all it holds. */
  remove(fileId: string): void {
    const { documents } = this.#world;
    const file = findFile(this.#world, fileId, "drive.files.delete");
    for (const { id } of documents.list().filter(({ parents }) => parents.includes(file.id))) {
      this.remove(id);
    }
    documents.remove(file.id);
  }

  #store(file: StoredFile, method: string, options: unknown): object {
    this.#world.documents.put(file);
    return fileView(this.#shown(file), textField(options, "fields"), method);
  }

  #shown(file: StoredFile): ShownFile {
    const isInBin = (one: StoredFile): boolean =>
      one.trashed ||
      one.parents.some((id) => {
        const parent = this.#world.documents.get(id);
        return parent !== undefined && isInBin(parent);
      });
    return { ...file, isInBin: isInBin(file) };
  }

  #checkFolders(ids: readonly string[], method: string): void {
    for (const id of ids.filter((parent) => parent !== ROOT)) {
      if (findFile(this.#world, id, method).mimeType !== FOLDER_TYPE) {
        throw apiError(method, "The specified parent is not a folder.");
      }
    }
  }

  #countDocument(mimeType: string): void {
    if (mimeType === DOCUMENT_TYPE) {
      this.#world.quotas.take("documentsCreated", 1);
    }
  }
}

function newContent(mimeType: string, name: string): Uint8Array {
  return mimeType === DOCUMENT_TYPE ? bytesOfDocument(EMPTY_DOCUMENT, name) : new Uint8Array();
}

function parentsOf(resource: unknown): readonly string[] | undefined {
  const { parents } = fieldsOf(resource);
  return Array.isArray(parents) && parents.length > 0 ? parents.map(String) : undefined;
}

function idList(text: string | undefined): readonly string[] {
  return (text ?? "").split(",").filter((id) => id !== "");
}

class Drive extends HostObject {
  readonly #files: Files;

  constructor(world: World) {
    super();
    this.#files = new Files(world);
  }

  get _gasName(): string {
    return "Drive";
  }

  get Files(): Files {
    return this.#files;
  }
}

export function drive(world: World, _execution: Execution): HostObject {
  return new Drive(world);
}
