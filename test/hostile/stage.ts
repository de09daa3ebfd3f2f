/** The small ledger with something wrong in it, run twice: what left, and what was said about it. */

import type { ExecutionResult } from "../../local/runtime/run-script.ts";
import type { CellChange } from "../../local/stores/workbook.ts";
import type { Report } from "../../src/core/app/report.ts";
import { ADDRESS, readyOffice } from "../office/ledger.ts";
import { OUR_HEADERS, readMails } from "../office/mails.ts";
import {
  copyOf,
  lightened,
  type Office,
  type OfficeOptions,
  openOffice,
  waitUntil,
} from "../office/office.ts";
import { formulasOf, setCell, sheetOf, shown } from "../office/sheets.ts";

const base = lightened(readyOffice().workbook);

export const KNOWN_ADDRESSES: readonly string[] = Object.values(ADDRESS);

export type Aftermath = {
  readonly office: Office;
  readonly first: ExecutionResult;
  readonly report: Report;
  /** Everything that the user is told: findings, reasons, and why the run stopped. */
  readonly said: string;
};

export function afterRun(spoil: (office: Office) => void, options: OfficeOptions = {}): Aftermath {
  const office = openOffice({ ...options, workbook: options.workbook ?? copyOf(base) });
  spoil(office);
  const run = () => office.host.run("runDailyReminders", [], { kind: "installable-trigger" });
  const first = run();
  waitUntil(office, "2026-11-23 15:00");
  run();
  const report = first.value as Report;
  return { office, first, report, said: saidIn(first) };
}

/** With plain spaces, as a test writes them. */
function saidIn(result: ExecutionResult): string {
  return sentencesIn(result).replace(/[\u00a0\u202f]/g, " ");
}

function sentencesIn({ value, error }: ExecutionResult): string {
  if (error) return error.message;
  const { stopReason, findings, plan } = value as Report;
  return [
    ...(stopReason ? [stopReason] : []),
    ...findings.map(({ at, message }) => `${at} : ${message}`),
    ...plan.decisions.map(({ invoice, reason }) => `${invoice} : ${reason}`),
  ].join("\n");
}

/** The picture of our own QR code is the one that a mail may show. */
const LIVE_HTML = /<script\b|<img\b(?! src="cid:qr\.pct-[a-z0-9]{8}@ponctuel" )|<[^>]*javascript:/i;

/** What must never happen, whatever the workbook holds; none when all is well. */
export async function dangers(
  { office: { outbox, workbook } }: Pick<Aftermath, "office">,
  allowed: readonly string[] = KNOWN_ADDRESSES,
): Promise<readonly string[]> {
  const mails = await readMails(outbox.messages);
  const texts = mails.map(({ text }) => /PCT-\w{8}/.exec(text)?.[0]);
  const keys = shown(workbook, "Relances")
    .filter((line) => line["Statut"] === "en cours")
    .flatMap((line) => (line["Clé"] ?? "").split("\n"));
  return [
    ...outbox.messages
      .flatMap(({ recipients }) => recipients)
      .filter((address) => !allowed.includes(address))
      .map((address) => `mail to ${address}`),
    ...mails
      .flatMap(({ headers }) => headers)
      .filter((name) => !OUR_HEADERS.includes(name))
      .map((name) => `header ${name}`),
    ...mails
      .filter(({ headers }) => new Set(headers).size !== headers.length)
      .map(() => "a header twice"),
    ...mails.filter(({ html }) => LIVE_HTML.test(html)).map(() => "live HTML"),
    ...formulasOf(workbook)
      .filter((place) => /^(?:Relances|Décisions|Anomalies|Accueil|Paramètres)!/.test(place))
      .map((place) => `formula ${place}`),
    ...texts.filter((text, index) => texts.indexOf(text) !== index).map((text) => `${text} twice`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} twice`),
  ];
}

/** Puts any cell, formulas and errors included, where `setCell` would put a value. */
export function spoilCell(
  { workbook }: Office,
  at: { readonly sheet: string; readonly row: string; readonly column: string },
  change: CellChange,
): void {
  setCell(workbook, at, "…");
  const { id, cells } = sheetOf(workbook, at.sheet);
  const key = [...cells].find(([, { value }]) => value === "…")?.[0] ?? "";
  const [row = 0, column = 0] = key.split(":").map(Number);
  workbook.apply([{ kind: "cells", sheet: id, row, column, changes: [[change]] }]);
}

export function invoiceCell(row: string, column: string) {
  return { sheet: "Factures", row, column };
}

/** « Clients » is found by name, in its second column. */
function customerRow({ workbook }: Office, name: string): number {
  const { cells } = sheetOf(workbook, "Clients");
  const key = [...cells].find(([place, { value }]) => place.endsWith(":1") && value === name)?.[0];
  return Number(key?.split(":")[0]);
}

export function setCustomer(
  office: Office,
  name: string,
  change: { readonly column: number; readonly change: CellChange },
): void {
  const row = customerRow(office, name);
  const { id } = sheetOf(office.workbook, "Clients");
  office.workbook.apply([
    { kind: "cells", sheet: id, row, column: change.column, changes: [[change.change]] },
  ]);
}
