/** A run as text for people, and as JSON for programs. */

import type { Moment } from "../../src/core/app/ports.ts";
import { SEVERITY_WORDS } from "../../src/core/app/publish.ts";
import type { Report } from "../../src/core/app/report.ts";
import { summaryOf } from "../../src/core/app/summary.ts";
import type { Verdict } from "../../src/core/dunning/decision.ts";
import { formatSums } from "../../src/core/text/format.ts";
import type { ExecutionResult } from "../runtime/run-script.ts";

/** Lines of one list; the sheets « Décisions » and « Anomalies » have them all. */
const SHOWN = 12;

export function reportText(report: Report, now: Moment, run: ExecutionResult): string {
  const names = new Map<string, string>(report.plan.customers);
  const section = (title: string, verdict: Verdict): readonly string[] => {
    const decisions = report.plan.decisions.filter((decision) => decision.verdict === verdict);
    return list(
      title,
      decisions.map(
        ({ invoice, customer, reason }) =>
          `${invoice}  ${names.get(customer) ?? customer} : ${reason}`,
      ),
    );
  };
  return [
    ...summaryOf(report, now).map(({ label, value }) => `${label.padEnd(24)}${value}`),
    `${"Appels de service".padEnd(24)}${run.calls.length}`,
    `${"Durée simulée".padEnd(24)}${(run.simulatedMs / 1000).toFixed(1).replace(".", ",")} s`,
    ...section("À faire par une personne", "task"),
    ...section("Écartées", "aside"),
    ...list(
      "Anomalies",
      report.findings.map(
        ({ at, severity, message }) => `${at} (${SEVERITY_WORDS[severity]}) : ${message}`,
      ),
    ),
  ].join("\n");
}

export function messagesText({ plan, outcomes }: Report): string {
  const made = new Map(outcomes.map((outcome) => [outcome.reference, outcome]));
  return plan.actions
    .map((action) => {
      const outcome = made.get(action.reference);
      const mark = outcome
        ? { sent: "✉", test: "✉", refused: "✗", unknown: "?" }[outcome.kind]
        : "·";
      const total = formatSums(action.totals).padStart(14);
      return `${mark} ${total}  ${action.customerName} : ${action.step.name} (${action.invoices.join(", ")})`;
    })
    .join("\n");
}

export function reportJson(report: Report): string {
  const { plan, ...rest } = report;
  const names = new Map<string, string>(plan.customers);
  const json = {
    ...rest,
    decisions: plan.decisions.map(({ step, customer, ...decision }) => ({
      ...decision,
      customer: names.get(customer) ?? customer,
      ...(step ? { step: step.id } : {}),
    })),
    messages: plan.actions.map(({ html: _html, step, ...action }) => ({
      ...action,
      step: step.id,
    })),
  };
  return JSON.stringify(json, null, 2);
}

function list(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length - SHOWN;
  return [
    "",
    `${title} (${lines.length})`,
    ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … et ${more} de plus`] : []),
  ];
}
