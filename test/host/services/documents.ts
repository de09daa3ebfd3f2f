/** A document in a world of its own, for tests: its requests, its text, its paragraphs. */

import { docs } from "../../../local/services/docs.ts";
import { drive } from "../../../local/services/drive.ts";
import { call, read, testExecution, testWorld } from "./world.ts";

export type Element = {
  readonly startIndex?: number;
  readonly endIndex: number;
  readonly paragraph?: {
    readonly elements: readonly {
      readonly textRun?: { readonly content: string; readonly textStyle: object };
    }[];
    readonly paragraphStyle: object;
  };
  readonly table?: {
    readonly tableRows: readonly {
      readonly startIndex: number;
      readonly tableCells: readonly { readonly content: readonly Element[] }[];
    }[];
  };
};

export function newDocument(text = "", world = testWorld()) {
  const execution = testExecution(world);
  const files = read(drive(world, execution), "Files");
  const documents = read(docs(world, execution), "Documents");
  const id = String(read(call(documents, "create", { title: "Lettre" }), "documentId"));
  const update = (...requests: readonly object[]) =>
    call(documents, "batchUpdate", { requests }, id);
  const get = () => call(documents, "get", id);
  const content = (segment: readonly string[] = ["body"]) =>
    read(get(), ...segment, "content") as readonly Element[];
  if (text !== "") update({ insertText: { location: { index: 1 }, text } });
  return {
    ...{ world, files, documents, id, update, get, content },
    /** Paragraphs as they are, a table as « [a|b][c|d] ». */
    text: (segment?: readonly string[]) => textOf(content(segment)),
    html: () => Buffer.from(world.documents.get(id)?.content ?? []).toString("utf8"),
    exported: () => pdfOf(call(files, "export", id, "application/pdf", { alt: "media" })),
  };
}

function textOf(elements: readonly Element[]): string {
  return elements
    .map(({ paragraph, table }) => {
      const rows = table?.tableRows.map(({ tableCells }) =>
        tableCells.map((cell) => textOf(cell.content).trimEnd()).join("|"),
      );
      const runs = paragraph?.elements.map(({ textRun }) => textRun?.content ?? "¶");
      return [...(runs ?? []), ...(rows ?? []).map((row) => `[${row}]`)].join("");
    })
    .join("");
}

function pdfOf(blob: unknown): Uint8Array {
  const bytes = call(blob, "getBytes") as readonly number[];
  return Uint8Array.from(bytes, (byte) => byte & 255);
}
