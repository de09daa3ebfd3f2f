/** What a page sends as JSON may hold anything: a text, or none. */

export function typedText(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
