/** What a cell shows: its value by its number format, in the locale of the spreadsheet. */

import type { Scalar } from "../stores/workbook.ts";
import { formatDate } from "./format-date.ts";
import { generalDigits } from "./format-digits.ts";
import { formatNumber } from "./format-number.ts";
import { type Condition, isAutomatic, type Section, sectionsOf } from "./format-pattern.ts";
import { localeOf, type SheetLocale } from "./locales.ts";

export { isAutomatic, isDateFormat } from "./format-pattern.ts";

/** `format` absent or empty is automatic. */
export function formatValue(value: Scalar, format: string | undefined, localeName: string): string {
  const locale = localeOf(localeName);
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? locale.trueWord : locale.falseWord;
  const sections =
    format !== undefined && !isAutomatic(format)
      ? sectionsOf(withEnglishSigns(format, locale))
      : [];
  if (typeof value === "string") return showText(value, sections);
  return sections.length === 0
    ? generalDigits(value, locale.decimal)
    : showNumber(value, sections, locale);
}

/**
 * « # ##0,00 » is how the French custom-format box writes « #,##0.00 ». What a script may pass is
 * documented in the English signs only; the French ones are taken for what they can only mean.
 */
function withEnglishSigns(format: string, locale: SheetLocale): string {
  if (locale.decimal !== "," || format.includes(".")) return format;
  return format.replace(
    /#[ \u00a0\u202f]##0(?:,([0#]+))?/gu,
    (_, decimals: string | undefined) => `#,##0${decimals === undefined ? "" : `.${decimals}`}`,
  );
}

/** The fourth section is for texts; so is a section with « @ » wherever it stands. */
function showText(text: string, sections: readonly Section[]): string {
  const section = sections[3] ?? sections.find(({ kind }) => kind === "text");
  if (!section) return text;
  return section.pieces
    .map((piece) => (piece.kind === "text" ? text : piece.kind === "literal" ? piece.text : ""))
    .join("");
}

function showNumber(value: number, sections: readonly Section[], locale: SheetLocale): string {
  const { section, signed } = sectionFor(value, sections);
  if (!section) return generalDigits(value, locale.decimal);
  if (section.kind === "date") {
    const durations = section.pieces.some(({ kind }) => kind === "elapsed");
    return (durations && value < 0 ? "-" : "") + formatDate(value, section, locale);
  }
  const shown = formatNumber(Math.abs(value), section, locale);
  return signed && value < 0 ? `-${shown}` : shown;
}

type Choice = {
  readonly section: Section | undefined;
  /** A section of its own for negative numbers writes their sign itself. */
  readonly signed: boolean;
};

function sectionFor(value: number, sections: readonly Section[]): Choice {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ condition }) => condition)) {
    const section = numeric.find(({ condition }) => !condition || holds(value, condition));
    return { section: section ?? numeric.at(-1), signed: !section?.condition };
  }
  const [positive, negative, zero] = numeric;
  if (value < 0 && negative) return { section: negative, signed: false };
  if (value === 0 && zero) return { section: zero, signed: false };
  return { section: positive, signed: true };
}

function holds(value: number, { operator, limit }: Condition): boolean {
  if (operator === "<") return value < limit;
  if (operator === ">") return value > limit;
  if (operator === "<=") return value <= limit;
  if (operator === ">=") return value >= limit;
  return (operator === "=") === (value === limit);
}
