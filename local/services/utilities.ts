/** Utilities: encodings, digests, dates and the few things a script cannot do alone. */

import { createHash, createHmac } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Execution } from "../runtime/execution.ts";
import { GasError, HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";
import { Blob, newBlob } from "./blob.ts";
import { bytesOf, decodeBase64, encodeBase64, toSigned } from "./bytes.ts";
import { parseCsv } from "./csv.ts";
import { formatDate } from "./date-format.ts";
import { parseDate } from "./date-parse.ts";
import { hostEnum, nameOfEnum } from "./enums.ts";
import { formatString } from "./printf.ts";
import { unzipped, zipped } from "./zip.ts";

const CHARSETS = hostEnum("Utilities.Charset", ["US_ASCII", "UTF_8"]);
const DIGESTS = hostEnum("Utilities.DigestAlgorithm", [
  ...["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"],
]);
const MACS = hostEnum("Utilities.MacAlgorithm", [
  ...["HMAC_MD5", "HMAC_SHA_1", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512"],
]);

/** « The maximum allowed value is 300000 (or 5 minutes) », reference of Utilities.sleep. */
const MAX_SLEEP_MS = 300_000;

class Utilities extends HostObject {
  readonly #world: World;
  readonly #execution: Execution;
  #uuids = 0;

  constructor(world: World, execution: Execution) {
    super();
    this.#world = world;
    this.#execution = execution;
  }

  get _gasName(): string {
    return "Utilities";
  }

  get Charset(): HostObject {
    return CHARSETS;
  }

  get DigestAlgorithm(): HostObject {
    return DIGESTS;
  }

  get MacAlgorithm(): HostObject {
    return MACS;
  }

  base64Encode(data: unknown, charset?: unknown): string {
    return encodeBase64(bytesOf(data, nameOfEnum(charset)), "standard");
  }

  base64EncodeWebSafe(data: unknown, charset?: unknown): string {
    return encodeBase64(bytesOf(data, nameOfEnum(charset)), "web-safe");
  }

  base64Decode(encoded: string, _charset?: unknown): number[] {
    return toSigned(decodeBase64(encoded, "standard"));
  }

  base64DecodeWebSafe(encoded: string, _charset?: unknown): number[] {
    return toSigned(decodeBase64(encoded, "web-safe"));
  }

  computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
    const hash = createHash(nodeAlgorithm(algorithm));
    return toSigned(hash.update(bytesOf(value, nameOfEnum(charset))).digest());
  }

  computeHmacSignature(
    algorithm: unknown,
    value: unknown,
    key: unknown,
    charset?: unknown,
  ): number[] {
    const text = nameOfEnum(charset);
    const hmac = createHmac(nodeAlgorithm(algorithm), bytesOf(key, text));
    return toSigned(hmac.update(bytesOf(value, text)).digest());
  }

  computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
    const text = nameOfEnum(charset);
    return toSigned(createHmac("sha256", bytesOf(key, text)).update(bytesOf(value, text)).digest());
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatDate(date, timeZone, format);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return parseDate(date, timeZone, format);
  }

  formatString(template: string, ...args: readonly unknown[]): string {
    return formatString(template, args);
  }

  /** Made of the execution and the host's clock instead of chance, so that a run can be repeated. */
  getUuid(): string {
    this.#uuids += 1;
    const seed = `${this.#execution.id}/${this.#world.clock.now()}/${this.#uuids}`;
    const hex = createHash("sha256").update(seed).digest("hex");
    const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      variant + hex.slice(17, 20),
      hex.slice(20, 32),
    ].join("-");
  }

  newBlob(data: unknown, contentType?: string | null, name?: string | null): Blob {
    return newBlob(data, contentType, name);
  }

  gzip(blob: unknown, name?: string): Blob {
    const { bytes, name: own } = blobData(blob);
    const gzName = name ?? (own === null ? null : `${own}.gz`);
    return new Blob({ bytes: gzipSync(bytes), contentType: "application/x-gzip", name: gzName });
  }

  ungzip(blob: unknown): Blob {
    const { bytes, name } = blobData(blob);
    const own = name?.replace(/\.gz$/, "") ?? null;
    return new Blob({ bytes: unpacked(bytes), contentType: null, name: own });
  }

  zip(blobs: readonly unknown[], name = "archive.zip"): Blob {
    return zipped(blobs.map(blobData), name, this.#world.clock.now());
  }

  unzip(blob: unknown): Blob[] {
    return unzipped(blobData(blob));
  }

  parseCsv(csv: string, delimiter = ","): string[][] {
    return parseCsv(csv, delimiter);
  }

  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= MAX_SLEEP_MS)) {
      throw new GasError(`Invalid argument: ${milliseconds}`);
    }
    this.#execution.spend(milliseconds);
  }
}

/** « SHA_256 » and « HMAC_SHA_256 » are « sha256 » to Node. */
function nodeAlgorithm(algorithm: unknown): string {
  const name = nameOfEnum(algorithm) ?? String(algorithm);
  if (name === "MD2") {
    throw new GasError("The local host does not emulate the digest MD2.");
  }
  return name.replace("HMAC_", "").replace("_", "").toLowerCase();
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new GasError("Invalid argument: blob");
  }
}

function blobData(blob: unknown): Blob["_data"] {
  if (!(blob instanceof Blob)) {
    throw new GasError("Invalid argument: blob");
  }
  return blob._data;
}

export function utilities(world: World, execution: Execution): HostObject {
  return new Utilities(world, execution);
}
