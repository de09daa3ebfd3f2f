/** ZIP archives, which `Utilities` makes and opens at once. */

import { unzipSync, type Zippable, zipSync } from "fflate";
import { GasError } from "../runtime/host-object.ts";
import { Blob, type BlobData, typeOfName } from "./blob.ts";

const ZIP_TYPE = "application/zip";

/** What a script may hold in one blob, as authors of scripts have measured it: 52,428,800 bytes. */
const MAX_BLOB = 50 * 1024 * 1024;

/** Compressed in themselves: to try it again costs seconds and gains nothing. */
const DENSE = /^(application\/(pdf|zip)|image\/(png|jpeg|gif))$/;

export function zipped(blobs: readonly BlobData[], name: string, now: number): Blob {
  const entries: Zippable = {};
  const mtime = wallClock(now);
  for (const { name: entry, bytes, contentType } of blobs) {
    if (entry === null) {
      throw new GasError("Blob object must have non-null name for this operation.");
    }
    if (Object.hasOwn(entries, entry)) {
      throw new GasError(`Invalid argument: Duplicate filename ${entry}`);
    }
    entries[entry] = [bytes, { mtime, level: DENSE.test(contentType ?? "") ? 0 : 6 }];
  }
  const bytes = zipSync(entries);
  if (bytes.length > MAX_BLOB) {
    throw new GasError("The zip is larger than the 50 MB that a blob may have.");
  }
  return new Blob({ bytes, contentType: ZIP_TYPE, name });
}

/** An archive has no time zone and the library asks this machine's: here it is always UTC. */
function wallClock(now: number): Date {
  const date = new Date(now);
  return new Date(
    ...([date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()] as const),
    ...([date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()] as const),
  );
}

export function unzipped({ bytes }: BlobData): Blob[] {
  const files = Object.entries(opened(bytes)).filter(([name]) => !name.endsWith("/"));
  return files.map(
    ([name, content]) => new Blob({ bytes: content, contentType: typeOfName(name), name }),
  );
}

function opened(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes);
  } catch {
    throw new GasError("Invalid argument: blob");
  }
}
