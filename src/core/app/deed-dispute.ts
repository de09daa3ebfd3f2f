/** What is wrong with a dispute as it was typed, and its row of « Engagements ». */

import { add } from "../money.ts";
import { formatAmount } from "../text/format.ts";
import { disputeCauses } from "./call-help.ts";
import {
  amountTyped,
  baseOf,
  type Checked,
  type Complaints,
  chosenItems,
  currencyOf,
  type DeedFacts,
  dayTyped,
} from "./deed-checks.ts";

/** Without an amount, the whole of the invoices is contested. */
export function checkDispute(facts: DeedFacts): Checked {
  const { draft, today, due } = facts;
  const problems: Complaints = {};
  if (!disputeCauses().includes(draft.cause)) problems["cause"] = "Choisissez le motif du litige.";
  if (due.length > 0 && draft.invoices.length === 0)
    problems["invoices"] = "Cochez les factures contestées.";
  if (draft.day !== "") dayTyped(draft.day, { field: "day", from: today, problems });
  const amountCents = partTyped(facts, problems);
  const items = chosenItems(facts);
  const total = add(...items.map(({ balanceCents }) => balanceCents));
  const currency = currencyOf(items);
  const isKnown = currency !== undefined && items.length > 0 && !problems["amount"];
  const note = {
    ...baseOf(facts),
    kind: "dispute" as const,
    owner: draft.owner,
    ...(draft.day === "" ? {} : { day: draft.day }),
    ...(amountCents === undefined ? {} : { amountCents }),
  };
  return {
    problems,
    said:
      isKnown && draft.invoices.length > 0
        ? `Contesté : ${formatAmount(amountCents ?? total, currency)} sur ${formatAmount(total, currency)}, toujours dus mais plus réclamés.`
        : "",
    notes: [note],
  };
}

function partTyped(facts: DeedFacts, problems: Complaints) {
  const { draft } = facts;
  if (draft.amount === "") return undefined;
  const items = chosenItems(facts);
  const currency = currencyOf(items);
  if (currency === undefined) {
    problems["amount"] = "Des factures de devises différentes : notez un litige par devise.";
    return undefined;
  }
  const amountCents = amountTyped(draft.amount, { field: "amount", problems, currency });
  const total = add(...items.map(({ balanceCents }) => balanceCents));
  if (amountCents !== undefined && amountCents > total)
    problems["amount"] = `Plus que les ${formatAmount(total, currency)} dus sur ces factures.`;
  return amountCents;
}
