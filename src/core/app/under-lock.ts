/** What a person does from the sidebar or the menu: alone on the workbook, on what it says now. */

import { type LogLine, logCells } from "../sheet/log-lines.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { alone } from "./alone.ts";
import { keepHead, keptHead, openLog } from "./log-writer.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";
import { bringUpToDate, isSetUp } from "./set-up.ts";
import { stopSentence } from "./summary.ts";
import { checkLog } from "./verify-log.ts";

/** Done, or refused with nothing written; and the sentence that the person reads. JSON. */
export type Answer = { readonly done: boolean; readonly said: string };

export function refused(said: string): Answer {
  return { done: false, said };
}

export function done(said: string): Answer {
  return { done: true, said };
}

export function underLock<Told extends Answer>(
  ports: Ports,
  act: (read: BookRead) => Told,
): Told | Answer {
  if (!isSetUp(ports.workbook)) return refused(stopSentence({ stop: "not-set-up" }));
  return aloneOrRefused(ports, () => {
    bringUpToDate(ports);
    return act(readWorkbook(ports));
  });
}

/** Where the workbook may not be set up yet. */
export function aloneOrRefused<Told extends Answer>(ports: Ports, act: () => Told): Told | Answer {
  return alone<Told | Answer>(ports, act, () => refused(stopSentence({ stop: "busy" })));
}

/** Why no line can be added to the log: a person must look at it first. */
export function logProblem(ports: Ports, { log }: BookRead): string | undefined {
  const { stopReason } = checkLog(log, keptHead(ports));
  return stopReason === undefined ? undefined : `Rien n’a été noté : ${stopReason}`;
}

export function addLines(ports: Ports, { log }: BookRead, lines: readonly LogLine[]): void {
  const writer = openLog(ports, log);
  writer.append(lines.map(logCells));
  ports.workbook.flush();
  keepHead(ports, writer);
}
