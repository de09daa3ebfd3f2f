/** Formulas and sheet names as the engine can read them. */

import { splitReference } from "../stores/areas.ts";
import type { CalculableWorkbook } from "./calculable.ts";
import { CONCATENATE_FUNCTION } from "./functions/joining.ts";

/** Texts, quoted sheet names, error values, CONCATENATE: everything else is the same on both sides. */
const PIECES =
  /"((?:[^"]|"")*)"|((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?#REF!|('(?:[^']|'')*')!|#N\/A|\bCONCATENATE(?=\s*\()/giu;
const FORBIDDEN_IN_NAMES = /['*?/\\[\]]/;
/** A backslash at the end of a text would escape its closing quote. */
const UNREADABLE = /"|\\(?=$|")/g;

/** Names under which the engine knows the sheets, by their names in capitals. */
export type SheetAliases = ReadonlyMap<string, string>;

/** Only for names that the engine forbids: « Relevé d’août » is fine, « Relevé d'août » is not. */
export function sheetAliases({ sheets }: CalculableWorkbook): SheetAliases {
  return new Map(
    sheets
      .filter(({ name }) => FORBIDDEN_IN_NAMES.test(name))
      .map(({ name, id }) => [name.toUpperCase(), `Sheet ${id} under another name`]),
  );
}

export function engineSheetName(name: string, aliases: SheetAliases): string {
  return aliases.get(name.toUpperCase()) ?? name;
}

export function engineFormula(formula: string, aliases: SheetAliases): string {
  return formula.replace(PIECES, (piece: string, text?: string, _?: string, name?: string) => {
    if (text !== undefined) return engineText(text.replaceAll('""', '"'));
    if (name !== undefined) return `${engineName(name, aliases)}!`;
    if (/^concatenate$/i.test(piece)) return CONCATENATE_FUNCTION;
    return piece.toUpperCase() === "#N/A" ? "NA()" : "#REF";
  });
}

function engineText(text: string): string {
  const characters = text.match(UNREADABLE);
  if (characters === null) return `"${text}"`;
  const [first = "", ...others] = text.split(UNREADABLE);
  const joined = others.map(
    (part, index) => `&CHAR(${characters[index] === '"' ? 34 : 92})&"${part}"`,
  );
  return `("${first}"${joined.join("")})`;
}

function engineName(quoted: string, aliases: SheetAliases): string {
  const { sheet = "" } = splitReference(`${quoted}!`);
  return `'${engineSheetName(sheet, aliases)}'`;
}
