/** An installed trigger as a script sees it. */

import { type HostEnumValue, HostObject } from "../runtime/host-object.ts";
import type { TriggerData } from "../runtime/triggers.ts";
import { enumValue, hostEnum } from "./enums.ts";

export const EVENT_TYPES = hostEnum("ScriptApp.EventType", [
  ...["CLOCK", "ON_OPEN", "ON_EDIT", "ON_FORM_SUBMIT", "ON_CHANGE", "ON_EVENT_UPDATED"],
]);
export const TRIGGER_SOURCES = hostEnum("ScriptApp.TriggerSource", [
  ...["SPREADSHEETS", "CLOCK", "FORMS", "DOCUMENTS", "CALENDAR"],
]);

export class Trigger extends HostObject {
  readonly #data: TriggerData;
  readonly #workbookId: string;

  constructor(data: TriggerData, workbookId: string) {
    super();
    this.#data = data;
    this.#workbookId = workbookId;
  }

  get _gasName(): string {
    return "ScriptApp.Trigger";
  }

  getUniqueId(): string {
    return this.#data.id;
  }

  getHandlerFunction(): string {
    return this.#data.functionName;
  }

  getEventType(): HostEnumValue {
    return enumValue(EVENT_TYPES, this.#data.event);
  }

  getTriggerSource(): HostEnumValue {
    return enumValue(TRIGGER_SOURCES, this.#data.source);
  }

  /** « For clock events this returns null ». */
  getTriggerSourceId(): string | null {
    return this.#data.source === "CLOCK" ? null : this.#workbookId;
  }
}
