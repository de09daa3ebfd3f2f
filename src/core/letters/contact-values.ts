/** What was done before a letter: the reminders that it recalls, with their days. */

import type { Day } from "../day.ts";
import type { Case } from "../dunning/exclusions.ts";
import { isApart, type LogEntry } from "../dunning/journal.ts";
import { CHANNEL_WORDS, type Channel } from "../dunning/scenario.ts";
import type { OpenItem } from "../ledger/settle.ts";
import { formatDay, formatList } from "../text/format.ts";
import type { LetterContent } from "./letter.ts";

/** What reached the customer. A registered letter is told by its own name. */
const TOLD: Readonly<Partial<Record<Channel, string>>> = {
  email: "e-mail",
  call: "appel",
  letter: "courrier",
  registered: "lettre recommandée",
};

type Reminder = {
  readonly day: Day;
  readonly channel: Channel | undefined;
  readonly what: string;
  readonly level: number;
};

const FIRM_LEVEL = 2;
const NOTICE_LEVEL = 3;

/** Of the invoices of the letter, oldest first, each message once. */
export function contactContent(
  of: Case,
  items: readonly OpenItem[],
): Pick<LetterContent, "values" | "tables"> {
  const reminders = remindersOf(of, items);
  const first = reminders[0];
  const last = reminders[reminders.length - 1];
  return {
    values: {
      "date premier rappel": first ? formatDay(first.day) : "",
      "date dernier rappel": last ? formatDay(last.day) : "",
      "date dernière relance": last ? formatDay(last.day) : "",
      "nb rappels": reminders.length > 0 ? String(reminders.length) : "",
      "rappels faits": formatList(reminders.map(words)),
      "date mise en demeure": dayOfNotice(reminders),
    },
    tables: {
      rappels: reminders.map(({ day, channel, what }) => ({
        "rappel date": formatDay(day),
        "rappel canal": channel ? CHANNEL_WORDS[channel] : "Relance",
        "rappel objet": what,
      })),
    },
  };
}

function words({ day, channel }: Reminder): string {
  return `${(channel && TOLD[channel]) ?? "rappel"} du ${formatDay(day)}`;
}

function remindersOf(of: Case, items: readonly OpenItem[]): readonly Reminder[] {
  const numbers = new Set(items.map(({ invoice }) => invoice.number));
  const logged = new Map<string, LogEntry>();
  for (const entry of of.history.contacts.get(of.customer.id) ?? [])
    if (isReminderOf(entry, numbers) && !logged.has(entry.reference))
      logged.set(entry.reference, entry);
  const reminders = [...logged.values()].map(
    ({ day, channel, subject, step, level }): Reminder => ({
      day,
      channel,
      what: subject || step,
      level,
    }),
  );
  return [...before(items), ...reminders].sort((a, b) =>
    a.day < b.day ? -1 : Number(a.day > b.day),
  );
}

/** A duplicate or a word of thanks asks for nothing: apart from the ladder, only firm letters and calls do. */
function isReminderOf(
  { channel, invoices, keys, level }: LogEntry,
  numbers: ReadonlySet<string>,
): boolean {
  const isOfLadder = !keys.every(isApart);
  const asks = isOfLadder || channel === "call" || level >= FIRM_LEVEL;
  return asks && TOLD[channel] !== undefined && invoices.some((number) => numbers.has(number));
}

/** Made before the product came: only their day is known, and how far the team had gone. */
function before(items: readonly OpenItem[]): readonly Reminder[] {
  const made = new Map(
    items.flatMap(({ invoice: { lastReminder, startingLevel } }) =>
      lastReminder ? [[lastReminder, startingLevel] as const] : [],
    ),
  );
  return [...made].map(([day, level]) => ({ day, channel: undefined, what: "Relance", level }));
}

function dayOfNotice(reminders: readonly Reminder[]): string {
  const last = reminders.filter(({ level }) => level === NOTICE_LEVEL).slice(-1)[0];
  return last ? formatDay(last.day) : "";
}
