/** One JSON value kept in a file: properties, triggers, the clock. */

import { existsSync, readFileSync } from "node:fs";
import { replaceFile } from "./durable-file.ts";

export class JsonFile<Value> {
  readonly #file: string;
  #value: Value;

  /** Only this class writes the file, so what it holds is a `Value`. */
  constructor(file: string, initial: Value) {
    this.#file = file;
    this.#value = existsSync(file) ? parse<Value>(file) : initial;
  }

  get value(): Value {
    return this.#value;
  }

  /** On disk when it returns. */
  set(value: Value): void {
    replaceFile(this.#file, `${JSON.stringify(value, undefined, 2)}\n`);
    this.#value = value;
  }
}

function parse<Value>(file: string): Value {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Value;
  } catch (cause) {
    throw new Error(`Le fichier « ${file} » est abîmé.`, { cause });
  }
}
