/** HTML as a tree, strictly: every element closed, no entity but the usual ones. */

import { SaxesParser } from "saxes";

export type HtmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  /** Where it begins in the file, from 1. */
  readonly line: number;
};
export type HtmlNode = HtmlElement | string;

/** What a document's file holds and the host cannot read: a sentence for the person. */
export class DocumentUnreadable extends Error {
  override readonly name = "DocumentUnreadable";
}

/** People write these without a slash, as HTML lets them. */
const VOID = /<(br|hr|col|meta)\b((?:[^>"]|"[^"]*")*?)\s*\/?>/g;

type Open = {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: HtmlNode[];
  readonly line: number;
};

export function parseHtml(html: string): HtmlElement {
  const parser = new SaxesParser();
  Object.assign(parser.ENTITIES, { nbsp: "\u00a0" });
  const root: Open = { name: "", attributes: {}, children: [], line: 1 };
  const open: Open[] = [root];
  const inside = () => open.at(-1) ?? root;
  parser.on("error", ({ message }) => {
    throw new DocumentUnreadable(`ce n’est pas du HTML bien formé (${message})`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, line: parser.line };
    const node: Open = { ...element, children: [] };
    inside().children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => inside().children.push(text));
  parser.on("cdata", (text) => inside().children.push(text));
  parser.on("closetag", () => open.pop());
  parser.write(html.replace(VOID, "<$1$2/>")).close();
  const [element] = root.children.filter((node) => typeof node !== "string");
  if (element === undefined) throw new DocumentUnreadable("il est vide");
  return element;
}

export function elementsIn({ children }: HtmlElement): readonly HtmlElement[] {
  return children.filter((node): node is HtmlElement => typeof node !== "string");
}

export function classesOf({ attributes }: HtmlElement): readonly string[] {
  return (attributes["class"] ?? "").split(/\s+/).filter((name) => name !== "");
}

/** « l’élément <img> à la ligne 12 ne se lit pas ici ». */
export function unreadable({ name, line }: HtmlElement, why = "ne se lit pas ici"): never {
  throw new DocumentUnreadable(`l’élément <${name}> à la ligne ${line} ${why}`);
}
