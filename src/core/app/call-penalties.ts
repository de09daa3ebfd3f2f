/** Penalties and indemnity of one account today, with the working that explains the figure. */

import { type ClaimedPenalty, claimedPenalties } from "../dunning/claimed-penalties.ts";
import { penaltyNotes } from "../functions/penalty-notes.ts";
import { RECOVERY_INDEMNITY_CENTS } from "../law/recovery-indemnity.ts";
import { add } from "../money.ts";
import { formatAmount, formatCount, formatDay, formatRate } from "../text/format.ts";
import { openItems } from "./account-lines.ts";
import type { CallFacts } from "./call-facts.ts";
import type { CallSheet } from "./call-sheet.ts";

/** Lines of the working; DETAIL_PENALITES gives the whole of one invoice. */
const MOST_LINES = 40;

export function callPenalties(facts: CallFacts): CallSheet["penalties"] {
  const { customer, today, read } = facts;
  const { settings, rates } = read.book;
  const claimed = claimedPenalties(openItems(facts), { customer, today, settings, rates });
  if (!claimed?.penalties) return undefined;
  const { penalties, indemnityCents } = claimed;
  const lines = penalties.ofInvoices.flatMap(workingOf);
  const more = lines.length - MOST_LINES;
  const count = penalties.ofInvoices.length;
  return {
    total: formatAmount(add(penalties.cents, indemnityCents)),
    working: [
      ...lines.slice(0, MOST_LINES),
      ...(more > 0
        ? [`et ${formatCount(more, { one: "autre ligne", many: "autres lignes" })}`]
        : []),
      `Pénalités : ${formatAmount(penalties.cents)}`,
      `Indemnité forfaitaire : ${count} × ${formatAmount(RECOVERY_INDEMNITY_CENTS)} = ${formatAmount(indemnityCents)}`,
    ],
  };
}

/** « F-12 : 1 200,00 € × 12,15 % × 21 jours (21/11/2026 au 11/12/2026) ». */
function workingOf({ item, input, penalty }: ClaimedPenalty): readonly string[] {
  const { number } = item.invoice;
  const steps = penalty.segments.map(({ from, to, days, baseCents, rateBp }) => {
    const span = `${formatDay(from)} au ${formatDay(to)}`;
    const count = formatCount(days, { one: "jour", many: "jours" });
    return `${number} : ${formatAmount(baseCents)} × ${formatRate(rateBp)} × ${count}, du ${span}`;
  });
  return [
    ...steps,
    ...penaltyNotes(input, penalty).map((note) => `${number} : ${note}`),
    `${number} : ${formatAmount(penalty.cents)}`,
  ];
}
