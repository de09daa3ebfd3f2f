/** Texts go into the file as bytes: the packer cuts strings in pieces, and an emoji in two. */

import { ZipWriter } from "exceljs/lib/utils/zip-stream.js";

const { prototype } = ZipWriter;
const { append } = prototype;

/**
 * JSZip encodes a string by pieces of 16 384 units; a character of two units that lies across
 * became two signs « � ». Bytes are not encoded again. Once is enough for all workbooks.
 */
export function keepCharactersWhole(): void {
  prototype.append = function appendBytes(data, options) {
    const isText = typeof data === "string" && options.base64 !== true;
    append.call(this, isText ? Buffer.from(data, "utf8") : data, options);
  };
}
