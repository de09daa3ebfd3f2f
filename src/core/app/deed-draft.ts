/** A deed as a page sends it, which may be anything. */

import { fieldsOf, listOf, typedText } from "../text/typed-text.ts";
import type { DeedDraft } from "./deed.ts";

export function draftOf(given: unknown): DeedDraft {
  const fields = fieldsOf(given);
  const text = (name: string) => typedText(fields[name]);
  return {
    customer: text("customer"),
    invoices: listOf(fields["invoices"])
      .map(typedText)
      .filter((one) => one !== ""),
    day: text("day"),
    amount: text("amount"),
    cause: text("cause"),
    owner: text("owner"),
    method: text("method"),
    reference: text("reference"),
    plan: text("plan"),
    instalments: listOf(fields["instalments"])
      .map(fieldsOf)
      .map(({ day, amount }) => ({ day: typedText(day), amount: typedText(amount) })),
    comment: text("comment"),
  };
}
