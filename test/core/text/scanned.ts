/** What a telephone would read from the picture of a QR code, with a reader that is not ours. */

import jsQR from "jsqr";
import { type Pixels, readPng } from "./read-png.ts";

export type Scanned = { readonly text: string; readonly version: number };

export function scanned(png: Uint8Array): Scanned | undefined {
  return scannedPixels(readPng(png));
}

export function scannedPixels({ rgba, width, height }: Pixels): Scanned | undefined {
  const found = jsQR(rgba, width, height, { inversionAttempts: "dontInvert" });
  return found ? { text: found.data, version: found.version } : undefined;
}
