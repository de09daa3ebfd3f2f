/** What must hold of a workbook and its outbox whatever died when: read from what a person sees. */

import type { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import type { Office } from "../office/office.ts";
import { type Shown, shown } from "../office/sheets.ts";

/** Sheets that only people write. */
const PEOPLES = [
  SHEET.invoices,
  SHEET.customers,
  SHEET.payments,
  SHEET.scenarios,
  SHEET.templates,
  SHEET.rates,
];

/** Statuses that tell a person where a message stands. */
const VISIBLE = ["envoyé", "à vérifier", "échec"];

export function peoplesCells(workbook: MemoryWorkbook): string {
  return JSON.stringify(PEOPLES.map((name) => shown(workbook, name)));
}

/** What is known before anything happens. */
export type Before = {
  /** The keys that an undisturbed run sends. */
  readonly planned: readonly string[];
  readonly cells: string;
  /** Lines that the log already had, and findings that any run of this workbook has. */
  readonly lines?: number;
  readonly findings?: readonly string[];
};

/** Sentences; none when all is well. */
export function problemsOf({ workbook, outbox }: Office, before: Before): readonly string[] {
  const lines = shown(workbook, SHEET.log).slice(before.lines ?? 0);
  const keysOf = keysByReference(lines);
  const mails = outbox.messages.map(({ raw }) => referenceIn(raw));
  const delivered = mails.flatMap((reference) => keysOf.get(reference) ?? []);
  return [
    ...mails
      .filter((reference) => !keysOf.has(reference))
      .map((reference) => `${reference} left and the log does not know it`),
    ...delivered
      .filter((key, index) => delivered.indexOf(key) !== index)
      .map((key) => `${key} left twice`),
    ...before.planned
      .filter((key) => !lines.some((line) => isAbout(line, key) && isVisible(line)))
      .map((key) => `${key} is lost: neither sent nor shown`),
    ...lines
      .filter((line) => line["Statut"] === "envoyé" && !mails.includes(line["Référence"] ?? ""))
      .map((line) => `${line["Référence"]} is said to have left and has not`),
    ...(peoplesCells(workbook) === before.cells ? [] : ["a sheet of the team has changed"]),
    ...findingsIn(workbook)
      .filter((finding) => !(before.findings ?? []).includes(finding))
      .map((finding) => `a finding: ${finding}`),
  ];
}

/** A chain of the log that is broken is one of them: each run follows it. */
export function findingsIn(workbook: MemoryWorkbook): readonly string[] {
  return shown(workbook, SHEET.findings).map((row) => Object.values(row).join(" "));
}

function isAbout(line: Shown, key: string): boolean {
  return (line["Clé"] ?? "").split("\n").includes(key);
}

function isVisible(line: Shown): boolean {
  return VISIBLE.includes(line["Statut"] ?? "");
}

function keysByReference(lines: readonly Shown[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lines
      .filter((line) => line["Statut"] === "en cours")
      .map((line) => [line["Référence"] ?? "", (line["Clé"] ?? "").split("\n")]),
  );
}

/** The Message-ID that we wrote carries the reference of the message. */
export function referenceIn(raw: string): string {
  return (/^Message-ID: <(pct-\w{8})\./im.exec(raw)?.[1] ?? "").toUpperCase();
}
