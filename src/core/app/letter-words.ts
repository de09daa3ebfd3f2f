/** Where a letter stands and what is missing of it, in words. */

import { type Day, daysBetween } from "../day.ts";
import {
  factDayOf,
  isRegistered,
  type LetterFactStatus,
  type LetterRecord,
} from "../dunning/letter-record.ts";
import type { Notice } from "../dunning/notice.ts";
import { formatCount, formatDay } from "../text/format.ts";

export const FACT_WORDS: Readonly<Record<LetterFactStatus, string>> = {
  posted: "postée",
  presented: "présentée",
  received: "reçue",
  refused: "refusée",
  returned: "retournée",
  discarded: "abandonnée",
};

/** From the posting: what is missing then was most likely forgotten. */
const RECEIPT_DAYS = 10;

/** Fifteen days to accept, from the day after the addressee was told, and the proof on the next (CPCE R53-3). */
const ELECTRONIC_RECEIPT_DAYS = 16;

const DAYS = { one: "jour", many: "jours" };

/** « postée le 12/11/2026, n° 1A 123 456 7890 1 ». */
export function stateWords(letter: LetterRecord): string {
  return fateWords(letter) + (letter.fate === "discarded" ? "" : numberWords(letter));
}

/** « postée le 12/11/2026 ». */
export function fateWords({ fate, written, facts }: LetterRecord): string {
  if (fate === "unfinished") return `rédaction interrompue le ${formatDay(written.day)}`;
  if (fate === "failed") return `non rédigée le ${formatDay(written.day)}`;
  if (fate === "prepared") return `préparée le ${formatDay(written.day)}`;
  return `${FACT_WORDS[fate]} le ${formatDay(facts.get(fate)?.day ?? written.day)}`;
}

/** All that was noted of it: « postée le 12/11/2026, n° 1A 123 456 7890 1 ; reçue le 14/11/2026 ». */
export function journeyWords(letter: LetterRecord): string {
  const { facts, written } = letter;
  const noted = [...facts]
    .sort(([, one], [, other]) => (one.day < other.day ? -1 : Number(one.day > other.day)))
    .map(([fact, { day }]) => {
      const number = fact === "posted" ? numberWords(letter) : "";
      return `${FACT_WORDS[fact]} le ${formatDay(day)}${number}`;
    });
  return [`préparée le ${formatDay(written.day)}`, ...noted].join(" ; ");
}

function numberWords({ facts }: LetterRecord): string {
  const { trackingNumber = "", electronic = false } = facts.get("posted") ?? {};
  if (trackingNumber === "") return "";
  return electronic ? `, recommandé électronique n° ${trackingNumber}` : `, n° ${trackingNumber}`;
}

type LetterOn = {
  readonly today: Day;
  /** Something is still claimed of its invoices. */
  readonly isOwed: boolean;
  /** And nothing holds that back: no promise, no dispute, no pause. */
  readonly isPursued: boolean;
  /** A step of the ladder: what is apart from it is not waited for. */
  readonly isOfLadder: boolean;
  readonly notice: Notice | undefined;
};

/** What a person still has to do with it, or to note of it; "" for nothing. */
export function missingWords(letter: LetterRecord, on: LetterOn): string {
  if (letter.fate === "unfinished") return "rédaction à reprendre";
  if (!on.isOfLadder) return "";
  if (letter.fate === "prepared") return postWords(letter, on);
  if (!on.isOwed) return "";
  if (on.isPursued && on.notice?.kind === "known" && on.notice.until < on.today)
    return `délai de la mise en demeure expiré depuis le ${formatDay(on.notice.until)} : dossier contentieux`;
  return receiptWords(letter, on.today);
}

function postWords({ written }: LetterRecord, { today, isOwed }: LetterOn): string {
  if (!isOwed) return "plus rien n’est réclamé : ne pas poster, abandonner";
  return `à poster${since(daysBetween(written.day, today))}`;
}

function receiptWords(letter: LetterRecord, today: Day): string {
  const isAwaited = letter.fate === "posted" || letter.fate === "presented";
  const postedOn = factDayOf(letter, "posted");
  if (!isAwaited || !postedOn || !isRegistered(letter)) return "";
  const days = daysBetween(postedOn, today);
  const isElectronic = letter.facts.get("posted")?.electronic === true;
  const most = isElectronic ? ELECTRONIC_RECEIPT_DAYS : RECEIPT_DAYS;
  return days < most ? "" : `avis de réception non saisi${since(days)}`;
}

function since(days: number): string {
  return days > 0 ? ` depuis ${formatCount(days, DAYS)}` : "";
}
