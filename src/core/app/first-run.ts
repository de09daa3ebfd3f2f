/** « Commencer »: where the invoices are, which column says what, who sends. Nothing is sent here. */

import type { Row } from "../sheet/cell.ts";
import { isBlankCell } from "../sheet/clean.ts";
import { INVOICES, SHEET } from "../sheet/design.ts";
import { detectInvoiceSheet } from "../sheet/detect.ts";
import { readText } from "../sheet/read-cell.ts";
import {
  DATE_ORDER_LABEL,
  FIRST_RUN_LABEL,
  type Settings,
  SOURCE_COLUMN_PREFIX,
} from "../sheet/settings.ts";
import { indexSettings, settingValue } from "../sheet/settings-index.ts";
import { sourceOf } from "../sheet/source.ts";
import { formatCount } from "../text/format.ts";
import { loadExample } from "./example.ts";
import { lateToday } from "./late-today.ts";
import {
  detectionOf,
  type Link,
  type LinkForm,
  type LinkTrial,
  linkFormOf,
  linkIn,
  tryLink,
} from "./link-columns.ts";
import type { Ports, Workbook } from "./ports.ts";
import { preview } from "./remind.ts";
import type { Report } from "./report.ts";
import { isSetUp, setUp, sourceCells, writeSetting } from "./set-up.ts";
import { type FormField, settingField } from "./setting-fields.ts";
import {
  changesIn,
  type SettingsChanges,
  type SettingsSaved,
  saveSettings,
} from "./settings-form.ts";
import { type Answer, aloneOrRefused, done, refused } from "./under-lock.ts";

/** A sheet of the team's that may hold its invoices. */
export type SourceOffer = {
  readonly sheet: string;
  /** Rows under the header that hold something. */
  readonly rows: number;
  /** Has every column without which nothing can be decided. */
  readonly isRecognised: boolean;
};

export type FirstRun = {
  /** Where to begin, or to go on. */
  readonly step: "source" | "columns" | "information" | "done";
  readonly offers: readonly SourceOffer[];
  /** The sheet that the workbook reads now, "" before the set-up. */
  readonly source: string;
  /** What « Vos informations » asks, once the workbook is set up. */
  readonly information: readonly FormField[];
};

export type FirstRunEnd = SettingsSaved & {
  /** « 14 clients à relancer, 34 210,49 € échus ». */
  readonly outlook?: string;
  /** All mail goes to the person, as in every new workbook. */
  readonly testMode?: boolean;
};

const INFORMATION: readonly (keyof Settings)[] = [
  "company",
  "companySiren",
  "senderName",
  "replyTo",
  "iban",
  "defaultScenario",
  "signature",
];

/** The three that fit most teams; others are in « Scénarios ». */
const OFFERED_SCENARIOS = ["Courtois", "Standard", "Ferme"];

const TO_FINISH = "informations à compléter";
const FINISHED = "terminée";

export function readFirstRun({ workbook }: Ports): FirstRun {
  const ready = isSetUp(workbook);
  const settings = workbook.read(SHEET.settings) ?? [];
  return {
    step: ready ? (isUnfinished(workbook) ? "information" : "done") : "source",
    offers: offersIn(workbook),
    source: ready ? sourceOf(settings).sheet : "",
    information: INFORMATION.flatMap((key) => settingField(settings, key, OFFERED_SCENARIOS) ?? []),
  };
}

/** The set-up is made, and the person has not yet said who sends. */
export function isUnfinished(workbook: Workbook): boolean {
  const index = indexSettings(workbook.read(SHEET.settings) ?? []);
  return readText(settingValue(index, FIRST_RUN_LABEL)) === TO_FINISH;
}

export function readColumns({ workbook }: Ports, sent: string): LinkForm {
  const sheet = String(sent);
  const rows = workbook.read(sheet);
  if (!rows) throw new Error(`La feuille « ${sheet} » n’existe plus.`);
  return linkFormOf(sheet, rows);
}

export function tryColumns({ workbook }: Ports, sent: Link): LinkTrial {
  return tryLink(workbook, linkIn(sent));
}

