/** A letter as it would be written today: its words, or all that stands in its way. */

import type { Day } from "../day.ts";
import type { History } from "../dunning/journal.ts";
import type { DocumentText } from "../letters/document.ts";
import { type FilledLetter, fillLetter } from "../letters/fill.ts";
import { LETTER_NAMES, type LetterDraft, type LetterModel } from "../letters/letter.ts";
import { letterDraft } from "../letters/letter-draft.ts";
import { missingMentions } from "../letters/mentions.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { formatDay } from "../text/format.ts";
import { sha256 } from "../text/sha256.ts";
import { few } from "./few.ts";
import { requestOf } from "./letter-asks.ts";
import type { LetterAsk } from "./letters-page.ts";
import { blockedBy } from "./prepared-mail.ts";
import { stopSentence } from "./summary.ts";

export type LetterToday = {
  readonly draft: LetterDraft;
  readonly filled: FilledLetter;
  /** Two letters that read alike have the same. */
  readonly seen: string;
};

/** `draft`: the invoices are known, and what is wrong is in the text. */
export type NoLetter = { readonly problems: readonly string[]; readonly draft?: LetterDraft };

export type ForLetter = {
  readonly read: BookRead;
  readonly day: Day;
  readonly history: History;
  readonly textOf: (model: LetterModel) => DocumentText;
};

export function letterToday(given: ForLetter, ask: LetterAsk): LetterToday | NoLetter {
  const draft = draftToday(given, ask);
  if ("problems" in draft) return draft;
  const { model } = draft.request;
  const filled = fillLetter(given.textOf(model), draft.content);
  if (filled.kind === "problems")
    return { draft, problems: filled.problems.map((one) => `${inModel(model)}, ${one}`) };
  const missing = missingMentions(draft, filled.text);
  if (missing.length > 0) return { draft, problems: missing };
  return { draft, filled, seen: seenOf(draft, filled) };
}

export function draftToday(
  { read, day, history }: Omit<ForLetter, "textOf">,
  ask: LetterAsk,
): LetterDraft | NoLetter {
  const blocked = blockedBy(read) ?? pastDay(read, day);
  if (blocked) return { problems: [blocked] };
  const request = requestOf(read, ask);
  if (!request) return { problems: ["Choisissez un modèle."] };
  const draft = letterDraft(read.book, day, request);
  if ("problems" in draft) return draft;
  const prepared = alreadyPrepared(history, draft);
  return prepared === undefined ? draft : { draft, problems: [prepared] };
}

/** A letter of the past would speak of an account that has already been lived. */
function pastDay({ book }: BookRead, day: Day): string | undefined {
  return book.log.some((entry) => entry.day > day) ? stopSentence({ stop: "past-day" }) : undefined;
}

function alreadyPrepared({ prepared }: History, { keys, step }: LetterDraft): string | undefined {
  const lines = keys.flatMap((key) => prepared.get(key) ?? []);
  const [line] = lines;
  if (!line) return undefined;
  const invoices = few([...new Set(lines.flatMap((one) => one.invoices))]);
  return `« ${step.name} » est déjà préparée le ${formatDay(line.day)} pour ${invoices} : postez-la, ou abandonnez-la dans « Courriers ».`;
}

function inModel(model: LetterModel): string {
  return `Modèle « ${LETTER_NAMES[model]} »`;
}

function seenOf({ keys }: LetterDraft, { text }: FilledLetter): string {
  return sha256([...keys, text].join("\n")).slice(0, 16);
}
