/** What a page sends may be anything: these take texts and lists out of it, or nothing. */

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(sent: unknown): Fields {
  return typeof sent === "object" && sent !== null ? (sent as Fields) : {};
}

/** "" for what is no text. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === "string" ? value : "";
}

export function listIn(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}
