/** « Vérifier le journal »: is every line as it was written, and is none gone? */

import type { Seal } from "../dunning/log-chain.ts";
import { type Break, type Verification, verify } from "../dunning/verify-chain.ts";
import type { Finding } from "../finding.ts";
import { SHEET } from "../sheet/design.ts";
import { chainLines } from "../sheet/log-statement.ts";
import type { BookRead } from "../sheet/read-book.ts";
import type { LogRead } from "../sheet/read-log.ts";
import { formatCount } from "../text/format.ts";
import { breakFinding, breakSentence, stopsSending, wholeSentence } from "./log-words.ts";
import {
  keepHead,
  keptHead,
  missingColumn,
  missingSeal,
  openLog,
  witnessLines,
} from "./log-writer.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";

export type LogCheck = {
  readonly findings: readonly Finding[];
  /** Why nothing may leave before a person has looked. */
  readonly stopReason?: string;
};

/** Before a run sends anything. */
export function checkLog(log: LogRead, kept: Seal | undefined): LogCheck {
  const missing = missingColumn(log);
  if (missing !== undefined) return { findings: [lostColumn(missing)], stopReason: missing };
  const { breaks } = verify(chainLines(log), kept);
  const grave = breaks.find(stopsSending);
  return {
    findings: breaks.map(breakFinding),
    ...(grave && { stopReason: `${breakSentence(grave)} ${WHAT_TO_DO}` }),
  };
}

const WHAT_TO_DO = "Menu Ponctuel ▸ Vérifier le journal.";

function lostColumn(message: string): Finding {
  return { severity: "error", code: "column-missing", at: SHEET.log, message };
}

export type LogVerdict = {
  /** What to tell, in a few sentences. */
  readonly sentence: string;
  /** What a person may take note of. */
  readonly breaks: readonly Break[];
};

/** As the menu asks for it. The log itself must be readable first. */
export function verifyLog(ports: Ports): LogVerdict {
  return logVerdict(ports, readWorkbook(ports));
}

/** Of a workbook that has been read already. */
export function logVerdict(
  ports: Pick<Ports, "keptHead">,
  { log, blocking }: Pick<BookRead, "log" | "blocking">,
): LogVerdict {
  const unread = blocking.find(({ at }) => at.split("!")[0] === SHEET.log);
  const missing = unread ? `${unread.at} : ${unread.message}` : missingSeal(log);
  if (missing !== undefined)
    return { sentence: `Le journal ne peut pas être vérifié : ${missing}.`, breaks: [] };
  const found = verify(chainLines(log), keptHead(ports));
  return { sentence: verdictSentence(found), breaks: found.breaks };
}

function verdictSentence(found: Verification): string {
  const [first, ...others] = found.breaks;
  if (!first) return wholeSentence(found);
  return [
    "Le journal n’est plus entier.",
    breakSentence(first),
    others.length > 0 &&
      `Et ${formatCount(others.length, { one: "autre anomalie", many: "autres anomalies" })}.`,
    found.breaks.some(stopsSending) && "Rien ne partira avant que vous en ayez pris acte.",
  ]
    .filter(Boolean)
    .join("\n");
}

/** A correction is a new line: it lists the damage, which is not told again, and sending goes on. */
export function takeNote(ports: Ports, breaks: readonly Break[]): void {
  const { log } = readWorkbook(ports);
  const writer = openLog(ports, log);
  const sentence = "Pris acte de ces anomalies du journal :";
  const marks = breaks.map(({ mark }) => mark);
  writer.append(witnessLines(ports, { kind: "noted", sentence, marks }));
  ports.workbook.flush();
  keepHead(ports, writer);
}
