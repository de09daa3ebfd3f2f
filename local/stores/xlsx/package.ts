/** An .xlsx as the zip archive it is: refuses what is not one, and finds the parts of a workbook. */

import { posix } from "node:path";
import JSZip from "jszip";
import { readXml } from "./xml.ts";

/** The file is no workbook that the host can read; the message is for the user. */
export class WorkbookUnreadable extends Error {
  override readonly name = "WorkbookUnreadable";
}

/** Beyond this, a small archive that unpacks without end would fill the memory. */
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;

type Relation = { readonly id: string; readonly type: string; readonly target: string };

export type Package = {
  readonly paths: readonly string[];
  /** Text of a part; undefined when there is none. */
  text(path: string): Promise<string | undefined>;
  /** Relations of a part, their targets as paths from the root. « » is the package itself. */
  relations(path: string): Promise<readonly Relation[]>;
};

export async function openPackage(bytes: Uint8Array): Promise<Package> {
  refuseOtherFormats(bytes);
  const zip = await unzipped(bytes);
  const text = async (path: string) => zip.file(path)?.async("string");
  return {
    paths: Object.keys(zip.files),
    text,
    relations: async (path) => parseRelations(await text(relationsPath(path)), path),
  };
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookUnreadable("Le fichier est vide.");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new WorkbookUnreadable(
      isEncrypted(bytes)
        ? "Le classeur est protégé par un mot de passe : enregistrez-en une copie sans mot de passe."
        : "Le fichier est à l’ancien format .xls : enregistrez-le au format .xlsx.",
    );
  }
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw new WorkbookUnreadable("Le fichier n’est pas un classeur .xlsx.");
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** An encrypted workbook is a compound file that holds a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
}

async function unzipped(bytes: Uint8Array): Promise<JSZip> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new WorkbookUnreadable(
      "Le fichier est abîmé ou incomplet : l’archive .xlsx est illisible.",
    );
  });
  let total = 0;
  for (const entry of Object.values(zip.files)) {
    total += await unpackedSize(entry, MAX_UNPACKED_BYTES - total);
  }
  return zip;
}

/** Counts as it unpacks, since the size that an archive announces may be a lie. */
function unpackedSize(entry: JSZip.JSZipObject, allowance: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const stream = entry.nodeStream();
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= allowance) return;
      stream.pause();
      const limit = `${MAX_UNPACKED_BYTES / 1024 / 1024} Mo`;
      reject(
        new WorkbookUnreadable(`Le classeur est trop gros : plus de ${limit} une fois ouvert.`),
      );
    });
    stream.on("end", () => resolve(size));
    stream.on("error", () => {
      reject(new WorkbookUnreadable(`Le fichier est abîmé : « ${entry.name} » est illisible.`));
    });
  });
}

function relationsPath(path: string): string {
  return posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`);
}

function parseRelations(xml: string | undefined, path: string): readonly Relation[] {
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  readXml(xml, {
    open: (name, attributes) => {
      const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes;
      if (name !== "Relationship" || mode === "External") return;
      const base = target.startsWith("/") ? "/" : `/${posix.dirname(path)}`;
      relations.push({ id, type, target: posix.join(base, target).slice(1) });
    },
  });
  return relations;
}

/** Relation types end alike in the two forms of the norm, transitional and strict. */
export function relatedParts(relations: readonly Relation[], kind: string): readonly Relation[] {
  return relations.filter(({ type }) => type.endsWith(`/${kind}`));
}
