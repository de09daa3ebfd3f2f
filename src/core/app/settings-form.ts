/** « Régler les paramètres… »: what the dialog shows, and what it saves, all of it or nothing. */

import type { Row } from "../sheet/cell.ts";
import { SHEET } from "../sheet/design.ts";
import { readTemplates } from "../sheet/read-templates.ts";
import { SETTING_ROWS, type SettingRow } from "../sheet/settings.ts";
import { indexSettings } from "../sheet/settings-index.ts";
import { formatCount } from "../text/format.ts";
import { type Fields, fieldsOf, listOf, textOf } from "../text/typed-text.ts";
import { plain } from "../text/typography.ts";
import { hasExample } from "./example.ts";
import {
  type CellChange,
  type FieldProblem,
  type LadderForm,
  ladderChanges,
  readLadders,
  type StepChange,
} from "./ladder-fields.ts";
import type { Ports, Workbook } from "./ports.ts";
import { addSettings, isSetUp, settingCell } from "./set-up.ts";
import { type FormTab, settingField, settingTabs, typedCell } from "./setting-fields.ts";
import { stopSentence } from "./summary.ts";
import { type Answer, done, refused, underLock } from "./under-lock.ts";

export type SettingsForm = {
  readonly tabs: readonly FormTab[];
  readonly ladder: LadderForm;
  /** Why there is nothing to set, in French. */
  readonly problem?: string;
};

export type SettingChange = {
  readonly key: string;
  /** What the page was shown. */
  readonly shown: string;
  readonly value: string;
};

export type SettingsChanges = {
  readonly settings: readonly SettingChange[];
  readonly steps: readonly StepChange[];
  /** The person has read what leaving the test mode does. */
  readonly goesLive: boolean;
};

export type SettingsSaved = Answer & {
  readonly problems?: readonly FieldProblem[];
  /** What is to be confirmed first, in a sentence. */
  readonly toConfirm?: string;
};

const GOES_LIVE = "Le mode test sera arrêté. Les relances partiront réellement vers vos clients.";

const EXAMPLE_FIRST =
  "Effacez d’abord l’exemple (menu Données) : ses clients et leurs adresses n’existent pas.";

export function readSettingsForm({ workbook }: Ports): SettingsForm {
  if (!isSetUp(workbook))
    return {
      tabs: [],
      ladder: { steps: [], choices: {} },
      problem: stopSentence({ stop: "not-set-up" }),
    };
  const templates = [...templatesIn(workbook).keys()];
  const ladder = readLadders(workbook.read(SHEET.scenarios) ?? [], templates);
  const scenarios = [...new Set(ladder.steps.map(({ scenario }) => scenario))];
  return { tabs: settingTabs(workbook.read(SHEET.settings) ?? [], scenarios), ladder };
}

export function saveSettings(ports: Ports, sent: SettingsChanges): SettingsSaved {
  const { settings, steps, goesLive } = changesIn(sent);
  return underLock<SettingsSaved>(ports, () => {
    const { workbook } = ports;
    const rows = workbook.read(SHEET.settings) ?? [];
    const fields = settings.map((change) => settingChange(rows, change));
    const ladder = ladderChanges(
      workbook.read(SHEET.scenarios) ?? [],
      steps,
      templatesIn(workbook),
    );
    const problems = [
      ...fields.flatMap((one) => ("sentence" in one ? [one] : [])),
      ...ladder.problems,
    ];
    if (problems.length > 0) return { ...refused(whatIsWrong(problems.length)), problems };
    const leavesTest = settings.some(({ key, value }) => key === "testMode" && value === "non");
    if (leavesTest && hasExample(workbook)) return refused(EXAMPLE_FIRST);
    if (leavesTest && !goesLive) return { ...refused(""), toConfirm: GOES_LIVE };
    writeSettings(
      workbook,
      fields.flatMap((one) => ("row" in one ? [one] : [])),
    );
    for (const cell of ladder.cells) writeCell(workbook, SHEET.scenarios, cell);
    return done("C’est enregistré.");
  });
}

/** What a page sends may be anything. */
export function changesIn(sent: unknown): SettingsChanges {
  const { settings, steps, goesLive } = fieldsOf(sent);
  const texts = ({ shown, value }: Fields) => ({ shown: textOf(shown), value: textOf(value) });
  return {
    settings: listOf(settings)
      .map(fieldsOf)
      .map((one) => ({ key: textOf(one["key"]), ...texts(one) })),
    steps: listOf(steps)
      .map(fieldsOf)
      .map((one) => ({
        scenario: textOf(one["scenario"]),
        step: textOf(one["step"]),
        field: textOf(one["field"]),
        ...texts(one),
      })),
    goesLive: goesLive === true,
  };
}

type TypedSetting = { readonly row: SettingRow; readonly value: CellChange["value"] };

function settingChange(rows: readonly Row[], change: SettingChange): TypedSetting | FieldProblem {
  const problem = (sentence: string): FieldProblem => ({ field: change.key, sentence });
  const row = SETTING_ROWS.find(({ key }) => key === change.key);
  const present = settingField(rows, change.key)?.value;
  if (!row || present === undefined) return problem("Ce paramètre n’existe pas.");
  if (present !== change.shown)
    return problem(
      present === ""
        ? "Vidé dans la feuille entre-temps : rouvrez les paramètres."
        : `« ${present} » : saisi dans la feuille entre-temps. Rouvrez les paramètres.`,
    );
  const read = typedCell(row, change.value);
  return "value" in read ? { row, value: read.value } : problem(`${read.sentence}.`);
}

function whatIsWrong(count: number): string {
  const values = formatCount(count, { one: "valeur à corriger", many: "valeurs à corriger" });
  return `Rien n’a été enregistré : ${values}.`;
}

/** Only the cells that changed; a setting that the sheet lacks is added at its end. */
function writeSettings(workbook: Workbook, typed: readonly TypedSetting[]): void {
  const index = indexSettings(workbook.read(SHEET.settings) ?? []);
  for (const { row, value } of typed) {
    const known = index.get(plain(row.label));
    if (known) writeCell(workbook, SHEET.settings, { row: known.row, column: 1, value });
  }
  addSettings(
    workbook,
    typed.flatMap(({ row, value }) =>
      index.has(plain(row.label)) ? [] : [settingCell(row, value)],
    ),
  );
}

function writeCell(workbook: Workbook, sheet: string, { row, column, value }: CellChange): void {
  workbook.write(sheet, { row, column }, [[value]]);
}

function templatesIn(workbook: Workbook): ReadonlyMap<string, unknown> {
  return readTemplates(workbook.read(SHEET.templates) ?? []).value;
}
