/** « Documents »: the files that the script has made. */

import { element, viewNamed } from "./dom.ts";
import { call } from "./server.ts";

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
  const lines = documents.map(({ id, name, mimeType, size }) => {
    const address = `/documents/${encodeURIComponent(id)}`;
    const isShown = mimeType === "application/pdf";
    const open = () =>
      reader.replaceChildren(element("iframe", { src: address, title: name, class: "document" }));
    const label = [
      element("span", { class: "to" }, [name]),
      element("span", { class: "subject" }, [`${mimeType}, ${Math.ceil(size / 1024)} Ko`]),
    ];
    return element("li", {}, [
      isShown
        ? element("button", { click: open }, label)
        : element("a", { href: address, download: name }, label),
    ]);
  });
  view.replaceChildren(element("ul", { class: "lines", "aria-label": "Documents" }, lines), reader);
}
