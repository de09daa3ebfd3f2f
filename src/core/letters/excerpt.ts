/** How a problem names the paragraph or the table that it is in. */

const EXCERPT_MAX = 40;

/** « Nous vous mettons… »: its first words, on one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= EXCERPT_MAX) return line;
  return `${line.slice(0, EXCERPT_MAX).replace(/ [^ ]*$/, "")}…`;
}
