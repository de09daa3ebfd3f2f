/** What pages send about mails, read strictly: it may be anything. */

import { type Day, parseIsoDay } from "../day.ts";
import type { Key } from "../dunning/journal.ts";
import type { MailEdit, MailRequest } from "./mail-on-request.ts";

/** Longer than any message that a person writes. */
const LONGEST_TEXT = 20_000;
const MOST = 2_000;

/** A message named by its acts or asked for, with what a person has changed in it. */
export type MailAsk = {
  readonly keys: readonly Key[];
  readonly request: MailRequest | undefined;
  readonly edit: MailEdit | undefined;
};

export function askGiven(given: unknown): MailAsk {
  const ask = isRecord(given) ? given : {};
  return {
    keys: textsOf(ask["keys"]) as readonly string[] as readonly Key[],
    request: isRecord(ask["request"]) ? requestGiven(ask["request"]) : undefined,
    edit: editGiven(ask["edit"]),
  };
}

/** Undefined when nothing was edited. */
function editGiven(given: unknown): MailEdit | undefined {
  if (!isRecord(given)) return undefined;
  const seen = given["seen"];
  return {
    subject: textOf(given["subject"]),
    body: textOf(given["body"]),
    to: textsOf(given["to"]),
    cc: textsOf(given["cc"]),
    ...(typeof seen === "string" ? { seen } : {}),
  };
}

function requestGiven(given: unknown): MailRequest {
  const request = isRecord(given) ? given : {};
  const { promises } = request;
  return {
    customer: textOf(request["customer"]),
    model: textOf(request["model"]),
    invoices: textsOf(request["invoices"]),
    promises: Array.isArray(promises) ? promises.slice(0, MOST).flatMap(promiseOf) : [],
    cause: textOf(request["cause"]),
  };
}

function promiseOf(
  given: unknown,
): readonly { readonly day: Day; readonly amountCents?: number }[] {
  if (!isRecord(given)) return [];
  const { amountCents } = given;
  const day = parseIsoDay(textOf(given["day"]));
  if (!day) return [];
  const isAmount = typeof amountCents === "number" && Number.isSafeInteger(amountCents);
  return [{ day, ...(isAmount && amountCents > 0 ? { amountCents } : {}) }];
}

function textsOf(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.slice(0, MOST).map(textOf) : [];
}

function textOf(given: unknown): string {
  return typeof given === "string" ? given.slice(0, LONGEST_TEXT) : "";
}

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null;
}
