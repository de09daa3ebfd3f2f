/** The filter of a sheet: where it is, and sorting below its header. */

import { GasError, HostObject } from "../../runtime/host-object.ts";
import type { Area } from "../../stores/workbook.ts";
import type { Range } from "./range.ts";
import type { Place, SpreadsheetSession } from "./session.ts";

export function createFilter(session: SpreadsheetSession, { sheet, area }: Place): Filter {
  if (session.structureOf(sheet).filter) {
    throw new GasError("You can't create a filter in a sheet that already has a filter.");
  }
  session.writeStructure({ kind: "sheet", sheet, properties: { filter: area } });
  return new Filter(session, sheet);
}

export function filterOf(session: SpreadsheetSession, sheet: number): Filter | null {
  return session.structureOf(sheet).filter ? new Filter(session, sheet) : null;
}

export class Filter extends HostObject {
  readonly #session: SpreadsheetSession;
  readonly #sheet: number;

  constructor(session: SpreadsheetSession, sheet: number) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  get _gasName(): string {
    return "SpreadsheetApp.Filter";
  }

  getRange(): Range {
    return this.#session.range({ sheet: this.#sheet, area: this.#area() });
  }

  /** « excluding the first row (the header row) in the range this filter applies to ». */
  sort(column: number, ascending: boolean): this {
    const area = this.#area();
    if (area.rows === 1) return this;
    const below = { ...area, row: area.row + 1, rows: area.rows - 1 };
    this.#session.range({ sheet: this.#sheet, area: below }).sort({ column, ascending });
    return this;
  }

  remove(): void {
    this.#area();
    this.#session.writeStructure({
      kind: "sheet",
      sheet: this.#sheet,
      properties: { filter: null },
    });
  }

  #area(): Area {
    const { filter } = this.#session.structureOf(this.#sheet);
    if (!filter) throw new GasError("The filter has been removed.");
    return filter;
  }
}
