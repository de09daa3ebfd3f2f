/** A list in one line, however long it is: the sheets have it whole. */

import { formatCount, formatList } from "../text/format.ts";

const NAMED = 5;

/** « F-1, F-2 et 12 autres ». */
export function few(names: readonly string[]): string {
  const more = names.length - NAMED;
  if (more <= 0) return formatList(names);
  const rest = formatCount(more, { one: "autre", many: "autres" });
  return formatList([...names.slice(0, NAMED), rest]);
}
