/** « À faire aujourd’hui »: the plan of the day as the sidebar shows it, and what it may ask for. JSON only. */

import type { Decision, Verdict } from "../dunning/decision.ts";
import { type Key, keyOf } from "../dunning/journal.ts";
import type { MailAction } from "../dunning/message.ts";
import { groupBy } from "../group.ts";
import type { InvoiceNumber } from "../ledger/types.ts";
import { formatCount, formatList, formatSums, formatWeekday } from "../text/format.ts";
import { refusalText } from "../text/refusals.ts";
import { completeStep, type StepDone } from "./complete-step.ts";
import type { Ports } from "./ports.ts";
import { preview, remind } from "./remind.ts";
import type { Report } from "./report.ts";
import { stopSentence } from "./summary.ts";
import type { Answer } from "./under-lock.ts";

export type WorkMessage = {
  /** The acts that the message makes: what the person approves. */
  readonly keys: readonly string[];
  readonly customer: string;
  readonly step: string;
  readonly invoices: string;
  readonly recipients: string;
  readonly total: string;
  readonly daysLate: number;
  /** It leaves only when a person ticks it. */
  readonly needsApproval: boolean;
};

export type WorkLine = {
  readonly customer: string;
  readonly invoice: string;
  readonly reason: string;
  /** The step that a person makes or passes over; none for an agreed call, or what is put aside. */
  readonly key?: string;
};

export type Worklist = {
  readonly day: string;
  readonly testMode: boolean;
  readonly total: string;
  readonly messages: readonly WorkMessage[];
  readonly tasks: readonly WorkLine[];
  readonly aside: readonly WorkLine[];
  /** Payments are too old to remind on them: nothing is proposed until a person confirms them. */
  readonly stalePayments: number;
  /** Why nothing can be proposed, in French. */
  readonly problem?: string;
};

export type Sent = {
  /** What happened, in a sentence. */
  readonly summary: string;
  readonly failures: readonly string[];
  /** What is left to do. */
  readonly worklist: Worklist;
};

/** What became of a step that a person made or left out, and what is left to do. */
export type Completed = Answer & { readonly worklist: Worklist };

/** What the sidebar calls with `google.script.run`. */
export type SidebarServer = {
  readWorklist(): Worklist;
  sendApproved(keys: readonly string[]): Sent;
  completeStep(made: StepDone): Completed;
};

export function readWorklist(ports: Ports): Worklist {
  return worklistOf(preview(ports));
}

/** Sends what the person approved and the plan, made again under the lock, still wants. */
export function sendApproved(ports: Ports, keys: readonly string[]): Sent {
  const report = remind(ports, new Set(keys as readonly Key[]));
  return { ...sentOf(report), worklist: readWorklist(ports) };
}

export function completeTask(ports: Ports, made: StepDone): Completed {
  const answer = completeStep(ports, made);
  return { ...answer, worklist: readWorklist(ports) };
}

function worklistOf(report: Report): Worklist {
  const { plan, testMode } = report;
  const names = new Map<string, string>(plan.customers);
  const byInvoice = groupBy(plan.decisions, ({ invoice }) => invoice);
  const linesOf = (verdict: Verdict) =>
    plan.decisions
      .filter((decision) => decision.verdict === verdict)
      .map(({ customer, invoice, reason, step }) => ({
        customer: names.get(customer) ?? customer,
        invoice,
        reason,
        ...(verdict === "task" && step ? { key: keyOf(invoice, step.id) } : {}),
      }));
  const problem = stopSentence(report);
  return {
    day: formatWeekday(report.day),
    testMode,
    total: formatSums(plan.actions.flatMap(({ totals }) => totals)),
    messages: plan.actions.map((action) => messageOf(action, byInvoice)),
    tasks: linesOf("task"),
    aside: linesOf("aside"),
    stalePayments: plan.decisions.filter(({ code }) => code === "stale-payments").length,
    ...(problem && { problem }),
  };
}

function messageOf(
  action: MailAction,
  decisions: ReadonlyMap<InvoiceNumber, readonly Decision[]>,
): WorkMessage {
  const { keys, customerName, step, invoices, to, cc, totals } = action;
  const late = invoices
    .flatMap((invoice) => decisions.get(invoice) ?? [])
    .map(({ daysLate }) => daysLate);
  return {
    keys,
    customer: customerName,
    step: step.name,
    invoices: formatList(invoices),
    recipients: [...to, ...cc].map(({ address }) => address).join(", "),
    total: formatSums(totals),
    daysLate: Math.max(0, ...late),
    needsApproval: action.needsApproval,
  };
}

function sentOf(report: Report): Pick<Sent, "summary" | "failures"> {
  const { outcomes, testMode } = report;
  const left = outcomes.filter(({ kind }) => kind === "sent" || kind === "test");
  const count = formatCount(left.length, { one: "message envoyé", many: "messages envoyés" });
  const sentences = [
    `${count}${testMode && left.length > 0 ? ", à vous seul : mode test" : ""}.`,
    stopSentence(report),
  ];
  return {
    summary: sentences.filter(Boolean).join(" "),
    failures: outcomes
      .filter(({ kind }) => kind === "refused" || kind === "unknown")
      .map(({ customer, error }) => `${customer} : ${refusalText(error)}`),
  };
}