/** Sets the workbook up on the team's own sheet, or has it read another way from now on. */
export function saveColumns(ports: Ports, sent: Link): Answer {
  const link = linkIn(sent);
  return aloneOrRefused(ports, () => {
    const { workbook } = ports;
    const { problems, dateQuestion } = tryLink(workbook, link);
    const [problem = dateQuestion] = problems;
    if (problem) return refused(problem);
    const wasSetUp = isSetUp(workbook);
    if (wasSetUp) relink(workbook, link);
    else setUp(ports, detectionOf(link));
    if (link.dateOrder !== "")
      writeSetting(workbook, { label: DATE_ORDER_LABEL, value: link.dateOrder, help: "" });
    if (!wasSetUp) begin(workbook);
    return done(`Les factures sont lues dans « ${link.sheet} ».`);
  });
}

/** Every column of before is forgotten: what is not chosen is not read. */
function relink(workbook: Workbook, link: Link): void {
  const chosen = sourceCells(detectionOf(link));
  const labels = new Set(chosen.map(({ label }) => label));
  for (const [first = ""] of workbook.read(SHEET.settings) ?? []) {
    const label = readText(first);
    if (label.startsWith(SOURCE_COLUMN_PREFIX) && !labels.has(label))
      writeSetting(workbook, { label, value: "", help: "" });
  }
  for (const { label, value, help } of chosen) writeSetting(workbook, { label, value, help });
}

/** « Factures » is made, empty or with the example. */
export function chooseSource(ports: Ports, sent: "new" | "example"): Answer {
  const made = aloneOrRefused(ports, () => {
    if (isSetUp(ports.workbook)) return refused("Le classeur est déjà prêt.");
    setUp(ports);
    begin(ports.workbook);
    return done("La feuille Factures est prête.");
  });
  return made.done && sent === "example" ? loadExample(ports) : made;
}

function begin(workbook: Workbook): void {
  writeSetting(workbook, {
    label: FIRST_RUN_LABEL,
    value: TO_FINISH,
    help: "Ponctuel ▸ Terminer la mise en route.",
  });
}

/** « Vos informations », and what there is to do once they are known. */
export function saveInformation(ports: Ports, sent: SettingsChanges): FirstRunEnd {
  const settings = changesIn(sent).settings.filter(({ key }) =>
    INFORMATION.some((known) => known === key),
  );
  const saved = saveSettings(ports, { settings, steps: [], goesLive: false });
  if (!saved.done) return saved;
  writeSetting(ports.workbook, { label: FIRST_RUN_LABEL, value: FINISHED, help: "" });
  ports.workbook.flush();
  const report = preview(ports);
  return { ...saved, outlook: outlookOf(report), testMode: report.testMode };
}

function outlookOf({ plan }: Report): string {
  const { customersLate, totalLate } = lateToday(plan);
  const count = formatCount(customersLate, {
    one: "client à relancer",
    many: "clients à relancer",
  });
  return `${count}, ${totalLate} échus`;
}

/** Without asking anything: the sheet that is recognised whole, or an empty « Factures ». */
export function setUpAtOnce(ports: Ports): void {
  if (isSetUp(ports.workbook)) {
    setUp(ports);
    return;
  }
  const sheets = ownSheets(ports.workbook);
  const found = detectInvoiceSheet(sheets.filter(({ name }) => name !== SHEET.invoices));
  setUp(ports, found && found.missing.length === 0 ? found : undefined);
}

function offersIn(workbook: Workbook): readonly SourceOffer[] {
  return ownSheets(workbook).flatMap(({ name, rows }) => {
    const found = detectInvoiceSheet([{ name, rows }]);
    const { headerRow } = linkFormOf(name, rows);
    const filled = rows.slice(headerRow + 1).filter((row) => !row.every(isBlankCell)).length;
    if (filled === 0) return [];
    return [{ sheet: name, rows: filled, isRecognised: found?.missing.length === 0 }];
  });
}

/** Sheets that are not ours. A team's own list may be called « Factures » too. */
function ownSheets(
  workbook: Workbook,
): readonly { readonly name: string; readonly rows: readonly Row[] }[] {
  const ours = Object.values(SHEET) as readonly string[];
  return workbook
    .sheetNames()
    .filter((name) => name === SHEET.invoices || !ours.includes(name))
    .map((name) => ({ name, rows: workbook.read(name) ?? [] }))
    .filter(({ rows }) => !hasOurHeaders(rows));
}

function hasOurHeaders([header = []]: readonly Row[]): boolean {
  return INVOICES.columns.every((column) => header.includes(column.header));
}
