/** What the page of letters sends, read strictly: it may be anything. */

import type { InvoiceNumber } from "../ledger/types.ts";
import type { LetterRequest } from "../letters/letter.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { fieldsOf, listOf, typedText } from "../text/typed-text.ts";
import { isLetterModel } from "./letter-models.ts";
import type { LetterAsk } from "./letters-page.ts";

/** More than any day of letters. */
const MOST_LETTERS = 500;
const MOST_INVOICES = 2_000;

export function lettersAsked(given: unknown): readonly LetterAsk[] {
  return listOf(given).slice(0, MOST_LETTERS).map(letterAsked);
}

export function letterAsked(given: unknown): LetterAsk {
  const { customer, model, invoices, noticeDays, seen } = fieldsOf(given);
  return {
    customer: typedText(customer),
    model: typedText(model),
    invoices: listOf(invoices).slice(0, MOST_INVOICES).map(typedText),
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
