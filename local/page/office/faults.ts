/** The accidents that a person can switch on in the page. */

import type { Fault } from "../../runtime/faults.ts";
import type { FaultName } from "../protocol.ts";

const SENDS = /^(?:Gmail\.Users\.(?:Messages|Drafts)\.send|(?:GmailApp|MailApp)\.sendEmail)$/;

/** « slow » is the network's: the server waits, scripts know nothing of it. */
const FAULTS: Readonly<Record<FaultName, readonly Fault[]>> = {
  slow: [],
  quota: [{ at: SENDS, effect: { kind: "quota", service: "email" } }],
  kill: [{ at: SENDS, nth: 1, when: "after", effect: { kind: "kill" } }],
};

export function faultsOf(names: readonly FaultName[]): readonly Fault[] {
  return names.flatMap((name) => FAULTS[name]);
}
