/** The sentences in which announced and observed acts are compared. */

import type { Day } from "../../src/core/day.ts";
import { formatDay, formatList } from "../../src/core/text/format.ts";
import type { Observation } from "./story.ts";
import { tidy } from "./words.ts";

export type MailKind =
  | "sent"
  | "internal"
  | "test"
  | "refused"
  | "unanswered"
  | "blocked"
  | "killed";

/** How a message is named by what became of it, as far as the product knows. */
export const MAIL_WORDS: readonly { readonly kind: MailKind; readonly words: string }[] = [
  { kind: "sent", words: "e-mail à" },
  { kind: "internal", words: "e-mail interne sur" },
  { kind: "test", words: "e-mail de test pour" },
  { kind: "refused", words: "e-mail refusé à" },
  { kind: "unanswered", words: "e-mail sans réponse à" },
  { kind: "blocked", words: "e-mail bloqué à" },
  { kind: "killed", words: "e-mail interrompu à" },
];

export function mailSentence(mail: {
  readonly words: string;
  readonly customer: string;
  readonly step: string;
  readonly items: readonly string[];
  readonly total: string;
}): string {
  const items = formatList([...mail.items].sort());
  return tidy(`${mail.words} ${mail.customer} « ${mail.step} » : ${items}, total ${mail.total}`);
}

/** The step of the invoice is written when it is not the step of the message. */
export function itemOf({
  invoice,
  step,
}: {
  readonly invoice: string;
  readonly step: string;
}): string {
  return step === "" ? invoice : `${invoice} (${step})`;
}

export function decisionSentence(decision: {
  readonly invoice: string;
  readonly verdict: string;
  readonly reason: string;
}): string {
  return tidy(`${decision.invoice} ${decision.verdict} : ${decision.reason}`);
}

export function balanceSentence(invoice: string, amount: string): string {
  return tidy(`${invoice} reste dû ${amount}`);
}

export function untilSentence(invoice: string, day: Day): string {
  return `${invoice} à revoir le ${formatDay(day)}`;
}

export function findingSentence(at: string, message: string): string {
  return tidy(`anomalie ${at} : ${message}`);
}

/** « Factures » of « Factures!D14 »: findings are paired by their sheet. */
export function sheetOf(at: string): string {
  return at.split("!")[0] ?? at;
}

export function stopSentence(why: string): string {
  return tidy(`arrêt : ${why}`);
}

/** « … » in what was announced stands for any text. */
export function isAnnounced(seen: Observation, announced: Observation): boolean {
  if (seen.category !== announced.category || seen.about !== announced.about) return false;
  const parts = announced.sentence.split("…").map((part) => part.trim());
  const pattern = parts.map(escaped).join(".*");
  return new RegExp(`^${pattern}$`, "su").test(seen.sentence);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
