/** Where letters lie in a person's Drive: one folder for the company, in it one a customer and one of the models. */

import { referenceOf } from "../dunning/reference.ts";
import type { Customer, CustomerId } from "../ledger/types.ts";
import { once } from "../once.ts";
import { utf8Bytes } from "../text/utf8.ts";
import type { Archive, ArchivedFile, FileId, FileTags } from "./archive.ts";

/** Found by their tags whatever people rename or move, and made when they are first needed. */
export type LetterFolders = {
  models(): FileId;
  of(customer: Pick<Customer, "id" | "name">): FileId;
};

export type LetterFile = "document" | "pdf";

/** Drive takes 124 bytes of key and value: https://developers.google.com/workspace/drive/api/guides/properties */
const LONGEST_TAG = 124;

export function letterFolders(archive: Archive, company: string): LetterFolders {
  const folder = (tags: FileTags, as: { readonly name: string; readonly folder?: FileId }) =>
    (archive.find(tags)[0] ?? archive.createFolder({ ...as, tags })).id;
  const root = once(() =>
    folder({ ponctuel: "racine" }, { name: company === "" ? "Ponctuel" : `Ponctuel – ${company}` }),
  );
  const customers = once(
    () =>
      new Map(
        // Of two of one customer, the older one holds the letters.
        [...archive.find({ ponctuel: "client" })]
          .reverse()
          .map(({ tags, id }) => [tags["client"] ?? "", id]),
      ),
  );
  return {
    models: once(() => folder({ ponctuel: "modeles" }, { name: "Modèles", folder: root() })),
    of: ({ id, name }) => {
      const client = customerTag(id);
      const known = customers().get(client);
      if (known !== undefined) return known;
      const made = archive.createFolder({ name, folder: root(), tags: folderTags(id) }).id;
      customers().set(client, made);
      return made;
    },
  };
}

/** The tags of the folder of a customer. */
export function folderTags(customer: CustomerId): FileTags {
  return { ponctuel: "client", client: customerTag(customer) };
}

/** The tags of the files of one letter, or of one of them. */
export function letterTags(reference: string, file?: LetterFile): FileTags {
  return { ponctuel: "lettre", lettre: reference, ...(file ? { genre: file } : {}) };
}

export function fileOfLetter(
  files: readonly ArchivedFile[],
  file: LetterFile,
): ArchivedFile | undefined {
  return files.find(({ tags }) => tags["genre"] === file);
}

/** What identifies a customer in a tag. */
export function customerTag(customer: CustomerId): string {
  return fittingTag("client", customer);
}

/** The value itself, or a short name of it where that does not fit. */
export function fittingTag(key: string, value: string): string {
  return utf8Bytes(`${key}${value}`).length <= LONGEST_TAG ? value : referenceOf(value);
}
