/** What a table has to say about its header and its rows, in sentences. */

import type { Finding } from "../finding.ts";
import { formatCount, formatList } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import { addressOf } from "./cell.ts";
import { quote } from "./reading.ts";

type Place = { readonly sheet: string };

/** A column as messages name it: by the first header that we accept. */
type Named = { readonly field: string; readonly headers: readonly string[] };

const LINES = { one: "ligne", many: "lignes" };

/** Addresses listed in one message. */
const MOST_ADDRESSES = 10;

export function noHeader({ sheet }: Place, required: readonly Named[]): Finding {
  const expected = required.map(nameOf);
  const which = expected.length > 0 ? typeset(" : colonnes attendues ") + formatList(expected) : "";
  return {
    severity: "error",
    code: "header-missing",
    at: sheet,
    message: `aucune ligne d'en-tête reconnue dans la feuille ${quote(sheet)}${which}`,
  };
}

export function missing(input: Place, spec: Named): Finding {
  return {
    severity: "error",
    code: "column-missing",
    at: input.sheet,
    message: `la colonne ${nameOf(spec)} manque dans la feuille ${quote(input.sheet)}`,
  };
}

export function doubled(
  { sheet }: Place,
  spec: Named,
  where: { readonly headerRow: number; readonly columns: readonly number[] },
): Finding {
  const cells = where.columns.map((column) => addressOf(sheet, { row: where.headerRow, column }));
  return {
    severity: "question",
    code: "column-doubled",
    at: cells[0] ?? sheet,
    message: typeset(
      `plusieurs colonnes pour ${nameOf(spec)} (${formatList(cells)}) : laquelle faut-il lire ?`,
    ),
  };
}

export function tooLong(sheet: string, mostRows: number): Finding {
  const limit = formatCount(mostRows, LINES);
  return {
    severity: "error",
    code: "too-many-rows",
    at: sheet,
    message: `la feuille ${quote(sheet)} dépasse ${limit}, elle n'est pas lue`,
  };
}

export function takenForTotals(sheet: string, rows: readonly number[]): Finding {
  const cells = rows.slice(0, MOST_ADDRESSES).map((row) => addressOf(sheet, { row, column: 0 }));
  const count = formatCount(rows.length, LINES);
  return {
    severity: "warning",
    code: "totals-skipped",
    at: cells[0] ?? sheet,
    message: typeset(
      `${count} sans numéro ni date, ${rows.length === 1 ? "prise pour un total et non lue" : "prises pour des totaux et non lues"} (${formatList(cells)})`,
    ),
  };
}

function nameOf(spec: Named): string {
  return quote(spec.headers[0] ?? spec.field);
}
