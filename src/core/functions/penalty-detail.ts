/** DETAIL_PENALITES: the working of a penalty as a table, for cells. */

import { byDay } from "../day.ts";
import type { Imputation } from "../law/imputation.ts";
import { exactInterest, PARTS_OF_A_CENT } from "../law/interest.ts";
import { latePenalty } from "../law/penalties.ts";
import type { PenaltySegment } from "../law/penalty-rates.ts";
import { divideHalfUp, eurosOf } from "../money.ts";
import type { Row } from "../sheet/cell.ts";
import { formatAmount } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import { type Argument, commonLength } from "./broadcast.ts";
import {
  ONE_INVOICE,
  type PenaltyArguments,
  type PenaltyContext,
  penaltyRows,
} from "./penalty-arguments.ts";
import { penaltyNotes } from "./penalty-notes.ts";
import { problem } from "./read-argument.ts";
import { readPayments } from "./read-payments.ts";

export type DetailArguments = PenaltyArguments & { readonly payments?: Argument };

const HEADER: Row = ["Du", "Au", "Jours", "Base", "Taux", "Source", "Intérêts"];

/** One invoice a table: the lines of a second one would overflow into the first. */
export function penaltyDetail(given: DetailArguments, context: PenaltyContext): "" | Row[] {
  const { columns, keys, amountAt, inputAt } = penaltyRows(given, context, ONE_INVOICE);
  if (commonLength(columns) !== undefined)
    throw problem("une seule facture à la fois : une cellule par argument, pas une colonne");
  if (keys.every((key) => key.isBlank(0))) return "";
  const payments = readPayments(given.payments);
  const input = {
    ...inputAt(0, amountAt(0)),
    payments,
    ...(payments.length > 0 ? { imputation: context.imputation() } : {}),
  };
  const penalty = latePenalty(input);
  if (penalty.kind === "unknown-rate") throw problem(penalty.unknown.sentence);
  const { segments, imputations } = penalty;
  const days = segments.reduce((sum, segment) => sum + segment.days, 0);
  return [
    HEADER,
    ...linesOf(segments, imputations),
    ["Total", "", days, "", "", "", eurosOf(penalty.cents)],
    ...penaltyNotes(input, penalty).map((note): Row => [note, "", "", "", "", "", ""]),
  ];
}

/** In the order of the days: a payment stands below the last day that counts on the sum before it. */
function linesOf(
  segments: readonly PenaltySegment[],
  imputations: readonly Imputation[],
): readonly Row[] {
  const lines = [
    ...segments.map((segment) => ({ day: segment.to, row: segmentRow(segment) })),
    ...imputations.map((imputation) => ({ day: imputation.day, row: paymentRow(imputation) })),
  ];
  return lines.sort(byDay).map(({ row }) => row);
}

/**
 * Interest with four decimals: it is rounded to the cent once, in the total, and lines rounded each
 * on its own would not add up to it.
 */
function segmentRow(segment: PenaltySegment): Row {
  const { from, to, days, baseCents, rateBp, source } = segment;
  const interest = divideHalfUp(exactInterest([segment]) * 100n, PARTS_OF_A_CENT) / 10_000;
  return [{ day: from }, { day: to }, days, eurosOf(baseCents), rateBp / 10_000, source, interest];
}

function paymentRow({ day, amountCents, principalCents, interestCents }: Imputation): Row {
  const parts = [
    ...(principalCents === 0 ? [] : [`${formatAmount(principalCents)} sur le principal`]),
    ...(interestCents === 0 ? [] : [`${formatAmount(interestCents)} sur les intérêts`]),
  ];
  const said = typeset(`Paiement de ${formatAmount(amountCents)} : ${parts.join(", ")}`);
  return [{ day }, "", "", "", "", said, ""];
}
