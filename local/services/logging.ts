/** Logger and console: what the script prints, each in its own manner. */

import { format } from "node:util";
import type { Execution } from "../runtime/execution.ts";
import { HostEnumValue, HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";
import { formatDate } from "./date-format.ts";

class Logger extends HostObject {
  readonly #world: World;
  readonly #execution: Execution;
  #lines: string[] = [];

  constructor(world: World, execution: Execution) {
    super();
    this.#world = world;
    this.#execution = execution;
  }

  get _gasName(): string {
    return "Logger";
  }

  log(data: unknown, ...values: readonly unknown[]): this {
    const message = this.#message(data, values);
    const now = new Date(this.#world.clock.now());
    this.#lines.push(`${javaDate(now, this.#world.manifest.timeZone)} INFO: ${message}\n`);
    this.#world.console.push({ level: "info", message, execution: this.#execution.id });
    return this;
  }

  getLog(): string {
    return this.#lines.join("");
  }

  clear(): void {
    this.#lines = [];
  }

  #message(data: unknown, values: readonly unknown[]): string {
    const timeZone = this.#world.manifest.timeZone;
    if (values.length === 0) {
      return javaText(messageOf(data), timeZone);
    }
    let next = 0;
    return String(data).replace(/%s/g, (whole) => {
      const value = values[next];
      next += 1;
      return next > values.length ? whole : javaText(value, timeZone);
    });
  }
}

/** « If the object contains a message property, that property is used as the log message ». */
function messageOf(data: unknown): unknown {
  if (!isPlainObject(data)) {
    return data;
  }
  const { message } = data;
  return typeof message === "string" ? message : data;
}

/** Logger hands values to Java: 25 prints as `25.0`, a list as `[1.0, 2.0]`, an object as `{key=value}`. */
function javaText(value: unknown, timeZone: string): string {
  if (typeof value === "number") {
    return Number.isInteger(value) && Math.abs(value) < 1e7 ? value.toFixed(1) : String(value);
  }
  if (value instanceof Date) {
    return javaDate(value, timeZone);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => javaText(item, timeZone)).join(", ")}]`;
  }
  if (isPlainObject(value)) {
    const fields = Object.entries(value).map(([key, item]) => `${key}=${javaText(item, timeZone)}`);
    return `{${fields.join(", ")}}`;
  }
  return plainText(value);
}

/** « Thu Jan 01 00:00:00 GMT+01:00 1970 ». */
function javaDate(date: Date, timeZone: string): string {
  const offset = formatDate(date, timeZone, "XXX").replace("Z", "+00:00");
  return formatDate(date, timeZone, `EEE MMM dd HH:mm:ss 'GMT${offset}' yyyy`);
}

class Console extends HostObject {
  readonly #world: World;
  readonly #execution: Execution;
  readonly #timers = new Map<string, number>();

  constructor(world: World, execution: Execution) {
    super();
    this.#world = world;
    this.#execution = execution;
  }

  get _gasName(): string {
    return "console";
  }

  log(...values: readonly unknown[]): void {
    this.#write("debug", values);
  }

  info(...values: readonly unknown[]): void {
    this.#write("info", values);
  }

  warn(...values: readonly unknown[]): void {
    this.#write("warning", values);
  }

  error(...values: readonly unknown[]): void {
    this.#write("error", values);
  }

  time(label: string): void {
    this.#timers.set(label, this.#world.clock.now());
  }

  timeEnd(label: string): void {
    const startedAt = this.#timers.get(label);
    if (startedAt !== undefined) {
      this.#timers.delete(label);
      this.#write("debug", [`${label}: ${Math.round(this.#world.clock.now() - startedAt)}ms`]);
    }
  }

  #write(level: string, values: readonly unknown[]): void {
    const shown = values.map((value) => (value instanceof HostObject ? plainText(value) : value));
    const message = format(...shown);
    this.#world.console.push({ level, message, execution: this.#execution.id });
  }
}

function plainText(value: unknown): string {
  if (value instanceof HostEnumValue) {
    return value.name();
  }
  return value instanceof HostObject ? value._gasName : String(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

export function logger(world: World, execution: Execution): HostObject {
  return new Logger(world, execution);
}

export function scriptConsole(world: World, execution: Execution): HostObject {
  return new Console(world, execution);
}
