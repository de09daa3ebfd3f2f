/** How one customer has paid over twelve months, in a sentence. */

import type { PayerProfile } from "../figures/payer-profile.ts";
import { formatCount, NO_BREAK } from "../text/format.ts";
import { typeset } from "../text/typography.ts";

/** « Payeur tardif : 60 % en retard, 23 jours en moyenne, 2 promesses tenues sur 3 ». */
export function profileWords({ paid, promises, why }: PayerProfile): string {
  if (!paid) return typeset(`Payeur à découvrir : ${why}`);
  const { kept, partly, broken } = promises;
  const made = kept + partly + broken;
  const share = `${Math.round(paid.lateShare * 100)}${NO_BREAK}% en retard`;
  const days = formatCount(Math.round(paid.averageDelay), { one: "jour", many: "jours" });
  const words = [
    ...(paid.lateShare > 0 ? [share, `${days} en moyenne`] : ["tout payé à temps"]),
    ...(made > 0
      ? [`${formatCount(kept, { one: "promesse tenue", many: "promesses tenues" })} sur ${made}`]
      : []),
  ];
  const who = paid.lateShare > 0 ? "Payeur tardif" : "Payeur ponctuel";
  return typeset(`${who} : ${words.join(", ")}`);
}
