/** What the form of a deed holds before anything is typed, and what it proposes. */

import type { DeedDraft, DeedKind, DeedLine, DeedSheet } from "../../core/app/deed.ts";
import { parseIsoDay } from "../../core/day.ts";
import { proposedInstalments } from "../../core/follow-up/instalments.ts";
import { cents } from "../../core/money.ts";
import { formatTypedAmount } from "../../core/text/format.ts";

/** How many instalments are proposed first. */
const FIRST_COUNT = 3;

/** Nothing but what the sheet proposes. */
export function proposedDraft(kind: DeedKind, sheet: DeedSheet): DeedDraft {
  const empty: DeedDraft = {
    customer: sheet.customer.id,
    invoices: [],
    day: "",
    amount: "",
    cause: "",
    owner: "",
    method: "",
    reference: "",
    plan: "",
    instalments: [],
    comment: "",
  };
  const [only, ...others] = sheet.lines;
  switch (kind) {
    case "payment":
      return { ...empty, day: sheet.today, ...paidInvoice(only) };
    case "pause":
      return { ...empty, day: sheet.proposals.pause };
    case "dispute":
      return {
        ...empty,
        day: sheet.proposals.dispute,
        owner: sheet.owner,
        invoices: only && others.length === 0 ? [only.number] : [],
      };
    case "plan":
      return proposedPlan(empty, sheet);
    default:
      return empty;
  }
}

/** The amount follows the invoice: most payments settle one. */
export function paidInvoice(line: DeedLine | undefined): Pick<DeedDraft, "invoices" | "amount"> {
  return line ? { invoices: [line.number], amount: line.typed } : { invoices: [], amount: "" };
}

function proposedPlan(empty: DeedDraft, sheet: DeedSheet): DeedDraft {
  const late = sheet.lines.filter(({ isLate }) => isLate);
  const invoices = (late.length > 0 ? late : sheet.lines).map(({ number }) => number);
  const draft = { ...empty, plan: sheet.planName, invoices };
  const first = sheet.proposals.instalment;
  return { ...draft, instalments: spread(sheet, { draft, count: FIRST_COUNT, first }) };
}

/** What the ticked invoices come to, in equal parts a month apart. */
export function spread(
  { lines, zone }: DeedSheet,
  {
    draft,
    count,
    first,
  }: { readonly draft: DeedDraft; readonly count: number; readonly first: string },
): DeedDraft["instalments"] {
  const chosen = lines.filter(({ number }) => draft.invoices.includes(number));
  const total = cents(chosen.reduce((sum, { balanceCents }) => sum + balanceCents, 0));
  const day = parseIsoDay(first);
  if (!day || total < count) return draft.instalments;
  return proposedInstalments(total, { count, first: day, zone }).map((one) => ({
    day: one.day,
    amount: formatTypedAmount(one.amountCents),
  }));
}
