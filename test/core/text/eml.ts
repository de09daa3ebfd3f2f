/** A mail as its file, with all that does not come from the mail itself set. */

import { day } from "../../../src/core/day.ts";
import type { RenderedMail } from "../../../src/core/text/mail-frame.ts";
import { buildMime } from "../../../src/core/text/mime.ts";
import { qrImage } from "../../../src/core/text/qr-image.ts";

const REFERENCE = "PCT-7Q4K2M9X";

/** `qr` is what the picture asks for, where the HTML shows one. */
export function emlOf(mail: RenderedMail, qr?: string): string {
  return buildMime({
    from: { name: "Claire Martin – Atelier Beaumont", address: "compta@beaumont.example" },
    to: [{ name: "Madame Durand", address: "m.durand@dupont.example" }],
    subject: mail.subject,
    date: { day: day("2026-11-23"), time: "08:30", zoneOffset: "+0100" },
    messageId: "<pct-7q4k2m9x@beaumont.example>",
    text: mail.text,
    html: mail.html,
    ...(qr === undefined ? {} : { inlineImages: [qrImage(qr, REFERENCE)] }),
    seed: REFERENCE,
  });
}
