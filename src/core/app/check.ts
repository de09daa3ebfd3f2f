/** « Vérifier les données »: reads everything and lists what is wrong, without deciding or sending. */

import type { Finding } from "../finding.ts";
import type { Ports } from "./ports.ts";
import { writeFindings } from "./publish.ts";
import { readWithFindings } from "./read-workbook.ts";

export function checkData(ports: Ports): readonly Finding[] {
  const { workbook } = ports;
  const { findings } = readWithFindings(ports);
  writeFindings(workbook, findings);
  workbook.flush();
  return findings;
}
