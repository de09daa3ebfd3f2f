/** The statement of an account line by line: what was invoiced, what came in, what is left. */

import type { Day } from "../day.ts";
import type { Case } from "../dunning/exclusions.ts";
import type { OpenItem } from "../ledger/settle.ts";
import { type Cents, subtract, ZERO } from "../money.ts";
import { EURO, type Sum } from "../sums.ts";
import { formatAmount, formatDay, formatSums } from "../text/format.ts";
import type { LetterContent } from "./letter.ts";

type AccountLine = {
  readonly day: Day | undefined;
  readonly label: string;
  readonly due?: Day;
  readonly currency: string;
  /** Positive: owed by the customer. */
  readonly cents: Cents;
  /** Of an invoice or a credit note. */
  readonly balanceCents?: Cents;
};

/** Everything that is open, with its payments: debits less credits are the balance. */
export function accountContent(cases: readonly Case[]): Pick<LetterContent, "values" | "tables"> {
  const lines = [...cases.filter(isOpen).flatMap(linesOf), ...unallocatedLines(cases[0])].sort(
    (a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : Number((a.day ?? "") > (b.day ?? ""))),
  );
  return {
    values: {
      "total débit": formatSums(lines.filter(({ cents }) => cents > 0)),
      "total crédit": formatSums(lines.filter(({ cents }) => cents < 0).map(opposite)),
      solde: formatSums(lines),
    },
    tables: { relevé: lines.map(rowOf) },
  };
}

/** Nothing is left of a paid one; a draft was never sent, a cancelled one is void. */
function isOpen({ item: { invoice, balanceCents } }: Case): boolean {
  const isSetOff = invoice.kind === "creditNote" && invoice.status === "paid";
  return (
    balanceCents !== 0 && invoice.status !== "draft" && invoice.status !== "cancelled" && !isSetOff
  );
}

function linesOf({ item, standing }: Case): readonly AccountLine[] {
  const { invoice, balanceCents } = item;
  const { number, currency, issued, amountCents, kind } = invoice;
  const what = kind === "creditNote" ? "Avoir" : kind === "deposit" ? "Acompte" : "Facture";
  const contested = standing.disputedCents > 0 ? " (en litige)" : "";
  return [
    {
      day: issued,
      label: `${what} ${number}${contested}`,
      ...(kind === "creditNote" ? {} : { due: invoice.due }),
      currency,
      cents: amountCents,
      balanceCents,
    },
    ...paymentLines(item),
  ];
}

/** « Réglé » of the row says how much, not when. */
function paymentLines({ invoice, payments, paidCents }: OpenItem): readonly AccountLine[] {
  const { number, currency } = invoice;
  const label = `Règlement de ${number}`;
  if (payments.length > 0)
    return payments.map(({ day, amountCents }) => ({
      day,
      label: amountCents < 0 ? `Règlement rejeté de ${number}` : label,
      currency,
      cents: subtract(ZERO, amountCents),
    }));
  return paidCents === 0
    ? []
    : [{ day: invoice.issued, label, currency, cents: subtract(ZERO, paidCents) }];
}

function unallocatedLines(of: Case | undefined): readonly AccountLine[] {
  return (of?.account.unallocated ?? []).map(({ day, amountCents, reference }) => ({
    day,
    label: ["Règlement à affecter", reference].filter((part) => part !== "").join(", "),
    currency: EURO,
    cents: subtract(ZERO, amountCents),
  }));
}

function rowOf(line: AccountLine): Readonly<Record<string, string>> {
  const { currency, cents } = line;
  return {
    "relevé date": line.day ? formatDay(line.day) : "",
    "relevé libellé": line.label,
    "relevé échéance": line.due ? formatDay(line.due) : "",
    "relevé débit": cents > 0 ? formatAmount(cents, currency) : "",
    "relevé crédit": cents < 0 ? formatAmount(opposite(line).cents, currency) : "",
    "relevé reste dû":
      line.balanceCents === undefined ? "" : formatAmount(line.balanceCents, currency),
  };
}

function opposite({ currency, cents }: Sum): Sum {
  return { currency, cents: subtract(ZERO, cents) };
}
