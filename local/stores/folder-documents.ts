/** Files of Drive as a folder that people can open, and an index of what only Drive knows. */

import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DocumentStore, StoredFile } from "./documents.ts";
import { replaceFile } from "./durable-file.ts";
import { safeName, slugOf } from "./file-names.ts";
import { LineLog } from "./line-log.ts";

/** Lines of the index that an earlier version wrote lack these. */
const EARLIER = { appProperties: {}, createdAt: 0, modifiedAt: 0 };

/** Documents are HTML, which a browser shows and an editor changes. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  "application/vnd.google-apps.document": ".html",
};
/** A folder of Drive is a line of the index, and no file. */
const FOLDER_TYPE = "application/vnd.google-apps.folder";

type Known = Omit<StoredFile, "content"> & { readonly file: string };
/** The last line about an id is what counts. */
type IndexLine = Known | { readonly id: string; readonly removed: true };

export class FolderDocuments implements DocumentStore {
  readonly #folder: string;
  readonly #index: LineLog<IndexLine>;
  readonly #known = new Map<string, Known>();

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#index = new LineLog(join(folder, "index.jsonl"));
    for (const line of this.#index.lines) {
      if ("removed" in line) this.#known.delete(line.id);
      else this.#known.set(line.id, { ...EARLIER, ...line });
    }
  }

  /** A file that a person has taken out of the folder does not exist until it is back. */
  get(id: string): StoredFile | undefined {
    const known = this.#known.get(id);
    return known && this.#read(known);
  }

  list(): readonly StoredFile[] {
    return [...this.#known.values()].flatMap((known) => this.#read(known) ?? []);
  }

  /** The content first: an index line never promises a file that is not there. */
  put({ content, ...metadata }: StoredFile): void {
    const before = this.#known.get(metadata.id);
    const known = { ...metadata, file: fileNameOf(metadata) };
    if (known.mimeType !== FOLDER_TYPE) replaceFile(join(this.#folder, known.file), content);
    this.#index.append(known);
    this.#known.set(known.id, known);
    if (before !== undefined && before.file !== known.file) this.#erase(before);
  }

  remove(id: string): void {
    const known = this.#known.get(id);
    if (known === undefined) return;
    this.#index.append({ id, removed: true });
    this.#known.delete(id);
    this.#erase(known);
  }

  #read({ file, ...metadata }: Known): StoredFile | undefined {
    if (metadata.mimeType === FOLDER_TYPE) return { ...metadata, content: new Uint8Array() };
    const path = join(this.#folder, file);
    return existsSync(path)
      ? { ...metadata, content: new Uint8Array(readFileSync(path)) }
      : undefined;
  }

  #erase({ file }: Known): void {
    rmSync(join(this.#folder, file), { force: true });
  }
}

function fileNameOf({ id, name, mimeType }: Pick<StoredFile, "id" | "name" | "mimeType">): string {
  return `${slugOf(id)}-${safeName(name)}${EXTENSIONS[mimeType] ?? ""}`;
}
