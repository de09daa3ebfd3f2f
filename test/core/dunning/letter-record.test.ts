import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import {
  historyOf,
  type Key,
  type LogEntry,
  type LogStatus,
} from "../../../src/core/dunning/journal.ts";
import { lettersOf } from "../../../src/core/dunning/letter-record.ts";
import { entry } from "./books.ts";

const KEY = "F-1/mise-en-demeure" as Key;
const OTHER = "F-2/mise-en-demeure" as Key;

/** Written on 16 November 2026, a minute after the line before. */
function line(status: LogStatus, minute: number, rest: Partial<LogEntry> = {}): LogEntry {
  return entry({
    about: [KEY],
    status,
    channel: "registered",
    reference: "PCT-L1",
    time: `08:${String(minute).padStart(2, "0")}:00`,
    recipients: [],
    level: 3,
    ...rest,
  });
}

function lines(...statuses: readonly LogStatus[]): readonly LogEntry[] {
  return statuses.map((status, minute) => line(status, minute));
}

/** What became of the key, for the ladder. */
function standing(log: readonly LogEntry[]): string {
  const { made, prepared, unfinished, doubtful, unanswered, failures } = historyOf(log, "live");
  return [
    made.has(KEY) ? "made" : "",
    prepared.has(KEY) ? "prepared" : "",
    unfinished.has(KEY) ? "unfinished" : "",
    doubtful.has(KEY) || unanswered.length > 0 ? "in doubt" : "",
    failures.has(KEY) ? "failures" : "",
  ]
    .filter(Boolean)
    .join(", ");
}

describe("a letter in the log", () => {
  const cases: readonly (readonly [readonly LogStatus[], fate: string, standing: string])[] = [
    [["claimed"], "unfinished", "unfinished"],
    [["claimed", "failed"], "failed", ""],
    [["claimed", "prepared"], "prepared", "prepared"],
    [["claimed", "prepared", "discarded"], "discarded", ""],
    [["claimed", "prepared", "posted"], "posted", "made"],
    [["claimed", "prepared", "posted", "presented"], "presented", "made"],
    [["claimed", "prepared", "posted", "received"], "received", "made"],
    [["claimed", "prepared", "posted", "presented", "refused"], "refused", "made"],
    [["claimed", "prepared", "posted", "received", "presented"], "received", "made"],
    [["claimed", "prepared", "posted", "received", "returned"], "returned", "made"],
    [["claimed", "prepared", "posted", "returned", "received"], "received", "made"],
    [["claimed", "prepared", "posted", "discarded"], "discarded", ""],
    [["claimed", "prepared", "received"], "prepared", "prepared"],
  ];

  it.each(cases)("%s: %s", (statuses, fate, expected) => {
    const log = lines(...statuses);
    expect(lettersOf(log).map((letter) => letter.fate)).toEqual([fate]);
    expect(standing(log)).toBe(expected);
  });

  it("is what its lines say in whatever order they stand", () => {
    const statuses = fc.constantFrom(...cases.map(([one]) => one));
    const shuffled = statuses.chain((of) =>
      fc.tuple(
        fc.constant(lines(...of)),
        fc.shuffledSubarray([...lines(...of)], { minLength: of.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([log, other]) => {
        expect(standing(other)).toBe(standing(log));
        expect(lettersOf(other)).toEqual(lettersOf(log));
      }),
    );
  });

  it("that a person wrote and noted as done is a step made, and no letter to follow", () => {
    const log = [line("done", 0)];
    expect(lettersOf(log)).toEqual([]);
    expect(standing(log)).toBe("made");
  });

  it("of a rehearsal is none when messages really leave", () => {
    const log = lines("claimed", "prepared", "posted").map((one) => ({
      ...one,
      mode: "test" as const,
    }));
    expect(standing(log)).toBe("");
    expect(historyOf(log, "test").made.has(KEY)).toBe(true);
  });
});

describe("a posted letter", () => {
  const noted = day("2026-11-16");
  const posted = (ago: number, minute: number, rest: Partial<LogEntry> = {}) =>
    line("posted", minute, { factDay: addDays(noted, -ago), ...rest });

  it("is made on the day of its posting, which is also the last contact", () => {
    const log = [...lines("claimed", "prepared"), posted(4, 5), line("received", 6)];
    const { made, lastContact, contacts, messages } = historyOf(log, "live");
    const { customer } = line("posted", 0);
    expect(made.get(KEY)?.day).toBe("2026-11-12");
    expect(lastContact.get(customer)).toBe("2026-11-12");
    expect(contacts.get(customer)?.map((one) => one.day)).toEqual(["2026-11-12"]);
    expect([...messages.values()].flat().map((one) => one.day)).toEqual(["2026-11-12"]);
  });

  it("counts as it was noted last, though its first note stands below", () => {
    const log = [posted(2, 9, { trackingNumber: "2C2" }), posted(6, 5, { trackingNumber: "1A1" })];
    const [letter] = lettersOf([...lines("claimed", "prepared"), ...log]);
    expect(letter?.facts.get("posted")).toMatchObject({ day: "2026-11-14", trackingNumber: "2C2" });
    expect(historyOf(log, "live").made.get(KEY)?.day).toBe("2026-11-14");
    expect(historyOf(log, "live").contacts.size).toBe(1);
  });

  it("has the level of each of its invoices", () => {
    const log = [posted(0, 5), posted(0, 5, { keys: [OTHER], level: 2 })];
    const { made } = historyOf(log, "live");
    expect([made.get(KEY)?.level, made.get(OTHER)?.level]).toEqual([3, 2]);
  });
});

describe("a letter that is not posted", () => {
  it.each(["claimed", "prepared"] as const)("%s: nobody was in touch with the customer", (last) => {
    const log = lines(...(["claimed", "prepared"] as const).slice(0, last === "claimed" ? 1 : 2));
    const { lastContact, contacts, messages, attempts } = historyOf(log, "live");
    expect([lastContact.size, contacts.size, messages.size]).toEqual([0, 0, 0]);
    expect(attempts.get(KEY)).toBe(1);
  });

  it("leaves its steps to another letter, which has another reference", () => {
    const again = lines("claimed", "prepared").map((one) => ({ ...one, reference: "PCT-L2" }));
    const { attempts, prepared } = historyOf(
      [...lines("claimed", "prepared", "discarded"), ...again],
      "live",
    );
    expect(attempts.get(KEY)).toBe(2);
    expect(prepared.get(KEY)?.reference).toBe("PCT-L2");
  });
});
