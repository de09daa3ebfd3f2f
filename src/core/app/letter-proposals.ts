/** The letters that the ladder asks for today, one a customer and step. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { Decision } from "../dunning/decision.ts";
import { staleness } from "../dunning/freshness.ts";
import type { Plan } from "../dunning/plan.ts";
import { isLetter, type Step } from "../dunning/scenario.ts";
import { groupBy } from "../group.ts";
import { unknownCustomer } from "../ledger/unknown-customer.ts";
import { letterModelFor } from "../letters/letter-kinds.ts";
import { formatSums } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import { weightOf } from "./call-list.ts";
import { shortened } from "./fitting.ts";
import type { LetterProposal } from "./letters-page.ts";

type Today = { readonly book: Book; readonly plan: Plan; readonly day: Day };

type Asked = Decision & { readonly step: Step };

const LONGEST_NAME = 120;
const LONGEST_REASON = 280;

/** Of an account of thousands of invoices the page has the first; the letter has them all. */
const MOST_INVOICES = 200;

/** Whoever has owed most for longest comes first. */
export function letterProposals({ book, plan, day }: Today): readonly LetterProposal[] {
  const stale = staleness(book, day)?.reason;
  const asked = plan.decisions.filter(isAsked);
  return [...groupBy(asked, ({ customer, step }) => `${customer}\n${step.id}`).values()]
    .sort((one, other) => weightOf(other) - weightOf(one))
    .flatMap((about) => {
      const [first] = about;
      if (!first) return [];
      const customer = book.customers.get(first.customer);
      const unclear = book.unclear.get(first.customer);
      const problem = stale ?? (unclear && `compte incertain : ${unclear}`);
      return [
        {
          customer: first.customer,
          name: shortened(customer?.name ?? first.customer, LONGEST_NAME),
          model: letterModelFor(first.step, customer ?? unknownCustomer(first.customer, first.at)),
          step: shortened(first.step.name, LONGEST_NAME),
          // None: all those that the ladder proposes.
          invoices: about.length > MOST_INVOICES ? [] : about.map(({ invoice }) => invoice),
          total: formatSums(
            about.map((one) => ({ currency: one.currency, cents: one.balanceCents })),
          ),
          reason: shortened(typeset(first.reason), LONGEST_REASON),
          ...(problem ? { problem: shortened(typeset(problem), LONGEST_REASON) } : {}),
        },
      ];
    });
}

/** What is written already waits to be posted: it is no proposal. */
function isAsked(decision: Decision): decision is Asked {
  const { verdict, step, code } = decision;
  return verdict === "task" && step !== undefined && isLetter(step) && code === step.channel;
}
