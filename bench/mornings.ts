/** What a morning asks of Google, by the record of the host: calls of services and simulated time. */

import type { ExecutionResult } from "../local/runtime/run-script.ts";
import type { Row } from "../src/core/sheet/cell.ts";
import { LOG } from "../src/core/sheet/design.ts";
import type { Size } from "./ledger.ts";
import { counted, ms, table } from "./measure.ts";
import { pagesOf } from "./pages.ts";
import { fill, MONDAY, readyWorkbook } from "./ready-workbook.ts";
import { livedYear } from "./year.ts";

const YEAR_OF_LINES = 20_000;

type Morning = Size & { readonly logLines?: number };

const MORNINGS: readonly Morning[] = [
  ...[100, 1_000, 10_000].flatMap((invoices) =>
    [0, 10, 100].map((messages) => ({ invoices, messages })),
  ),
  { invoices: 1_000, messages: 100, logLines: YEAR_OF_LINES },
];

/** What each call is for; the others only say where. */
const KINDS = {
  readings: /\.Range\.getValues$/,
  "last rows": /\.Sheet\.getLastRow$/,
  writes: /\.Range\.(setValues|clearContent)$|\.Sheet\.(appendRow|insertRows\w*)$/,
  flushes: /^SpreadsheetApp\.flush$/,
  sends: /\.Messages\.send$/,
} as const;

export function morningFigures(): string {
  const rows = MORNINGS.map((size) => {
    const run = morning(size);
    const { calls } = run;
    const count = (kind: RegExp) => calls.filter(({ name }) => kind.test(name)).length;
    return [
      counted(size.invoices),
      size.messages,
      counted(size.logLines ?? 0),
      calls.length,
      ...Object.values(KINDS).map(count),
      `${(run.simulatedMs / 1000).toFixed(1)} s`,
      ms(run.scriptMs),
    ];
  });
  return table(
    [
      "invoices",
      "messages",
      "lines of the log",
      "calls",
      ...Object.keys(KINDS),
      "simulated duration",
      "processor time here",
    ],
    rows,
  );
}

function morning(size: Morning): ExecutionResult & { readonly scriptMs: number } {
  const { host, workbook } = readyWorkbook(size);
  if (size.logLines) fill(workbook, LOG, logRows(size.logLines));
  const start = process.cpuUsage();
  const run = host.run("runDailyReminders", [], { kind: "installable-trigger" });
  const { user, system } = process.cpuUsage(start);
  const sent = host.world.outbox.messages.length;
  if (run.status !== "done" || sent !== size.messages)
    throw new Error(`${run.status}: ${sent} messages instead of ${size.messages}`);
  return { ...run, scriptMs: (user + system) / 1000 };
}

/** About invoices paid since, so that the messages of the morning stay those that were asked for. */
function logRows(logLines: number): readonly Row[] {
  const pages = pagesOf(livedYear({ invoices: 1, logLines }, MONDAY), MONDAY);
  return (pages.get(LOG.name) ?? []).slice(1);
}
