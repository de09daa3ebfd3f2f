/** What is wrong with a payment plan as it was typed, and its rows of « Engagements »: one an instalment. */

import { openOnes } from "../follow-up/scope.ts";
import { add, type Cents, subtract } from "../money.ts";
import { formatAmount, formatCount } from "../text/format.ts";
import { plain } from "../text/typography.ts";
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

/** More would be a loan. */
const MOST_INSTALMENTS = 36;

/** The plan names its invoices: what is invoiced later was never agreed on. */
export function checkPlan(facts: DeedFacts): Checked {
  const { draft, today } = facts;
  const problems: Complaints = {};
  const items = chosenItems(facts);
  const currency = currencyOf(items);
  checkWhole(facts, problems);
  const amounts = draft.instalments.map(({ amount }, rank) =>
    amountTyped(amount, {
      field: `instalments.${rank}.amount`,
      problems,
      ...(currency && { currency }),
    }),
  );
  draft.instalments.forEach(({ day }, rank) => {
    const field = `instalments.${rank}.day`;
    const before = draft.instalments[rank - 1]?.day ?? "";
    dayTyped(day, { field, from: today, problems });
    if (!problems[field] && day <= before) problems[field] = "Après l’échéance précédente.";
  });
  const due = add(...items.map(({ balanceCents }) => balanceCents));
  const sum = currency ? sumSaid(amounts, due, currency) : "";
  const isWrong = sum !== "" && add(...known(amounts)) !== due && !problems["invoices"];
  if (isWrong) problems["instalments"] = sum;
  return { problems, said: isWrong ? "" : sum, notes: notesOf(facts, amounts) };
}

function notesOf(facts: DeedFacts, amounts: readonly (Cents | undefined)[]): Checked["notes"] {
  const invoices = chosenItems(facts).map(({ invoice }) => invoice.number);
  return facts.draft.instalments.map(({ day }, rank) => {
    const amountCents = amounts[rank];
    return {
      ...baseOf(facts),
      kind: "instalment" as const,
      invoices,
      day,
      plan: facts.draft.plan,
      ...(amountCents === undefined ? {} : { amountCents }),
    };
  });
}

function checkWhole({ draft, due, book, customer, today }: DeedFacts, problems: Complaints): void {
  const chosen = due.filter(({ invoice }) => draft.invoices.includes(invoice.number));
  if (chosen.length === 0) problems["invoices"] = "Cochez les factures à étaler.";
  else if (currencyOf(chosen) === undefined)
    problems["invoices"] = "Des factures de devises différentes : un échéancier par devise.";
  const { length } = draft.instalments;
  if (length === 0 || length > MOST_INSTALMENTS)
    problems["instalments"] =
      `De 1 à ${formatCount(MOST_INSTALMENTS, { one: "échéance", many: "échéances" })}.`;
  if (draft.plan === "") problems["plan"] = "Donnez un nom à l’échéancier.";
  const others = openOnes(book.followUps.get(customer.id) ?? [], "instalment", today);
  if (others.some(({ plan }) => plain(plan) === plain(draft.plan)))
    problems["plan"] = "Un échéancier en cours porte déjà ce nom.";
}

function sumSaid(amounts: readonly (Cents | undefined)[], due: Cents, currency: string): string {
  if (amounts.length === 0 || amounts.includes(undefined)) return "";
  const sum = add(...known(amounts));
  const of = `Total : ${formatAmount(sum, currency)}`;
  if (sum === due) return `${of}, tout ce qui est dû.`;
  const gap = subtract(due, sum);
  return gap > 0
    ? `${of} ; il manque ${formatAmount(gap, currency)} pour les ${formatAmount(due, currency)} dus.`
    : `${of}, soit ${formatAmount(subtract(sum, due), currency)} de plus que les ${formatAmount(due, currency)} dus.`;
}

function known(amounts: readonly (Cents | undefined)[]): readonly Cents[] {
  return amounts.flatMap((one) => one ?? []);
}
