/** What a page sends as JSON may hold anything: a text, or none. */

export function typedText(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** The part of that name; undefined of what has no parts. */
export function typedField(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
