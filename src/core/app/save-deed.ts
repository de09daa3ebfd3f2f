/** Notes a deed that was typed in its dialog, or says beside each field why it cannot be noted. */

import type { BookRead } from "../sheet/read-book.ts";
import { customerNamed, notKnown } from "./customer-named.ts";
import { type DeedChecked, type DeedKind, type DeedSaved, isDeedKind } from "./deed.ts";
import { type Checked, checkBlock, checkPause, checkStop, type DeedFacts } from "./deed-checks.ts";
import { checkDispute } from "./deed-dispute.ts";
import { draftOf } from "./deed-draft.ts";
import { checkPayment } from "./deed-payment.ts";
import { checkPlan } from "./deed-plan.ts";
import { dueItems } from "./deeds.ts";
import { appendFollowUps, prepare } from "./follow-up.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";
import { recordPayment } from "./record-payment.ts";
import { isSetUp } from "./set-up.ts";
import { stopSentence } from "./summary.ts";
import { refused, underLock } from "./under-lock.ts";

type Check = (facts: DeedFacts) => Checked;

const CHECKS: Readonly<Partial<Record<DeedKind, Check>>> = {
  pause: checkPause,
  dispute: checkDispute,
  plan: checkPlan,
  stop: checkStop,
  block: checkBlock,
};

const SAID: Readonly<Partial<Record<DeedKind, string>>> = {
  pause: "La pause est notée dans Engagements.",
  dispute: "Le litige est noté dans Engagements.",
  plan: "L’échéancier est noté dans Engagements.",
  stop: "C’est noté dans Engagements : plus aucune relance.",
  block: "Le compte est bloqué : c’est noté dans Engagements.",
};

const NOTHING_NOTED = "Rien n’a été noté : corrigez ce qui est signalé.";

/** While it is typed: nothing is written. */
export function checkDeed(ports: Ports, kind: unknown, draft: unknown): DeedChecked {
  const read = readWorkbook(ports);
  const facts = factsOf(ports, read, draft);
  if (kind === "payment" && "customer" in facts) {
    const { problems, said } = checkPayment(facts);
    return { problems, said };
  }
  const { problems, said } = checked(facts, kind);
  return { problems, said };
}

export function saveDeed(ports: Ports, kind: unknown, draft: unknown): DeedSaved {
  if (kind === "payment") return savePayment(ports, draft);
  const answer = underLock<DeedSaved>(ports, (read) => {
    const { problems, notes } = checked(factsOf(ports, read, draft), kind);
    if (Object.keys(problems).length > 0) return refusedFor(problems);
    const prepared = prepare(ports, read, notes);
    if ("problem" in prepared) return { done: false, said: prepared.problem, problems };
    appendFollowUps(ports, read, prepared);
    const said = (isDeedKind(kind) && SAID[kind]) || "C’est noté dans Engagements.";
    return { done: true, said, problems };
  });
  return "problems" in answer ? answer : { ...answer, problems: {} };
}

/** The amount is read here; the rest is for whoever writes « Règlements ». */
function savePayment(ports: Ports, given: unknown): DeedSaved {
  if (!isSetUp(ports.workbook))
    return { ...refused(stopSentence({ stop: "not-set-up" })), problems: {} };
  const facts = factsOf(ports, readWorkbook(ports), given);
  if ("problems" in facts) return refusedFor(facts.problems);
  const { problems, payment } = checkPayment(facts);
  if (!payment || Object.keys(problems).length > 0) return refusedFor(problems);
  const { method, reference, comment, invoices } = facts.draft;
  const [invoice] = invoices;
  const answer = recordPayment(ports, {
    customer: facts.customer.name,
    ...(invoice ? { invoice } : {}),
    ...payment,
    method,
    reference,
    comment,
  });
  return { ...answer, problems };
}

function refusedFor(problems: DeedSaved["problems"]): DeedSaved {
  return { done: false, said: problems[""] ?? NOTHING_NOTED, problems };
}

function factsOf(ports: Ports, read: BookRead, given: unknown): DeedFacts | Checked {
  const draft = draftOf(given);
  const customer = customerNamed(read, draft.customer);
  if (!customer) return general(notKnown(draft.customer));
  const { book } = read;
  const { day: today } = ports.clock.now();
  return { book, customer, today, draft, due: dueItems(book, customer) };
}

function checked(facts: DeedFacts | Checked, kind: unknown): Checked {
  if ("problems" in facts) return facts;
  const check = isDeedKind(kind) ? CHECKS[kind] : undefined;
  return check ? check(facts) : general("Cette fenêtre n’existe pas.");
}

function general(problem: string): Checked {
  return { problems: { "": problem }, said: "", notes: [] };
}
