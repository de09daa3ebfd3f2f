/** When two pieces of JSON say the same, whatever the order of their fields. */

export function isSame(one: unknown, other: unknown): boolean {
  return keyOf(one) === keyOf(other);
}

/** Absent and undefined are the same, in a field. */
export function keyOf(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? "";
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, ordered(field)]));
}
