/** Reads a PDF with another library than the one that wrote it. */

import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

export type PdfText = {
  /** The text of each page, a line of the page a line. */
  readonly pages: readonly string[];
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly fonts: readonly string[];
};

export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  // The reader takes the bytes away from whoever gave them.
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
  });
  const pdf = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => pageText(pdf, index + 1)),
  );
  await loading.destroy();
  return {
    pages: pages.map(({ text }) => text),
    sizes: pages.map(({ size }) => size),
    fonts: [...new Set(pages.flatMap(({ fonts }) => fonts))],
  };
}

async function pageText(pdf: PDFDocumentProxy, number: number) {
  const page = await pdf.getPage(number);
  const { items, styles } = await page.getTextContent();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const text = items
    .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
    .join("");
  return {
    text: text.normalize("NFC"),
    size: [right - left, top - bottom] as const,
    fonts: Object.values(styles).map(({ fontFamily }) => fontFamily),
  };
}
