/** What a case file of so many documents asks of Google, and how large its ZIP is. */

import type { Host } from "../local/host.ts";
import type { MadeCaseFile } from "../src/core/app/case-file-page.ts";
import { ms, table } from "./measure.ts";
import { readyWorkbook, setSetting } from "./ready-workbook.ts";

const SIZES = [0, 10, 100] as const;
/** A scanned page. */
const PIECE_BYTES = 200_000;
const LEDGER = { invoices: 20, messages: 2 };

export function caseFileFigures(): string {
  return table(
    ["documents", "calls", "of Drive and Docs", "ZIP", "simulated duration", "processor time here"],
    SIZES.map(figuresOf),
  );
}

function figuresOf(pieces: number): readonly (string | number)[] {
  const { host, workbook } = readyWorkbook(LEDGER);
  setSetting(workbook, "company", "Atelier Beaumont");
  const customer = "Client 0";
  for (let index = 0; index < pieces; index += 1) addPiece(host, customer, index);
  // The models are made once, with the first file.
  made(host, customer);
  const start = process.cpuUsage();
  const run = made(host, customer);
  const { user, system } = process.cpuUsage(start);
  const zips = host.world.documents.list().filter(({ mimeType }) => mimeType === "application/zip");
  const zip = zips[zips.length - 1]?.content.length ?? 0;
  return [
    pieces,
    run.calls.length,
    run.calls.filter(({ name }) => /^(Drive|Docs)\./.test(name)).length,
    `${(zip / 1_000_000).toFixed(1)} MB`,
    `${(run.simulatedMs / 1000).toFixed(1)} s`,
    ms((user + system) / 1000),
  ];
}

function made(host: Host, customer: string) {
  const run = host.callServer("makeCaseFile", [{ customer }]);
  const { done, said } = (run.value ?? {}) as Partial<MadeCaseFile>;
  if (!done) throw new Error(said ?? run.error?.message);
  return run;
}

/** The bytes are of no pattern that a ZIP could shorten. */
function addPiece(host: Host, customer: string, index: number): void {
  const bytes = Buffer.alloc(PIECE_BYTES);
  let state = index + 1;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  bytes.write("%PDF-1.4\n");
  const run = host.callServer("addPiece", [
    {
      customer,
      kind: "other",
      name: `page ${index}.pdf`,
      type: "application/pdf",
      base64: bytes.toString("base64"),
    },
  ]);
  const { done, said } = (run.value ?? {}) as { readonly done?: boolean; readonly said?: string };
  if (!done) throw new Error(said ?? run.error?.message);
}
