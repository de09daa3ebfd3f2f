/** The sums of a letter, and the table of its lines: what is due, what the law adds, the total. */

import { type Day, daysBetween } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { ClaimedPenalties } from "../dunning/claimed-penalties.ts";
import { amountInWords } from "../figures/words.ts";
import type { PenaltyInput } from "../law/penalty-input.ts";
import { rateInForce } from "../law/rates.ts";
import type { OpenItem } from "../ledger/settle.ts";
import type { CustomerType } from "../ledger/types.ts";
import { type Cents, ZERO } from "../money.ts";
import { areOnlyEuros, EURO, eurosIn, type Sum } from "../sums.ts";
import {
  formatAmount,
  formatCount,
  formatDay,
  formatList,
  formatRate,
  formatSums,
} from "../text/format.ts";
import { FRENCH } from "../text/mail-french.ts";
import {
  balanceLabel,
  contestedLabel,
  isCredit,
  lateLabel,
  lineLabel,
  type StatementLine,
} from "../text/statement.ts";
import type { LetterContent } from "./letter.ts";
import type { LetterClaim } from "./letter-claim.ts";
import { dailyCents, penaltyRows } from "./penalty-rows.ts";

export const DAYS = { one: "jour", many: "jours" };

type Of = { readonly book: Book; readonly today: Day; readonly type: CustomerType };

/** What lateness costs, by who owes. */
const BASES: Readonly<Record<CustomerType, string>> = {
  entreprise: "articles L. 441-10 et D. 441-5 du Code de commerce",
  public: "articles L. 2192-13, R. 2192-31 et D. 2192-35 du Code de la commande publique",
  particulier: "articles 1231-6 et 1344-1 du Code civil",
};

export function claimValues(claim: LetterClaim, of: Of): LetterContent["values"] {
  const { statement, totals, items } = claim;
  return {
    ...invoiceValues(items, of.today),
    ...accessoryValues(claim.accessories, of),
    "total échu": formatSums(statement.totals),
    "total dû": formatSums(statement.balances),
    "total principal": formatSums(statement.totals),
    "total réclamé": formatSums(totals),
    "total en lettres": inWords(totals),
    "total dû en lettres": inWords(statement.balances),
    "taux légal": legalRate(of),
    "base légale": BASES[of.type],
  };
}

/** French has words for euros and centimes; another currency stays in figures. */
function inWords(sums: readonly Sum[]): string {
  return areOnlyEuros(sums) && eurosIn(sums) > 0 ? amountInWords(eurosIn(sums)) : "";
}

function invoiceValues(items: readonly OpenItem[], today: Day): LetterContent["values"] {
  const numbers = items.map(({ invoice }): string => invoice.number);
  const only = items.length === 1 ? items[0]?.invoice : undefined;
  const oldest = items
    .map(({ invoice }) => invoice.due)
    .filter((due) => due < today)
    .sort()[0];
  return {
    "n° facture": only?.number ?? "",
    "liste factures": formatList(numbers),
    "nb factures": String(items.length),
    "réf commande": only?.orderReference ?? "",
    "plus ancienne échéance": oldest ? formatDay(oldest) : "",
    "jours de retard": oldest ? formatCount(daysBetween(oldest, today), DAYS) : "",
    "référence virement": numbers.join(" "),
  };
}

/** A rate that is not known leaves the fields of the penalties empty: no figure is made up. */
function accessoryValues(
  accessories: ClaimedPenalties | undefined,
  { book }: Of,
): LetterContent["values"] {
  if (!accessories) return {};
  const { penalties, indemnityCents, count } = accessories;
  const indemnity = formatAmount(indemnityCents);
  const always = {
    indemnité: indemnity,
    "total indemnités": indemnity,
    "nb indemnités": String(count),
  };
  if (!penalties) return always;
  const cents = formatAmount(penalties.cents);
  return {
    ...always,
    pénalités: cents,
    "total pénalités": cents,
    "taux pénalités": formatRate(penalties.rateBp),
    "pénalité par jour": formatAmount(dailyCents(penalties.ofInvoices)),
    "jours de l’année": divisorWords(book.settings.yearDivisor),
  };
}

function divisorWords(divisor: PenaltyInput["yearDivisor"]): string {
  return divisor === "actual" ? "365, ou 366 les années bissextiles" : "365";
}

/** Of « autres cas », as the creditor is a business (CMF L313-2). */
function legalRate({ book, today }: Of): string {
  const rate = rateInForce(today, "legalOther", book.rates);
  return rate ? formatRate(rate.rateBp) : "";
}

export function claimTables({ statement, accessories }: LetterClaim): LetterContent["tables"] {
  return {
    factures: statement.lines.map(invoiceRow),
    pénalités: penaltyRows(accessories?.penalties?.ofInvoices ?? []).map((row) => ({
      "pénalité facture": row.invoice,
      "pénalité base": formatAmount(row.baseCents),
      "pénalité du": formatDay(row.from),
      "pénalité au": formatDay(row.to),
      "pénalité jours": String(row.days),
      "pénalité taux": formatRate(row.rateBp),
      "pénalité montant": formatAmount(row.cents),
    })),
  };
}

function invoiceRow(line: StatementLine): Readonly<Record<string, string>> {
  const { currency, invoiceDay, dueDay, receivedDay, paidCents } = line;
  const contested = contestedLabel(line, FRENCH);
  const label = lineLabel(line, FRENCH);
  const day = invoiceDay ?? receivedDay;
  return {
    "facture n°": contested === "" ? label : `${label} (${contested})`,
    "facture date": day ? formatDay(day) : "",
    "facture échéance": dueDay && !isCredit(line) ? formatDay(dueDay) : "",
    "facture montant": formatAmount(line.amountCents, currency),
    "facture réglé": paidCents === 0 ? "" : formatAmount(paidCents, currency),
    "facture reste dû": balanceLabel(line, FRENCH),
    "facture retard": lateLabel(line, FRENCH),
    "facture commande": line.orderReference ?? "",
  };
}

/** What is owed in another currency than the euro bears no penalty here. */
export function claimConditions(claim: LetterClaim): LetterContent["conditions"] {
  const { statement, items, accessories, totals } = claim;
  return {
    plusieurs: items.length > 1,
    avoirs: statement.lines.some((line) => isCredit(line) && !line.isApart),
    "pénalités connues": accessories?.penalties !== undefined,
    "autres devises": !areOnlyEuros(totals),
  };
}

export function eurosOfSums(totals: readonly Sum[]): Cents {
  const euros = totals.find(({ currency }) => currency === EURO)?.cents ?? ZERO;
  return euros > 0 ? euros : ZERO;
}
