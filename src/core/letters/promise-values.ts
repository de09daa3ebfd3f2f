/** What the customer has agreed to pay, as a letter says it: a plan, or promises. */

import { ZERO } from "../money.ts";
import type { Sum } from "../sums.ts";
import { formatAmount, formatDay, formatSums } from "../text/format.ts";
import type { LetterContent } from "./letter.ts";
import { type AskedLetter, commitmentsOf, pendingOf } from "./letter-subject.ts";

type Agreed = ReturnType<typeof pendingOf>[number];

/** A plan when the letter is about one or there is one; otherwise the promises. */
export function promiseContent(asked: AskedLetter): Pick<LetterContent, "values" | "tables"> {
  const agreed = agreedIn(asked);
  const first = agreed[0];
  const last = agreed[agreed.length - 1];
  const total = totalOf(agreed);
  return {
    values: {
      promesses: agreed.map(promiseLine).join("\n"),
      "date promesse": first ? formatDay(first.day) : "",
      "montant promis": total,
      "première échéance": first ? formatDay(first.day) : "",
      "dernière échéance": last ? formatDay(last.day) : "",
      "nb échéances": agreed.length > 0 ? String(agreed.length) : "",
      "total échéancier": total,
    },
    tables: {
      échéances: agreed.map((one) => ({
        "échéance date": formatDay(one.day),
        "échéance montant": amountOf(one),
      })),
    },
  };
}

function agreedIn(asked: AskedLetter): readonly Agreed[] {
  const commitments = commitmentsOf(asked);
  const promises = pendingOf(commitments, "promise");
  const instalments = lastPlan(pendingOf(commitments, "instalment"));
  if (asked.kind.subject === "promise") return promises;
  return instalments.length > 0 || asked.kind.subject === "plan" ? instalments : promises;
}

/** Of two plans the one that was agreed last. */
function lastPlan(instalments: readonly Agreed[]): readonly Agreed[] {
  const latest = instalments.reduce<Agreed | undefined>(
    (found, one) =>
      found && (found.followUp.noted ?? "") > (one.followUp.noted ?? "") ? found : one,
    undefined,
  );
  return instalments.filter(({ group }) => group === latest?.group);
}

function totalOf(agreed: readonly Agreed[]): string {
  if (agreed.length === 0 || agreed.some(({ amountCents }) => amountCents === undefined)) return "";
  return formatSums(
    agreed.map(({ currency, amountCents = ZERO }): Sum => ({ currency, cents: amountCents })),
  );
}

function promiseLine(one: Agreed): string {
  return `${amountOf(one)} le ${formatDay(one.day)}`;
}

function amountOf({ amountCents, currency }: Agreed): string {
  return amountCents === undefined ? "le reste dû" : formatAmount(amountCents, currency);
}
