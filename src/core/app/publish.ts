/** Writes what a run did where people look: « Décisions », « Anomalies », « Profils payeurs » and « Accueil ». */

import type { Book } from "../dunning/book.ts";
import type { Decision, Verdict } from "../dunning/decision.ts";
import type { Finding, Severity } from "../finding.ts";
import type { Row } from "../sheet/cell.ts";
import { DECISIONS, FINDINGS, HOME, PAYERS, SHEET, type SheetDesign } from "../sheet/design.ts";
import { sumsCell } from "../sheet/sums-cell.ts";
import { balanceOf } from "../sums.ts";
import { profileRows } from "./payer-profiles.ts";
import type { Ports, Workbook } from "./ports.ts";
import type { Report } from "./report.ts";
import { summaryOf } from "./summary.ts";

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  send: "e-mail",
  approve: "à valider",
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

export function writeReport({ workbook, clock }: Ports, report: Report, book: Book): void {
  const names = new Map(report.plan.customers);
  makeAgain(workbook, [DECISIONS, FINDINGS, PAYERS, HOME]);
  workbook.replaceRows(
    SHEET.decisions,
    report.plan.decisions.map((decision) => decisionRow(decision, names)),
  );
  workbook.replaceRows(SHEET.findings, report.findings.map(findingRow));
  // Accounts read in part would give wrong profiles: those of the last good run stay.
  if (report.stop !== "settings")
    workbook.replaceRows(SHEET.profiles, profileRows(book, report.day));
  workbook.replaceRows(
    SHEET.home,
    summaryOf(report, clock.now()).map(({ label, value }) => [label, value]),
  );
}

export function writeFindings(workbook: Workbook, findings: readonly Finding[]): void {
  makeAgain(workbook, [FINDINGS]);
  workbook.replaceRows(SHEET.findings, findings.map(findingRow));
}

/** Nothing but a report is lost with one of these sheets: who has deleted it gets a new one. */
export function makeAgain(workbook: Workbook, designs: readonly SheetDesign[]): void {
  const present = workbook.sheetNames();
  for (const design of designs) if (!present.includes(design.name)) workbook.create(design);
}

/** In the order of the columns of `DECISIONS`. */
function decisionRow(decision: Decision, names: ReadonlyMap<string, string>): Row {
  return [
    decision.invoice,
    names.get(decision.customer) ?? decision.customer,
    sumsCell([balanceOf(decision)]),
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
