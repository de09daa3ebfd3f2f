/** Promises to pay, and payments announced: pending, kept, or made in vain. */

import { addDays } from "../day.ts";
import type { Reason } from "../dunning/decision.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import type { Broken } from "./broken.ts";
import type { Commitment } from "./commitment.ts";
import { followedBy, type Gender, listed, notedBy, told } from "./told.ts";

type Words = {
  readonly code: "promise" | "payment-announced";
  readonly gender: Gender;
  readonly what: (amount: string) => string;
  readonly awaited: string;
  readonly nothing: string;
  readonly part: string;
};

const PROMISE: Words = {
  code: "promise",
  gender: "feminine",
  what: (amount) => (amount ? `promesse de ${amount}` : "promesse de paiement"),
  awaited: "attendue",
  nothing: "non tenue",
  part: "tenue en partie",
};

const ANNOUNCED: Words = {
  code: "payment-announced",
  gender: "masculine",
  what: (amount) => (amount ? `paiement de ${amount} annoncé` : "paiement annoncé"),
  awaited: "attendu",
  nothing: "non reçu",
  part: "reçu en partie",
};

/** The next one that is awaited holds its invoices back, whole, even when it covers a part of them. */
export function awaited(commitments: readonly Commitment[], row: string): Reason | undefined {
  const waiting = commitments.filter((one) => one.covers.has(row) && isAwaited(one));
  const [next, ...later] = waiting;
  if (!next) return undefined;
  const { code, gender } = wordsOf(next);
  const { lastDay, followUp, day, state } = next;
  const then = later.map((one) => `puis ${shareOf(one)} le ${formatDay(one.day)}`);
  const reason = [listed([nextSentence(next), ...then]), told(followUp, gender)]
    .filter((part) => part !== "")
    .join(", ");
  const until = addDays(state === "keptEarly" ? day : lastDay, 1);
  return { verdict: "aside", code, reason, until };
}

/**
 * The latest one that was made in vain. An agreement made after it takes its place: while that is
 * awaited the broken one is still said, once it is kept no more.
 */
export function brokenFor(commitments: readonly Commitment[], row: string): Broken | undefined {
  const broken = commitments.filter(
    (one) => one.state === "broken" && one.covers.has(row) && !one.isReplaced,
  );
  const last = broken[broken.length - 1];
  return last && { since: addDays(last.lastDay, 1), promisedFor: last.day, sentence: inVain(last) };
}

/** A promise kept before its day leaves the customer in peace until then, as it was promised to be. */
function isAwaited({ state, followUp }: Commitment): boolean {
  return state === "pending" || (state === "keptEarly" && followUp.kind === "promise");
}

function wordsOf({ followUp }: Commitment): Words {
  return followUp.kind === "paymentSent" ? ANNOUNCED : PROMISE;
}

function nextSentence(one: Commitment): string {
  const { what, awaited: word } = wordsOf(one);
  const head = `${what(amountOf(one))} pour le ${formatDay(one.day)}`;
  return one.state === "keptEarly"
    ? `${head}, déjà tenue : rien avant ce jour`
    : `${head}, ${word} jusqu’au ${formatDay(one.lastDay)}`;
}

/** « promesse de 400,00 € pour le 20/11/2026 tenue en partie, 100,00 € reçus (notée le … par …) ». */
function inVain(one: Commitment): string {
  const { followUp, amountCents, receivedCents, dueCents, day, currency } = one;
  const { what, nothing, part, gender } = wordsOf(one);
  const isPart = receivedCents > 0 && followUp.noted !== undefined;
  const who = listed([notedBy(followUp, gender), followedBy(followUp, gender)]);
  return [
    `${what(amountOf(one))} pour le ${formatDay(day)} ${isPart ? part : nothing}`,
    ...(isPart ? [`, ${formatAmount(receivedCents, currency)} reçus`] : []),
    ...(amountCents === undefined ? [`, reste ${formatAmount(dueCents, currency)}`] : []),
    ...(who ? [` (${who})`] : []),
  ].join("");
}

function amountOf({ amountCents, currency }: Commitment): string {
  return amountCents === undefined ? "" : formatAmount(amountCents, currency);
}

function shareOf(one: Commitment): string {
  return amountOf(one) || "le reste";
}
