/** « Écartés »: whom nobody is reminded today, and why, a line a customer and reason. */

import { typeset } from "../text/typography.ts";
import { few } from "./few.ts";
import { shortened } from "./fitting.ts";
import { sameReason } from "./same-reason.ts";
import type { AsideEntry } from "./todays-work.ts";
import { LONGEST_NAME, LONGEST_REASON, type Today } from "./work-items.ts";

export function asideEntries({ book, plan }: Today): readonly AsideEntry[] {
  return sameReason(plan.decisions.filter(({ verdict }) => verdict === "aside")).map(
    ({ customer, reason, invoices }) => ({
      customer,
      name: shortened(book.customers.get(customer)?.name ?? customer, LONGEST_NAME),
      invoices: shortened(few(invoices), LONGEST_NAME),
      reason: shortened(typeset(reason), LONGEST_REASON),
    }),
  );
}
