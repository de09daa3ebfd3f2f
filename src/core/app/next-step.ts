/** The next step of one customer, its day and what it waits for, from the plan of today and of that day. */

import type { Day } from "../day.ts";
import type { Decision } from "../dunning/decision.ts";
import { plan } from "../dunning/plan.ts";
import { CHANNEL_WORDS } from "../dunning/scenario.ts";
import { formatDay } from "../text/format.ts";
import { asideWords } from "./aside-words.ts";
import type { CallFacts } from "./call-facts.ts";

/** Days that are looked at: each is a plan of its own. */
const MOST_DAYS = 5;

/** « Relance 2 (e-mail) le 27/11/2026 : délai minimum ». */
export function nextStep(facts: CallFacts): string {
  const { decisions, today } = facts;
  const now = acting(decisions)[0];
  if (now) return `${stepWords(now)} aujourd’hui`;
  const waiting = decisions.filter(({ until }) => until !== undefined).sort(byUntil);
  const [first] = waiting;
  const found = first && onADayToCome(facts, daysOf(waiting, today));
  if (first && found)
    return `${stepWords(found.decision)} le ${formatDay(found.day)} : ${whyWords(first)}`;
  if (first?.until) return `Rien avant le ${formatDay(first.until)} : ${whyWords(first)}`;
  const held = decisions.find(({ verdict }) => verdict === "aside");
  return held ? `Rien de prévu : ${whyWords(held)}` : "Rien de prévu";
}

function acting(decisions: readonly Decision[]): readonly Decision[] {
  return decisions
    .filter(({ verdict }) => verdict === "send" || verdict === "approve" || verdict === "task")
    .sort((one, other) => other.daysLate - one.daysLate);
}

function stepWords({ step }: Decision): string {
  return step
    ? `${step.name} (${CHANNEL_WORDS[step.channel].replace(/^E/, "e").replace(/^([ACID])(?=[a-z])/, (first) => first.toLowerCase())})`
    : "Rappel convenu";
}

/** With payments said to be up to date then: nobody knows the days to come. */
function onADayToCome(
  { read, customer }: CallFacts,
  days: readonly Day[],
): { readonly day: Day; readonly decision: Decision } | undefined {
  for (const day of days) {
    const settings = { ...read.book.settings, paymentsUpToDate: day };
    const [decision] = acting(plan({ ...read.book, settings }, day, customer.id).decisions);
    if (decision) return { day, decision };
  }
  return undefined;
}

function daysOf(waiting: readonly Decision[], today: Day): readonly Day[] {
  const days = waiting.flatMap(({ until }) => (until && until > today ? [until] : []));
  return [...new Set(days)].slice(0, MOST_DAYS);
}

function byUntil(one: Decision, other: Decision): number {
  const [left, right] = [one.until ?? "", other.until ?? ""];
  return left < right ? -1 : Number(left > right);
}

const WAITS: Readonly<Record<string, string>> = {
  "not-yet": "prévue par le scénario",
  "minimum-gap": "délai minimum",
  "too-recent": "facture récente",
  "non-working-day": "jour non ouvré",
  "customer-closed": "client fermé",
  "other-level": "un seul message par client",
};

function whyWords(decision: Decision): string {
  const words = WAITS[decision.code] ?? asideWords(decision);
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}
