/** Styles as the `style` attribute of an element writes them. */

import type { Fields, Style, StyleValue } from "./fields.ts";

export function cssOf(style: Style, fields: Fields): string {
  return Object.entries(fields)
    .flatMap(([name, field]) => {
      const value = style[name];
      return value === undefined ? [] : [`${field.css}: ${field.toCss(value)}`];
    })
    .join("; ");
}

/** The declaration that cannot be read, for whoever tells the person. */
export class UnreadableCss extends Error {
  override readonly name = "UnreadableCss";
}

export function styleOfCss(css: string, fields: Fields): Style {
  const declarations = css.split(";").map((text) => text.trim());
  return Object.fromEntries(
    declarations.filter((text) => text !== "").map((text) => declarationOf(text, fields)),
  );
}

function declarationOf(text: string, fields: Fields): readonly [string, StyleValue] {
  const [property = "", ...rest] = text.split(":");
  const known = Object.entries(fields).find(([, { css }]) => css === property.trim());
  const value = known?.[1].fromCss(rest.join(":").trim());
  if (known === undefined || value === undefined) throw new UnreadableCss(text);
  return [known[0], value];
}
