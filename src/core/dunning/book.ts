/** Everything that a decision rests on, read from the workbook in one go. */

import type { FollowUp } from "../follow-up/follow-up.ts";
import type { RateTable } from "../law/rates.ts";
import type { Account } from "../ledger/settle.ts";
import type { Customer, CustomerId, InvoiceNumber, Payment } from "../ledger/types.ts";
import type { Settings } from "../sheet/settings.ts";
import type { Variant } from "../text/language.ts";
import type { LogEntry } from "./journal.ts";
import type { Scenario } from "./scenario.ts";

/** One text of a model, as « Modèles » holds it. */
export type Template = {
  readonly code: string;
  readonly name: string;
  readonly variant: Variant;
  readonly subject: string;
  readonly body: string;
  readonly at: string;
};

/** By code; of each model at most one text a variant. */
export type Templates = ReadonlyMap<string, readonly Template[]>;

/** A row of invoices that could not be read: it still gets its decision. */
export type UnusableRow = {
  readonly invoice: InvoiceNumber;
  readonly customer: CustomerId;
  readonly at: string;
  readonly reason: string;
};

export type Book = {
  readonly settings: Settings;
  readonly customers: ReadonlyMap<CustomerId, Customer>;
  readonly accounts: ReadonlyMap<CustomerId, Account>;
  readonly payments: readonly Payment[];
  readonly followUps: ReadonlyMap<CustomerId, readonly FollowUp[]>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly templates: Templates;
  readonly rates: RateTable;
  readonly log: readonly LogEntry[];
  readonly unusable: readonly UnusableRow[];
  /**
   * Customers whose account cannot be stated: a row of theirs is unreadable, so a total would be
   * a guess. The text says which cell.
   */
  readonly unclear: ReadonlyMap<CustomerId, string>;
};
