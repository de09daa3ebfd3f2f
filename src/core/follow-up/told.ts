/** Who noted a thing that is followed up, when, and why: the words that every reason ends with. */

import { formatDay } from "../text/format.ts";
import type { FollowUp } from "./follow-up.ts";

/** The French participle agrees with what was noted. */
export type Gender = "masculine" | "feminine";

/** « notée le 12/11/2026 par camille@… »; nothing for what a column says. */
export function notedBy(
  { noted, author }: Pick<FollowUp, "noted" | "author">,
  gender: Gender,
): string {
  if (!noted && author === "") return "";
  return [
    agreed("noté", gender),
    ...(noted ? [`le ${formatDay(noted)}`] : []),
    ...(author ? [`par ${author}`] : []),
  ].join(" ");
}

/** « suivi par Paul ». */
export function followedBy({ owner }: Pick<FollowUp, "owner">, gender: Gender): string {
  return owner ? `${agreed("suivi", gender)} par ${owner}` : "";
}

/** « notée le … par … : virement du jeudi, suivie par Paul ». */
export function told(followUp: FollowUp, gender: Gender): string {
  const why = listed([followUp.cause, followedBy(followUp, gender)]);
  return [notedBy(followUp, gender), why].filter((part) => part !== "").join(" : ");
}

export function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}

function agreed(participle: string, gender: Gender): string {
  return gender === "feminine" ? `${participle}e` : participle;
}
