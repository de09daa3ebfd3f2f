/** « Documents »: the files that the script has made, folder by folder. */

import type { DocumentLine } from "../protocol.ts";
import { element, viewNamed } from "./dom.ts";
import { call } from "./server.ts";

/** Stays open when the list is read again. */
let chosen: string | undefined;

/** A link leads here: the next showing opens this file. */
export function chooseDocument(id: string): void {
  chosen = id;
}

export async function showDocuments(): Promise<void> {
  const documents = await call("documents");
  const view = viewNamed("documents");
  if (documents.length === 0) {
    view.replaceChildren(
      element("p", { class: "waiting" }, ["Le script n’a encore créé aucun document."]),
    );
    return;
  }
  const reader = element("article", { class: "reader" });
  const list = element("ul", { class: "lines", "aria-label": "Documents" });
  let folder: string | undefined;
  for (const line of documents) {
    if (line.folder !== folder) {
      folder = line.folder;
      list.append(element("li", { class: "folder" }, [folder || "Mon Drive"]));
    }
    list.append(lineOf(line, list, reader));
  }
  view.replaceChildren(list, reader);
  if (chosen !== undefined) {
    const line = documents.find(({ id }) => id === chosen);
    if (line === undefined) {
      reader.replaceChildren(
        element("p", { class: "waiting" }, [
          "Ce document n’existe pas, ou plus, dans cette copie.",
        ]),
      );
    } else {
      read(line, list, reader);
    }
  }
}

function lineOf(line: DocumentLine, list: HTMLElement, reader: HTMLElement): HTMLElement {
  const { id, name, size } = line;
  const label = [
    element("span", { class: "to" }, [name]),
    element("span", { class: "subject" }, [`${kindOf(line)}, ${Math.ceil(size / 1024)} Ko`]),
  ];
  const open = () => read(line, list, reader);
  return element("li", { "data-id": id }, [
    isShown(line)
      ? element("button", { click: open }, label)
      : element("a", { href: addressOf(line), download: name }, label),
  ]);
}

function read(line: DocumentLine, list: HTMLElement, reader: HTMLElement): void {
  const { id, name, mimeType } = line;
  chosen = id;
  for (const one of list.querySelectorAll("li")) {
    one.toggleAttribute("data-chosen", one.getAttribute("data-id") === id);
  }
  const address = addressOf(line);
  // A PDF is shown by the browser's own reader, which no sandbox lets in.
  const sandbox = mimeType === PDF ? {} : { sandbox: "" };
  reader.replaceChildren(
    isShown(line)
      ? element("iframe", { src: address, title: name, class: "document", ...sandbox })
      : element("p", { class: "waiting" }, [
          element("a", { href: address, download: name }, [`Télécharger « ${name} »`]),
        ]),
  );
}

const PDF = "application/pdf";
const GOOGLE_DOCUMENT = "application/vnd.google-apps.document";

function isShown({ mimeType }: DocumentLine): boolean {
  return mimeType === PDF || mimeType === GOOGLE_DOCUMENT;
}

const KINDS: Readonly<Record<string, string>> = {
  [PDF]: "PDF",
  [GOOGLE_DOCUMENT]: "Google Docs",
  "application/zip": "ZIP",
};

function kindOf({ mimeType }: DocumentLine): string {
  return KINDS[mimeType] ?? mimeType;
}

function addressOf({ id }: DocumentLine): string {
  return `/documents/${encodeURIComponent(id)}`;
}
