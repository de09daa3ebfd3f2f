/** Numbers as people type them into a cell: « 1 234,50 € », « 10 % », « 1e5 », « (12.50) ». */

import type { SheetLocale } from "./locales.ts";

type TypedNumber = {
  readonly value: number;
  /** Number format that the way of writing brings along. */
  readonly format?: string;
};

type Written = {
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: string;
  readonly grouped: boolean;
};

/** Undefined when the text is not a number in that locale. */
export function parseTypedNumber(text: string, locale: SheetLocale): TypedNumber | undefined {
  const signed = /^(?:([+-])\s*|(\())?(.+?)(\))?$/u.exec(text.replaceAll("\u2212", "-"));
  if (!signed) return undefined;
  const [, sign, opening, body = "", closing] = signed;
  if ((opening === undefined) !== (closing === undefined)) return undefined;
  const number = parseUnsigned(body, locale);
  if (!number) return undefined;
  const negative = sign === "-" || opening !== undefined;
  return { ...number, value: negative && number.value !== 0 ? -number.value : number.value };
}

function parseUnsigned(text: string, locale: SheetLocale): TypedNumber | undefined {
  const percent = /^(.*?)\s*%$/u.exec(text)?.[1];
  if (percent !== undefined) {
    const written = parseDigits(percent, locale);
    if (written?.exponent !== "") return undefined;
    const digits = `${written.whole}.${written.fraction}e-2`;
    return { value: Number(digits), format: written.fraction === "" ? "0%" : "0.00%" };
  }
  const amount = withoutCurrency(text, locale.currency);
  const written = parseDigits(amount ?? text, locale);
  if (!written) return undefined;
  const value = Number(`${written.whole}.${written.fraction}${written.exponent}`);
  const format = amount === undefined ? plainFormat(written) : currencyFormat(written, locale);
  return { value, ...(format !== undefined && { format }) };
}

function withoutCurrency(text: string, currency: string): string | undefined {
  if (text.startsWith(currency)) return text.slice(currency.length).trim();
  if (text.endsWith(currency)) return text.slice(0, -currency.length).trim();
  return undefined;
}

function parseDigits(text: string, locale: SheetLocale): Written | undefined {
  const [group, decimal] = [`[${locale.typedGroups}]`, locale.decimal.replace(".", "\\.")];
  const pattern = `^(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${decimal}(\\d*))?(e[+-]?\\d{1,3})?$`;
  const match = new RegExp(pattern, "iu").exec(text);
  if (!match) return undefined;
  const [, whole = "", fraction = "", exponent = ""] = match;
  if (whole === "" && fraction === "") return undefined;
  const digits = whole.replace(/\D/gu, "");
  return { whole: digits, fraction, exponent, grouped: digits.length < whole.length };
}

function plainFormat({ grouped, fraction, exponent }: Written): string | undefined {
  if (exponent !== "") return "0.00E+00";
  if (!grouped) return undefined;
  return fraction === "" ? "#,##0" : "#,##0.00";
}

function currencyFormat({ fraction }: Written, locale: SheetLocale): string {
  const digits = fraction === "" ? "#,##0" : "#,##0.00";
  return locale.currencyFirst ? `"${locale.currency}"${digits}` : `${digits} "${locale.currency}"`;
}
