/** A protected range or sheet. */

import { GasError, type HostEnumValue, HostObject } from "../../runtime/host-object.ts";
import type {
  Area,
  Operation,
  Protection as ProtectionData,
  SheetData,
} from "../../stores/workbook.ts";
import { enumValue } from "../enums.ts";
import { protectionType } from "./enums.ts";
import { mayEdit } from "./guard.ts";
import type { Range } from "./range.ts";
import type { SpreadsheetSession } from "./session.ts";
import { emailOf, ownerOf, type Person, User } from "./users.ts";

/**
 * Protects an area, or the whole sheet. Whoever makes the protection is one of its editors, the
 * owner excepted: he needs not be listed (issue tracker 442636162). Google lets the other editors
 * of the spreadsheet in until the list is changed; the host keeps no list of them.
 */
export function protect(session: SpreadsheetSession, sheet: number, area?: Area): Protection {
  const { protections } = session.structureOf(sheet);
  const existing = area ? undefined : protections.find((one) => !one.area);
  if (existing) return new Protection(session, sheet, existing.id);
  const { world } = session;
  const me = world.account.email;
  const protection: ProtectionData = {
    id: freeId(session),
    description: "",
    warningOnly: false,
    editors: ownerOf(world) === me ? [] : [me],
    ...(area && { area }),
  };
  replaceProtections(session, sheet, [...protections, protection]);
  return new Protection(session, sheet, protection.id);
}

/** Protections of one kind, « RANGE » or « SHEET ». */
export function protectionsOf(
  session: SpreadsheetSession,
  sheet: Readonly<SheetData>,
  kind: string | undefined,
): Protection[] {
  return sheet.protections
    .filter(({ area }) => (area ? "RANGE" : "SHEET") === kind)
    .map(({ id }) => new Protection(session, sheet.id, id));
}

function freeId(session: SpreadsheetSession): string {
  const taken = session.structure().sheets.flatMap(({ protections }) => protections);
  const numbers = taken.map(({ id }) => Number(/^protection-(\d+)$/.exec(id)?.[1] ?? 0));
  return `protection-${Math.max(0, ...numbers) + 1}`;
}

function replaceProtections(
  session: SpreadsheetSession,
  sheet: number,
  protections: readonly ProtectionData[],
): void {
  const operation: Operation = { kind: "sheet", sheet, properties: { protections } };
  session.writeStructure(operation);
}

export class Protection extends HostObject {
  readonly #session: SpreadsheetSession;
  readonly #sheet: number;
  readonly #id: string;

  constructor(session: SpreadsheetSession, sheet: number, id: string) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#id = id;
  }

  get _gasName(): string {
    return "SpreadsheetApp.Protection";
  }

  getDescription(): string {
    return this.#data().description;
  }

  setDescription(description: string): this {
    return this.#change({ description });
  }

  isWarningOnly(): boolean {
    return this.#data().warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly });
  }

  getProtectionType(): HostEnumValue {
    return enumValue(protectionType, this.#data().area ? "RANGE" : "SHEET");
  }

  /** The whole sheet where the sheet is protected. */
  getRange(): Range {
    const { rowCount, columnCount } = this.#session.structureOf(this.#sheet);
    const whole = { row: 0, column: 0, rows: rowCount, columns: columnCount };
    return this.#session.range({ sheet: this.#sheet, area: this.#data().area ?? whole });
  }

  setRange(range: Range): this {
    return this.#change({ area: range._area });
  }

  getEditors(): User[] {
    return this.#data().editors.map((email) => new User(email));
  }

  canEdit(): boolean {
    const data = this.#data();
    return mayEdit({ ...data, warningOnly: false }, this.#session.world);
  }

  addEditor(person: Person): this {
    return this.addEditors([emailOf(person)]);
  }

  addEditors(emails: readonly string[]): this {
    const editors = new Set([...this.#data().editors, ...emails]);
    return this.#change({ editors: [...editors] });
  }

  removeEditor(person: Person): this {
    return this.removeEditors([person]);
  }

  /** « Neither the owner of the spreadsheet nor the current user can be removed. » */
  removeEditors(people: readonly Person[]): this {
    const removed = people.map(emailOf);
    const { world } = this.#session;
    const editors = this.#data().editors.filter(
      (email) => email === world.account.email || !removed.includes(email),
    );
    return this.#change({ editors });
  }

  /** A workbook of the host belongs to no domain. */
  canDomainEdit(): boolean {
    return false;
  }

  getUnprotectedRanges(): Range[] {
    const areas = this.#data().unprotected ?? [];
    return areas.map((area) => this.#session.range({ sheet: this.#sheet, area }));
  }

  setUnprotectedRanges(ranges: readonly Range[]): this {
    if (this.#data().area || ranges.some((range) => range._place.sheet !== this.#sheet)) {
      throw new GasError("Unprotected ranges must be on the protected sheet.");
    }
    return this.#change({ unprotected: ranges.map((range) => range._area) });
  }

  remove(): void {
    this.#checkAllowed();
    const others = this.#all().filter(({ id }) => id !== this.#id);
    replaceProtections(this.#session, this.#sheet, others);
  }

  #all(): readonly ProtectionData[] {
    return this.#session.structureOf(this.#sheet).protections;
  }

  #data(): ProtectionData {
    const data = this.#all().find(({ id }) => id === this.#id);
    if (!data) throw new GasError("The protection has been removed.");
    return data;
  }

  #change(change: Partial<ProtectionData>): this {
    this.#checkAllowed();
    const changed = this.#all().map((one) => (one.id === this.#id ? { ...one, ...change } : one));
    replaceProtections(this.#session, this.#sheet, changed);
    return this;
  }

  #checkAllowed(): void {
    if (this.canEdit()) return;
    throw new GasError(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
  }
}
