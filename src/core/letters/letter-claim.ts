/** What a letter asks for: its lines, what the law adds to them, and the sums of both. */

import type { Book } from "../dunning/book.ts";
import { type ClaimedPenalties, claimedPenalties } from "../dunning/claimed-penalties.ts";
import type { Judged } from "../dunning/customer-message.ts";
import { type Statement, statementOf } from "../dunning/statement.ts";
import type { Standing } from "../follow-up/standing.ts";
import type { OpenItem } from "../ledger/settle.ts";
import { add, subtract, ZERO } from "../money.ts";
import { EURO, type Sum, sumsOf } from "../sums.ts";
import type { LetterKind } from "./letter-kinds.ts";
import { isContested } from "./letter-subject.ts";

export type LetterClaim = {
  readonly statement: Statement;
  /** The invoices of the letter, each with what is claimed of it. */
  readonly items: readonly OpenItem[];
  readonly accessories: ClaimedPenalties | undefined;
  /** What the letter asks for. */
  readonly totals: readonly Sum[];
};

/**
 * From a claim, credit notes, overpayments and payments to be allocated are deducted whatever
 * invoices are named: a letter never asks for more than the account owes.
 */
export function claimOf(
  book: Book,
  subject: readonly Judged[],
  {
    judged,
    kind,
  }: {
    readonly judged: readonly Judged[];
    readonly kind: Pick<LetterKind, "withAccessories" | "withCredits">;
  },
): LetterClaim | undefined {
  const of = judged[0]?.of;
  if (!of) return undefined;
  const standings = claimedStandings(of.standings, subject);
  const statement = statementOf({
    ...of,
    standings,
    decisions: judged.map(({ decision }) => decision),
    asked: {
      rows: new Set(subject.map(({ decision: { at } }) => at)),
      withCredits: kind.withCredits,
    },
  });
  const items = subject.map(({ of: { item } }) => uncontested(item, standings));
  const accessories = claimedPenalties(items, {
    customer: of.customer,
    today: of.today,
    settings: book.settings,
    rates: book.rates,
  });
  return {
    statement,
    items,
    accessories,
    totals: kind.withAccessories ? withAccessories(statement, accessories) : statement.totals,
  };
}

/** An invoice contested as a whole is in a letter only because a person named it. */
function claimedStandings(
  standings: ReadonlyMap<string, Standing>,
  subject: readonly Judged[],
): ReadonlyMap<string, Standing> {
  const named = subject.filter(({ of }) => isContested(of));
  return new Map([
    ...standings,
    ...named.map(({ of }) => [of.item.invoice.at, { disputedCents: ZERO }] as const),
  ]);
}

/** Penalties run on what is claimed: the contested part bears none in the letter. */
function uncontested(item: OpenItem, standings: ReadonlyMap<string, Standing>): OpenItem {
  const disputed = standings.get(item.invoice.at)?.disputedCents ?? ZERO;
  if (disputed === 0) return item;
  const { invoice, balanceCents } = item;
  return {
    ...item,
    invoice: { ...invoice, amountCents: subtract(invoice.amountCents, disputed) },
    balanceCents: subtract(balanceCents, disputed),
  };
}

function withAccessories(
  { totals }: Statement,
  accessories: ClaimedPenalties | undefined,
): readonly Sum[] {
  if (!accessories) return totals;
  const { penalties, indemnityCents } = accessories;
  const cents = add(penalties?.cents ?? ZERO, indemnityCents);
  return sumsOf([...totals, { currency: EURO, cents }]);
}
