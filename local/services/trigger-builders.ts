/** Builders of installable triggers, as a script chains them. */

import { isTimeZone } from "../engine/zones.ts";
import { GasError, HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";
import { type Asked, scheduleOf } from "./clock-schedule.ts";
import { hostEnum, nameOfEnum } from "./enums.ts";
import { installTrigger } from "./install-trigger.ts";
import type { Trigger } from "./trigger.ts";

export const WEEKDAYS = hostEnum("ScriptApp.Weekday", [
  ...["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"],
]);

/** « n must be 1, 5, 10, 15 or 30 », reference of ClockTriggerBuilder. */
const MINUTES = [1, 5, 10, 15, 30];
const HOURS = [1, 2, 4, 6, 8, 12];

export class TriggerBuilder extends HostObject {
  readonly #world: World;
  readonly #functionName: string;

  constructor(world: World, functionName: string) {
    super();
    this.#world = world;
    this.#functionName = functionName;
  }

  get _gasName(): string {
    return "ScriptApp.TriggerBuilder";
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#world, this.#functionName);
  }

  forSpreadsheet(sheet: unknown): SpreadsheetTriggerBuilder {
    if (typeof sheet === "string" && sheet !== this.#world.workbook.id) {
      throw new GasError("The local host has triggers for the open workbook only.");
    }
    return new SpreadsheetTriggerBuilder(this.#world, this.#functionName);
  }
}

class SpreadsheetTriggerBuilder extends HostObject {
  readonly #world: World;
  readonly #functionName: string;
  #event: "ON_OPEN" | "ON_EDIT" | "ON_CHANGE" | undefined;

  constructor(world: World, functionName: string) {
    super();
    this.#world = world;
    this.#functionName = functionName;
  }

  get _gasName(): string {
    return "ScriptApp.SpreadsheetTriggerBuilder";
  }

  onOpen(): this {
    this.#event = "ON_OPEN";
    return this;
  }

  onEdit(): this {
    this.#event = "ON_EDIT";
    return this;
  }

  onChange(): this {
    this.#event = "ON_CHANGE";
    return this;
  }

  create(): Trigger {
    if (this.#event === undefined) {
      throw new GasError("A spreadsheet trigger needs onOpen(), onEdit() or onChange().");
    }
    return installTrigger(this.#world, {
      functionName: this.#functionName,
      source: "SPREADSHEETS",
      event: this.#event,
      timeZone: this.#world.manifest.timeZone,
    });
  }
}

class ClockTriggerBuilder extends HostObject {
  readonly #world: World;
  readonly #functionName: string;
  #asked: Asked = {};

  constructor(world: World, functionName: string) {
    super();
    this.#world = world;
    this.#functionName = functionName;
  }

  get _gasName(): string {
    return "ScriptApp.ClockTriggerBuilder";
  }

  everyDays(n: number): this {
    return this.#ask({ everyDays: checked(n, n >= 1, "everyDays") });
  }

  everyHours(n: number): this {
    if (!HOURS.includes(n)) {
      throw new GasError(
        "The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.",
      );
    }
    return this.#ask({ everyHours: n });
  }

  everyMinutes(n: number): this {
    if (!MINUTES.includes(n)) {
      throw new GasError(
        "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
      );
    }
    return this.#ask({ everyMinutes: n });
  }

  everyWeeks(n: number): this {
    if (n !== 1) {
      throw new GasError(
        "The local host does not emulate triggers of every second week and the like.",
      );
    }
    return this.#ask({ weekday: this.#asked.weekday ?? "MONDAY" });
  }

  onWeekDay(day: unknown): this {
    const weekday = nameOfEnum(day);
    if (weekday === undefined) {
      throw new GasError("Invalid argument: day");
    }
    return this.#ask({ weekday });
  }

  atHour(hour: number): this {
    return this.#ask({ hour: checked(hour, hour >= 0 && hour <= 23, "hour") });
  }

  nearMinute(minute: number): this {
    return this.#ask({ minute: checked(minute, minute >= 0 && minute <= 59, "minute") });
  }

  after(durationMilliseconds: number): this {
    return this.#ask({ at: this.#world.clock.now() + durationMilliseconds });
  }

  at(date: Date): this {
    return this.#ask({ at: date.getTime() });
  }

  atDate(year: number, month: number, day: number): this {
    return this.#ask({ atDay: { year, month, day } });
  }

  inTimezone(timezone: string): this {
    if (!isTimeZone(timezone)) {
      throw new GasError(`Invalid argument: ${timezone}`);
    }
    return this.#ask({ timeZone: timezone });
  }

  create(): Trigger {
    const timeZone = this.#asked.timeZone ?? this.#world.manifest.timeZone;
    return installTrigger(this.#world, {
      functionName: this.#functionName,
      source: "CLOCK",
      event: "CLOCK",
      schedule: scheduleOf(this.#asked, timeZone),
      timeZone,
    });
  }

  #ask(more: Asked): this {
    this.#asked = { ...this.#asked, ...more };
    return this;
  }
}

function checked(value: number, isPossible: boolean, argument: string): number {
  if (!Number.isInteger(value) || !isPossible) {
    throw new GasError(`Invalid argument: ${argument}`);
  }
  return value;
}
