/** What letters change in the ladder: one that is written waits to be posted, a notice is waited for. */

import { addDays, latestOf } from "../day.ts";
import { formatDay } from "../text/format.ts";
import type { Reason } from "./decision.ts";
import type { Case } from "./exclusions.ts";
import { keyOf, type LogEntry } from "./journal.ts";
import type { Coming } from "./ladder.ts";
import { type Notice, noticeOf } from "./notice.ts";
import type { Step } from "./scenario.ts";
import { soonest } from "./sending-days.ts";

type LetterTask = { readonly step: Step; readonly reason: Reason };

/** The letter of the next step, or of one above it: until it is posted, nothing else is sent. */
export function letterUnderWay(of: Case, next: Step | undefined): LetterTask | undefined {
  if (!next) return undefined;
  for (const step of of.scenario?.steps ?? []) {
    const task = step.rank < next.rank ? undefined : taskOf(of, step);
    if (task) return task;
  }
  return undefined;
}

function taskOf({ history, item }: Case, step: Step): LetterTask | undefined {
  const key = keyOf(item.invoice.number, step.id);
  const prepared = history.prepared.get(key);
  if (prepared) return { step, reason: toPost(step, prepared) };
  const unfinished = history.unfinished.get(key);
  return unfinished && { step, reason: toResume(step, unfinished) };
}

function toPost({ name }: Step, { day }: LogEntry): Reason {
  const reason = `${name} préparée le ${formatDay(day)} : à poster`;
  return { verdict: "task", code: "to-post", reason };
}

function toResume({ name }: Step, { day }: LogEntry): Reason {
  const reason = `${name} : rédaction interrompue le ${formatDay(day)}, à reprendre dans Courriers`;
  return { verdict: "task", code: "unfinished-letter", reason };
}

/** A debtor has the time that the last notice gave: nothing comes after it before that is over. */
export function noticeHold(of: Case, { step, from }: Coming): Reason | undefined {
  if (!from) return undefined;
  const notices = noticesBefore(of, step);
  const unknown = notices.find((notice) => notice.kind === "unknown");
  if (unknown) return from <= of.today ? receiptMissing(step, unknown) : undefined;
  const until = latestOf(notices.map((notice) => ("until" in notice ? notice.until : undefined)));
  if (!until || until < from || until < of.today) return undefined;
  const after = soonest(of, addDays(until, 1), step);
  return {
    verdict: "wait",
    code: "notice-running",
    reason: `${step.name} prévue le ${formatDay(after)} : la mise en demeure laisse jusqu’au ${formatDay(until)} pour payer`,
    until: after,
  };
}

function receiptMissing(
  { name }: Step,
  { postedOn }: Extract<Notice, { readonly kind: "unknown" }>,
): Reason {
  return {
    verdict: "wait",
    code: "receipt-missing",
    reason: `${name} : avis de réception de la mise en demeure postée le ${formatDay(postedOn)} non saisi`,
  };
}

function noticesBefore(of: Case, { rank }: Step): readonly Notice[] {
  const { scenario, history, item, settings } = of;
  return (scenario?.steps ?? []).flatMap((step) => {
    const letter = history.posted.get(keyOf(item.invoice.number, step.id));
    const isBefore = step.rank < rank && step.channel === "registered";
    return (isBefore && letter && noticeOf(letter, settings.holidayZone)) || [];
  });
}
