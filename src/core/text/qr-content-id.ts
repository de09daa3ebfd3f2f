/** What the HTML of a message calls the picture of its QR code: a name of its own, by its reference. */

export function qrContentId(reference: string): string {
  return `qr.${reference.toLowerCase()}@ponctuel`;
}
