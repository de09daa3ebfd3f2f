/** Writes what a run did where people look: « Décisions », « Anomalies » and « Accueil ». */

import type { Decision, Verdict } from "../dunning/decision.ts";
import type { Finding, Severity } from "../finding.ts";
import { eurosOf } from "../money.ts";
import type { Row } from "../sheet/cell.ts";
import { DECISIONS, FINDINGS, HOME, type SheetDesign } from "../sheet/design.ts";
import type { Ports, Workbook } from "./ports.ts";
import type { Report } from "./report.ts";
import { summaryOf } from "./summary.ts";

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  send: "e-mail",
  task: "à faire",
  wait: "attendre",
  aside: "écartée",
  closed: "rien",
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "à corriger",
  question: "à préciser",
  warning: "à vérifier",
};

export function writeReport({ workbook, clock }: Ports, report: Report): void {
  const names = new Map(report.plan.customers);
  rewrite(
    workbook,
    DECISIONS,
    report.plan.decisions.map((decision) => decisionRow(decision, names)),
  );
  writeFindings(workbook, report.findings);
  rewrite(
    workbook,
    HOME,
    summaryOf(report, clock.now()).map(({ label, value }) => [label, value]),
  );
}

export function writeFindings(workbook: Workbook, findings: readonly Finding[]): void {
  rewrite(workbook, FINDINGS, findings.map(findingRow));
}

/** Nothing but a report is lost with one of these sheets: it is made again. */
function rewrite(workbook: Workbook, design: SheetDesign, rows: readonly Row[]): void {
  if (!workbook.sheetNames().includes(design.name)) workbook.create(design);
  workbook.replaceRows(design.name, rows);
}

/** In the order of the columns of `DECISIONS`. */
function decisionRow(decision: Decision, names: ReadonlyMap<string, string>): Row {
  return [
    decision.invoice,
    names.get(decision.customer) ?? decision.customer,
    eurosOf(decision.balanceCents),
    Math.max(0, decision.daysLate),
    VERDICT_WORDS[decision.verdict],
    decision.step?.name ?? "",
    decision.reason,
    decision.until ? { day: decision.until } : "",
    decision.at,
  ];
}

/** In the order of the columns of `FINDINGS`. */
function findingRow(finding: Finding): Row {
  return [finding.at, SEVERITY_WORDS[finding.severity], finding.message];
}
