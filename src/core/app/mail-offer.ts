/** The mail that a call asks for: what was promised is confirmed, what was missing is sent. */

import { parseIsoDay } from "../day.ts";
import type { Customer } from "../ledger/types.ts";
import type { ContactOutcome } from "./contact-outcomes.ts";
import type { MailRequest } from "./mail-on-request.ts";

const MODELS: Readonly<Partial<Record<ContactOutcome, string>>> = {
  promise: "confirmation-promesse",
  notReceived: "duplicata",
  hardship: "proposition-echeancier",
  dispute: "accuse-litige",
};

type Said = Pick<MailRequest, "invoices" | "cause"> & {
  readonly outcome: ContactOutcome;
  readonly promises?: readonly { readonly day: string; readonly amountCents?: number }[];
};

/** Nothing is offered where there is no address to write to. */
export function offerOf(said: Said, customer: Customer): MailRequest | undefined {
  const { outcome, invoices = [], cause, promises = [] } = said;
  const model = MODELS[outcome];
  if (!model || customer.to.length === 0) return undefined;
  const promised = promises.flatMap((promise) => {
    const day = parseIsoDay(promise.day);
    return day ? [{ ...promise, day }] : [];
  });
  return {
    customer: customer.id,
    model,
    ...(invoices.length > 0 ? { invoices } : {}),
    ...(promised.length > 0 ? { promises: promised } : {}),
    ...(outcome === "dispute" && cause ? { cause } : {}),
  };
}
