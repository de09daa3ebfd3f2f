/** What there is to do with one customer today, before it becomes one line of the list. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { Alert, Decision } from "../dunning/decision.ts";
import type { Plan } from "../dunning/plan.ts";
import type { CustomerId } from "../ledger/types.ts";
import type { Sum } from "../sums.ts";
import { balanceOf } from "../sums.ts";
import { formatSums } from "../text/format.ts";
import { capital, typeset } from "../text/typography.ts";
import { weightOf } from "./call-list.ts";
import { few } from "./few.ts";
import { shortened } from "./fitting.ts";
import type { WorkEntry, WorkKind } from "./todays-work.ts";

export type Today = { readonly book: Book; readonly plan: Plan; readonly day: Day };

export type WorkItem = {
  readonly kind: WorkKind;
  readonly customer: CustomerId;
  readonly alert?: Alert;
  /** « Appel 1 ». */
  readonly what: string;
  /** In the order in which they matter. */
  readonly reasons: readonly string[];
  /** The invoices that it is about. */
  readonly about: readonly Decision[];
  readonly keys?: readonly string[];
  /** What it is about, where that is not what the invoices owe. */
  readonly totals?: readonly Sum[];
  /** Its place, where the invoices do not say it. */
  readonly weight?: number;
  readonly recipients?: readonly string[];
  readonly needsApproval?: boolean;
  readonly isHandOver?: true;
};

export type Weighed = { readonly entry: WorkEntry; readonly weight: number };

/** What is typed in the workbook may be of any length; the sheet of the customer has it whole. */
export const LONGEST_REASON = 280;
export const LONGEST_NAME = 120;

const MOST_REASONS = 2;

/** An account of thousands of invoices would fill the list alone: its steps are made in its sheet. */
const MOST_KEYS = 200;

export function weighed(item: WorkItem, { customers }: Book): Weighed {
  const { kind, alert, what, about, keys = [], recipients = [], needsApproval = false } = item;
  const customer = customers.get(item.customer);
  const owed = about.map(balanceOf);
  return {
    weight: item.weight ?? weightOf(about),
    entry: {
      kind,
      ...(alert ? { alert } : {}),
      customer: item.customer,
      name: shortened(customer?.name ?? item.customer, LONGEST_NAME),
      what: shortened(what, LONGEST_NAME),
      reason: reasonOf(item.reasons),
      invoices: shortened(few(about.map(({ invoice }) => invoice)), LONGEST_NAME),
      total: formatSums(item.totals ?? owed),
      daysLate: Math.max(0, ...about.map(({ daysLate }) => daysLate)),
      owner: shortened(customer?.owner ?? "", LONGEST_NAME),
      keys: keys.length > MOST_KEYS ? [] : keys,
      recipients: shortened(few(recipients), LONGEST_REASON),
      needsApproval,
      ...(item.isHandOver ? { isHandOver: item.isHandOver } : {}),
    },
  };
}

/** One line for each kind of thing to do with a customer, in the order in which they came. */
export function mergedItems(items: readonly WorkItem[]): readonly WorkItem[] {
  const merged = new Map<string, WorkItem>();
  for (const item of items) {
    const name = `${item.kind}\n${item.customer}`;
    const known = merged.get(name);
    merged.set(name, known ? together(known, item) : item);
  }
  return [...merged.values()];
}

function together(one: WorkItem, other: WorkItem): WorkItem {
  const names = [...new Set([...one.what.split(", "), other.what])];
  return {
    ...one,
    what: names.join(", "),
    reasons: [...one.reasons, ...other.reasons],
    about: [...new Set([...one.about, ...other.about])],
    keys: [...(one.keys ?? []), ...(other.keys ?? [])],
    ...(one.isHandOver || other.isHandOver ? { isHandOver: true } : {}),
  };
}

function reasonOf(reasons: readonly string[]): string {
  const told = [...new Set(reasons)].slice(0, MOST_REASONS).join(" ; ");
  return shortened(typeset(capital(told)), LONGEST_REASON);
}
