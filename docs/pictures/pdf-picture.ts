/** The first page of a PDF as a browser draws it. */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";

const READER = fileURLToPath(
  new URL("../../node_modules/pdfjs-dist/legacy/build/", import.meta.url),
);
/** A name of nowhere: what is asked of it is read from the disk. */
const ORIGIN = "http://pdf.invalid";
const SCALE = 1.4;

const PAGE = `<!doctype html><body style="margin:0"><canvas></canvas><script type="module">
import { getDocument, GlobalWorkerOptions } from "/pdf.mjs";
GlobalWorkerOptions.workerSrc = "/pdf.worker.mjs";
const page = await (await getDocument("/letter.pdf").promise).getPage(1);
const viewport = page.getViewport({ scale: ${SCALE} });
const canvas = document.querySelector("canvas");
Object.assign(canvas, { width: viewport.width, height: viewport.height });
await page.render({ canvasContext: canvas.getContext("2d"), viewport }).promise;
canvas.dataset.drawn = "yes";
</script>`;

export async function pdfPicture(browser: Browser, pdf: string, picture: string): Promise<void> {
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: PAGE });
    const isReader = pathname.endsWith(".mjs");
    const body = await readFile(isReader ? `${READER}${pathname.slice(1)}` : pdf);
    return route.fulfill({ contentType: isReader ? "text/javascript" : "application/pdf", body });
  });
  await page.goto(`${ORIGIN}/`);
  await page.locator("canvas[data-drawn]").waitFor();
  await page.locator("canvas").screenshot({ path: picture });
  await page.close();
}
