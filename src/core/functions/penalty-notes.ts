/** What a reader of the working must know beside its figures: imputation, floor, rates that do not bind. */

import type { PenaltyResult } from "../law/penalties.ts";
import type { PenaltyInput } from "../law/penalty-input.ts";
import { type BelowFloor, belowFloor } from "../law/rate-floor.ts";
import type { UnknownRate } from "../law/rates.ts";
import { semesterName } from "../law/semester.ts";
import { subtract, ZERO } from "../money.ts";
import { formatAmount, formatRate } from "../text/format.ts";
import { typeset } from "../text/typography.ts";

type Known = Extract<PenaltyResult, { readonly kind: "known" }>;

export function penaltyNotes(input: PenaltyInput, penalty: Known): readonly string[] {
  return [
    ...imputationNotes(input, penalty),
    ...regimeNotes(input),
    ...belowFloor(input, penalty.segments).map(floorNote),
  ].map(typeset);
}

function imputationNotes(input: PenaltyInput, penalty: Known): readonly string[] {
  if (!input.payments || input.payments.length === 0) return [];
  const first =
    input.imputation === "interest"
      ? "Paiements imputés d'abord sur les intérêts courus (Code civil, article 1343-1)."
      : "Paiements imputés d'abord sur le principal.";
  const { unpaidPrincipalCents, unpaidInterestCents } = penalty;
  const interest = `intérêts ${formatAmount(unpaidInterestCents)}`;
  return [
    first,
    unpaidPrincipalCents < 0
      ? `Trop-perçu : ${formatAmount(subtract(ZERO, unpaidPrincipalCents))}. Restent dus : ${interest}.`
      : `Restent dus : principal ${formatAmount(unpaidPrincipalCents)}, ${interest}.`,
  ];
}

function regimeNotes({ customerType, stipulatedRateBp }: PenaltyInput): readonly string[] {
  if (customerType === "particulier")
    return ["Particulier : aucune pénalité avant mise en demeure (Code civil, article 1231-6)."];
  return customerType === "public" && stipulatedRateBp !== undefined
    ? [
        "Acheteur public : le taux convenu ne s'applique pas (Code de la commande publique, R2192-31).",
      ]
    : [];
}

function floorNote(found: BelowFloor | UnknownRate): string {
  if ("sentence" in found)
    return `Plancher du taux convenu (3 × le taux d'intérêt légal) non vérifié : ${found.sentence}.`;
  const { semester, rateBp, floorBp } = found;
  return `À vérifier : au ${semesterName(semester)}, le taux convenu de ${formatRate(rateBp)} est inférieur au plancher de ${formatRate(floorBp)}, 3 × le taux d'intérêt légal (Code de commerce, article L441-10). Le calcul garde le taux convenu.`;
}
