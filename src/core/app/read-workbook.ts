/** The workbook as it stands at this moment, every sheet of it. */

import type { Found } from "../finding.ts";
import { type BookRead, readBook } from "../sheet/read-book.ts";
import type { Ports } from "./ports.ts";

type Where = Pick<Ports, "workbook">;

export function readWorkbook(ports: Where): BookRead {
  return readWithFindings(ports).value;
}

export function readWithFindings({ workbook }: Where): Found<BookRead> {
  return readBook((name) => workbook.read(name));
}
