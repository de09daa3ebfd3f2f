/** « Vérifier les données »: reads everything and lists what is wrong, without deciding or sending. */

import type { Finding } from "../finding.ts";
import { readBook } from "../sheet/read-book.ts";
import type { Ports } from "./ports.ts";
import { writeFindings } from "./publish.ts";

export function checkData({ workbook }: Ports): readonly Finding[] {
  const { findings } = readBook((name) => workbook.read(name));
  writeFindings(workbook, findings);
  workbook.flush();
  return findings;
}
