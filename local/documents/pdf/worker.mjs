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

const dashed = (line) => (line.dash ? { dash: { length: 3, space: 2 } } : null);

pdfmake.setTableLayouts({
  docs: {
    hLineWidth: (index, { table }) => table.lines.horizontal[index].width,
    vLineWidth: (index, { table }) => table.lines.vertical[index].width,
    hLineStyle: (index, { table }) => dashed(table.lines.horizontal[index]),
    vLineStyle: (index, { table }) => dashed(table.lines.vertical[index]),
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
});

/** The library lets a heading's neighbours be told apart by this level only. */
const HEADLINE = 1;
const INSIDE_HEADLINE = 2;
const EDGE = 9;

/** Page numbers are known when the pages are: `{ counter }` stands for one until then. */
function counted(node, counters) {
  if (Array.isArray(node)) return node.map((item) => counted(item, counters));
  if (typeof node !== "object" || node === null) return node;
  const { counter, ...rest } = node;
  const copy = Object.fromEntries(
    Object.entries(rest).map(([name, item]) => [name, counted(item, counters)]),
  );
  const level = { headlineLevel: EDGE };
  return counter === undefined
    ? { ...copy, ...level }
    : { ...copy, ...level, text: String(counters[counter]) };
}

const DEFAULTS = { defaultStyle: { font: "Roboto", fontSize: 11 } };

/** A header that fits to the last digit loses its last line. */
const ROUNDING = 0.1;

/** A page as high as what it holds. */
async function heightOf({ stack }, width) {
  if (stack.length === 0) return 0;
  const pdf = await pdfmake
    .createPdf({
      ...DEFAULTS,
      pageSize: { width, height: "auto" },
      pageMargins: 0,
      content: counted(stack, { page: 1, pages: 1 }),
    })
    .getStream();
  return pdf.page.height + ROUNDING;
}

/** Where a header is higher than the margin, the text moves down, as in Docs. */
async function frameOf({ page, margins, header, footer }) {
  const width = page.width - margins.left - margins.right;
  const [above, below] = [await heightOf(header, width), await heightOf(footer, width)];
  const top = Math.max(margins.top, above === 0 ? 0 : header.margin + above);
  const bottom = Math.max(margins.bottom, below === 0 ? 0 : footer.margin + below);
  const onPage = (stack, margin) => (number, count) => ({
    stack: counted(stack, { page: number, pages: count }),
    margin,
  });
  return {
    pageSize: page,
    pageMargins: [margins.left, top, margins.right, bottom],
    header: onPage(header.stack, [margins.left, header.margin, margins.right, 0]),
    footer: onPage(footer.stack, [margins.left, bottom - footer.margin - below, margins.right, 0]),
  };
}

/** The body does not know its page while it is laid out; headers and footers do. */
function refuseCounters(node) {
  if (JSON.stringify(node).includes('"counter"')) {
    throw new Refused("un numéro de page dans le corps du texte");
  }
}

class Refused extends Error {}

const UNSEEN = /[\s\u00ad\u200b-\u200f\u2012\u202f\u2060\ufeff]|\ufe0e|\ufe0f/u;

function refuseMissing(pdf, characters) {
  const { font } = pdf.provideFont("Roboto", false, false);
  const missing = [...characters].filter(
    (one) => !UNSEEN.test(one) && !font.hasGlyphForCodePoint(one.codePointAt(0)),
  );
  if (missing.length > 0) {
    throw new Refused(`le caractère « ${missing.join(" ")} », que sa police n’a pas`);
  }
}

/** A heading at the foot of a page, while its text begins on the next. */
function isLeftAlone({ getPreviousNodesOnPage, getFollowingNodesOnPage, getNodesOnNextPage }) {
  const [before, after, next] = [
    getPreviousNodesOnPage(),
    getFollowingNodesOnPage(),
    getNodesOnNextPage(),
  ].map((nodes) =>
    nodes.some(
      ({ headlineLevel, text }) =>
        text && headlineLevel !== EDGE && headlineLevel !== INSIDE_HEADLINE,
    ),
  );
  return before && !after && next;
}

/** Every character of these nodes but spaces, and how often. */
function countsOf(texts) {
  const counts = new Map();
  for (const character of texts.join("").replace(/\s/g, "")) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

function textsIn(node) {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== "object" || node === null) return [];
  const { text, stack, columns, table } = node;
  return typeof text === "string" ? [text] : [text, stack, columns, table?.body].flatMap(textsIn);
}

/** Better no letter than one that lacks a line: what is drawn on a page is counted again. */
function refuseLost({ _pdfMakePages: pages }, { page, content, header, footer }) {
  const seen = pages.flatMap(({ items }) =>
    items
      .filter(({ type, item }) => type === "line" && item.y + item.getHeight() <= page.height + 1)
      .flatMap(({ item }) => item.inlines.map(({ text }) => text)),
  );
  const drawn = countsOf(seen);
  const edges = Array(pages.length).fill([header.stack, footer.stack]);
  const wanted = countsOf(textsIn([content, edges]));
  for (const [character, count] of wanted) {
    const isCounted = character >= "0" && character <= "9";
    if (!isCounted && (drawn.get(character) ?? 0) < count) {
      throw new Refused("une partie du texte ne tient pas sur ses pages");
    }
  }
}

async function pdfOf(definition) {
  const { content, title, created, characters } = definition;
  refuseCounters(content);
  const date = new Date(created);
  const output = pdfmake.createPdf({
    ...DEFAULTS,
    ...(await frameOf(definition)),
    content,
    info: { title, producer: "Ponctuel", creationDate: date, modDate: date },
    language: "fr-FR",
    displayTitle: true,
    pageBreakBefore: (node, around) => node.headlineLevel === HEADLINE && isLeftAlone(around),
  });
  const pdf = await output.getStream();
  refuseMissing(pdf, characters);
  refuseLost(pdf, definition);
  return output.getBuffer();
}

parentPort.on("message", async ({ definition, port, signal }) => {
  try {
    port.postMessage({ bytes: new Uint8Array(await pdfOf(definition)) });
  } catch (error) {
    const answer = error instanceof Refused ? { refused: error.message } : { error: error.stack };
    port.postMessage(answer);
  }
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
