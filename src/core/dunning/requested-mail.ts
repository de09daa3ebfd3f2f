/** A mail that a person asks for, outside any ladder: whom it concerns, what it speaks of, why it may not leave. */

import type { Day } from "../day.ts";
import { stopped } from "../follow-up/holds.ts";
import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import { formatList } from "../text/format.ts";
import type { Book } from "./book.ts";
import type { Judged } from "./customer-message.ts";
import { cannotSend } from "./decide.ts";
import { type Case, closedByLaw, notAClaim } from "./exclusions.ts";
import { type Key, keyOf } from "./journal.ts";
import { judgeOf } from "./judge.ts";
import type { Composition, Draft } from "./message.ts";
import { aboutOf, isInternal, startsGap } from "./requested-models.ts";
import type { RequestedValues } from "./requested-values.ts";
import type { Step } from "./scenario.ts";
import { statementOf } from "./statement.ts";
import { stepApart } from "./step-apart.ts";

export type Requested = RequestedValues & {
  readonly customer: CustomerId;
  readonly model: string;
  /** None: what the model speaks of by itself. */
  readonly invoices: readonly string[];
};

type Refused = { readonly problems: readonly string[] };

export function requestedDraft(book: Book, today: Day, request: Requested): Draft | Refused {
  const customer = book.customers.get(request.customer);
  const account = book.accounts.get(request.customer);
  const wrong = wrongModel(book, request.model);
  if (wrong) return refused(wrong);
  if (!customer || !account) return refused("Ce client n’a aucune facture dans le classeur.");
  const judged = judgeOf(book, today)(account);
  const subject = subjectOf(judged, request);
  if ("problems" in subject) return subject;
  const about = subject.length > 0 ? subject : judged.slice(0, 1);
  const of = about[0]?.of;
  if (!of) return refused(`${customer.name} n’a aucune facture dans le classeur.`);
  const problem = whyNot(book, about, request);
  if (problem) return refused(problem);
  const composition = compositionOf({ book, request, of, subject, today });
  const decisions = judged.map(({ decision }) => decision);
  const statement = statementOf({
    ...of,
    decisions,
    asked: {
      rows: new Set(subject.map(({ decision: { at } }) => at)),
      withCredits: request.invoices.length === 0 && aboutOf(request.model) !== "nothing",
    },
  });
  const { promises, cause } = request;
  return { context: { of, book, statement, decisions, said: { promises, cause } }, composition };
}

/** A step of a ladder leaves by the ladder: nobody is reminded twice of the same. */
function wrongModel({ templates, scenarios }: Book, model: string): string | undefined {
  const [template] = templates.get(model) ?? [];
  if (!template) return `Le modèle « ${model} » n’est pas dans la feuille Modèles.`;
  const step = [...scenarios.values()]
    .flatMap(({ steps }) => steps)
    .find((one) => one.template === model && one.channel !== "internal");
  return step && aboutOf(model) === undefined
    ? `« ${step.name} » est une étape du scénario : elle part de « Préparer les relances ».`
    : undefined;
}

/** What the message is about; the whole account when nothing is named. */
function subjectOf(judged: readonly Judged[], request: Requested): readonly Judged[] | Refused {
  const { invoices, model } = request;
  if (invoices.length > 0) return named(judged, invoices);
  const open = judged.filter(({ of }) => of.item.balanceCents > 0 && !notAClaim(of));
  const late = open.filter(({ of }) => of.item.invoice.due < of.today);
  switch (aboutOf(model)) {
    case "nothing":
      return [];
    case "account":
      return open;
    case "disputed": {
      const disputed = open.filter(({ of }) => of.standing.dispute !== undefined);
      return disputed.length > 0 ? disputed : late;
    }
    default:
      return late.length > 0
        ? late
        : refused("Aucune facture de ce client n’est échue : choisissez celles dont il s’agit.");
  }
}

function named(
  judged: readonly Judged[],
  invoices: readonly string[],
): readonly Judged[] | Refused {
  const isNamed = ({ of }: Judged) => invoices.includes(of.item.invoice.number);
  const found = judged.filter(isNamed);
  const numbers = found.map(({ of }): string => of.item.invoice.number);
  const unknown = invoices.filter((number) => !numbers.includes(number));
  if (unknown.length > 0) return refused(`Pas de facture ${formatList(unknown)} chez ce client.`);
  const closed = found.flatMap(({ of }) => {
    const reason = notAClaim(of);
    return reason ? [`${of.item.invoice.number} : ${reason.reason}.`] : [];
  });
  return closed.length > 0 ? { problems: closed } : found;
}

/** What protects the customer, or the account, comes before what a person asks for. */
function whyNot(book: Book, about: readonly Judged[], { model }: Requested): string | undefined {
  for (const { of, decision } of about) {
    const { customer, item, today } = of;
    const followUps = book.followUps.get(customer.id) ?? [];
    const held = closedByLaw(of) ?? stopped(item, { customer, followUps, today });
    if (held) return `${decision.invoice} : ${held.reason}.`;
  }
  const of = about[0]?.of;
  const unclear = of && book.unclear.get(of.customer.id);
  if (unclear) return `Compte incertain : ${unclear}.`;
  if (!of || isForTeam(book, model)) return undefined;
  const unsendable = cannotSend(of);
  return unsendable && `${of.customer.name} : ${unsendable.reason}.`;
}

function compositionOf({
  book,
  request,
  of,
  subject,
  today,
}: {
  readonly book: Book;
  readonly request: Requested;
  readonly of: Case;
  readonly subject: readonly Judged[];
  readonly today: Day;
}): Composition {
  const { customer, settings } = of;
  const step = requestedStep(book, request.model, today);
  const forTeam = isForTeam(book, request.model);
  const sales = customer.salesContact || settings.salesContact;
  return {
    audience: forTeam ? "team" : "customer",
    needsApproval: true,
    acts: actsOf(subject, { request, step }),
    lead: { invoice: of.item.invoice.number, daysLate: 0, step },
    to: forTeam ? (sales === "" ? [] : [{ address: sales }]) : customer.to,
    cc: forTeam ? [] : customer.cc,
  };
}

/** Once a day for the same invoices, or for the account. */
function actsOf(
  subject: readonly Judged[],
  { request, step }: { readonly request: Requested; readonly step: Step },
): Composition["acts"] {
  const isOfAccount = request.invoices.length === 0 && aboutOf(request.model) === "account";
  if (subject.length === 0 || isOfAccount)
    return [{ key: `compte ${request.customer}/${step.id}` as Key, step }];
  const numbers = new Set<InvoiceNumber>(subject.map(({ decision }) => decision.invoice));
  return [...numbers].map((invoice) => ({ key: keyOf(invoice, step.id), invoice, step }));
}

function requestedStep(book: Book, model: string, today: Day): Step {
  const [template] = book.templates.get(model) ?? [];
  return stepApart({
    id: `${model.replace(/[/\s]/g, "-")}-${today}`,
    name: template?.name || model,
    channel: isForTeam(book, model) ? "internal" : "email",
    template: model,
    countsForGap: startsGap(model),
  });
}

/** Our own side is written to, not the customer: such a text is not for their eyes. */
function isForTeam({ scenarios }: Book, model: string): boolean {
  const steps = [...scenarios.values()].flatMap((scenario) => scenario.steps);
  return (
    isInternal(model) ||
    steps.some(({ template, channel }) => template === model && channel === "internal")
  );
}

function refused(problem: string): Refused {
  return { problems: [problem] };
}
