/** The elements, attributes and classes of a document's file: what else it holds is refused. */

import { classesOf, elementsIn, type HtmlElement, unreadable } from "./html-tree.ts";
import { INLINE_CLASSES } from "./html-write.ts";

type Known = { readonly attributes?: readonly string[]; readonly classes?: RegExp };

const LISTS = "disc|decimal|level-[1-8]";
const PARAGRAPH = ["class", "style", "data-end"];
const HEADING: Known = { attributes: PARAGRAPH, classes: new RegExp(`^(${LISTS})$`) };
const STYLED: Known = { attributes: ["style"] };

const KNOWN: Readonly<Record<string, Known>> = {
  body: STYLED,
  header: {},
  main: {},
  footer: {},
  p: { attributes: PARAGRAPH, classes: new RegExp(`^(title|subtitle|${LISTS})$`) },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, HEADING])),
  hr: { attributes: [...PARAGRAPH, "data-text"], classes: /^page-break$/ },
  table: {},
  colgroup: {},
  col: STYLED,
  thead: {},
  tbody: {},
  tr: STYLED,
  td: STYLED,
  th: STYLED,
  a: { attributes: ["href"] },
  span: {
    attributes: ["class", "style"],
    classes: new RegExp(`^(${Object.values(INLINE_CLASSES).join("|")})$`),
  },
  ...Object.fromEntries(
    ["b", "strong", "i", "em", "u", "s", "sup", "sub", "br"].map((name) => [name, {}]),
  ),
};

/** Text between the parts of a table would be nowhere. */
const TEXTLESS = ["body", "table", "colgroup", "col", "thead", "tbody", "tr", "hr", "br"];

/** Nothing that a person has written is passed over in silence. */
export function checkKnown(element: HtmlElement): void {
  const { attributes: allowed = [], classes } = KNOWN[element.name] ?? unreadable(element);
  const attribute = Object.keys(element.attributes).find((name) => !allowed.includes(name));
  if (attribute !== undefined) unreadable(element, `a un attribut inconnu : « ${attribute} »`);
  const stray = element.children.find((node) => typeof node === "string" && node.trim() !== "");
  if (stray !== undefined && TEXTLESS.includes(element.name)) {
    unreadable(element, `a du texte hors de sa place : « ${String(stray).trim()} »`);
  }
  const stranger = classesOf(element).find((name) => !classes?.test(name));
  if (stranger !== undefined) unreadable(element, `a une classe inconnue : « ${stranger} »`);
  for (const child of elementsIn(element)) checkKnown(child);
}

const BLOCKS = /^(p|h[1-6]|hr|table)$/;

export function isBlock({ name }: HtmlElement): boolean {
  return BLOCKS.test(name);
}
