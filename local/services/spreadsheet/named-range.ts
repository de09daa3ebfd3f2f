/** Names given to ranges of the workbook. */

import { GasError, HostObject } from "../../runtime/host-object.ts";
import { sameName } from "../../stores/shift-formula.ts";
import type { NamedRange as NamedRangeData } from "../../stores/workbook.ts";
import type { Range } from "./range.ts";
import type { SpreadsheetSession } from "./session.ts";

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u;
/** Names that a formula would read as a cell or as a truth value. */
const TAKEN = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|TRUE|FALSE)$/iu;

export function nameRange(session: SpreadsheetSession, name: string, range: Range): void {
  if (!PLAIN_NAME.test(name) || TAKEN.test(name)) {
    throw new GasError(`« ${name} » is not a valid name for a range.`);
  }
  const { sheet, area } = range._place;
  session.writeStructure({ kind: "namedRange", name, sheet, area });
}

export function namedRangeData(
  session: SpreadsheetSession,
  name: string,
): NamedRangeData | undefined {
  return session.structure().namedRanges.find((one) => sameName(one.name, name));
}

/** Null when there is no such name. */
export function rangeByName(session: SpreadsheetSession, name: string): Range | null {
  const plain = name.slice(name.lastIndexOf("!") + 1);
  const named = namedRangeData(session, plain);
  const sheet = session.structure().sheets.find((one) => named && sameName(one.name, named.sheet));
  return named && sheet ? session.range({ sheet: sheet.id, area: named.area }) : null;
}

export class NamedRange extends HostObject {
  readonly #session: SpreadsheetSession;
  #name: string;

  constructor(session: SpreadsheetSession, name: string) {
    super();
    this.#session = session;
    this.#name = name;
  }

  get _gasName(): string {
    return "SpreadsheetApp.NamedRange";
  }

  getName(): string {
    return this.#name;
  }

  getRange(): Range {
    const range = rangeByName(this.#session, this.#name);
    if (!range) throw new GasError(`The named range ${this.#name} does not exist.`);
    return range;
  }

  setName(name: string): this {
    const range = this.getRange();
    nameRange(this.#session, name, range);
    if (!sameName(name, this.#name)) this.remove();
    this.#name = name;
    return this;
  }

  setRange(range: Range): this {
    nameRange(this.#session, this.#name, range);
    return this;
  }

  remove(): void {
    this.#session.writeStructure({ kind: "removeNamedRange", name: this.#name });
  }
}
