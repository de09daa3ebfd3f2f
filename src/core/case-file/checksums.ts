/** The list of checksums, as `sha256sum --check` reads it. */

/**
 * « <64 digits>  <name> » a line (GNU coreutils, sha256sum). Names of members hold neither a
 * backslash nor a line end, which would have to be escaped.
 */
export function checksumList(
  members: readonly { readonly name: string; readonly sha256: string }[],
): string {
  return members.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}
