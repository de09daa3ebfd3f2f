/** File names that Windows, macOS and Linux all accept. */

const MAX_LENGTH = 80;

/** « jean-martin-exemple-fr » for « Jean.Martin@exemple.fr »: letters, digits and dashes only. */
export function slugOf(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").slice(0, MAX_LENGTH / 2);
  return slug.replace(/^-|-$/g, "");
}

/** The name as people know it, without what a file system refuses. To be put after a prefix. */
export function safeName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file name may hold one.
  const bare = name.normalize("NFC").replace(/[<>:"/\\|?*\u0000-\u001f]/g, "_");
  const [, stem = bare, extension = ""] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/su.exec(bare) ?? [];
  const short = [...stem].slice(0, MAX_LENGTH).join("");
  return (short + extension).replace(/[. ]+$/, "");
}
