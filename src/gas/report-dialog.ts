/** Tells the user what a run did, or would do. */

import type { Ports } from "../core/app/ports.ts";
import type { Report } from "../core/app/report.ts";
import { summaryOf } from "../core/app/summary.ts";
import { formatCount, formatSums } from "../core/text/format.ts";
import { tell } from "./dialogs.ts";

/** Messages named in the dialog; the sheet « Décisions » has them all. */
const SHOWN = 12;

export function tellRun({ clock }: Ports, report: Report): void {
  tell(
    summaryOf(report, clock.now())
      .map(({ label, value }) => `${label} : ${value}`)
      .join("\n"),
  );
}

export function tellPreview({ plan, testMode }: Report): void {
  const messages = formatCount(plan.actions.length, { one: "message", many: "messages" });
  const lines = plan.actions
    .slice(0, SHOWN)
    .map(
      (action) =>
        `• ${action.customerName} : ${action.step.name}, ${formatSums(action.totals)}${action.needsApproval ? ", à valider" : ""}`,
    );
  const more = plan.actions.length - lines.length;
  tell(
    [
      `${messages} aujourd’hui${testMode ? " (mode test : tout vous serait adressé)" : ""}`,
      ...lines,
      ...(more > 0 ? [`… et ${more} de plus`] : []),
    ].join("\n"),
  );
}
