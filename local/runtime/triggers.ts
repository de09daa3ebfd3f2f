/** Installable triggers of the project and when they are due. */

export type TriggerData = {
  readonly id: string;
  readonly functionName: string;
  readonly source: "CLOCK" | "SPREADSHEETS";
  readonly event: "CLOCK" | "ON_OPEN" | "ON_EDIT" | "ON_CHANGE";
  readonly schedule?:
    | {
        readonly kind: "daily";
        readonly everyDays: number;
        readonly hour: number;
        readonly minute?: number;
      }
    | { readonly kind: "hourly"; readonly everyHours: number }
    | { readonly kind: "minutes"; readonly everyMinutes: number }
    | { readonly kind: "weekly"; readonly weekday: string; readonly hour: number }
    | { readonly kind: "at"; readonly epochMs: number };
  readonly timeZone: string;
  readonly createdAt: number;
};

export interface TriggerBook {
  list(): readonly TriggerData[];
  add(trigger: TriggerData): void;
  remove(id: string): void;
}

export class MemoryTriggers implements TriggerBook {
  #triggers: readonly TriggerData[];

  constructor(triggers: readonly TriggerData[] = []) {
    this.#triggers = triggers;
  }

  list(): readonly TriggerData[] {
    return this.#triggers;
  }

  add(trigger: TriggerData): void {
    this.#triggers = [...this.#triggers, trigger];
  }

  remove(id: string): void {
    this.#triggers = this.#triggers.filter((trigger) => trigger.id !== id);
  }
}
