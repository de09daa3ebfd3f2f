/** Reads XML event by event, and writes text in a form that XML can hold. */

import { SaxesParser } from "saxes";

export type Attributes = Readonly<Record<string, string | undefined>>;

type XmlEvents = {
  /** Names come without their namespace prefix: producers choose it freely. */
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

export function readXml(xml: string, { open, text, close }: XmlEvents): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => open?.(localName(tag.name), tag.attributes));
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("closetag", (tag) => close?.(localName(tag.name)));
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const CODED = /_x([0-9A-Fa-f]{4})_/g;

/** Characters that XML forbids or changes are written « _x000D_ » in a workbook (ECMA-376, ST_Xstring). */
export function decodeText(text: string): string {
  return text.includes("_x")
    ? text.replace(CODED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to code.
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function encodeText(text: string): string {
  return text.replace(FORBIDDEN, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `_x${code}_`;
  });
}
