/** The sentences of the page that count. */

import type { Preparation, PreparedRow } from "../../core/app/preparation.ts";
import { formatCount } from "../../core/text/format.ts";

export function idOf({ keys }: Pick<PreparedRow, "keys">): string {
  return keys.join("\n");
}

export function reminders(count: number): string {
  return formatCount(count, { one: "relance", many: "relances" });
}

/** A copy counts as one; in test mode each message goes to one person. */
export function recipientsOf(
  { testMode }: Pick<Preparation, "testMode">,
  rows: readonly PreparedRow[],
  counts: ReadonlyMap<string, number>,
): number {
  if (testMode) return rows.length;
  return rows.reduce((sum, row) => sum + (counts.get(idOf(row)) ?? row.recipients.length), 0);
}

/** « 7 e-mails vont partir de compta@… vers 9 destinataires. » */
export function whatWillHappen(
  { testMode, sender }: Preparation,
  messages: number,
  recipients: number,
): string {
  const mails = formatCount(messages, { one: "e-mail va", many: "e-mails vont" });
  if (testMode) return `${mails} partir de ${sender} vers vous seul : mode test.`;
  const people = formatCount(recipients, { one: "destinataire", many: "destinataires" });
  return `${mails} partir de ${sender} vers ${people}.`;
}

/** « Quota : 1 487 → 1 478 destinataires ». */
export function quota(allowance: number, recipients: number): string {
  const [before, after] = [allowance, Math.max(0, allowance - recipients)].map((count) =>
    formatCount(count, { one: "", many: "" }).trim(),
  );
  return recipients === 0
    ? `Quota : ${before} destinataires`
    : `Quota : ${before} → ${after} destinataires`;
}
