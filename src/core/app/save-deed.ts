/** Notes a deed that was typed in its dialog, or says beside each field why it cannot be noted. */

import type { BookRead } from "../sheet/read-book.ts";
import { readBook } from "../sheet/read-book.ts";
import {
  type DeedChecked,
  type DeedDraft,
  type DeedKind,
  type DeedSaved,
  isDeedKind,
} from "./deed.ts";
import { type Checked, checkBlock, checkPause, checkStop, type DeedFacts } from "./deed-checks.ts";
import { checkDispute } from "./deed-dispute.ts";
import { checkPlan } from "./deed-plan.ts";
import { customerNamed, dueItems } from "./deeds.ts";
import { appendFollowUps, prepare } from "./follow-up.ts";
import type { Ports } from "./ports.ts";
import { underLock } from "./under-lock.ts";

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
  const read = readBook((name) => ports.workbook.read(name)).value;
  const { problems, said } = checked(ports, read, { kind, draft });
  return { problems, said };
}

export function saveDeed(ports: Ports, kind: unknown, draft: unknown): DeedSaved {
  const answer = underLock<DeedSaved>(ports, (read) => {
    const { problems, notes } = checked(ports, read, { kind, draft });
    if (Object.keys(problems).length > 0) return refusedFor(problems);
    const prepared = prepare(ports, read, notes);
    if ("problem" in prepared) return { done: false, said: prepared.problem, problems };
    appendFollowUps(ports, read, prepared);
    const said = (isDeedKind(kind) && SAID[kind]) || "C’est noté dans Engagements.";
    return { done: true, said, problems };
  });
  return "problems" in answer ? answer : { ...answer, problems: {} };
}

function refusedFor(problems: DeedSaved["problems"]): DeedSaved {
  return { done: false, said: problems[""] ?? NOTHING_NOTED, problems };
}

function checked(
  ports: Ports,
  { book }: BookRead,
  given: { readonly kind: unknown; readonly draft: unknown },
): Checked {
  const check = isDeedKind(given.kind) ? CHECKS[given.kind] : undefined;
  const draft = draftOf(given.draft);
  const customer = customerNamed(book, draft.customer);
  if (!check) return general("Cette fenêtre n’existe pas.");
  if (!customer) return general(`Le client « ${draft.customer} » est inconnu.`);
  const { day: today } = ports.clock.now();
  return check({ book, customer, today, draft, due: dueItems(book, customer) });
}

function general(problem: string): Checked {
  return { problems: { "": problem }, said: "", notes: [] };
}

/** What a page sends may be anything. */
function draftOf(given: unknown): DeedDraft {
  const at = fieldOf(given);
  const { invoices, instalments } = { invoices: at("invoices"), instalments: at("instalments") };
  return {
    customer: textOf(at("customer")),
    invoices: Array.isArray(invoices) ? invoices.map(textOf).filter((one) => one !== "") : [],
    day: textOf(at("day")),
    amount: textOf(at("amount")),
    cause: textOf(at("cause")),
    owner: textOf(at("owner")),
    method: textOf(at("method")),
    reference: textOf(at("reference")),
    plan: textOf(at("plan")),
    instalments: (Array.isArray(instalments) ? instalments : []).map((one: unknown) => {
      const of = fieldOf(one);
      return { day: textOf(of("day")), amount: textOf(of("amount")) };
    }),
    comment: textOf(at("comment")),
  };
}

function fieldOf(given: unknown): (name: string) => unknown {
  return (name) =>
    typeof given === "object" && given !== null ? Reflect.get(given, name) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
