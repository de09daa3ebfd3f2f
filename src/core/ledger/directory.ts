/** Finds a customer by its code or its name, however people type them. */

import { plain } from "../text/typography.ts";
import type { Customer, CustomerId } from "./types.ts";

/** The id of a name without accents, case and runs of spaces. */
export function customerIdOf(name: string): CustomerId {
  return plain(name).trim() as CustomerId;
}

export type Directory = {
  readonly customers: ReadonlyMap<CustomerId, Customer>;
  /** The id under which the typed text is known; a new one when it is not. */
  readonly resolve: (typed: string) => CustomerId;
};

export function directoryOf(customers: readonly Customer[]): Directory {
  const byCode = new Map(
    customers
      .filter((customer) => customer.code !== "")
      .map((customer) => [customerIdOf(customer.code), customer.id]),
  );
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  return {
    customers: byId,
    resolve: (typed) => {
      const id = customerIdOf(typed);
      return byId.has(id) ? id : (byCode.get(id) ?? id);
    },
  };
}
