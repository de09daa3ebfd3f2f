/** All that a person has to do today, from the plan: calls, mails, letters, steps of our own. */

import type { Decision } from "../dunning/decision.ts";
import { keyOf } from "../dunning/journal.ts";
import type { MailAction } from "../dunning/message.ts";
import type { Channel } from "../dunning/scenario.ts";
import { groupBy } from "../group.ts";
import { formatDay } from "../text/format.ts";
import { awaitedItems } from "./awaited-entries.ts";
import { alertOf, type Call, callsToday, rankOf } from "./call-list.ts";
import { doubtsOf } from "./doubts.ts";
import { letterItems } from "./letter-entries.ts";
import type { WorkEntry, WorkKind } from "./todays-work.ts";
import { mergedItems, type Today, type Weighed, type WorkItem, weighed } from "./work-items.ts";

/** Alerts first; then whoever has owed most for longest. */
export function workEntries(today: Today): readonly WorkEntry[] {
  const items = [
    ...callsToday(today.plan.decisions).map(callItem),
    ...mailItems(today),
    ...mergedItems([
      ...taskItems(today),
      ...letterItems(today),
      ...doubtItems(today),
      ...awaitedItems(today),
    ]),
  ];
  return items
    .map((item) => weighed(item, today.book))
    .sort(byImportance)
    .map(({ entry }) => entry);
}

function byImportance(one: Weighed, other: Weighed): number {
  const ranks = rankOf(one.entry.alert) - rankOf(other.entry.alert);
  return ranks || other.weight - one.weight;
}

/** A call may be about a reminder that leaves today: then it makes no step. */
function callItem({ customer, about }: Call): WorkItem {
  const alert = alertOf(about);
  const alerts = about.filter((one) => alert !== undefined && one.alert === alert);
  const calls = about.filter(isCallStep);
  const names = [...new Set(calls.map(({ step }) => step?.name ?? ""))];
  const step = names.join(", ") || "Appel";
  const what = { "broken-promise": "Promesse non tenue", recall: "Rappel convenu" };
  return {
    kind: "call",
    customer,
    ...(alert ? { alert } : {}),
    what: alert ? what[alert] : step,
    reasons: [
      ...alerts.flatMap(({ alertReason }) => alertReason ?? []),
      ...calls.map(({ reason, alertReason }) => withoutAlert(reason, alertReason)),
    ],
    about,
    keys: keysOf(calls),
  };
}

/** The reason of a decision ends with what its alert says already. */
function withoutAlert(reason: string, alertReason = ""): string {
  const end = ` ; ${alertReason}`;
  return reason.endsWith(end) ? reason.slice(0, -end.length) : reason;
}

function isCallStep({ verdict, step }: Decision): boolean {
  return verdict === "task" && step?.channel === "call";
}

function keysOf(decisions: readonly Decision[]): readonly string[] {
  return decisions.flatMap(({ invoice, step }) => (step ? [keyOf(invoice, step.id)] : []));
}

/** One line a message, since each is approved as a whole; those to our own side are told apart. */
function mailItems({ plan }: Today): readonly WorkItem[] {
  const byInvoice = groupBy(plan.decisions, ({ invoice }) => invoice);
  return plan.actions.map((action) => {
    const about = action.invoices.flatMap((invoice) => byInvoice.get(invoice) ?? []);
    return {
      kind: "mail",
      customer: action.customer,
      what: action.step.name,
      reasons: mailReasons(action, about),
      about,
      keys: action.keys,
      totals: action.totals,
      recipients: [...action.to, ...action.cc].map(({ address }) => address),
      needsApproval: action.needsApproval,
    };
  });
}

function mailReasons(
  { audience, step }: MailAction,
  about: readonly Decision[],
): readonly string[] {
  if (audience === "team") return [`${step.name} : e-mail à notre équipe`];
  return [...about].sort((one, other) => other.daysLate - one.daysLate).map(({ reason }) => reason);
}

/** Calls stand in their own list. */
const TASK_KINDS: Readonly<Partial<Record<Channel, WorkKind>>> = {
  letter: "letter",
  registered: "letter",
  file: "letter",
  internal: "other",
};

function taskItems({ plan }: Today): readonly WorkItem[] {
  return plan.decisions.flatMap((decision): readonly WorkItem[] => {
    const { verdict, step, customer, reason, code } = decision;
    if (code === "reply")
      return [item(decision, { kind: "other", what: "Réponse à traiter", reason })];
    const kind = verdict === "task" && step ? TASK_KINDS[step.channel] : undefined;
    if (!kind || !step) return [];
    // A letter that is written is posted or given up in « Courriers »: it is not simply done.
    const keys = code === step.channel ? keysOf([decision]) : [];
    const made = { what: step.name, reasons: [reason], about: [decision], keys };
    const isHandOver = step.channel === "file";
    return [{ kind, customer, ...made, ...(isHandOver ? { isHandOver } : {}) }];
  });
}

function item(
  decision: Decision,
  {
    kind,
    what,
    reason,
  }: { readonly kind: WorkKind; readonly what: string; readonly reason: string },
): WorkItem {
  return { kind, customer: decision.customer, what, reasons: [reason], about: [decision] };
}

function doubtItems({ book, plan }: Today): readonly WorkItem[] {
  return doubtsOf(book).map((doubt) => {
    const { customer, invoices, reference, day, time, recipients } = doubt;
    const when = `${formatDay(day)} à ${time.slice(0, 5)}`;
    return {
      kind: "doubt",
      customer,
      what: "Envoi à vérifier",
      reasons: [
        `l’envoi ${reference} du ${when} à ${recipients.join(", ")} n’a pas été confirmé : est-il dans vos messages envoyés ?`,
      ],
      about: plan.decisions.filter(({ invoice }) => invoices.includes(invoice)),
    };
  });
}
