/** What there is to say of payment terms, once for all the invoices that share them. */

import type { Finding } from "../finding.ts";
import { groupBy } from "../group.ts";
import type { PaymentTerms } from "../law/payment-terms.ts";
import { overlongTerms } from "../law/payment-terms-limits.ts";
import type { Directory } from "../ledger/directory.ts";
import type { CustomerId, Invoice } from "../ledger/types.ts";
import { formatCount, formatList } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import type { AgreedTerms } from "./read-invoices-due.ts";
import { readTerms } from "./read-terms.ts";
import { quote } from "./reading.ts";

const OTHERS = { one: "autre", many: "autres" };

/** Cells and texts listed in one message. */
const MOST_LISTED = 5;

/** A row of invoices that could be read. */
export type DatedRow = {
  readonly customer: CustomerId;
  readonly invoice?: Invoice;
  /** Cell of the due date. */
  readonly dueAt: string;
  readonly agreed: AgreedTerms | undefined;
};

/** Of invoices that are paid or cancelled, and of credit notes, nobody needs to hear. */
export function termsFindings(
  rows: readonly DatedRow[],
  { customers }: Directory,
): readonly Finding[] {
  const awaited = rows.filter(({ invoice }) => invoice && isAwaited(invoice));
  const business = awaited.filter(
    ({ customer }) => (customers.get(customer)?.type ?? "entreprise") === "entreprise",
  );
  return [
    ...computedDueDates(awaited),
    ...overlongFindings(business.flatMap(({ agreed }) => agreed ?? [])),
  ];
}

function isAwaited({ status, amountCents }: Invoice): boolean {
  return amountCents > 0 && status !== "paid" && status !== "cancelled";
}

/** One sentence for the sheet: the team should know that these dates are ours. */
function computedDueDates(rows: readonly DatedRow[]): readonly Finding[] {
  const computed = rows.flatMap(({ invoice, dueAt }) =>
    invoice?.dueFrom ? [{ how: invoice.dueFrom, at: dueAt }] : [],
  );
  const [first] = computed;
  if (!first) return [];
  const count = formatCount(computed.length, {
    one: "échéance vide, calculée",
    many: "échéances vides, calculées",
  });
  const terms = listed(computed.map(({ how }) => how));
  return [
    {
      severity: "warning",
      code: "due-date-computed",
      at: first.at,
      message: typeset(
        `${count} d'après la date de facture et les conditions de règlement : ${terms} (${listed(computed.map(({ at }) => at))})`,
      ),
    },
  ];
}

/** Terms agreed with businesses that go beyond the law: one finding a text, with its cells. */
function overlongFindings(agreed: readonly AgreedTerms[]): readonly Finding[] {
  const byTerms = groupBy(agreed, ({ method, text }) => `${method} ${text}`);
  return [...byTerms.values()].flatMap(overlongFinding);
}

function overlongFinding(alike: readonly AgreedTerms[]): readonly Finding[] {
  const [first] = alike;
  if (!first) return [];
  const terms = readTerms(first.text);
  if ("problem" in terms) return [];
  const { text, at, method } = first;
  const why = whyOverlong(terms.value, method);
  if (!why) return [];
  return [
    {
      severity: "warning",
      code: "terms-overlong",
      at,
      message: typeset(
        `condition de règlement trop longue ${quote(text)} : ${why} ; voir ${listed(alike.map((one) => one.at))}`,
      ),
    },
  ];
}

/** Every day of some years is tried: once for each text, however often the workbook is read. */
const WHY_OVERLONG = new Map<string, string | undefined>();

function whyOverlong(terms: PaymentTerms, method: AgreedTerms["method"]): string | undefined {
  const key = JSON.stringify([terms, method]);
  if (!WHY_OVERLONG.has(key))
    WHY_OVERLONG.set(key, overlongTerms(terms, { trade: "general", method }));
  return WHY_OVERLONG.get(key);
}

function listed(items: readonly string[]): string {
  const distinct = [...new Set(items)];
  const rest = distinct.length - MOST_LISTED;
  if (rest <= 0) return formatList(distinct);
  return formatList([...distinct.slice(0, MOST_LISTED), formatCount(rest, OTHERS)]);
}
