/** The rows of columns that make one figure together: all of them, or a sentence on the first bad one. */

import { formatCount } from "../text/format.ts";
import { type Broadcast, CellProblem, commonLength } from "./broadcast.ts";

type Bad = { readonly row: number; readonly sentence: string };

/**
 * What `compute` gives for each row that is not empty. A total over the rows that could be read would
 * be wrong without saying so: one bad row refuses the whole call.
 */
export function everyRow<Result>({ columns, keys, compute }: Broadcast<Result>): Result[] {
  const rows = commonLength(columns);
  const isEmpty = (row: number) => keys.every((key) => key.isBlank(row));
  if (rows === undefined) return isEmpty(0) ? [] : [compute(0)];
  for (const single of columns) if (single.rows === undefined) single.at(0);
  const found: Result[] = [];
  const bad: Bad[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (isEmpty(row)) continue;
    const sentence = problemOf(() => found.push(compute(row)));
    if (sentence !== undefined) bad.push({ row, sentence });
  }
  refuse(bad);
  return found;
}

function refuse([first, ...others]: readonly Bad[]): void {
  if (!first) return;
  const count = formatCount(others.length + 1, { one: "ligne", many: "lignes" });
  throw new CellProblem(
    `${count} à corriger, d’abord la ligne ${first.row + 1} des plages. ${first.sentence}`,
  );
}

function problemOf(attempt: () => void): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (problem) {
    if (problem instanceof CellProblem) return problem.message;
    throw problem;
  }
}
