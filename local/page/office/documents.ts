/** The files of Drive as « Documents » lists them: by folder, without what lies in the bin. */

import type { DocumentStore, StoredFile } from "../../stores/documents.ts";
import type { DocumentLine } from "../protocol.ts";

const FOLDER_TYPE = "application/vnd.google-apps.folder";

export function documentLines(documents: DocumentStore): readonly DocumentLine[] {
  const files = new Map(documents.list().map((file) => [file.id, file]));
  return [...files.values()]
    .filter(({ mimeType }) => mimeType !== FOLDER_TYPE)
    .flatMap((file): readonly DocumentLine[] => {
      const folders = foldersOf(file, files);
      if ([file, ...folders].some(({ trashed }) => trashed)) return [];
      const { id, name, mimeType, content } = file;
      const folder = folders.map((one) => one.name).join(" / ");
      return [{ id, name, mimeType, size: content.length, folder }];
    })
    .sort((one, other) => order(one.folder, other.folder) || order(one.name, other.name));
}

function order(one: string, other: string): number {
  return one.localeCompare(other, "fr", { numeric: true });
}

/** From the outermost to the one that holds the file. */
function foldersOf(
  { parents }: StoredFile,
  files: ReadonlyMap<string, StoredFile>,
): readonly StoredFile[] {
  const folder = files.get(parents[0] ?? "");
  return folder === undefined ? [] : [...foldersOf(folder, files), folder];
}
