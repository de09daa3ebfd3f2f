/** What a payment plan has to say as a whole: two instalments on one day, sums that do not add up. */

import type { Finding } from "../finding.ts";
import type { FollowUp } from "../follow-up/follow-up.ts";
import { undertakingsOf } from "../follow-up/undertaking.ts";
import { groupBy } from "../group.ts";
import type { Account } from "../ledger/settle.ts";
import type { CustomerId } from "../ledger/types.ts";
import { add, ZERO } from "../money.ts";
import { EURO, type Sum } from "../sums.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import { plain } from "../text/typography.ts";
import { quote } from "./reading.ts";

export function planFindings(
  followUps: readonly FollowUp[],
  accounts: ReadonlyMap<CustomerId, Account>,
): readonly Finding[] {
  const plans = groupBy(
    followUps.filter(({ kind }) => kind === "instalment"),
    ({ customer, plan }) => `${customer}\n${plain(plan)}`,
  );
  return [...plans.values()]
    .filter((plan) => plan.some(({ closed }) => !closed))
    .flatMap((plan) => {
      const account = plan[0] && accounts.get(plan[0].customer);
      return [...sameDay(plan), ...(account ? wrongSum(plan, account) : [])];
    });
}

function sameDay(plan: readonly FollowUp[]): readonly Finding[] {
  const days = plan.map(({ day }) => day);
  return plan
    .filter(({ day }, rank) => day !== undefined && days.indexOf(day) < rank)
    .map(({ day, at, plan: name }) => ({
      severity: "warning" as const,
      code: "plan-same-day",
      at,
      message: `l’échéancier ${quote(name)} a deux échéances le ${day ? formatDay(day) : ""}`,
    }));
}

/** Against what was due when the plan was agreed: what is due now and what has come in since. */
function wrongSum(plan: readonly FollowUp[], account: Account): readonly Finding[] {
  const [first] = plan;
  const due = dueAtFirst(plan, account);
  const agreed = add(...plan.map(({ amountCents }) => amountCents ?? ZERO));
  if (!first || due === undefined || due.cents === agreed) return [];
  return [
    {
      severity: "warning",
      code: "plan-sum",
      at: first.at,
      message: `les échéances de l’échéancier ${quote(first.plan)} font ${formatAmount(agreed, due.currency)}, pour ${formatAmount(due.cents, due.currency)} dus`,
    },
  ];
}

/** Undefined once nothing is due any more. */
function dueAtFirst(plan: readonly FollowUp[], account: Account): Sum | undefined {
  const undertakings = undertakingsOf(plan, { account, graceDays: 0 });
  const rows = new Set(undertakings.flatMap(({ covers }) => [...covers]));
  const items = account.items.filter(({ invoice }) => rows.has(invoice.at));
  if (items.every(({ balanceCents }) => balanceCents <= 0)) return undefined;
  const agreedOn = plan.map(({ noted }) => noted ?? "").sort()[0] ?? "";
  const since = items
    .flatMap(({ payments }) => payments)
    .filter(({ day }) => day >= agreedOn)
    .map(({ amountCents }) => amountCents);
  const due = add(...items.map(({ balanceCents }) => balanceCents), ...since);
  return { currency: undertakings[0]?.currency ?? EURO, cents: due };
}
