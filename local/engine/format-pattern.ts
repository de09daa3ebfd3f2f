/** Number formats read into pieces: « #,##0.00 "€" », « dd/mm/yyyy hh:mm », « [<0](0);0 ». */

export type DatePart = "year" | "month" | "day" | "hour" | "minute" | "second" | "half";

export type Piece =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly sign: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "general" }
  | { readonly kind: "exponent"; readonly plus: boolean; readonly digits: number }
  | { readonly kind: "date"; readonly part: DatePart; readonly length: number }
  | { readonly kind: "elapsed"; readonly part: DatePart; readonly length: number }
  | { readonly kind: "fraction"; readonly digits: number };

export type Condition = { readonly operator: string; readonly limit: number };

export type Section = {
  readonly kind: "number" | "date" | "text";
  readonly pieces: readonly Piece[];
  readonly condition?: Condition;
};

/** Google's « Sheets API, date and number formats », and what .xlsx files hold besides. */
const TOKEN =
  /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]|(general|standard)|(am\/pm|a\/p)|(e[+-]0+)|(y+|Y+|m+|M+|d+|D+|h+|H+|s+|S+)|([0#?])|([.,%@])|([\s\S])/giu;

const known = new Map<string, readonly Section[]>();

/** The sections of a format, one to four. */
export function sectionsOf(format: string): readonly Section[] {
  const before = known.get(format);
  if (before) return before;
  const sections = splitSections(format).map(parseSection);
  known.set(format, sections);
  return sections;
}

/** Is there no format, or the one that stands for none? */
export function isAutomatic(format: string | undefined): boolean {
  return format === undefined || format === "" || format === "General";
}

/** Does a number in this format stand for a date, a time or a duration? */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && sectionsOf(format)[0]?.kind === "date";
}

function splitSections(format: string): readonly string[] {
  const parts = format.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;"\\[]|\[)+|(?<=;|^)(?=;|$)/gsu);
  return parts ?? [""];
}

function parseSection(text: string): Section {
  const pieces: Piece[] = [];
  const state: { condition?: Condition } = {};
  for (const match of text.matchAll(TOKEN)) {
    const bracket = match[3];
    const condition = bracket === undefined ? undefined : conditionOf(bracket);
    if (condition) state.condition = condition;
    else pieces.push(...(bracket === undefined ? piecesOf(match) : bracketPieces(bracket)));
  }
  const settled = withFractions(withMinutes(pieces));
  return { kind: kindOf(settled), pieces: settled, ...state };
}

function kindOf(pieces: readonly Piece[]): Section["kind"] {
  if (pieces.some(({ kind }) => kind === "date" || kind === "elapsed")) return "date";
  return pieces.some(({ kind }) => kind === "text") ? "text" : "number";
}

function piecesOf(match: RegExpMatchArray): readonly Piece[] {
  const [whole, quoted, escaped, , , , , , , , other] = match;
  const literal = quoted ?? escaped ?? other;
  if (literal !== undefined) return [{ kind: "literal", text: literal }];
  const sign = signPiece(match);
  if (sign) return [sign];
  return whole.startsWith("_") ? [{ kind: "literal", text: " " }] : [];
}

function signPiece(match: RegExpMatchArray): Piece | undefined {
  const [, , , , general, half, exponent, letters, digit, mark] = match;
  if (general) return { kind: "general" };
  if (half) return { kind: "date", part: "half", length: half.length };
  if (exponent) return exponentPiece(exponent);
  if (letters) return datePiece(letters);
  if (digit) return { kind: "digit", sign: digit === "0" || digit === "#" ? digit : "?" };
  return mark ? markPiece(mark) : undefined;
}

function exponentPiece(text: string): Piece {
  return { kind: "exponent", plus: text.charAt(1) === "+", digits: text.length - 2 };
}

function markPiece(mark: string): Piece {
  if (mark === ".") return { kind: "point" };
  if (mark === ",") return { kind: "comma" };
  return mark === "%" ? { kind: "percent" } : { kind: "text" };
}

const PARTS: Readonly<Record<string, DatePart>> = {
  y: "year",
  m: "month",
  d: "day",
  h: "hour",
  s: "second",
};

function datePiece(letters: string): Piece {
  const part = PARTS[letters.charAt(0).toLowerCase()] ?? "day";
  return { kind: "date", part, length: letters.length };
}

/** « [h] » is a duration, « [$€-40C] » a currency; colours and languages show nothing. */
function bracketPieces(inside: string): readonly Piece[] {
  if (/^(h+|m+|s+)$/iu.test(inside)) {
    const part =
      inside.charAt(0).toLowerCase() === "m" ? "minute" : PARTS[inside.charAt(0).toLowerCase()];
    return [{ kind: "elapsed", part: part ?? "hour", length: inside.length }];
  }
  const currency = /^\$([^-]*)/u.exec(inside)?.[1];
  return currency ? [{ kind: "literal", text: currency }] : [];
}

function conditionOf(inside: string): Condition | undefined {
  const match = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/u.exec(inside);
  return match ? { operator: match[1] ?? "=", limit: Number(match[2]) } : undefined;
}

/** « m » is minutes after an hour or before seconds, otherwise the month (Sheets API, formats). */
function withMinutes(pieces: readonly Piece[]): readonly Piece[] {
  const timed = pieces.filter((piece) => piece.kind === "date" || piece.kind === "elapsed");
  return pieces.map((piece) => {
    if (piece.kind !== "date" || piece.part !== "month" || piece.length > 2) return piece;
    const at = timed.indexOf(piece);
    const minutes = timed[at - 1]?.part === "hour" || timed[at + 1]?.part === "second";
    return minutes ? { ...piece, part: "minute" } : piece;
  });
}

/** « .00 » after seconds is their fraction. */
function withFractions(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => "part" in piece && piece.part === "second")) return pieces;
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === "point") result.push({ kind: "fraction", digits: 0 });
    else if (piece.kind === "digit" && last?.kind === "fraction") {
      result.splice(-1, 1, { kind: "fraction", digits: last.digits + 1 });
    } else result.push(piece);
  }
  return result;
}
