/** A letter as it would be written today, for a person to read first: nothing is written. */

import { daysBetween } from "../day.ts";
import { historyOf } from "../dunning/journal.ts";
import type { OpenItem } from "../ledger/settle.ts";
import { isNotice } from "../letters/letter-kinds.ts";
import { formatAmount, formatDay, formatSums } from "../text/format.ts";
import { openItems } from "./account-lines.ts";
import { type CallFacts, callFacts } from "./call-facts.ts";
import { letterAsked } from "./letter-asks.ts";
import { letterFolders } from "./letter-files.ts";
import { isLetterModel, letterModels } from "./letter-models.ts";
import { letterToday } from "./letter-today.ts";
import type { LetterAsk, LetterPreview } from "./letters-page.ts";
import { stateWords } from "./line-state.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";
import { isSetUp } from "./set-up.ts";
import { stopSentence } from "./summary.ts";

export function previewLetter(ports: Ports, given: unknown): LetterPreview {
  const ask = letterAsked(given);
  if (!isSetUp(ports.workbook)) return nothing(ask, stopSentence({ stop: "not-set-up" }));
  const read = readWorkbook(ports);
  const customer = read.book.customers.get(read.known.directory.resolve(ask.customer));
  if (!customer) return nothing(ask, `Le client « ${ask.customer} » est inconnu.`);
  const { archive } = ports;
  const { settings, log } = read.book;
  const { day } = ports.clock.now();
  const letter = letterToday(
    {
      ...{ read, day },
      history: historyOf(log, settings.testMode ? "test" : "live"),
      textOf: letterModels(archive, letterFolders(archive, settings.company)).textOf,
    },
    ask,
  );
  const { draft } = letter;
  return {
    ...nothing(ask),
    customer: customer.id,
    name: customer.name,
    choices: choicesOf(callFacts(read, customer, day), draft?.invoices ?? ask.invoices ?? []),
    total: formatSums(draft?.totals ?? []),
    noticeDays: givesDays(ask) ? (ask.noticeDays ?? settings.noticeDays) : 0,
    ...("problems" in letter
      ? { problems: letter.problems }
      : { problems: [], blocks: letter.filled.blocks, seen: letter.seen }),
  };
}

/** The others name a day, or none. */
function givesDays({ model }: LetterAsk): boolean {
  return isLetterModel(model) && isNotice(model);
}

function nothing({ customer, model, noticeDays = 0 }: LetterAsk, problem?: string): LetterPreview {
  return {
    ...{ customer, model, noticeDays },
    name: customer,
    problems: problem === undefined ? [] : [problem],
    choices: [],
    total: formatSums([]),
    blocks: [],
    seen: "",
  };
}

/** What is open on the account, the oldest first; credit notes are deducted by themselves. */
function choicesOf(facts: CallFacts, chosen: readonly string[]): LetterPreview["choices"] {
  return openItems(facts)
    .filter(({ balanceCents }) => balanceCents > 0)
    .sort(({ invoice: one }, { invoice: other }) => (one.due < other.due ? -1 : 1))
    .map((item) => ({
      number: item.invoice.number,
      due: formatDay(item.invoice.due),
      balance: formatAmount(item.balanceCents, item.invoice.currency),
      daysLate: Math.max(0, daysBetween(item.invoice.due, facts.today)),
      chosen: chosen.includes(item.invoice.number),
      note: noteOf(item, facts),
    }));
}

function noteOf(item: OpenItem, facts: CallFacts): string {
  const state = stateWords(item, facts);
  return state === "" && item.invoice.due >= facts.today ? "pas encore échue" : state;
}
