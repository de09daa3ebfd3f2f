/** Shows a number by one section of a number format. */

import { type Digits, generalDigits, grouped, roundedDigits } from "./format-digits.ts";
import type { Piece, Section } from "./format-pattern.ts";
import type { SheetLocale } from "./locales.ts";

type Shape = {
  /** Indexes of the pieces that stand for a digit before and after the point. */
  readonly whole: readonly number[];
  readonly fraction: readonly number[];
  readonly grouped: boolean;
  /** Thousands and percent signs, as a power of ten. */
  readonly scale: number;
  readonly exponent?: { readonly plus: boolean; readonly digits: number };
};

/** `value` is not negative: the sign belongs to the choice of the section. */
export function formatNumber(value: number, section: Section, locale: SheetLocale): string {
  const shape = shapeOf(section.pieces);
  const { mantissa, power } = scientific(value * 10 ** shape.scale, shape);
  const digits = withoutNeedlessZeros(
    roundedDigits(mantissa, shape.fraction.length),
    section,
    shape,
  );
  const shown = placedDigits(digits, section, shape, locale);
  return section.pieces
    .map((piece, index) => shown.get(index) ?? otherPiece(piece, { value, power, locale }))
    .join("");
}

function shapeOf(pieces: readonly Piece[]): Shape {
  const kinds = pieces.map(({ kind }) => kind);
  const point = kinds.indexOf("point");
  const power = kinds.indexOf("exponent");
  const end = power < 0 ? pieces.length : power;
  const digits = pieces.flatMap((piece, at) => (piece.kind === "digit" && at < end ? [at] : []));
  const whole = digits.filter((at) => point < 0 || at < point);
  const lastWhole = whole.at(-1) ?? -1;
  const commas = pieces.flatMap((piece, at) => (piece.kind === "comma" ? [at] : []));
  const percents = kinds.filter((kind) => kind === "percent").length;
  const thousands = commas.filter(
    (at) => at > (digits.at(-1) ?? -1) || (at > lastWhole && at < point),
  );
  const exponent = pieces[power];
  return {
    whole,
    fraction: digits.filter((at) => point >= 0 && at > point),
    grouped: commas.some((at) => at > (whole[0] ?? Number.POSITIVE_INFINITY) && at < lastWhole),
    scale: 2 * percents - 3 * thousands.length,
    ...(exponent?.kind === "exponent" && { exponent }),
  };
}

function scientific(
  value: number,
  shape: Shape,
): { readonly mantissa: number; readonly power: number } {
  if (!shape.exponent || value === 0) return { mantissa: value, power: 0 };
  const step = Math.max(1, shape.whole.length);
  const exact = Number(value.toExponential(shape.fraction.length + step - 1).split("e")[1]);
  const power = step === 1 ? exact : Math.floor(exact / step) * step;
  return {
    mantissa: Number(`${value.toExponential(14).split("e")[0]}e${exponentOf(value) - power}`),
    power,
  };
}

function exponentOf(value: number): number {
  return Number(value.toExponential(14).split("e")[1]);
}

/** « # » shows a digit only when there is one to show. */
function withoutNeedlessZeros(digits: Digits, { pieces }: Section, shape: Shape): Digits {
  const needed = shape.fraction.reduce(
    (last, at, index) => (signAt(pieces, at) === "#" ? last : index + 1),
    0,
  );
  const fraction = digits.fraction.replace(/0+$/u, "").padEnd(needed, "0");
  return { whole: digits.whole === "0" ? "" : digits.whole, fraction };
}

function placedDigits(
  digits: Digits,
  { pieces }: Section,
  shape: Shape,
  locale: SheetLocale,
): ReadonlyMap<number, string> {
  const shown = new Map<number, string>();
  const places = shape.whole.length;
  const required = shape.whole.findIndex((at) => signAt(pieces, at) === "0");
  const least = required < 0 ? 0 : places - required;
  const whole = digits.whole.padStart(least, "0");
  const text = shape.grouped ? grouped(whole, locale.group) : whole;
  if (shape.grouped) spread([text], shape.whole, shown, pieces);
  else spread([...text], shape.whole, shown, pieces);
  shape.fraction.forEach((at, index) => {
    shown.set(at, digits.fraction.charAt(index));
  });
  return shown;
}

/** From the right, one to a place; the first place takes all that is left over. */
function spread(
  characters: readonly string[],
  places: readonly number[],
  shown: Map<number, string>,
  pieces: readonly Piece[],
): void {
  const missing = places.length - characters.length;
  places.forEach((at, index) => {
    const own = characters[index - missing] ?? (signAt(pieces, at) === "?" ? " " : "");
    const extra = index === 0 && missing < 0 ? characters.slice(0, -missing).join("") : "";
    shown.set(at, extra + own);
  });
}

function signAt(pieces: readonly Piece[], at: number): string {
  const piece = pieces[at];
  return piece?.kind === "digit" ? piece.sign : "";
}

function otherPiece(
  piece: Piece,
  { value, power, locale }: { value: number; power: number; locale: SheetLocale },
): string {
  if (piece.kind === "literal") return piece.text;
  if (piece.kind === "percent") return "%";
  // As in Excel the point stays when « # » shows no digit after it: « 5, ».
  if (piece.kind === "point") return locale.decimal;
  if (piece.kind === "general" || piece.kind === "text")
    return generalDigits(value, locale.decimal);
  if (piece.kind !== "exponent") return "";
  const sign = power < 0 ? "-" : piece.plus ? "+" : "";
  return `E${sign}${Math.abs(power).toString().padStart(piece.digits, "0")}`;
}
