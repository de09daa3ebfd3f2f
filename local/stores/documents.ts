/** Files of Drive that the add-on made: their metadata and contents. */

export type StoredFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly trashed: boolean;
  /** What the add-on has noted on the file; nobody else sees it. */
  readonly appProperties: Readonly<Record<string, string>>;
  /** Milliseconds of the host's clock. */
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** A Google document: its HTML. */
  readonly content: Uint8Array;
};

export interface DocumentStore {
  get(id: string): StoredFile | undefined;
  list(): readonly StoredFile[];
  /** Creates or replaces by id, durably. */
  put(file: StoredFile): void;
  /** Deletes for good; an unknown id is none of its business. */
  remove(id: string): void;
}

export class MemoryDocuments implements DocumentStore {
  readonly #files = new Map<string, StoredFile>();

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  list(): readonly StoredFile[] {
    return [...this.#files.values()];
  }

  put(file: StoredFile): void {
    this.#files.set(file.id, file);
  }

  remove(id: string): void {
    this.#files.delete(id);
  }
}
