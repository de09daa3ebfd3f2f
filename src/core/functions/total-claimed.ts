/** TOTAL_RECLAME: principal, penalties and indemnity of each invoice and of all, for cells. */

import type { Day } from "../day.ts";
import { penaltyCents } from "../law/penalties.ts";
import type { PenaltyInput } from "../law/penalty-input.ts";
import { recoveryIndemnity } from "../law/recovery-indemnity.ts";
import { add, type Cents, eurosOf, ZERO } from "../money.ts";
import type { Row } from "../sheet/cell.ts";
import { formatCount } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import { broadcast } from "./broadcast.ts";
import {
  INVOICES,
  type PenaltyArguments,
  type PenaltyContext,
  penaltyRows,
} from "./penalty-arguments.ts";
import { problem } from "./read-argument.ts";

type Claim = {
  readonly dueDay: Day;
  readonly principal: Cents;
  readonly penalty: Cents;
  readonly indemnity: Cents;
};

const HEADER: Row = ["Échéance", "Principal", "Pénalités", "Indemnité", "Total"];

/**
 * A row an invoice, at its place, then the total. A row that cannot be read says why, and there is
 * then no total: it would look complete.
 */
export function totalClaimed(given: PenaltyArguments, context: PenaltyContext): "" | Row[] {
  const { columns, keys, amountAt, inputAt } = penaltyRows(given, context, INVOICES);
  const found = broadcast({
    columns,
    keys,
    compute: (row) => claimOf(inputAt(row, amountAt(row))),
  });
  const lines = withoutBlankEnd(Array.isArray(found) ? found.map(([line = ""]) => line) : [found]);
  return lines.length === 0 ? "" : [HEADER, ...lines.map(rowOf), totalOf(lines)];
}

/** What is not due yet is not claimed. A credit note is deducted whatever its day. */
function claimOf(input: PenaltyInput): Claim {
  const { amountCents, dueDay, asOf, customerType } = input;
  const nothing = { dueDay, principal: ZERO, penalty: ZERO, indemnity: ZERO };
  if (amountCents <= 0) return { ...nothing, principal: amountCents };
  if (asOf <= dueDay) return nothing;
  const penalty = penaltyCents(input);
  if (typeof penalty !== "number") throw problem(penalty.sentence);
  const indemnity = recoveryIndemnity({ customerType, dueDay, paidOrAsOf: asOf });
  return { dueDay, principal: amountCents, penalty, indemnity };
}

function withoutBlankEnd(lines: readonly (Claim | string)[]): readonly (Claim | string)[] {
  const last = lines.reduce<number>((found, line, index) => (line === "" ? found : index), -1);
  return lines.slice(0, last + 1);
}

function rowOf(line: Claim | string): Row {
  if (typeof line === "string") return [line, "", "", "", ""];
  return [{ day: line.dueDay }, ...amountsOf([line])];
}

function totalOf(lines: readonly (Claim | string)[]): Row {
  const claims = lines.filter((line): line is Claim => typeof line !== "string");
  const bad = lines.filter((line) => typeof line === "string" && line !== "").length;
  if (bad === 0) return ["Total", ...amountsOf(claims)];
  const count = formatCount(bad, { one: "ligne", many: "lignes" });
  return [typeset(`Pas de total : ${count} à corriger`), "", "", "", ""];
}

function amountsOf(claims: readonly Claim[]): readonly number[] {
  const principal = add(...claims.map((claim) => claim.principal));
  const penalty = add(...claims.map((claim) => claim.penalty));
  const indemnity = add(...claims.map((claim) => claim.indemnity));
  return [principal, penalty, indemnity, add(principal, penalty, indemnity)].map(eurosOf);
}
