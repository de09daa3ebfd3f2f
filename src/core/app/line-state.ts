/** What stands between one invoice and its next reminder, in a few words. */

import type { Commitment } from "../follow-up/commitment.ts";
import type { OpenItem } from "../ledger/settle.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import type { CallFacts } from "./call-facts.ts";

/** « promis pour le 27/11/2026 », « en litige : prix »; "" for nothing. */
export function stateWords(item: OpenItem, facts: CallFacts): string {
  const standing = facts.standings.get(item.invoice.at);
  const parts = [
    disputeWords(item, facts),
    standing?.broken ? `promesse non tenue, pour le ${formatDay(standing.broken.promisedFor)}` : "",
    awaitedWords(item, facts),
    heldWords(item, facts),
  ];
  return parts.filter((part) => part !== "").join(" ; ");
}

function disputeWords(item: OpenItem, { standings, followUps, today }: CallFacts): string {
  const { invoice, balanceCents } = item;
  const cents = standings.get(invoice.at)?.disputedCents ?? 0;
  if (cents === 0) return "";
  const row = followUps.find(
    ({ kind, invoices, closed }) =>
      kind === "dispute" &&
      !(closed && closed <= today) &&
      (invoices.length === 0 || invoices.includes(invoice.number)),
  );
  const cause = invoice.dispute || row?.cause || "";
  const part =
    cents < balanceCents
      ? ` pour ${formatAmount(standings.get(invoice.at)?.disputedCents ?? balanceCents, invoice.currency)}`
      : "";
  return `en litige${part}${cause ? ` : ${cause}` : ""}`;
}

function awaitedWords({ invoice }: OpenItem, { commitments }: CallFacts): string {
  const isAwaited = ({ state, covers }: Commitment) =>
    state === "pending" && covers.has(invoice.at);
  const next = commitments.agreed.find(isAwaited);
  if (next)
    return next.followUp.kind === "instalment"
      ? `échéancier « ${next.followUp.plan} », le ${formatDay(next.day)}`
      : `promis pour le ${formatDay(next.day)}`;
  const announced = commitments.announced.find(isAwaited);
  return announced ? `paiement annoncé, attendu le ${formatDay(announced.day)}` : "";
}

const HELD: Readonly<Record<string, string>> = {
  pause: "en pause",
  "stop-invoice": "ne plus relancer",
  "stop-customer": "ne plus relancer",
  reply: "réponse à traiter",
};

function heldWords({ invoice }: OpenItem, { standings }: CallFacts): string {
  if (invoice.status === "litigation") return "au contentieux";
  return HELD[standings.get(invoice.at)?.hold?.code ?? ""] ?? "";
}
