/** From which day a registered notice counts, and until when it gives to pay. */

import { addDays, type Day } from "../day.ts";
import { type HolidayZone, nextWorkingDay } from "../law/holidays.ts";
import { isApart } from "./journal.ts";
import { factDayOf, type LetterRecord } from "./letter-record.ts";

/** Of practice: no text gives a number of days (C. civ. 1231 and 1344 want a reasonable time). */
const USUAL_NOTICE_DAYS = 8;

export type Notice =
  /** Posted, and nobody noted what became of it. */
  | { readonly kind: "unknown"; readonly postedOn: Day }
  /** `until`: the last day to pay. */
  | { readonly kind: "known"; readonly from: Day; readonly until: Day };

/** None for a plain letter, which leaves no proof of its receipt, and for one that gives no time to pay. */
export function noticeOf(letter: LetterRecord, zone: HolidayZone): Notice | undefined {
  const postedOn = factDayOf(letter, "posted");
  if (!isNotice(letter) || !postedOn || letter.facts.has("discarded")) return undefined;
  const from = startOf(letter);
  if (!from) return { kind: "unknown", postedOn };
  const days = letter.written.noticeDays ?? USUAL_NOTICE_DAYS;
  return { kind: "known", from, until: nextWorkingDay(addDays(from, days), zone) };
}

/** The registered step of a ladder, whoever wrote it; apart from it, what gives days to pay. */
function isNotice({ written, keys }: LetterRecord): boolean {
  const { channel, noticeDays } = written;
  return channel === "registered" && (noticeDays !== undefined || !keys.every(isApart));
}

/**
 * Receipt; where the letter was refused or never claimed, its presentation: a notice counts though
 * it was not received (Cass. 1re civ., 20 January 2021, 19-20.680). Without the day of presentation,
 * that on which it was refused or came back, which is later.
 */
function startOf(letter: LetterRecord): Day | undefined {
  if (letter.fate === "received") return factDayOf(letter, "received");
  if (letter.fate !== "refused" && letter.fate !== "returned") return undefined;
  return factDayOf(letter, "presented") ?? factDayOf(letter, letter.fate);
}
