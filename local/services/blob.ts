/** Blob: bytes with a name and a type, as services hand them around. */

import { GasError, HostObject } from "../runtime/host-object.ts";
import { bytesOf, decodeText, fromSigned, toSigned } from "./bytes.ts";

const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = {
  csv: "text/csv",
  eml: "message/rfc822",
  gif: "image/gif",
  htm: "text/html",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  json: "application/json",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
  zip: "application/zip",
};

export type BlobData = {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly name: string | null;
};

export class Blob extends HostObject {
  #data: BlobData;

  constructor(data: BlobData) {
    super();
    this.#data = data;
  }

  get _gasName(): string {
    return "Blob";
  }

  /** For the host: the bytes unsigned, and what is known of them. */
  get _data(): BlobData {
    return this.#data;
  }

  getBytes(): number[] {
    return toSigned(this.#data.bytes);
  }

  setBytes(data: readonly unknown[]): this {
    return this.#with({ bytes: fromSigned(data) });
  }

  getDataAsString(charset = "UTF-8"): string {
    return decodeText(this.#data.bytes, charset);
  }

  setDataFromString(text: string, charset = "UTF-8"): this {
    return this.#with({ bytes: bytesOf(text, charset) });
  }

  getContentType(): string | null {
    return this.#data.contentType;
  }

  setContentType(contentType: string | null): this {
    return this.#with({ contentType });
  }

  setContentTypeFromExtension(): this {
    return this.#with({ contentType: typeOfName(this.#data.name) });
  }

  getName(): string | null {
    return this.#data.name;
  }

  setName(name: string | null): this {
    return this.#with({ name });
  }

  isGoogleType(): boolean {
    return (this.#data.contentType ?? "").startsWith("application/vnd.google-apps");
  }

  copyBlob(): Blob {
    return new Blob(this.#data);
  }

  getBlob(): Blob {
    return this.copyBlob();
  }

  /** No conversion is made here: a page becomes a PDF in a browser, which the host does not have. */
  getAs(contentType: string): Blob {
    if (contentType === this.#data.contentType) {
      return this.copyBlob();
    }
    if (contentType === "application/pdf") {
      throw new GasError(
        `The local host cannot convert ${this.#data.contentType ?? "this blob"} to PDF yet.`,
      );
    }
    throw new GasError(
      `Converting from ${this.#data.contentType} to ${contentType} is not supported.`,
    );
  }

  #with(changes: Partial<BlobData>): this {
    this.#data = { ...this.#data, ...changes };
    return this;
  }
}

export function typeOfName(name: string | null): string | null {
  const extension = /\.([^.]+)$/.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  return TYPES_BY_EXTENSION[extension] ?? null;
}

/** Text is UTF-8 and `text/plain` unless said otherwise; bytes have no type of their own. */
export function newBlob(data: unknown, contentType?: string | null, name?: string | null): Blob {
  const type = contentType ?? (Array.isArray(data) ? null : "text/plain");
  return new Blob({ bytes: bytesOf(data), contentType: type, name: name ?? null });
}
