/** A file of JSON lines that only grows, each line safely on disk before `append` returns. */

import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { replaceFile, syncFolder } from "./durable-file.ts";

const LINE_END = "\n";

export class LineLog<Line> {
  readonly file: string;
  readonly #lines: Line[];

  /** A last line that a crash cut short was never confirmed to anyone: it is taken away. */
  constructor(file: string) {
    this.file = file;
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    const end = bytes.lastIndexOf(LINE_END) + 1;
    this.#lines = parseLines<Line>(bytes.subarray(0, end).toString("utf8"), file);
    if (end < bytes.length) truncate(file, end);
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  append(line: Line): void {
    const isNew = !existsSync(this.file);
    const descriptor = openSync(this.file, "a");
    try {
      appendWhole(descriptor, Buffer.from(JSON.stringify(line) + LINE_END));
    } finally {
      closeSync(descriptor);
    }
    if (isNew) syncFolder(dirname(this.file));
    this.#lines.push(line);
  }

  /** Forgets the lines that are no longer needed, all at once. */
  keepOnly(isNeeded: (line: Line) => boolean): void {
    const kept = this.#lines.filter(isNeeded);
    replaceFile(this.file, kept.map((line) => JSON.stringify(line) + LINE_END).join(""));
    this.#lines.splice(0, this.#lines.length, ...kept);
  }
}

/** A write that fails half-way must not leave the beginning of a line for the next one to follow. */
function appendWhole(descriptor: number, bytes: Buffer): void {
  const { size } = fstatSync(descriptor);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    fsyncSync(descriptor);
  } catch (error) {
    ftruncateSync(descriptor, size);
    throw error;
  }
}

function truncate(file: string, size: number): void {
  const descriptor = openSync(file, "r+");
  try {
    ftruncateSync(descriptor, size);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function parseLines<Line>(text: string, file: string): Line[] {
  return text
    .split(LINE_END)
    .slice(0, -1)
    .map((line, index) => {
      try {
        return JSON.parse(line) as Line;
      } catch (cause) {
        throw new Error(`Le fichier « ${file} » est abîmé à la ligne ${index + 1}.`, { cause });
      }
    });
}
