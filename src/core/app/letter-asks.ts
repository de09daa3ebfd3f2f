/** What the page of letters sends, read strictly: it may be anything. */

import type { InvoiceNumber } from "../ledger/types.ts";
import type { LetterRequest } from "../letters/letter.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { isLetterModel } from "./letter-models.ts";
import type { LetterAsk } from "./letters-page.ts";
import { type Fields, fieldsOf, textIn } from "./page-input.ts";

/** More than any day of letters. */
const MOST_LETTERS = 500;
const MOST_INVOICES = 2_000;

export function lettersAsked(given: unknown): readonly LetterAsk[] {
  return Array.isArray(given) ? given.slice(0, MOST_LETTERS).map(letterAsked) : [];
}

export function letterAsked(given: unknown): LetterAsk {
  const ask = fieldsOf(given);
  const { noticeDays, seen } = ask;
  return {
    customer: textIn(ask, "customer"),
    model: textIn(ask, "model"),
    invoices: invoicesOf(ask),
    ...(typeof noticeDays === "number" ? { noticeDays } : {}),
    ...(typeof seen === "string" ? { seen } : {}),
  };
}

/** The letter that is asked for; undefined of a model that is none. */
export function requestOf(
  { known }: Pick<BookRead, "known">,
  { customer, model, invoices = [], noticeDays }: LetterAsk,
): LetterRequest | undefined {
  if (!isLetterModel(model)) return undefined;
  return {
    customer: known.directory.resolve(customer),
    model,
    invoices: invoices as readonly string[] as readonly InvoiceNumber[],
    ...(noticeDays === undefined ? {} : { noticeDays }),
  };
}

function invoicesOf({ invoices }: Fields): readonly string[] {
  if (!Array.isArray(invoices)) return [];
  return invoices
    .slice(0, MOST_INVOICES)
    .filter((one: unknown): one is string => typeof one === "string");
}
