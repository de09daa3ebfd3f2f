/** « Écartés »: whom nobody is reminded today, and why, a line a customer and reason. */

import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import { typeset } from "../text/typography.ts";
import { few } from "./few.ts";
import { shortened } from "./fitting.ts";
import type { AsideEntry } from "./todays-work.ts";
import type { Today } from "./work-items.ts";

const LONGEST_REASON = 280;
const LONGEST_NAME = 120;

type AsideGroup = {
  readonly customer: CustomerId;
  readonly reason: string;
  readonly invoices: InvoiceNumber[];
};

export function asideEntries({ book, plan }: Today): readonly AsideEntry[] {
  const groups = new Map<string, AsideGroup>();
  for (const { verdict, customer, invoice, reason } of plan.decisions) {
    if (verdict !== "aside") continue;
    const name = `${customer}\n${reason}`;
    const known = groups.get(name);
    if (known) known.invoices.push(invoice);
    else groups.set(name, { customer, reason, invoices: [invoice] });
  }
  return [...groups.values()].map(({ customer, reason, invoices }) => ({
    customer,
    name: shortened(book.customers.get(customer)?.name ?? customer, LONGEST_NAME),
    invoices: shortened(few(invoices), LONGEST_NAME),
    reason: shortened(typeset(reason), LONGEST_REASON),
  }));
}
