/** A new, empty spreadsheet of a French user, opened in the local host with the built add-on. */

import { createCalculator } from "../../local/engine/calculator.ts";
import { type Host, openHost } from "../../local/host.ts";
import { readBundle } from "../../local/realm/bundle.ts";
import { ManualClock } from "../../local/runtime/clock.ts";
import {
  emptySheet,
  MemoryWorkbook,
  type WorkbookData,
} from "../../local/stores/memory-workbook.ts";

/** Monday 23 November 2026, eight in the morning in Paris. */
const MORNING = Date.UTC(2026, 10, 23, 7);

export const FIRST_SHEET = "Feuille 1";

export type OpenedHost = {
  readonly host: Host;
  readonly workbook: MemoryWorkbook;
  /** What the workbook holds, for whoever writes it into a file. */
  readonly data: WorkbookData;
};

export function openEmptyWorkbook(name: string, bundle: string): OpenedHost {
  const clock = new ManualClock(MORNING);
  const data = emptyWorkbook(name);
  const calculator = createCalculator(
    (functionName, args, caller) => {
      const result = host.customFunction(functionName, args, { caller });
      if (result.status !== "done") throw new Error(result.error?.message ?? result.status);
      return result.value;
    },
    { customFunctionNames: readBundle(bundle).customFunctions, clock },
  );
  const workbook = new MemoryWorkbook(data, calculator);
  const host: Host = openHost({ bundle, workbook, clock });
  return { host, workbook, data };
}

function emptyWorkbook(name: string): WorkbookData {
  return {
    id: name.toLowerCase().replace(/[^a-z]+/g, "-"),
    name,
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    sheets: [emptySheet(FIRST_SHEET, 0)],
    namedRanges: [],
  };
}
