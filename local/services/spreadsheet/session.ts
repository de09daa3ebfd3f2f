/** What the objects of SpreadsheetApp share during one execution: the workbook, pending writes, the selection. */

import type { Execution } from "../../runtime/execution.ts";
import { GasError } from "../../runtime/host-object.ts";
import type { World } from "../../runtime/world.ts";
import { isInside } from "../../stores/areas.ts";
import type { Area, Operation, SheetData, WorkbookStore } from "../../stores/workbook.ts";
import type { Range } from "./range.ts";
import type { Sheet } from "./sheet.ts";
import type { Spreadsheet } from "./spreadsheet.ts";
import { type Write, WriteBuffer } from "./write-buffer.ts";

export type SpreadsheetWorld = Pick<
  World,
  "account" | "workbookOwner" | "switches" | "clock" | "ui" | "workbook"
>;

export type Place = { readonly sheet: number; readonly area: Area };

/** How to make the objects that refer to one another. */
type Makers = {
  readonly spreadsheet: (session: SpreadsheetSession) => Spreadsheet;
  readonly sheet: (session: SpreadsheetSession, id: number) => Sheet;
  readonly range: (session: SpreadsheetSession, place: Place) => Range;
};

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

export class SpreadsheetSession {
  readonly world: SpreadsheetWorld;
  readonly execution: Execution;
  readonly #buffer: WriteBuffer;
  readonly #makers: Makers;
  #spreadsheet: Spreadsheet | undefined;
  #active: Place | undefined;

  constructor(world: SpreadsheetWorld, execution: Execution, makers: Makers) {
    this.world = world;
    this.execution = execution;
    this.#makers = makers;
    this.#buffer = new WriteBuffer(world.workbook);
    execution.onEnd((how) => {
      if (how === "killed" && !world.switches.killCommitsPendingWrites) this.#buffer.drop();
      else this.#buffer.commit();
    });
  }

  get workbook(): WorkbookStore {
    return this.world.workbook;
  }

  /**
   * The workbook with every pending write in it and its formulas calculated; a custom function
   * is itself part of a calculation and sees the values as they stand.
   */
  read(): WorkbookStore {
    this.#buffer.commit();
    if (this.execution.kind !== "custom-function") this.workbook.calculate();
    return this.workbook;
  }

  readSheet(id: number): Readonly<SheetData> {
    return sheetOf(this.read(), id);
  }

  /**
   * The sheets, names, dimensions and rules are up to date in it; values and formats may be
   * pending, so that looking a range up does not commit what was written before.
   */
  structure(): WorkbookStore {
    if (this.#buffer.changesStructure) this.#buffer.commit();
    return this.workbook;
  }

  structureOf(id: number): Readonly<SheetData> {
    return sheetOf(this.structure(), id);
  }

  write(write: Write): void {
    this.#buffer.add(write);
  }

  /** Something other than values and formats, known at once. */
  writeStructure(...operations: readonly Operation[]): void {
    this.write({
      changes: "structure",
      needs: "formats",
      operations: () => {
        checkSheets(this.workbook, operations);
        return operations;
      },
    });
  }

  commit(): void {
    this.#buffer.commit();
  }

  spreadsheet(): Spreadsheet {
    this.#spreadsheet ??= this.#makers.spreadsheet(this);
    return this.#spreadsheet;
  }

  sheet(id: number): Sheet {
    return this.#makers.sheet(this, id);
  }

  /** Refuses an area that is not on the sheet. */
  range(place: Place): Range {
    checkOnSheet(this.structureOf(place.sheet), place.area);
    return this.#makers.range(this, place);
  }

  /**
   * What the script chose and is still there; the calling cell of a custom function; what the
   * person at the screen has selected; otherwise the first cell of the first visible sheet.
   */
  get active(): Place {
    const { sheets } = this.structure();
    const chosen = this.#active;
    if (chosen && sheets.some(({ id }) => id === chosen.sheet)) return chosen;
    const { caller } = this.execution;
    const calling = sheets.find(({ name }) => name === caller?.sheet);
    if (caller && calling) {
      return { sheet: calling.id, area: { ...FIRST_CELL, row: caller.row, column: caller.column } };
    }
    const selected = this.#selected(sheets);
    if (selected) return selected;
    const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
    if (!first) throw new GasError("The workbook has no sheet.");
    return { sheet: first.id, area: FIRST_CELL };
  }

  /** A trigger of the clock runs with nobody at the screen. */
  #selected(sheets: readonly Readonly<SheetData>[]): Place | undefined {
    const { selected } = this.world.ui;
    if (!selected || this.execution.kind === "installable-trigger") return undefined;
    const sheet = sheets.find(({ name }) => name === selected.sheet);
    const isThere = sheet !== undefined && isInside(selected.area, sheet);
    return isThere ? { sheet: sheet.id, area: selected.area } : undefined;
  }

  activate(sheet: number, area: Area = FIRST_CELL): void {
    this.#active = { sheet, area };
  }
}

/** Somebody may have deleted a sheet between a write and its commit. */
function checkSheets(workbook: WorkbookStore, operations: readonly Operation[]): void {
  if (operations.some(({ kind }) => kind === "addSheet")) return;
  for (const operation of operations) {
    if ("sheet" in operation) sheetOf(workbook, operation.sheet);
  }
}

export function sheetOf(workbook: WorkbookStore, id: number): Readonly<SheetData> {
  const sheet = workbook.sheets.find((one) => one.id === id);
  if (!sheet) throw new GasError(`Sheet ${id} not found`);
  return sheet;
}

export function checkOnSheet(sheet: Readonly<SheetData>, area: Area): void {
  if (!isInside(area, sheet)) {
    throw new GasError("The coordinates of the range are outside the dimensions of the sheet.");
  }
}
