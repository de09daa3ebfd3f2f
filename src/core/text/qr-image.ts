/** The picture of a QR code: made when it is shown or sent, so that a message carries its text only. */

import { encodeQR } from "qr";
import { base64 } from "./base64.ts";
import type { InlineImage } from "./mime.ts";
import { pngOfSquares } from "./png.ts";
import { qrContentId } from "./qr-content-id.ts";
import { utf8Bytes } from "./utf8.ts";

const MIME_TYPE = "image/png";
/** Pixels a module: twice what is shown, for fine screens. */
const CELL = 4;
/** Modules of white around: ISO/IEC 18004 asks for four. */
const MARGIN = 4;

export function qrImage(payload: string, reference: string): InlineImage {
  return {
    contentId: qrContentId(reference),
    fileName: "virement.png",
    mimeType: MIME_TYPE,
    bytes: picture(payload),
  };
}

/** For a page: black on white, whatever its theme. */
export function qrDataUrl(payload: string): string {
  return `data:${MIME_TYPE};base64,${base64(picture(payload))}`;
}

function picture(payload: string): number[] {
  const modules = encodeQR(payload, "raw", {
    ecc: "medium",
    encoding: "byte",
    border: MARGIN,
    textEncoder: (text) => Uint8Array.from(utf8Bytes(text)),
  });
  return pngOfSquares(modules, CELL);
}

/** The HTML of a message with its picture inside, for a page that has no mail around it. */
export function withPicture(mail: {
  readonly html: string;
  readonly reference: string;
  readonly qr?: string;
}): string {
  const { html, reference, qr } = mail;
  if (qr === undefined) return html;
  return html.split(`cid:${qrContentId(reference)}`).join(qrDataUrl(qr));
}
