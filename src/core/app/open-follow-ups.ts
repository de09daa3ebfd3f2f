/** What is open between two reminders, as sentences that a person may close. */

import { FOLLOW_UP_WORDS, type FollowUp, type FollowUpKind } from "../follow-up/follow-up.ts";
import { isOpen } from "../follow-up/scope.ts";
import { followedBy, type Gender, notedBy } from "../follow-up/told.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import type { CallFacts } from "./call-facts.ts";
import type { OpenFollowUp } from "./call-sheet.ts";
import { few } from "./few.ts";

export function openFollowUps({
  followUps,
  today,
  read,
}: Pick<CallFacts, "followUps" | "today" | "read">): readonly OpenFollowUp[] {
  return followUps
    .filter((one) => isOpen(one, today))
    .map((row) => ({
      row,
      sentence: typeset(sentenceOf(row, currencyOf(row, read.known.currencies))),
    }));
}

const GENDER: Readonly<Record<FollowUpKind, Gender>> = {
  promise: "feminine",
  instalment: "feminine",
  dispute: "masculine",
  pause: "feminine",
  stop: "masculine",
  block: "masculine",
  recall: "masculine",
  paymentSent: "masculine",
  reply: "feminine",
};

/** « Promesse de 400,00 € pour le 27/11/2026 (F-12), notée le 23/11/2026 par …, suivie par Paul : … ». */
function sentenceOf(row: FollowUp, currency: string): string {
  const { kind, amountCents, day, invoices, cause, plan } = row;
  const gender = GENDER[kind];
  const head = [
    FOLLOW_UP_WORDS[kind],
    plan ? `« ${plan} »` : "",
    amountCents === undefined ? "" : `de ${formatAmount(amountCents, currency)}`,
    day ? `${kind === "pause" ? "jusqu’au" : "pour le"} ${formatDay(day)}` : "",
    invoices.length > 0 ? `(${few(invoices)})` : "",
  ];
  const told = [notedBy(row, gender), followedBy(row, gender)];
  const sentence = [head.filter(isSaid).join(" "), ...told.filter(isSaid)].join(", ");
  return cause ? `${sentence} : ${cause}` : sentence;
}

function isSaid(part: string): boolean {
  return part !== "";
}

/** That of its invoices; in euros when it names none. */
function currencyOf({ invoices }: FollowUp, currencies: ReadonlyMap<string, string>): string {
  return currencies.get(invoices[0] ?? "") ?? "EUR";
}
