/**
 * What a style field is: its value kept as one plain value, in Google's JSON and as CSS in a file.
 * https://developers.google.com/workspace/docs/api/reference/rest/v1/documents
 */

import { fieldsOf } from "../services/api-error.ts";

/** Points for lengths, « #rrggbb » for colours, Google's word for a choice. */
export type StyleValue = string | number | boolean;
/** By Google's field names; what is absent is inherited. */
export type Style = Readonly<Record<string, StyleValue>>;

export type Field = {
  readonly css: string;
  /** `undefined` when the value is not one that Google would take. */
  fromJson(value: unknown): StyleValue | undefined;
  toJson(value: StyleValue): unknown;
  fromCss(text: string): StyleValue | undefined;
  toCss(value: StyleValue): string;
};

export type Fields = Readonly<Record<string, Field>>;

/** A yes-or-no field, with its two words in CSS. */
export function flag(css: string, yes: string, no: string): Field {
  return {
    css,
    fromJson: (value) => (typeof value === "boolean" ? value : undefined),
    toJson: (value) => value,
    fromCss: (text) => (text === yes ? true : text === no ? false : undefined),
    toCss: (value) => (value === true ? yes : no),
  };
}

/** A length: `{magnitude, unit: "PT"}`. */
export function length(css: string): Field {
  return {
    css,
    fromJson: pointsOf,
    toJson: (value) => dimension(Number(value)),
    fromCss: (text) => numberBefore("pt", text),
    toCss: (value) => `${value}pt`,
  };
}

export function pointsOf(value: unknown): number | undefined {
  const { magnitude = 0, unit } = fieldsOf(value);
  return unit === "PT" && typeof magnitude === "number" ? magnitude : undefined;
}

/** Google leaves a magnitude of zero out. */
export function dimension(points: number): object {
  return points === 0 ? { unit: "PT" } : { magnitude: points, unit: "PT" };
}

export function percentage(css: string): Field {
  return {
    css,
    fromJson: (value) => (typeof value === "number" ? value : undefined),
    toJson: (value) => value,
    fromCss: (text) => numberBefore("%", text),
    toCss: (value) => `${value}%`,
  };
}

function numberBefore(unit: string, text: string): number | undefined {
  const digits = text.endsWith(unit) ? text.slice(0, -unit.length) : "";
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

/** A choice among Google's words, each with its own in CSS. */
export function choice(css: string, words: Readonly<Record<string, string>>): Field {
  return {
    css,
    fromJson: (value) => Object.keys(words).find((word) => word === value),
    toJson: (value) => value,
    fromCss: (text) => Object.entries(words).find(([, word]) => word === text)?.[0],
    toCss: (value) => words[String(value)] ?? "",
  };
}

/** « An empty OptionalColor is a transparent colour ». */
const TRANSPARENT = "transparent";

/** A colour on 8 bits, as Google keeps it. */
export function color(css: string, within?: string): Field {
  return {
    css,
    fromJson: (value) => hexOf(within === undefined ? value : fieldsOf(value)[within]),
    toJson: (value) =>
      within === undefined
        ? optionalColor(String(value))
        : { [within]: optionalColor(String(value)) },
    fromCss: (text) => (/^#[0-9a-f]{6}$/.test(text) || text === TRANSPARENT ? text : undefined),
    toCss: String,
  };
}

export function hexOf(optional: unknown): string | undefined {
  if (typeof optional !== "object" || optional === null) return undefined;
  const { color: opaque } = fieldsOf(optional);
  if (opaque === undefined) return TRANSPARENT;
  const { red = 0, green = 0, blue = 0 } = fieldsOf(fieldsOf(opaque)["rgbColor"]);
  const shares = [red, green, blue].map((share) =>
    typeof share === "number" && share >= 0 && share <= 1 ? Math.round(share * 255) : undefined,
  );
  return shares.includes(undefined)
    ? undefined
    : `#${shares.map((share = 0) => share.toString(16).padStart(2, "0")).join("")}`;
}

/** Single precision and no zeros, as seen in Google's answers: « "red": 0.25882354 ». */
export function optionalColor(hex: string): object {
  if (hex === TRANSPARENT) return {};
  const rgbColor = Object.fromEntries(
    ["red", "green", "blue"]
      .map((name, index) => {
        const share = Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
        return [name, Number(Math.fround(share).toPrecision(8))] as const;
      })
      .filter(([, share]) => share > 0),
  );
  return { color: { rgbColor } };
}

/** The fields of a style given in Google's JSON that are known here. */
export function styleToJson(style: Style, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(style).map(([name, value]) => [name, fields[name]?.toJson(value)]),
  );
}

export function sameStyle(one: Style, other: Style): boolean {
  const names = Object.keys(one);
  return (
    one === other ||
    (names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]))
  );
}
