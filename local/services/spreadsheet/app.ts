/** SpreadsheetApp itself. */

import { GasError, HostObject } from "../../runtime/host-object.ts";
import { ConditionalFormatRuleBuilder } from "./conditional-format.ts";
import { DataValidationBuilder } from "./data-validation.ts";
import {
  booleanCriteria,
  borderStyle,
  dataValidationCriteria,
  protectionType,
  relativeDate,
  sheetType,
  wrapStrategy,
} from "./enums.ts";
import type { Range } from "./range.ts";
import { RichTextValueBuilder } from "./rich-text.ts";
import type { SpreadsheetSession } from "./session.ts";
import type { Sheet } from "./sheet.ts";
import type { Spreadsheet } from "./spreadsheet.ts";
import { Ui } from "./ui.ts";

export class SpreadsheetApp extends HostObject {
  readonly #session: SpreadsheetSession;

  constructor(session: SpreadsheetSession) {
    super();
    this.#session = session;
  }

  get _gasName(): string {
    return "SpreadsheetApp";
  }

  get BooleanCriteria(): HostObject {
    return booleanCriteria;
  }

  get BorderStyle(): HostObject {
    return borderStyle;
  }

  get DataValidationCriteria(): HostObject {
    return dataValidationCriteria;
  }

  get ProtectionType(): HostObject {
    return protectionType;
  }

  get RelativeDate(): HostObject {
    return relativeDate;
  }

  get SheetType(): HostObject {
    return sheetType;
  }

  get WrapStrategy(): HostObject {
    return wrapStrategy;
  }

  getActive(): Spreadsheet {
    return this.#session.spreadsheet();
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.getActive();
  }

  getActiveSheet(): Sheet {
    return this.getActive().getActiveSheet();
  }

  getActiveRange(): Range {
    return this.getActive().getActiveRange();
  }

  getCurrentCell(): Range {
    return this.getActive().getCurrentCell();
  }

  setActiveSheet(sheet: Sheet, _restoreSelection = false): Sheet {
    return sheet.activate();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  /** Whether the scope allows it is asked before; the host has one workbook only. */
  openById(id: string): Spreadsheet {
    if (id !== this.#session.workbook.id) {
      throw new GasError("You do not have permission to access the requested document.");
    }
    return this.getActive();
  }

  openByUrl(url: string): Spreadsheet {
    return this.openById(/\/d\/([^/]+)/.exec(url)?.[1] ?? "");
  }

  flush(): void {
    this.#session.commit();
  }

  getUi(): Ui {
    const { kind } = this.#session.execution;
    if (kind === "installable-trigger" || kind === "custom-function") {
      throw new GasError("Cannot call SpreadsheetApp.getUi() from this context.");
    }
    return new Ui(this.#session);
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.#session);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#session);
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
}
