/** The customer that a page names, by its id, its code or its name; what it sends may be anything. */

import type { Customer } from "../ledger/types.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { typedText } from "../text/typed-text.ts";
import type { Ports } from "./ports.ts";
import { selectedCustomer } from "./selected-customer.ts";

type Asked = { readonly customer: Customer } | { readonly problem: string };

/** Without a name, that of the selected row. */
export function customerAsked(ports: Ports, read: BookRead, typed: unknown): Asked {
  const name = typedText(typed);
  const selected = name === "" ? selectedCustomer(ports, read) : { customer: name };
  if ("problem" in selected) return selected;
  const customer = customerNamed(read, selected.customer);
  return customer ? { customer } : { problem: notKnown(name) };
}

export function customerNamed({ book, known }: BookRead, typed: unknown): Customer | undefined {
  const name = typedText(typed);
  return name === "" ? undefined : book.customers.get(known.directory.resolve(name));
}

export function notKnown(typed: unknown): string {
  return `Le client « ${typedText(typed)} » est inconnu.`;
}
