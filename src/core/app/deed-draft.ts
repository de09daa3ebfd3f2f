/** A deed as a page sends it, which may be anything. */

import { typedField, typedText } from "../text/typed-text.ts";
import type { DeedDraft } from "./deed.ts";

export function draftOf(given: unknown): DeedDraft {
  const at = (name: string) => typedField(given, name);
  const text = (name: string) => typedText(at(name));
  return {
    customer: text("customer"),
    invoices: listOf(at("invoices"))
      .map(typedText)
      .filter((one) => one !== ""),
    day: text("day"),
    amount: text("amount"),
    cause: text("cause"),
    owner: text("owner"),
    method: text("method"),
    reference: text("reference"),
    plan: text("plan"),
    instalments: listOf(at("instalments")).map((one) => ({
      day: typedText(typedField(one, "day")),
      amount: typedText(typedField(one, "amount")),
    })),
    comment: text("comment"),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
