/**
 * The advanced Docs service, version 1: documents made, read and changed by batches of requests.
 * https://developers.google.com/workspace/docs/api/reference/rest/v1/documents
 */

import { applyBatch } from "../documents/batch.ts";
import {
  bytesOfDocument,
  contentOfDocument,
  DOCUMENT_TYPE,
  revisionOf,
} from "../documents/stored.ts";
import { EMPTY_DOCUMENT } from "../documents/units.ts";
import { documentView } from "../documents/view.ts";
import type { Execution } from "../runtime/execution.ts";
import { HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";
import type { StoredFile } from "../stores/documents.ts";
import { apiError, fieldsOf, notEmulated, textField } from "./api-error.ts";
import { freshFileId } from "./drive.ts";
import { checkNames, masked, parseMask } from "./field-mask.ts";

/** Some are absent where they would be empty. */
const DOCUMENT_FIELDS = [
  ...["documentId", "title", "revisionId", "suggestionsViewMode", "body", "headers", "footers"],
  ...["footnotes", "documentStyle", "namedStyles", "lists", "namedRanges", "inlineObjects"],
  ...["positionedObjects", "tabs"],
];

class Documents extends HostObject {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  get _gasName(): string {
    return "Docs.Documents";
  }

  create(resource?: unknown): object {
    const { clock, documents, quotas } = this.#world;
    quotas.take("documentsCreated", 1);
    const name = textField(resource, "title") ?? "Untitled document";
    const file: StoredFile = {
      id: freshFileId(this.#world),
      name,
      mimeType: DOCUMENT_TYPE,
      parents: ["root"],
      trashed: false,
      appProperties: {},
      createdAt: clock.now(),
      modifiedAt: clock.now(),
      content: bytesOfDocument(EMPTY_DOCUMENT, name),
    };
    documents.put(file);
    return viewOf(file);
  }

  get(documentId: string, options?: unknown): object {
    const method = "docs.documents.get";
    const { fields, suggestionsViewMode: _, ...others } = fieldsOf(options);
    const [other] = Object.entries(others).find(([, value]) => value !== false) ?? [];
    if (other !== undefined) throw notEmulated(`the option ${other} of ${method}`);
    const view = viewOf(this.#find(documentId, method));
    if (typeof fields !== "string") return view;
    const mask = parseMask(fields, method);
    checkNames(mask, DOCUMENT_FIELDS, method);
    return Object(masked(view, mask));
  }

  /** « If any request is not valid, the entire request fails and nothing is applied ». */
  batchUpdate(resource: unknown, documentId: string): object {
    const method = "docs.documents.batchUpdate";
    const file = this.#find(documentId, method);
    const { requests, writeControl } = fieldsOf(resource);
    this.#checkRevision(file, writeControl, method);
    const updated = applyBatch(contentOfDocument(file), Array.isArray(requests) ? requests : []);
    const after = {
      ...file,
      content: bytesOfDocument(updated.content, file.name),
      modifiedAt: this.#world.clock.now(),
    };
    this.#world.documents.put(after);
    return {
      documentId,
      replies: updated.replies,
      writeControl: { requiredRevisionId: revisionOf(after) },
    };
  }

  #checkRevision(file: StoredFile, writeControl: unknown, method: string): void {
    const { requiredRevisionId, targetRevisionId } = fieldsOf(writeControl);
    if (targetRevisionId !== undefined) {
      throw notEmulated("targetRevisionId of docs.documents.batchUpdate");
    }
    if (requiredRevisionId !== undefined && requiredRevisionId !== revisionOf(file)) {
      throw apiError(
        method,
        `The required revision ID '${String(requiredRevisionId)}' does not match the latest revision.`,
      );
    }
  }

  #find(id: string, method: string): StoredFile {
    const file = this.#world.documents.get(id);
    if (file === undefined) {
      throw apiError(method, "Requested entity was not found.");
    }
    if (file.mimeType !== DOCUMENT_TYPE) {
      throw apiError(method, "This operation is not supported for this document");
    }
    return file;
  }
}

function viewOf(file: StoredFile): object {
  return {
    documentId: file.id,
    title: file.name,
    revisionId: revisionOf(file),
    ...documentView(contentOfDocument(file)),
  };
}

class Docs extends HostObject {
  readonly #documents: Documents;

  constructor(world: World) {
    super();
    this.#documents = new Documents(world);
  }

  get _gasName(): string {
    return "Docs";
  }

  get Documents(): Documents {
    return this.#documents;
  }
}

export function docs(world: World, _execution: Execution): HostObject {
  return new Docs(world);
}
