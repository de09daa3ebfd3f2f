/** Internal mails: the sales contact is asked to step in, or told that an account is blocked. */

import type { FollowUp } from "../follow-up/follow-up.ts";
import { push } from "../group.ts";
import type { Book } from "./book.ts";
import { compose } from "./compose.ts";
import type { Judged } from "./customer-message.ts";
import { internalStepDue } from "./decide.ts";
import { type Edits, editOf } from "./edit.ts";
import { type Key, keyOf } from "./journal.ts";
import type { Composition, Draft, MailAction } from "./message.ts";
import type { Step } from "./scenario.ts";
import { statementOf } from "./statement.ts";
import { stepApart } from "./step-apart.ts";

type Act = Composition["acts"][number];

export type TeamMessages = {
  readonly messages: readonly MailAction[];
  /** Why one could not be written: said beside the decisions of its customer. */
  readonly problems: readonly string[];
};

export function teamMessages(book: Book, judged: readonly Judged[], edits?: Edits): TeamMessages {
  const composed = teamDrafts(book, judged).map((draft) =>
    compose(draft, { edit: editOf(edits, draft.composition) }),
  );
  return {
    messages: composed.flatMap((one) => ("problem" in one ? [] : [one])),
    problems: composed.flatMap((one) => ("problem" in one ? [one.problem.reason] : [])),
  };
}

/**
 * Of one customer: at most one mail for each step, on all the invoices that have come to it. Of an
 * account that cannot be stated, none: its total would be a guess.
 */
export function teamDrafts(book: Book, judged: readonly Judged[]): readonly Draft[] {
  const customer = judged[0]?.of.customer.id;
  if (!customer || book.unclear.has(customer)) return [];
  return actsOf(judged).flatMap((acts) => teamDraft(book, judged, acts));
}

function actsOf(judged: readonly Judged[]): readonly (readonly Act[])[] {
  const steps = new Map<string, Act[]>();
  for (const { of } of judged) {
    const step = internalStepDue(of);
    if (!step) continue;
    const { number } = of.item.invoice;
    const act = { key: keyOf(number, step.id), invoice: number, step };
    push(steps, step.id, act);
  }
  const blocked = blockAct(judged);
  return [...steps.values(), ...(blocked ? [[blocked]] : [])];
}

/** The sales contact hears once of each block, on the day after which it stands in « Engagements ». */
function blockAct([first]: readonly Judged[]): Act | undefined {
  const block = first?.of.standing.block;
  if (!first || !block?.noted) return undefined;
  const key = blockKey(block);
  const { made, doubtful } = first.of.history;
  return made.has(key) || doubtful.has(key) ? undefined : { key, step: blockStep(block) };
}

function blockKey({ customer, noted }: FollowUp): Key {
  return `compte ${customer}/blocage-${noted}` as Key;
}

function blockStep({ noted }: FollowUp): Step {
  return stepApart({
    id: `blocage-${noted}`,
    name: "Compte bloqué",
    channel: "internal",
    template: "compte-bloque",
  });
}

function teamDraft(book: Book, judged: readonly Judged[], acts: readonly Act[]): readonly Draft[] {
  const about = acts[0];
  const of = (judged.find((one) => one.of.item.invoice.number === about?.invoice) ?? judged[0])?.of;
  const address = of?.customer.salesContact || book.settings.salesContact;
  if (!about || !of || address === "") return [];
  const decisions = judged.map(({ decision }) => decision);
  const statement = statementOf({
    ...of,
    decisions,
    settings: { ...book.settings, wholeAccount: true },
  });
  const composition: Composition = {
    audience: "team",
    needsApproval: false,
    acts,
    lead: { invoice: of.item.invoice.number, step: about.step, daysLate: 0 },
    to: [{ address }],
    cc: [],
  };
  return [{ context: { of, book, statement, decisions }, composition }];
}
