/** Applies a batch of requests to a document: all of them, or none. */

import { apiError, fieldsOf, notEmulated } from "../services/api-error.ts";
import { type Draft, draftOf, InvalidRequest } from "./draft.ts";
import { createParagraphBullets, deleteParagraphBullets } from "./requests/bullets.ts";
import { deleteContentRange } from "./requests/deletion.ts";
import {
  createFooter,
  createHeader,
  insertPageBreak,
  updateDocumentStyle,
} from "./requests/pages.ts";
import { updateParagraphStyle, updateTextStyle } from "./requests/styles.ts";
import {
  pinTableHeaderRows,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
} from "./requests/table-styles.ts";
import { deleteTableRow, insertTable, insertTableRow } from "./requests/tables.ts";
import { insertText, replaceAllText } from "./requests/text.ts";
import type { DocumentContent } from "./units.ts";

type Apply = (draft: Draft, request: unknown) => object;

const REQUESTS: Readonly<Record<string, Apply>> = {
  createFooter,
  createHeader,
  createParagraphBullets,
  deleteContentRange,
  deleteParagraphBullets,
  deleteTableRow,
  insertPageBreak,
  insertTable,
  insertTableRow,
  insertText,
  pinTableHeaderRows,
  replaceAllText,
  updateDocumentStyle,
  updateParagraphStyle,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
  updateTextStyle,
};

const METHOD = "docs.documents.batchUpdate";

export type Updated = { readonly content: DocumentContent; readonly replies: readonly object[] };

export function applyBatch(content: DocumentContent, requests: readonly unknown[]): Updated {
  const draft = draftOf(content);
  const replies = requests.map((request, index) => applyOne(draft, request, index));
  return { content: draft, replies };
}

function applyOne(draft: Draft, request: unknown, index: number): object {
  const [entry, ...others] = Object.entries(fieldsOf(request));
  if (entry === undefined || others.length > 0) {
    throw apiError(METHOD, `Invalid requests[${index}]: Must specify exactly one request.`);
  }
  const [name, body] = entry;
  const apply = REQUESTS[name];
  if (apply === undefined) {
    throw notEmulated(`the request ${name} of docs.documents.batchUpdate`);
  }
  try {
    return apply(draft, body);
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    throw apiError(METHOD, `Invalid requests[${index}].${name}: ${error.message}`);
  }
}
