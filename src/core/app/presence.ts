/** Who has the sheet of a customer open: two people do not call the same one. */

import { referenceOf } from "../dunning/reference.ts";
import type { CustomerId } from "../ledger/types.ts";
import { formatCount } from "../text/format.ts";
import { personName } from "../text/person-name.ts";
import type { Moment, Ports } from "./ports.ts";

/** For a sheet that was read ahead, once it is shown. */
export function openCallSheet(ports: Ports, customer: string): string {
  const id = String(customer);
  return id === "" ? "" : openedBy(ports, id as CustomerId);
}

type Open = { readonly who: string; readonly since: Pick<Moment, "day" | "time"> };

/** As long as the notes are kept. */
const MINUTES = 10;

/** Notes that this person has it open, and says who else has: « Marie Durand l’a ouverte il y a 3 minutes. » */
export function openedBy({ sharedNotes, clock, mail }: Ports, customer: CustomerId): string {
  const { day, time } = clock.now();
  const who = mail.sender();
  // A name of a cache is short; a customer's may not be.
  const name = `fiche-${referenceOf(customer)}`;
  const others = openIn(sharedNotes.read(name)).filter(
    (one) =>
      one.who !== who && one.since.day === day && minutesSince(one.since.time, time) < MINUTES,
  );
  sharedNotes.write(name, JSON.stringify([...others, { who, since: { day, time } }]));
  return others.map((one) => sentenceOf(one, time)).join(" ");
}

/** The cache may hold anything: an older version of the add-on may have written it. */
function openIn(kept: string | undefined): readonly Open[] {
  try {
    const read: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(read) ? read.filter(isOpen) : [];
  } catch {
    return [];
  }
}

function isOpen(one: unknown): one is Open {
  const { who, since } = (one ?? {}) as Partial<Open>;
  return (
    typeof who === "string" && typeof since?.day === "string" && typeof since.time === "string"
  );
}

function sentenceOf({ who, since }: Open, now: string): string {
  const minutes = minutesSince(since.time, now);
  const ago = formatCount(minutes, { one: "minute", many: "minutes" });
  return `${personName(who)} l’a ouverte ${minutes < 1 ? "à l’instant" : `il y a ${ago}`}.`;
}

function minutesSince(then: string, now: string): number {
  return Math.max(0, Math.floor((secondsOf(now) - secondsOf(then)) / 60));
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return (hours * 60 + minutes) * 60 + seconds;
}
