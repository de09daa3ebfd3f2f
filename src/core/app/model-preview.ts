/** A model as a customer would read it, while somebody writes it; nothing leaves and nothing is written. */

import type { Book } from "../dunning/book.ts";
import type { Judged } from "../dunning/customer-message.ts";
import type { Decision } from "../dunning/decision.ts";
import { judgeOf } from "../dunning/judge.ts";
import { contentOf } from "../dunning/message-fields.ts";
import { isPreventive, type Step } from "../dunning/scenario.ts";
import { statementOf } from "../dunning/statement.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { NO_VALUE } from "../text/fill.ts";
import { forbiddenIn } from "../text/forbidden.ts";
import { MAIL_LANGUAGES } from "../text/mail-languages.ts";
import { type MailContent, renderMail } from "../text/render-mail.ts";
import { MAIL_FIELDS } from "../text/template-fields.ts";
import { customerNamed } from "./customer-named.ts";
import { dueItems } from "./deeds.ts";
import { modelTextOf } from "./model-arguments.ts";
import type { ModelPreview, ModelProblem, ModelText } from "./models-page.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";

/** Printed at the foot of a message that never left. */
const NO_REFERENCE = "aperçu";

const MISSING_VALUE = new RegExp(`^\\{\\{([^{}]*)\\}\\} : ${NO_VALUE}$`);

export function previewModel(ports: Ports, asked: unknown): ModelPreview {
  const { text, customer } = modelTextOf(asked);
  const read = readWorkbook(ports);
  const content = contentFor(read, { ports, text, customer });
  if (typeof content === "string")
    return {
      ...EMPTY,
      problems: [...problemsOfModel(text, []), { sentence: content, isOfModel: false }],
    };
  const rendered = renderMail(text, content);
  const found = rendered.kind === "problems" ? rendered.problems : [];
  const problems = problemsOfModel(text, found);
  if (rendered.kind !== "problems") return { ...rendered, problems };
  const shown = renderMail(text, withNames(content, found));
  return shown.kind === "problems" ? { ...EMPTY, problems } : { ...shown, problems };
}

const EMPTY = { subject: "", html: "", text: "" };

/** The words first: they matter whoever the customer is. */
export function problemsOfModel(
  { subject, body }: Pick<ModelText, "subject" | "body">,
  found: readonly string[],
): readonly ModelProblem[] {
  const forbidden = forbiddenIn(`${subject}\n${body}`).map((word) => ({
    sentence: `Terme à retirer : ${word}.`,
    isOfModel: true,
  }));
  return [
    ...forbidden,
    ...found.map((sentence) => ({ sentence, isOfModel: !MISSING_VALUE.test(sentence) })),
  ];
}

/** A value that this customer has not is shown by its name, so that the rest can be read. */
function withNames(content: MailContent, problems: readonly string[]): MailContent {
  const names = problems.flatMap((problem) => {
    const field = MAIL_FIELDS.find(MISSING_VALUE.exec(problem)?.[1] ?? "");
    return field?.kind === "value" ? [[field.key, `[${field.name}]`] as const] : [];
  });
  return { ...content, values: { ...content.values, ...Object.fromEntries(names) } };
}

type Asked = { readonly ports: Ports; readonly text: ModelText; readonly customer: string };

/** The values of the message, or why there are none. */
function contentFor(read: BookRead, { ports, text, customer: typed }: Asked): MailContent | string {
  const { day: today } = ports.clock.now();
  const { book } = read;
  const customer = customerNamed(read, typed);
  if (!customer) return "Choisissez un client pour voir l’aperçu.";
  const account = book.accounts.get(customer.id);
  const judged = account ? judgeOf(book, today)(account) : [];
  const oldest = dueItems(book, customer)[0];
  const lead = judged.find(({ of }) => of.item === oldest) ?? judged[0];
  const step = stepWith(book, text.code);
  if (!lead || !step)
    return `Il n’y a rien à dire à ${customer.name} : choisissez un autre client.`;
  const decisions = claimed(judged, isPreventive(step));
  const statement = statementOf({ ...lead.of, decisions });
  const { decision } = lead;
  const content = contentOf(
    { book, statement, decisions, of: lead.of },
    {
      language: MAIL_LANGUAGES[text.language],
      lead: { invoice: decision.invoice, daysLate: decision.daysLate, step },
      previous: lead.of.history.messages.get(decision.invoice) ?? [],
    },
  );
  return { ...content, reference: NO_REFERENCE };
}

/** As if all that is due, or to come, were asked for today: pauses and promises are no part of a model. */
function claimed(judged: readonly Judged[], isToCome: boolean): readonly Decision[] {
  const hasLate = judged.some(({ decision }) => decision.daysLate > 0);
  return judged.map(({ decision }) => {
    const isMeant = isToCome ? decision.daysLate <= 0 : decision.daysLate > 0 || !hasLate;
    if (decision.verdict === "closed" || !isMeant) return { ...decision, verdict: "closed" };
    return { ...decision, verdict: "send" };
  });
}

/** The one that sends this model says the level; a model outside the ladders has that of any step. */
function stepWith(book: Book, code: string): Step | undefined {
  const steps = [...book.scenarios.values()].flatMap((scenario) => scenario.steps);
  return steps.find(({ template }) => template === code) ?? steps[0];
}
