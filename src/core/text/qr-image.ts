/** The picture of a QR code: made when it is shown or sent, so that a message carries its text only. */

import qrcode from "qrcode-generator";
import { bytesOf } from "./base64.ts";
import type { InlineImage } from "./mime.ts";
import { qrContentId } from "./qr-content-id.ts";

const DATA_URL = "data:image/gif;base64,";
/** Pixels a module: twice what is shown, for fine screens. */
const CELL = 4;
/** Modules of white around: ISO/IEC 18004 asks for four. */
const MARGIN = 4;

export function qrImage(payload: string, reference: string): InlineImage {
  return {
    contentId: qrContentId(reference),
    fileName: "virement.gif",
    mimeType: "image/gif",
    bytes: bytesOf(qrDataUrl(payload).slice(DATA_URL.length)),
  };
}

/** For a page: black on white, whatever its theme. */
export function qrDataUrl(payload: string): string {
  const code = qrcode(0, "M");
  code.addData(payload, "Byte");
  code.make();
  return code.createDataURL(CELL, MARGIN * CELL);
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
