/** A small workbook and executions over it, without a realm: what the tests of SpreadsheetApp start from. */

import { ManualClock } from "../../../local/runtime/clock.ts";
import type { Execution, ExecutionKind, HowItEnded } from "../../../local/runtime/execution.ts";
import { RecordedInterface } from "../../../local/runtime/user-interface.ts";
import type { Account, HostSwitches } from "../../../local/runtime/world.ts";
import type { SpreadsheetApp } from "../../../local/services/spreadsheet/app.ts";
import { spreadsheetApp } from "../../../local/services/spreadsheet/index.ts";
import type { SpreadsheetWorld } from "../../../local/services/spreadsheet/session.ts";
import type { Sheet } from "../../../local/services/spreadsheet/sheet.ts";
import type { Spreadsheet } from "../../../local/services/spreadsheet/spreadsheet.ts";
import {
  type Calculator,
  emptySheet,
  MemoryWorkbook,
} from "../../../local/stores/memory-workbook.ts";
import type { SheetData } from "../../../local/stores/workbook.ts";

const ME = "camille@exemple.fr";

export type Setting = {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly rows?: number;
  readonly columns?: number;
  readonly me?: string;
  readonly owner?: string;
  readonly switches?: Partial<HostSwitches>;
  readonly calculator?: Calculator;
};

export type Scene = {
  readonly world: SpreadsheetWorld;
  readonly workbook: MemoryWorkbook;
  readonly ui: RecordedInterface;
};

export type Run = {
  readonly app: SpreadsheetApp;
  readonly book: Spreadsheet;
  /** The first sheet, « Factures ». */
  readonly sheet: Sheet;
  end(how?: HowItEnded): void;
};

export function scene(setting: Setting = {}): Scene {
  const workbook = new MemoryWorkbook(
    {
      id: "classeur-1",
      name: "Relances",
      locale: setting.locale ?? "fr_FR",
      timeZone: setting.timeZone ?? "Europe/Paris",
      sheets: [
        emptySheet("Factures", 0, {
          rowCount: setting.rows ?? 100,
          columnCount: setting.columns ?? 12,
        }),
        emptySheet("Mes clients", 1),
      ],
      namedRanges: [],
    },
    setting.calculator,
  );
  const ui = new RecordedInterface();
  const account: Account = { email: setting.me ?? ME, kind: "consumer", refusedScopes: [] };
  const switches: HostSwitches = {
    plusMinusAtStartFormula: true,
    gmailKeepsMessageId: false,
    strictEs2020: true,
    killCommitsPendingWrites: false,
    ...setting.switches,
  };
  const clock = new ManualClock(Date.UTC(2026, 10, 23, 7));
  const owner = setting.owner === undefined ? {} : { workbookOwner: setting.owner };
  return { world: { account, switches, clock, ui, workbook, ...owner }, workbook, ui };
}

/** Another execution of the script over the same workbook. */
export function execute(where: Scene, kind: ExecutionKind = "menu"): Run {
  const endings: ((how: HowItEnded) => void)[] = [];
  const execution: Execution = {
    id: "1",
    functionName: "test",
    kind,
    authMode: "FULL",
    elapsedMs: () => 0,
    spend: () => undefined,
    onEnd: (callback) => {
      endings.push(callback);
    },
  };
  const app = spreadsheetApp(where.world, execution);
  const book = app.getActive();
  const [sheet] = book.getSheets();
  if (!sheet) throw new Error("The workbook has no sheet");
  return {
    app,
    book,
    sheet,
    end: (how = "done") => {
      for (const callback of endings) callback(how);
    },
  };
}

export function open(setting: Setting = {}): Run & Scene {
  const where = scene(setting);
  return { ...where, ...execute(where) };
}

/** What the store holds in the first sheet, behind the back of the script. */
export function stored({ workbook }: Scene): SheetData {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("The workbook has no sheet");
  return sheet;
}
