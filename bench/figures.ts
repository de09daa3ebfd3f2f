/** The figures of the README, as a Markdown table for each question. */

import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { partsOf, pathBytes } from "../test/bundle/parts.ts";
import { cellFigures } from "./cells.ts";
import { letterFigures } from "./letters.ts";
import { medianMs, ms, table } from "./measure.ts";
import { morningFigures } from "./mornings.ts";
import { planningFigures } from "./planning.ts";

const BUNDLE = new URL("../dist/", import.meta.url);

function bundleFigures(): string {
  const code = readFileSync(new URL("Code.js", BUNDLE), "utf8");
  const load = medianMs(51, () => runInContext(code, createContext({})));
  const call = 'JOURS_RETARD("31/10/2026", "23/11/2026")';
  const first = medianMs(51, () => {
    const services = { SpreadsheetApp: {}, Utilities: {} };
    runInContext(`${code}\n${call}`, createContext(services));
  });
  const parts = partsOf(code);
  const path = (name: string) => kB(pathBytes(name, parts));
  return table(
    ["bundle", "figure"],
    [
      ["size", `${kB(code.length)} (${kB(gzipSync(code).length)} gzipped)`],
      ["path of `RELANCE_NIVEAU`, which reads the log", path("dunning")],
      ["path of `PENALITES_RETARD`", path("law")],
      ["path of `MONTANT_LU`", path("text")],
      ["load in a bare context", ms(load)],
      ["load and first cell function", ms(first)],
    ],
  );
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

export async function printFigures(): Promise<void> {
  const cells = () => cellFigures(readFileSync(new URL("Code.js", BUNDLE), "utf8"));
  for (const figures of [bundleFigures, cells, planningFigures, morningFigures, letterFigures])
    console.log(`${await figures()}\n`);
}
