/** `npm run simulate`: what would happen over the coming days if nobody paid. One line a day. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../src/core/app/report.ts";
import { addDays, type Day } from "../../src/core/day.ts";
import { formatSums, formatWeekday } from "../../src/core/text/format.ts";
import { BUNDLE, command, dayOption, EXIT, readOptions, UsageError } from "./command-line.ts";
import { morning } from "./morning.ts";
import { openWorkspace } from "./workspace.ts";

const USAGE = `npm run simulate -- --workbook F.xlsx --from 2026-11-23 --days 60

  --out DOSSIER  garde la copie du classeur, les mails et le journal ; sans elle, rien n’est gardé

Personne ne paie et les règlements sont tenus pour à jour chaque matin.`;

/** A year and a bit: beyond, no one believes that nobody paid. */
const MOST_DAYS = 400;

await command(async () => {
  const options = readOptions(
    {
      workbook: { type: "string" },
      from: { type: "string" },
      days: { type: "string", default: "60" },
      out: { type: "string" },
    },
    USAGE,
  );
  const from = dayOption(options.from, "from");
  const days = Number(options.days);
  if (options.workbook === undefined || !from) throw new UsageError(USAGE);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new UsageError(`--days attend un nombre de 1 à ${MOST_DAYS}.`);
  const folder = options.out ?? mkdtempSync(join(tmpdir(), "ponctuel-simulation-"));
  try {
    const source = options.workbook;
    const { host, save } = await openWorkspace({ bundle: BUNDLE, source, folder, fresh: false });
    for (let count = 0; count < days; count += 1) {
      const day = addDays(from, count);
      const options = { day, live: true, dryRun: false, paymentsUpToDate: true };
      const { report } = morning(host, options);
      console.log(dayLine(day, report));
    }
    if (options.out !== undefined) await save();
  } finally {
    if (options.out === undefined) rmSync(folder, { recursive: true, force: true });
  }
  return EXIT.done;
});

function dayLine(day: Day, { plan, outcomes, stop }: Report): string {
  const count = (verdict: string) =>
    plan.decisions.filter((decision) => decision.verdict === verdict).length;
  const total = formatSums(outcomes.flatMap((outcome) => outcome.totals));
  const steps = new Map<string, number>();
  for (const { step } of plan.actions) steps.set(step.name, (steps.get(step.name) ?? 0) + 1);
  const detail = [...steps].map(([name, times]) => `${name} ×${times}`).join(", ");
  return [
    formatWeekday(day).padEnd(28),
    `${outcomes.length} messages`.padStart(12),
    (outcomes.length > 0 ? total : "").padStart(16),
    `${count("task")} à faire`.padStart(12),
    `${count("aside")} écartées`.padStart(14),
    stop ? `  arrêt : ${stop}` : detail && `  ${detail}`,
  ].join("");
}
