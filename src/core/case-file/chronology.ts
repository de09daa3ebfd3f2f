/** What happened with a customer, one line a fact, with what in the log shows it. */

import type { Day } from "../day.ts";
import { type LogStatus, statusOf } from "../dunning/journal.ts";
import { isLetterStatus } from "../dunning/letter-record.ts";
import { FOLLOW_UP_WORDS, type FollowUp } from "../follow-up/follow-up.ts";
import { groupBy } from "../group.ts";
import { STATUS_WORDS } from "../sheet/log-lines.ts";
import { formatAmount, formatDay, formatList } from "../text/format.ts";
import type { LogFact } from "./log-facts.ts";

export type ChronologyLine = {
  /** « 2026-11-23 08:15:03 »: what they are sorted by. */
  readonly moment: string;
  /** « 23/11/2026 à 08:15 ». */
  readonly when: string;
  readonly what: string;
  readonly proof: string;
};

/** Lines of one act. */
type Act = readonly [LogFact, ...LogFact[]];

/** Oldest first: what the log tells, and what « Engagements » has noted beside it. */
export function chronology(
  facts: readonly LogFact[],
  followUps: readonly FollowUp[],
): readonly ChronologyLine[] {
  const acts = [...groupBy(facts, actOf).values()].flatMap(eventsIn);
  return [...acts.map(lineOf), ...followUps.flatMap(followUpLine)].sort((one, other) =>
    one.moment < other.moment ? -1 : Number(one.moment > other.moment),
  );
}

function actOf(fact: LogFact): string {
  return fact.text("reference") || `ligne ${fact.number ?? ""} ${fact.fingerprint}`;
}

/**
 * A message is one fact: what came of it. A letter is several, each with its own day: written,
 * posted, received. A fact that was noted again replaces its earlier note.
 */
function eventsIn(lines: readonly LogFact[]): readonly Act[] {
  const letters = lines.filter(({ status }) => status !== undefined && isLetterStatus(status));
  if (letters.length > 0)
    return [...groupBy(letters, ({ status }) => status ?? "").values()].flatMap(latest);
  const outcome = statusOf(lines.flatMap(({ status }) => status ?? []));
  const told = lines.filter(({ status }) => status === outcome);
  const others = lines.filter(({ status }) => status !== outcome);
  const [first, ...rest] = [...told, ...others];
  return first && outcome !== "notSent" ? [[first, ...rest]] : [];
}

function latest(lines: readonly LogFact[]): readonly Act[] {
  const momentIn = ({ day, time }: LogFact) => `${day ?? ""} ${time}`;
  const last = [...lines].sort((a, b) => (momentIn(a) < momentIn(b) ? 1 : -1))[0];
  const [first, ...rest] = lines.filter((line) => last && momentIn(line) === momentIn(last));
  return first ? [[first, ...rest]] : [];
}

function lineOf(act: Act): ChronologyLine {
  const [line] = act;
  const factDay = line.dayIn("factDay");
  const day = factDay ?? line.day;
  const hour = factDay ? "" : line.time;
  return {
    // The hour of a fact that was noted later is not known: it comes after what was written that day.
    moment: `${day ?? ""} ${hour || "~"}`,
    when: whenOf(day, hour),
    what: whatOf(act),
    proof: proofOf(act),
  };
}

function whenOf(day: Day | undefined, hour: string): string {
  if (!day) return "";
  return hour === "" ? formatDay(day) : `${formatDay(day)} à ${hour.slice(0, 5)}`;
}

const OUTCOMES: Readonly<Partial<Record<LogStatus, string>>> = {
  claimed: "envoi dont l’issue n’est pas connue",
  doubtful: "envoi dont l’issue n’est pas connue",
  failed: "refusé à l’envoi",
  done: "fait",
  skipped: "étape passée",
  noted: "noté",
};

/** « E-mail « Relance 1 » envoyé à compta@lumen.example : Facture F-12, par claire@… ». */
function whatOf(act: Act): string {
  const [line] = act;
  const field = (name: Parameters<LogFact["text"]>[0]) => line.text(name).trim();
  const steps = [...new Set(act.map((one) => one.text("step")).filter((step) => step !== ""))];
  const recipients = line.list("recipients");
  const invoices = [...new Set(act.flatMap((one) => one.list("invoices")))];
  return [
    `${field("channel") || "Note"}${steps.length > 0 ? ` « ${formatList(steps)} »` : ""} : ${outcomeOf(line)}`,
    recipients.length > 0 && `à ${formatList(recipients)}`,
    field("trackingNumber") && `n° ${field("trackingNumber")}`,
    field("person") && `interlocuteur : ${field("person")}`,
    field("cause") && `motif : ${field("cause")}`,
    promiseOf(line),
    !steps.includes(field("subject")) && field("subject") && `objet : ${field("subject")}`,
    recipients.length === 0 && isCall(line) && field("body") && `note : ${field("body")}`,
    invoices.length > 0 && formatList(invoices),
    field("author") && `par ${field("author")}`,
  ]
    .filter((part): part is string => typeof part === "string" && part !== "")
    .join(" ; ");
}

function outcomeOf(line: LogFact): string {
  const { status } = line;
  const said = line.text("outcome").trim();
  if (said !== "") return said;
  if (status === undefined) return line.text("status").trim();
  return OUTCOMES[status] ?? STATUS_WORDS[status];
}

/** A letter keeps its whole text in the log: the chronology of the letter is its PDF. */
function isCall({ status }: LogFact): boolean {
  return status === undefined || !isLetterStatus(status);
}

function promiseOf(line: LogFact): string {
  const day = line.dayIn("promiseDay");
  const amount = line.centsIn("promised");
  if (!day && amount === undefined) return "";
  return [
    "promesse",
    amount !== undefined && `de ${formatAmount(amount)}`,
    day && `pour le ${formatDay(day)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** « PCT-7Q4K2M9X, journal N° 12 et 13, empreinte 3fa85c0b12d4e6f7… ». */
function proofOf(act: Act): string {
  const [line] = act;
  const numbers = act.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
  const { fingerprint } = line;
  return [
    line.text("reference").trim(),
    numbers.length > 0 ? `journal N° ${formatList(numbers.map(String))}` : "journal, sans N°",
    fingerprint && `empreinte ${fingerprint.slice(0, SHOWN_DIGITS)}…`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** The file of the chronology has all of them. */
const SHOWN_DIGITS = 16;

/** What a column of « Factures » says has no day of its own. */
function followUpLine(one: FollowUp): readonly ChronologyLine[] {
  const { noted, kind, author, amountCents, day, cause, invoices } = one;
  if (!noted) return [];
  const what = [
    `Engagements, « ${FOLLOW_UP_WORDS[kind]} »`,
    amountCents !== undefined && formatAmount(amountCents),
    day && `pour le ${formatDay(day)}`,
    cause && `motif : ${cause}`,
    invoices.length > 0 && formatList(invoices),
    author && `par ${author}`,
  ].filter((part): part is string => typeof part === "string" && part !== "");
  return [{ moment: noted, when: formatDay(noted), what: what.join(" ; "), proof: one.at }];
}
