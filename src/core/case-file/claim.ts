/** What a customer owes in the eyes of a court: the sums that are late and not contested, and what the law adds. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import {
  type ClaimedPenalties,
  type ClaimedPenalty,
  claimedPenalties,
  penaltyInputOf,
} from "../dunning/claimed-penalties.ts";
import type { Judged } from "../dunning/customer-message.ts";
import { notAClaim } from "../dunning/exclusions.ts";
import { judgeOf } from "../dunning/judge.ts";
import { latePenalty } from "../law/penalties.ts";
import type { OpenItem } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import { claimOf, type LetterClaim } from "../letters/letter-claim.ts";
import { isContested } from "../letters/letter-subject.ts";
import { add, ZERO } from "../money.ts";
import { EURO, type Sum, sumsOf } from "../sums.ts";
import { type NoticeFact, noticeDayOf, noticesOf } from "./notices.ts";

export type CaseClaim = LetterClaim & {
  readonly customer: Customer;
  readonly today: Day;
  readonly judged: readonly Judged[];
  readonly claimed: readonly Judged[];
  /** Contested as a whole: told, and left out of the sums. */
  readonly contested: readonly Judged[];
  readonly notices: readonly NoticeFact[];
};

/** Undefined when nothing of the account is late. */
export function caseClaim(book: Book, customer: Customer, today: Day): CaseClaim | undefined {
  const account = book.accounts.get(customer.id);
  const judged = account ? judgeOf(book, today)(account) : [];
  const late = judged.filter(isLate);
  const contested = late.filter(({ of }) => isContested(of));
  const claimed = late.filter(({ of }) => !isContested(of));
  const kind = { withAccessories: false, withCredits: true };
  const letter = claimOf(book, claimed, { judged, kind });
  if (!letter || late.length === 0) return undefined;
  const notices = noticesOf(book, customer.id);
  const accessories = accessoriesOf(letter.items, { book, customer, today, notices });
  return {
    ...letter,
    accessories,
    totals: totalsOf(letter, accessories),
    customer,
    today,
    judged,
    claimed,
    contested,
    notices,
  };
}

/** Whoever has the file now, what is late is claimed: « Contentieux » is no reason to leave it out. */
function isLate({ of }: Judged): boolean {
  const { invoice, balanceCents } = of.item;
  return balanceCents > 0 && invoice.due < of.today && invoice.status !== "paid" && !notAClaim(of);
}

type Of = {
  readonly book: Book;
  readonly customer: Customer;
  readonly today: Day;
  readonly notices: readonly NoticeFact[];
};

/**
 * Collective proceedings stop interest at a day that the workbook does not know (C. com. L622-28):
 * none is worked out.
 */
function accessoriesOf(items: readonly OpenItem[], of: Of): ClaimedPenalties | undefined {
  const { book, customer, today } = of;
  if (customer.collectiveProceedings) return undefined;
  if (customer.type === "particulier") return legalInterest(items, of);
  const { settings, rates } = book;
  return claimedPenalties(items, { customer, today, settings, rates });
}

/** From a consumer nothing but the legal interest since the formal notice (C. civ. 1231-6, 1344-1). */
function legalInterest(items: readonly OpenItem[], of: Of): ClaimedPenalties | undefined {
  const worked: ClaimedPenalty[] = [];
  for (const item of items) {
    const noticeDay = noticeDayOf(of.notices, item.invoice.number);
    if (!noticeDay || item.invoice.currency !== EURO) continue;
    const input = { ...penaltyInputOf(item, { ...of, ...of.book }), noticeDay };
    const penalty = latePenalty(input);
    if (penalty.kind === "unknown-rate")
      return { penalties: undefined, indemnityCents: ZERO, count: 0, unknown: penalty.unknown };
    if (penalty.segments.length > 0) worked.push({ item, input, penalty });
  }
  const last = worked[worked.length - 1]?.penalty.segments.slice(-1)[0];
  if (!last) return undefined;
  return {
    penalties: {
      cents: add(...worked.map(({ penalty }) => penalty.cents)),
      rateBp: last.rateBp,
      ofInvoices: worked,
    },
    indemnityCents: ZERO,
    count: 0,
  };
}

function totalsOf(
  { statement }: LetterClaim,
  accessories: ClaimedPenalties | undefined,
): readonly Sum[] {
  if (!accessories) return statement.totals;
  const { penalties, indemnityCents } = accessories;
  const cents = add(penalties?.cents ?? ZERO, indemnityCents);
  return sumsOf([...statement.totals, { currency: EURO, cents }]);
}
