/** Which items of an account still count, what is left on each, and which is spoken of first. */

import type { Sum } from "../sums.ts";
import type { OpenItem } from "./settle.ts";
import type { Invoice } from "./types.ts";

/** Not issued, or taken back: nobody owes anything by it. */
export function isVoid({ status }: Invoice): boolean {
  return status === "draft" || status === "cancelled";
}

/** Nothing is open on what is paid, refunded, cancelled, or not issued yet. */
export function isOpenItem({ invoice, balanceCents }: OpenItem): boolean {
  return balanceCents !== 0 && invoice.status !== "paid" && !isVoid(invoice);
}

/** By their numbers when they fall due on the same day. */
export function oldestFirst({ invoice: a }: OpenItem, { invoice: b }: OpenItem): number {
  const [left, right] = [`${a.due} ${a.number}`, `${b.due} ${b.number}`];
  return left < right ? -1 : Number(left > right);
}

export function leftOn({ invoice: { currency }, balanceCents: cents }: OpenItem): Sum {
  return { currency, cents };
}
