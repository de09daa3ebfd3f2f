/** What is followed up in a few words, and where each invoice then stands, as sentences. */

import { type Day, day } from "../../../src/core/day.ts";
import type { FollowUp, FollowUpKind } from "../../../src/core/follow-up/follow-up.ts";
import { type Standing, standingsOf } from "../../../src/core/follow-up/standing.ts";
import { customerIdOf } from "../../../src/core/ledger/directory.ts";
import { settle } from "../../../src/core/ledger/settle.ts";
import type { Customer, Invoice, InvoiceNumber, Payment } from "../../../src/core/ledger/types.ts";
import { cents } from "../../../src/core/money.ts";
import { customer, invoice } from "../dunning/books.ts";
import { spoken } from "../sheet/spoken.ts";

export type FollowUpWords = Partial<Omit<FollowUp, "kind" | "invoices">> & {
  readonly invoices?: readonly string[];
  readonly euros?: number;
  readonly on?: string;
  readonly notedOn?: string;
  readonly closedOn?: string;
};

/** About F-1, noted by Camille on 12 November 2026 unless said otherwise. */
export function followUp(kind: FollowUpKind, words: FollowUpWords = {}): FollowUp {
  const { invoices = ["F-1"], euros, on, notedOn = "2026-11-12", closedOn, ...rest } = words;
  return {
    kind,
    noted: day(notedOn),
    author: "camille@beaumont.example",
    customer: customerIdOf("Durand"),
    cause: "",
    owner: "",
    plan: kind === "instalment" ? "Hiver" : "",
    at: "Engagements!A2",
    ...rest,
    invoices: invoices as readonly InvoiceNumber[],
    ...(euros === undefined ? {} : { amountCents: cents(Math.round(euros * 100)) }),
    ...(on ? { day: day(on) } : {}),
    ...(closedOn ? { closed: day(closedOn) } : {}),
  };
}

export type StandingWords = {
  readonly followUps?: readonly FollowUp[];
  readonly invoices?: readonly Invoice[];
  readonly payments?: readonly Payment[];
  readonly customer?: Partial<Customer>;
  readonly today?: string;
};

/** One invoice of 1 200 €, due on 2 November 2026. */
export const BIG = invoice({ euros: 1200, due: "2026-11-02", issued: day("2026-10-02") });

/** By the number of the invoice; two days of grace. */
export function standingBy(words: StandingWords, today: Day): ReadonlyMap<string, Standing> {
  const invoices = words.invoices ?? [BIG];
  const { accounts } = settle(invoices, words.payments ?? []);
  const who = customer(words.customer);
  const account = accounts.get(who.id);
  if (!account) throw new Error("No invoice of this customer");
  const standings = standingsOf({
    account,
    customer: who,
    followUps: words.followUps ?? [],
    graceDays: 2,
    today,
  });
  return new Map(
    invoices.flatMap(({ number, at }) => {
      const standing = standings.get(at);
      return standing ? [[number as string, standing] as const] : [];
    }),
  );
}

/** « F-1 promise 2026-11-19: … », « F-1 broken 2026-11-19: … », « F-1 disputed 40000 ». */
export function standing(words: StandingWords): readonly string[] {
  const all = standingBy(words, day(words.today ?? "2026-11-23"));
  return [...all].flatMap(([number, one]) => said(one).map((line) => spoken(`${number} ${line}`)));
}

function said({ hold, broken, disputedCents, recall, block }: Standing): readonly string[] {
  return [
    hold && `${[hold.code, hold.until].filter(Boolean).join(" ")}: ${hold.reason}`,
    broken && `broken ${broken.since}: ${broken.sentence}`,
    disputedCents > 0 && `disputed ${disputedCents}`,
    recall && `recall ${recall.day}`,
    block && `block ${block.noted}`,
  ].filter((line) => typeof line === "string");
}
