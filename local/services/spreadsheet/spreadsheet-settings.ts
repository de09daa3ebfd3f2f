/** What the workbook is called, whose it is, where and in which language. */

import { isKnownLocale } from "../../engine/locales.ts";
import { isTimeZone } from "../../engine/zones.ts";
import { GasError, HostObject } from "../../runtime/host-object.ts";
import type { SpreadsheetSession } from "./session.ts";
import { editorsOf, ownerOf, User } from "./users.ts";

const TOAST_SECONDS = 5;

export abstract class SpreadsheetSettings extends HostObject {
  readonly #session: SpreadsheetSession;

  constructor(session: SpreadsheetSession) {
    super();
    this.#session = session;
  }

  get _gasName(): string {
    return "SpreadsheetApp.Spreadsheet";
  }

  get _session(): SpreadsheetSession {
    return this.#session;
  }

  getId(): string {
    return this.#session.workbook.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getName(): string {
    return this.#session.structure().name;
  }

  rename(name: string): void {
    this.#session.writeStructure({ kind: "settings", name });
  }

  getOwner(): User {
    return new User(ownerOf(this.#session.world));
  }

  getEditors(): User[] {
    return editorsOf(this.#session.world).map((email) => new User(email));
  }

  getSpreadsheetTimeZone(): string {
    return this.#session.structure().timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isTimeZone(timeZone)) throw new GasError(`Invalid argument: ${timeZone}`);
    this.#session.writeStructure({ kind: "settings", timeZone });
  }

  getSpreadsheetLocale(): string {
    return this.#session.structure().locale;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!isKnownLocale(locale)) {
      throw new GasError(`L’hôte local ne connaît pas les paramètres régionaux « ${locale} ».`);
    }
    this.#session.writeStructure({ kind: "settings", locale });
  }

  /** Nobody sees the toast of a trigger. */
  toast(message: string, title: string | null = null, seconds: number | null = null): void {
    const { execution, world } = this.#session;
    if (execution.kind === "installable-trigger") return;
    world.ui.toast(message, title ?? "", seconds ?? TOAST_SECONDS);
  }
}
