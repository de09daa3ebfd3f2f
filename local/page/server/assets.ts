/** The files that the page is made of: ours, built at start, and those of the engine, as published. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export type Asset = { readonly type: string; readonly content: string | Uint8Array };
export type Assets = ReadonlyMap<string, Asset>;

const CLIENT = fileURLToPath(new URL("../client/", import.meta.url));

const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";
const TEXT = "text/plain; charset=utf-8";
const PAGE = "text/html; charset=utf-8";
const XML = "text/xml; charset=utf-8";

const require = createRequire(import.meta.url);

export async function pageAssets(): Promise<Assets> {
  const engine = dirname(require.resolve("@odoo/o-spreadsheet"));
  const owl = dirname(require.resolve("@odoo/owl"));
  const chart = dirname(require.resolve("chart.js"));
  return new Map<string, Asset>([
    ["/", asset(PAGE, CLIENT, "page.html")],
    ["/page.css", asset(STYLE, CLIENT, "page.css")],
    ["/engine-layout.css", asset(STYLE, CLIENT, "engine-layout.css")],
    ["/page.js", { type: SCRIPT, content: await bundled("page.ts") }],
    ["/engine/o_spreadsheet.js", asset(SCRIPT, engine, "o_spreadsheet.min.iife.js")],
    ["/engine/o_spreadsheet.css", asset(STYLE, engine, "o_spreadsheet.css")],
    ["/engine/o_spreadsheet.xml", asset(XML, engine, "o_spreadsheet.xml")],
    ["/engine/owl.js", asset(SCRIPT, owl, "owl.iife.min.js")],
    ["/engine/chart.js", asset(SCRIPT, chart, "chart.umd.min.js")],
    ["/engine/o_spreadsheet.LICENSE.txt", asset(TEXT, engine, "../LICENSE")],
    ["/engine/owl.LICENSE.txt", asset(TEXT, owl, "../LICENSE")],
    ["/engine/chart.LICENSE.txt", asset(TEXT, chart, "../LICENSE.md")],
  ]);
}

/** Runs in the frames of the script's own pages. */
export async function frameAssets(): Promise<Assets> {
  return new Map([["/frame.js", { type: SCRIPT, content: await bundled("frame.ts") }]]);
}

function asset(type: string, folder: string, file: string): Asset {
  return { type, content: readFileSync(join(folder, file)) };
}

async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(CLIENT, file)],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
  });
  return outputFiles[0]?.text ?? "";
}
