/** The address of a web page in a cell, or nothing: a `javascript:` one must never become a link. */

/** "" for anything that a customer could not open, an address with blanks in it among them. */
export function webLinkOf(typed: string): string {
  const link = typed.trim();
  return /^https?:\/\/\S+$/i.test(link) ? link : "";
}
