/** The next step of one customer, its day and what it waits for, from the plan of today and of that day. */

import { addDays, type Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { Decision } from "../dunning/decision.ts";
import { unattributedIn } from "../dunning/judge.ts";
import { plan } from "../dunning/plan.ts";
import { CHANNEL_WORDS } from "../dunning/scenario.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import { formatDay } from "../text/format.ts";
import { plain } from "../text/typography.ts";
import { asideWords } from "./aside-words.ts";
import type { CallFacts } from "./call-facts.ts";
import { few } from "./few.ts";

/** Working days that are looked at: each is a plan of its own. */
const MOST_DAYS = 45;

/** « Relance 2 (e-mail) le 27/11/2026 : délai minimum ». */
export function nextStep(facts: CallFacts): string {
  const { decisions, today } = facts;
  const now = acting(decisions);
  if (now.length > 0) return `${few(now)} aujourd’hui`;
  const waiting = decisions.filter(({ until }) => until !== undefined).sort(byUntil);
  const [first] = waiting;
  if (!first) return `Rien de prévu${heldWords(decisions)}`;
  const found = onADayToCome(facts);
  if (found) return `${few(found.steps)} le ${formatDay(found.day)} : ${whyWords(first)}`;
  return `Rien avant le ${formatDay(first.until ?? today)} : ${whyWords(first)}`;
}

function heldWords(decisions: readonly Decision[]): string {
  const held = decisions.find(
    ({ verdict, code }) => verdict === "aside" || code === "receipt-missing",
  );
  return held ? ` : ${whyWords(held)}` : "";
}

/** The steps that are due, those towards the customer first: « Relance 2 (e-mail) ». */
function acting(decisions: readonly Decision[]): readonly string[] {
  const due = decisions.filter(
    ({ verdict }) => verdict === "send" || verdict === "approve" || verdict === "task",
  );
  const isOurs = ({ step }: Decision) => step?.channel === "internal" || step?.channel === "file";
  const inOrder = [...due.filter((one) => !isOurs(one)), ...due.filter(isOurs)];
  return [...new Set(inOrder.map(stepWords))];
}

/** The channel, where the name does not say it. */
function stepWords({ step }: Decision): string {
  if (!step) return "Rappel convenu";
  const channel = CHANNEL_WORDS[step.channel];
  if (plain(step.name).startsWith(plain(channel))) return step.name;
  const words = channel === channel.toUpperCase() ? channel : channel.toLowerCase();
  return `${step.name} (${words})`;
}

/** With payments said to be up to date then: nobody knows the days to come. */
function onADayToCome(
  facts: CallFacts,
): { readonly day: Day; readonly steps: readonly string[] } | undefined {
  const book = ofThisCustomer(facts);
  const { holidayZone } = book.settings;
  let day = facts.today;
  for (let count = 0; count < MOST_DAYS; count += 1) {
    day = nextWorkingDay(addDays(day, 1), holidayZone);
    const settings = { ...book.settings, paymentsUpToDate: day };
    const steps = acting(plan({ ...book, settings }, day).decisions);
    if (steps.length > 0) return { day, steps };
  }
  return undefined;
}

/** All that bears on its decisions, and nothing of the others. */
function ofThisCustomer({ read: { book }, account, customer }: CallFacts): Book {
  return {
    ...book,
    accounts: new Map([[customer.id, account]]),
    payments: unattributedIn(book),
    log: book.log.filter((entry) => entry.customer === customer.id),
    unusable: [],
  };
}

function byUntil(one: Decision, other: Decision): number {
  const [left, right] = [one.until ?? "", other.until ?? ""];
  return left < right ? -1 : Number(left > right);
}

const WAITS: Readonly<Record<string, string>> = {
  "not-yet": "selon le scénario",
  "minimum-gap": "délai minimum",
  "too-recent": "facture récente",
  "non-working-day": "jour non ouvré",
  "customer-closed": "client fermé",
  "other-level": "un seul message par client",
  "notice-running": "délai de la mise en demeure",
  "receipt-missing": "avis de réception non saisi",
};

function whyWords(decision: Decision): string {
  const words = WAITS[decision.code] ?? asideWords(decision);
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}
