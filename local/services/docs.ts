/**
 * The advanced Docs service, version 1, over plain paragraphs: enough to make a document, fill its
 * fields and read it back. https://developers.google.com/workspace/docs/api/reference/rest/v1/documents
 */

import type { Execution } from "../runtime/execution.ts";
import { HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";
import type { StoredFile } from "../stores/documents.ts";
import { apiError, fieldsOf, notEmulated, textField } from "./api-error.ts";
import { DOCUMENT_TYPE, freshFileId } from "./drive.ts";

/** A body always ends with a newline, and its first character has index 1. */
const EMPTY_BODY = "\n";
const FIRST_INDEX = 1;

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
    this.#world.quotas.take("documentsCreated", 1);
    const file = {
      id: freshFileId(this.#world),
      name: textField(resource, "title") ?? "Untitled document",
      mimeType: DOCUMENT_TYPE,
      parents: ["root"],
      trashed: false,
      content: Buffer.from(EMPTY_BODY),
    };
    this.#world.documents.put(file);
    return documentView(file);
  }

  get(documentId: string): object {
    return documentView(this.#find(documentId, "docs.documents.get"));
  }

  /** « If any request is not valid, the entire request fails and nothing is applied ». */
  batchUpdate(resource: unknown, documentId: string): object {
    const method = "docs.documents.batchUpdate";
    const file = this.#find(documentId, method);
    const { requests } = fieldsOf(resource);
    let text = bodyOf(file);
    const replies = (Array.isArray(requests) ? requests : []).map((request) => {
      const applied = apply(text, request, method);
      text = applied.text;
      return applied.reply;
    });
    this.#world.documents.put({ ...file, content: Buffer.from(text) });
    return { documentId, replies };
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

function bodyOf({ content }: StoredFile): string {
  return content.length === 0 ? EMPTY_BODY : Buffer.from(content).toString("utf8");
}

type Applied = { readonly text: string; readonly reply: object };

function apply(text: string, request: unknown, method: string): Applied {
  const { replaceAllText, insertText, ...others } = fieldsOf(request);
  const [other] = Object.keys(others);
  if (other !== undefined) {
    throw notEmulated(`the request ${other} of docs.documents.batchUpdate`);
  }
  return replaceAllText === undefined
    ? insert(text, insertText, method)
    : replaceAll(text, replaceAllText, method);
}

function replaceAll(text: string, request: unknown, method: string): Applied {
  const { containsText } = fieldsOf(request);
  const wanted = textField(containsText, "text") ?? "";
  if (wanted === "") {
    throw apiError(method, "The text to replace must not be empty");
  }
  const { matchCase } = fieldsOf(containsText);
  const literal = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(literal, matchCase === true ? "gu" : "giu");
  const replacement = textField(request, "replaceText") ?? "";
  const occurrencesChanged = text.match(pattern)?.length ?? 0;
  return {
    text: text.replace(pattern, () => replacement),
    reply: occurrencesChanged > 0 ? { replaceAllText: { occurrencesChanged } } : {},
  };
}

function insert(text: string, request: unknown, method: string): Applied {
  const { location, endOfSegmentLocation } = fieldsOf(request);
  const { index } = fieldsOf(location);
  const at = endOfSegmentLocation === undefined ? Number(index) - FIRST_INDEX : text.length - 1;
  if (!(at >= 0 && at < text.length)) {
    throw apiError(method, `Index ${String(index)} must be inside the bounds of the segment.`);
  }
  const added = textField(request, "text") ?? "";
  return { text: text.slice(0, at) + added + text.slice(at), reply: {} };
}

function documentView(file: StoredFile): object {
  let index = FIRST_INDEX;
  const paragraphs = (bodyOf(file).match(/[^\n]*\n/g) ?? []).map((content) => {
    const range = { startIndex: index, endIndex: index + content.length };
    index = range.endIndex;
    return { ...range, paragraph: { elements: [{ ...range, textRun: { content } }] } };
  });
  return { documentId: file.id, title: file.name, body: { content: paragraphs } };
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
