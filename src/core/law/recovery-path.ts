/** A way to get paid once reminders have failed: what one row of the table says of it. */

import type { CustomerType } from "../ledger/types.ts";
import type { Cents } from "../money.ts";

export type RecoveryPathId =
  | "declaration"
  | "mediation"
  | "small-claims"
  | "uncontested"
  | "order"
  | "interim"
  | "lawsuit";

/** Texts are whole French sentences. */
type Told = {
  readonly delay: string;
  /** Fees change more often than this table: none is given in figures. */
  readonly cost: string;
  readonly sources: string;
  /** What must be known before it is taken. */
  readonly conditions: readonly string[];
  /** What the sources leave open: it is not told as settled. */
  readonly undecided: readonly string[];
};

export type RecoveryPath = Told & {
  readonly id: RecoveryPathId;
  readonly name: string;
  /** Against whom, with the court that hears it: it is closed against a debtor that is not named. */
  readonly against: Readonly<
    Partial<
      Record<CustomerType, { readonly court: string } & Partial<Pick<Told, "conditions" | "cost">>>
    >
  >;
  /** Only where collective proceedings are open; the others only where none are. */
  readonly inProceedings?: true;
  readonly who: string;
  /** Principal and interest; above this the path is closed. */
  readonly ceilingCents?: Cents;
  readonly ceiling: string;
  /** Why it cannot be taken yet. */
  readonly announced?: string;
};
