/** The separators of a formula as typed, and as the workbook stores them: commas and decimal points. */

const TEXTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'/y;
const DECIMAL = /\d+,\d+/y;

/**
 * The formula with « , » between arguments, « . » in numbers and « , » between the columns of an
 * array. What was typed is read in the French way (« ; », « 1,5 », « \ ») when it holds a « ; »
 * between arguments or a « \ » in an array, otherwise in the English way; a comma between two
 * digits outside every parenthesis is a decimal one in both, because nothing is separated there.
 * Function names are left alone: scripts write them in English.
 */
export function canonicalFormula(typed: string): string {
  const formula = typed.startsWith("=") ? typed : `=${typed}`;
  return rewrite(formula, isFrench(formula));
}

function isFrench(formula: string): boolean {
  let found = false;
  walk(formula, (character, inside) => {
    if (character === ";" && !inside.array) found = true;
    if (character === "\\" && inside.array) found = true;
    return character;
  });
  return found;
}

function rewrite(formula: string, french: boolean): string {
  return walk(formula, (piece, inside) => {
    if (piece.length > 1) return french || inside.nothing ? piece.replace(",", ".") : piece;
    const separates = inside.array ? piece === "\\" : piece === ";";
    return french && separates ? "," : piece;
  });
}

type Inside = { readonly array: boolean; readonly nothing: boolean };

/** Hands over each character, or « 1,5 » as one piece, outside texts and quoted sheet names. */
function walk(formula: string, change: (piece: string, inside: Inside) => string): string {
  const open: string[] = [];
  let result = "";
  for (let at = 0; at < formula.length; ) {
    const text = matchAt(TEXTS, formula, at);
    const piece = text ?? numberAt(formula, at) ?? formula.charAt(at);
    if (piece === "(" || piece === "{") open.push(piece);
    const inside = { array: open.at(-1) === "{", nothing: open.length === 0 };
    result += text ?? change(piece, inside);
    if (piece === ")" || piece === "}") open.pop();
    at += piece.length;
  }
  return result;
}

/** « A1,2 » is a reference and an argument, not a number. */
function numberAt(formula: string, at: number): string | undefined {
  const before = formula.charAt(at - 1);
  return /[\w$.!,]/.test(before) ? undefined : matchAt(DECIMAL, formula, at);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
