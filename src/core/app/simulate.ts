/** « Simuler les prochaines semaines »: days to come, imagined one after the other, as a sheet. */

import { addDays, type Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import { expectedPayments, withPayments } from "../dunning/expected-payments.ts";
import { CHANNEL_WORDS } from "../dunning/scenario.ts";
import { type SimulatedAct, simulateDay } from "../dunning/simulate.ts";
import type { Row } from "../sheet/cell.ts";
import { SHEET, SIMULATION } from "../sheet/design.ts";
import { LIST_SEPARATOR } from "../sheet/log-lines.ts";
import { readWholeNumber } from "../sheet/read-cell.ts";
import { type Reading, unreadable } from "../sheet/reading.ts";
import { sumsCell } from "../sheet/sums-cell.ts";
import type { Ports } from "./ports.ts";
import { makeAgain } from "./publish.ts";
import { readWorkbook } from "./read-workbook.ts";
import { RUN_LIMIT_MS } from "./remind.ts";
import { isSetUp } from "./set-up.ts";
import { type Assumption, assumptionsOf, resultOf, type Span } from "./simulation-words.ts";
import { stopSentence } from "./summary.ts";

export const MOST_DAYS = 90;

export type SimulationRequest = { readonly days: number; readonly assumption: Assumption };

/** What a person answers to « how many days? ». */
export function readDays(typed: string): Reading<number> {
  const read = readWholeNumber(typed, "nombre de jours");
  if ("problem" in read || (read.value >= 1 && read.value <= MOST_DAYS)) return read;
  return unreadable("nombre de jours", typed, `de 1 à ${MOST_DAYS} attendus`);
}

/** Writes « Simulation » and nothing else; returns what came of it, in a sentence or two. */
export function simulate(ports: Ports, { days, assumption }: SimulationRequest): string {
  const { workbook, clock } = ports;
  if (!isSetUp(workbook)) return stopSentence({ stop: "not-set-up" });
  const { book, blocking } = readWorkbook(ports);
  const wrong = blocking[0];
  if (wrong) return `Rien n’a été simulé. ${wrong.at} : ${wrong.message}`;
  const from = clock.now().day;
  const payments = assumption === "usual" ? expectedPayments(book, from) : undefined;
  const acts: SimulatedAct[] = [];
  let imagined: Book = book;
  let simulated = 0;
  while (simulated < days && (simulated === 0 || clock.elapsedMs() <= RUN_LIMIT_MS)) {
    const today = addDays(from, simulated);
    const day = simulateDay(withPayments(imagined, payments?.byDay.get(today) ?? [], today), today);
    acts.push(...day.acts);
    imagined = day.book;
    simulated += 1;
  }
  const span: Span = { from, to: addDays(from, simulated - 1), wanted: addDays(from, days - 1) };
  makeAgain(workbook, [SIMULATION]);
  workbook.replaceRows(SHEET.simulation, [
    ...assumptionsOf(span, payments).map((sentence) => assumptionRow(from, sentence)),
    ...acts.map(actRow),
  ]);
  workbook.flush();
  return resultOf(span, acts);
}

/** In the order of the columns of `SIMULATION`, as all rows of the sheet. */
function assumptionRow(from: Day, sentence: string): Row {
  return [{ day: from }, "", "Hypothèse", "", sentence, "", ""];
}

function actRow({ day, customer, step, channel, subject, invoices, totals }: SimulatedAct): Row {
  return [
    { day },
    customer,
    step,
    CHANNEL_WORDS[channel],
    subject,
    invoices.join(LIST_SEPARATOR),
    sumsCell(totals),
  ];
}
