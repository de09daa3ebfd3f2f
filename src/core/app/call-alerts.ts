/** What one must know before the telephone is taken, the gravest first. */

import type { Decision } from "../dunning/decision.ts";
import type { Standing } from "../follow-up/standing.ts";
import { told } from "../follow-up/told.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import { capital, typeset } from "../text/typography.ts";
import { openItems } from "./account-lines.ts";
import type { CallFacts } from "./call-facts.ts";
import { few } from "./few.ts";

export function callAlerts(facts: CallFacts): readonly string[] {
  const sentences = [
    ...standingSentences(facts, ({ broken }) => broken?.sentence),
    ...blockSentences(facts),
    ...proceedings(facts),
    ...decided(facts, STOPS),
    ...standingSentences(facts, ({ dispute }) => dispute),
    ...decided(facts, OTHERS),
    ...unallocated(facts),
    ...credits(facts),
    ...unclear(facts),
  ];
  return [...new Set(sentences)].map((one) => typeset(capital(one)));
}

const STOPS: readonly string[] = ["stop-customer", "stop-invoice", "litigation"];

/** Decisions that a person has to look at before the customer is called. */
const OTHERS: readonly string[] = [
  "reply",
  "unallocated-payment",
  "payment-to-come",
  "contradiction",
  "in-doubt",
  "unreadable",
  "direct-debit",
];

function standingSentences(
  { standings, account }: CallFacts,
  sentenceOf: (standing: Standing) => string | undefined,
): readonly string[] {
  return grouped(
    account.items.flatMap(({ invoice }) => {
      const standing = standings.get(invoice.at);
      const sentence = standing && sentenceOf(standing);
      return sentence ? [{ sentence, invoice: invoice.number }] : [];
    }),
  );
}

function decided({ decisions }: CallFacts, codes: readonly string[]): readonly string[] {
  const meant = decisions.filter(({ code }) => codes.includes(code));
  return grouped(meant.map(({ reason: sentence, invoice }: Decision) => ({ sentence, invoice })));
}

/** One sentence for all the invoices that it is said of. */
function grouped(
  said: readonly { readonly sentence: string; readonly invoice: string }[],
): readonly string[] {
  const sentences = [...new Set(said.map(({ sentence }) => sentence))];
  return sentences.map((sentence) => {
    const invoices = said.filter((one) => one.sentence === sentence).map(({ invoice }) => invoice);
    return `${sentence} (${few(invoices)})`;
  });
}

function blockSentences({ standings }: CallFacts): readonly string[] {
  const block = [...standings.values()].find((standing) => standing.block)?.block;
  if (!block) return [];
  const by = told(block, "masculine");
  return [`compte bloqué${by ? `, ${by}` : ""} : plus de livraison avant paiement`];
}

function proceedings({ customer }: CallFacts): readonly string[] {
  return customer.collectiveProceedings
    ? ["procédure collective : ne demandez aucun paiement, déclarez la créance"]
    : [];
}

function unallocated({ account, today }: CallFacts): readonly string[] {
  return account.unallocated
    .filter(({ amountCents, day }) => amountCents > 0 && day <= today)
    .map(
      ({ amountCents, day }) =>
        `règlement de ${formatAmount(amountCents)} du ${formatDay(day)} à affecter`,
    );
}

function credits(facts: CallFacts): readonly string[] {
  return openItems(facts)
    .filter(({ balanceCents }) => balanceCents < 0)
    .map(({ invoice, balanceCents }) => {
      const what = invoice.kind === "creditNote" ? "avoir" : "trop-perçu sur";
      return `${what} ${invoice.number} : ${formatAmount(balanceCents, invoice.currency)} à déduire`;
    });
}

function unclear({ read, customer }: CallFacts): readonly string[] {
  const why = read.book.unclear.get(customer.id);
  return why === undefined ? [] : [`compte incertain : ${why}`];
}
