/** What pages send about mails, read strictly: it may be anything. */

import { type Day, parseIsoDay } from "../day.ts";
import type { Key } from "../dunning/journal.ts";
import { fieldsOf, listOf, textOf } from "../text/typed-text.ts";
import type { MailEdit, MailRequest } from "./mail-on-request.ts";

const MOST = 2_000;

/** A message named by its acts or asked for, with what a person has changed in it. */
export type MailAsk = {
  readonly keys: readonly Key[];
  readonly request: MailRequest | undefined;
  readonly edit: MailEdit | undefined;
};

export function askGiven(given: unknown): MailAsk {
  const { keys, request, edit } = fieldsOf(given);
  return {
    keys: textsOf(keys) as readonly string[] as readonly Key[],
    request: isThere(request) ? requestGiven(request) : undefined,
    edit: isThere(edit) ? editGiven(edit) : undefined,
  };
}

function isThere(given: unknown): boolean {
  return typeof given === "object" && given !== null;
}

function editGiven(given: unknown): MailEdit {
  const { subject, body, to, cc, seen } = fieldsOf(given);
  return {
    subject: textOf(subject),
    body: textOf(body),
    to: textsOf(to),
    cc: textsOf(cc),
    ...(typeof seen === "string" ? { seen } : {}),
  };
}

function requestGiven(given: unknown): MailRequest {
  const { customer, model, invoices, promises, cause } = fieldsOf(given);
  return {
    customer: textOf(customer),
    model: textOf(model),
    invoices: textsOf(invoices),
    promises: listOf(promises).slice(0, MOST).flatMap(promiseOf),
    cause: textOf(cause),
  };
}

function promiseOf(
  given: unknown,
): readonly { readonly day: Day; readonly amountCents?: number }[] {
  const { day: typed, amountCents } = fieldsOf(given);
  const day = parseIsoDay(textOf(typed));
  if (!day) return [];
  const isAmount = typeof amountCents === "number" && Number.isSafeInteger(amountCents);
  return [{ day, ...(isAmount && amountCents > 0 ? { amountCents } : {}) }];
}

function textsOf(given: unknown): readonly string[] {
  return listOf(given).slice(0, MOST).map(textOf);
}
