/**
 * Contextual escaping of `<?= ?>`: « depending on the context of the output on the page (inside an
 * HTML attribute, inside a client-side script tag, or anywhere else) Apps Script automatically adds
 * escape characters »: https://developers.google.com/apps-script/guides/html/templates
 */

import { notEmulated } from "./api-error.ts";
import { contextAfter, endsInsideString, type HtmlContext } from "./html-context.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};

/** Attributes that hold an address, where a script must not get in as `javascript:`. */
const ADDRESS_ATTRIBUTES = ["href", "src", "action", "formaction", "cite", "poster", "background"];

export function escapeForEndOf(html: string, value: unknown): string {
  return escapeIn(contextAfter(html), value);
}

function escapeIn(context: HtmlContext, value: unknown): string {
  switch (context.kind) {
    case "text":
      return escapeMarkup(String(value));
    case "comment":
      return "";
    case "tag":
      throw notEmulated("a printing scriptlet between the attributes of a tag");
    case "style":
      throw notEmulated("a printing scriptlet inside a style sheet");
    case "script":
      return scriptText(value, context.isInString);
    case "attribute":
      return attributeText(context, value);
  }
}

function attributeText(
  { name, isQuoted, before }: Extract<HtmlContext, { kind: "attribute" }>,
  value: unknown,
): string {
  if (name === "style") {
    throw notEmulated("a printing scriptlet inside a style attribute");
  }
  const text = name.startsWith("on")
    ? scriptText(value, endsInsideString(before))
    : addressText(name, before, String(value));
  const escaped = escapeMarkup(text);
  return isQuoted ? escaped : escaped.replace(/[\s=`]/g, (c) => `&#${c.charCodeAt(0)};`);
}

function addressText(attribute: string, before: string, text: string): string {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(before + text)?.[1]?.toLowerCase();
  const isHarmless = scheme === undefined || ["http", "https", "mailto", "tel"].includes(scheme);
  return isHarmless || !ADDRESS_ATTRIBUTES.includes(attribute) ? text : "#";
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** In a script a value is a literal; inside a string of the script, its characters. */
function scriptText(value: unknown, isInString: boolean): string {
  const literal =
    typeof value === "number" || typeof value === "boolean" || value === null
      ? String(value)
      : JSON.stringify(String(value));
  const text = isInString ? JSON.stringify(String(value)).slice(1, -1) : literal;
  const quotes = isInString ? /[<>&'`\u2028\u2029]/g : /[<>&\u2028\u2029]/g;
  return text.replace(quotes, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
