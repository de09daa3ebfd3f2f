/** Workbooks as .xlsx files. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { replaceFile } from "./durable-file.ts";
import type { WorkbookData } from "./memory-workbook.ts";
import { WorkbookUnreadable } from "./xlsx/package.ts";
import { type ReadWorkbook, workbookFromBytes } from "./xlsx/read-workbook.ts";
import { bytesOfWorkbook } from "./xlsx/write-workbook.ts";

export { WorkbookUnreadable } from "./xlsx/package.ts";
export type { ReadWorkbook } from "./xlsx/read-workbook.ts";

/** Throws `WorkbookUnreadable`, with a French sentence, when the file is no workbook. */
export async function readWorkbook(file: string): Promise<ReadWorkbook> {
  if (!existsSync(file)) throw new WorkbookUnreadable(`Le fichier « ${file} » n’existe pas.`);
  return workbookFromBytes(await readFile(file), basename(file, extname(file)));
}

/** A crash leaves the former file or the new one. */
export async function writeWorkbook(
  data: WorkbookData,
  file: string,
  { journalLine } = { journalLine: 0 },
): Promise<void> {
  replaceFile(file, await bytesOfWorkbook(data, journalLine));
}
