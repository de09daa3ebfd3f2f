/** A contact that somebody else noted while this person was on the telephone. */

import type { Day } from "../day.ts";
import { CHANNEL_WORDS } from "../dunning/scenario.ts";
import { formatDay } from "../text/format.ts";
import { personName } from "../text/person-name.ts";
import { plain } from "../text/typography.ts";
import type { LoggedContact } from "./past-contacts.ts";

/** The newest of those that the sheet did not show. One's own are known, whatever was shown. */
export function newerThan(
  contacts: readonly LoggedContact[],
  { seen, by }: { readonly seen: unknown; readonly by: string },
): LoggedContact | undefined {
  if (typeof seen !== "string") return undefined;
  const shown = contacts.findIndex(({ reference }) => reference === seen);
  const newer = contacts.slice(shown + 1).filter(({ author }) => plain(author) !== plain(by));
  return newer[newer.length - 1];
}

/** « Marie Durand a noté un appel à 10:12 : promesse de paiement. Relisez, puis enregistrez de nouveau. » */
export function toldOf(contact: LoggedContact, today: Day): string {
  const { author, moment, outcome } = contact;
  const [day = "", time = ""] = moment.split(" ");
  const when = [
    day === today ? "" : `le ${formatDay(day as Day)}`,
    time === "" ? "" : `à ${time.slice(0, 5)}`,
  ].filter((part) => part !== "");
  const what = outcome === "" ? "" : ` : ${outcome}`;
  return `${personName(author)} ${actOf(contact)} ${when.join(" ")}${what}. Relisez, puis enregistrez de nouveau.`;
}

function actOf({ outcome, channel, step }: LoggedContact): string {
  if (outcome !== "") return "a noté un appel";
  return plain(channel) === plain(CHANNEL_WORDS.email)
    ? `a envoyé « ${step} »`
    : `a noté « ${step} »`;
}
