/** The transfer that the QR code of a reminder asks for: what the message claims, and nothing else. */

import { add, cents, ZERO } from "../money.ts";
import { EURO } from "../sums.ts";
import { transferPayload } from "../text/epc-qr.ts";
import type { StatementLine } from "../text/statement.ts";
import type { MessageContext } from "./message.ts";

/**
 * None when several currencies are claimed: one code pays in euros and would look like the whole.
 * Before anything is late it asks for the next due date only, and never for more than what is left
 * once credit notes are deducted.
 */
export function transferCode({ of, statement }: MessageContext): string | undefined {
  const { settings } = of;
  const { totals, totalCents, lines } = statement;
  if (!settings.transferQr || totals.some(({ currency }) => currency !== EURO)) return undefined;
  const euros = lines.filter(({ currency }) => currency === EURO);
  const late = euros.filter(({ kind }) => kind === "invoice");
  const asked = late.length > 0 ? late : nextDue(euros);
  const sum = asked.reduce((total, { balanceCents }) => add(total, balanceCents), ZERO);
  return transferPayload({
    holder: settings.company,
    iban: settings.iban,
    bic: settings.bic,
    amountCents: late.length > 0 ? totalCents : cents(Math.min(sum, totalCents)),
    remittance: asked.map(({ number }) => number).join(" "),
  });
}

function nextDue(lines: readonly StatementLine[]): readonly StatementLine[] {
  const upcoming = lines.filter(({ kind }) => kind === "upcoming");
  const days = upcoming.flatMap(({ dueDay }) => dueDay ?? []).sort();
  return upcoming.filter(({ dueDay }) => dueDay === days[0]);
}
