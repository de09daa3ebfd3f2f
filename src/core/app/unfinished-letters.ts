/** Letters whose writing was cut short: what is left of them in Drive is looked up, never forgotten. */

import type { LogLine } from "../sheet/log-lines.ts";
import type { Archive, ArchivedFile } from "./archive.ts";
import { fileOfLetter, letterTags } from "./letter-files.ts";
import { failedLine, preparedLines, type WrittenFiles } from "./letter-log.ts";

export type Settled = {
  readonly lines: readonly LogLine[];
  /** It was written to its end: it is prepared. */
  readonly files?: WrittenFiles;
};

/**
 * With a PDF it was written to its end, and a person may have taken it from its folder: it counts as
 * prepared. Without one, what there is of it is thrown away and the attempt has failed. `made`:
 * documents that this execution knows of, in case a search does not know them yet.
 */
export function settleLetter(
  archive: Archive,
  claim: LogLine,
  { error, made = [] }: { readonly error: string; readonly made?: readonly ArchivedFile[] },
): Settled {
  const found = archive.find(letterTags(claim.reference));
  const document = fileOfLetter(found, "document");
  const pdf = fileOfLetter(found, "pdf");
  if (pdf) {
    const files = { document: document ?? NO_DOCUMENT, pdf: hashed(archive, pdf) };
    return { lines: preparedLines(claim, files), files };
  }
  const ids = new Set([...found, ...made].map(({ id }) => id));
  for (const id of ids) archive.discard(id);
  return { lines: [failedLine(claim, error)] };
}

/** A person has thrown the document away: the PDF alone is the letter. */
const NO_DOCUMENT = { link: "" };

/** Drive tells the fingerprint of a file, most of the time. */
function hashed(archive: Archive, pdf: ArchivedFile): ArchivedFile {
  return pdf.sha256 === "" ? { ...pdf, sha256: archive.sha256(archive.contentOf(pdf.id)) } : pdf;
}
