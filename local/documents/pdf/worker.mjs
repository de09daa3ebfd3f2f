/**
 * The thread that lays documents out as PDF: the library answers later, and a script waits. Plain
 * JavaScript, since a thread does not inherit the loader of TypeScript.
 */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";

const require = createRequire(import.meta.url);
const pdfmake = require("pdfmake");
const fonts = join(dirname(require.resolve("pdfmake/package.json")), "fonts", "Roboto");

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));
pdfmake.setFonts({
  Roboto: {
    normal: join(fonts, "Roboto-Regular.ttf"),
    bold: join(fonts, "Roboto-Medium.ttf"),
    italics: join(fonts, "Roboto-Italic.ttf"),
    bolditalics: join(fonts, "Roboto-MediumItalic.ttf"),
  },
});

/** The table of a new document in Docs: lines of one point, five points around a text. */
pdfmake.setTableLayouts({
  docs: {
    hLineWidth: () => 1,
    vLineWidth: () => 1,
    paddingLeft: () => 5,
    paddingRight: () => 5,
    paddingTop: () => 5,
    paddingBottom: () => 5,
  },
});

/** Page numbers are known when the pages are: `{ counter }` stands for one until then. */
function counted(node, counters) {
  if (Array.isArray(node)) return node.map((item) => counted(item, counters));
  if (typeof node !== "object" || node === null) return node;
  const { counter, ...rest } = node;
  const copy = Object.fromEntries(
    Object.entries(rest).map(([name, item]) => [name, counted(item, counters)]),
  );
  return counter === undefined ? copy : { ...copy, text: String(counters[counter]) };
}

function definitionOf({ header, footer, created, ...definition }) {
  const onEveryPage = (content) => (page, pages) => counted(content, { page, pages });
  return {
    ...definition,
    info: { ...definition.info, creationDate: new Date(created), modDate: new Date(created) },
    ...(header && { header: onEveryPage(header) }),
    ...(footer && { footer: onEveryPage(footer) }),
  };
}

parentPort.on("message", async ({ definition, port, signal }) => {
  try {
    const bytes = await pdfmake.createPdf(definitionOf(definition)).getBuffer();
    port.postMessage({ bytes: new Uint8Array(bytes) });
  } catch (error) {
    port.postMessage({ error: String(error?.stack ?? error) });
  }
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
