/** What functions of cells cost: a column in one call beside as many single calls. */

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { median, ms, table } from "./measure.ts";

const ROWS = 10_000;
/** As many fresh engines: a call of a cell never meets a warm one. */
const COLUMNS = 7;
const SINGLES = 21;

/** Due dates over five years and ten half-years: a row has up to ten rates. No sheet « Taux ». */
const GIVEN = `
const SpreadsheetApp = { getActive: () => ({
  getSpreadsheetTimeZone: () => "Europe/Paris",
  getSheetByName: () => null,
}) };
const due = Array.from({ length: ${ROWS} }, (_, row) => [new Date(2021, 10, 24 + (row * 37) % 1825)]);
const amount = due.map((_, row) => [100 + (row % 977) + 0.37]);
const asOf = new Date(2026, 10, 23);`;

const CALLS = [
  ["PENALITES_RETARD", "amount, due, asOf", "amount[0][0], due[0][0], asOf"],
  ["RELANCE_NIVEAU", "due, asOf, amount", "due[0][0], asOf, amount[0][0]"],
  ["JOURS_RETARD", "due, asOf, amount", "due[0][0], asOf, amount[0][0]"],
] as const;

export async function cellFigures(code: string): Promise<string> {
  const rows = [];
  for (const [name, column, single] of CALLS) {
    const whole = median(await spans(COLUMNS, code, `${name}(${column})`));
    const each = median(await spans(SINGLES, code, `${name}(${single})`));
    rows.push([`\`${name}\``, ms(whole), ms(each), `${Math.round((each * ROWS) / whole)} ×`]);
  }
  return table(
    ["function", "10,000 rows in one call", "one row in a call", "10,000 calls beside one"],
    rows,
  );
}

/**
 * Each in an engine of its own, loading not counted. A thread, not a `vm` context: there every use of
 * `Number` or `Math` passes through Node, which no script in Google does.
 */
async function spans(times: number, code: string, call: string): Promise<readonly number[]> {
  const measured: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const timed = `const from = performance.now(); ${call}; const span = performance.now() - from;`;
    const told = 'require("node:worker_threads").parentPort.postMessage(span);';
    // In a block: the script has global functions of its own.
    const thread = new Worker([GIVEN, code, `{ ${timed} ${told} }`].join("\n"), { eval: true });
    const [span] = await once(thread, "message");
    measured.push(Number(span));
    await thread.terminate();
  }
  return measured;
}
