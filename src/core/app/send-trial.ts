/** « M’envoyer un test »: a message of today, or one on request, to the user alone. */

import { askGiven } from "./mail-arguments.ts";
import type { MailEdit, MailRequest } from "./mail-on-request.ts";
import type { Ports } from "./ports.ts";
import { draftOf, editBy, sendTrial } from "./prepared-mail.ts";
import { readWorkbook } from "./read-workbook.ts";
import { draftOfRequest } from "./requested-mail.ts";
import { type Answer, refused } from "./under-lock.ts";

export type TrialAsk = {
  readonly keys?: readonly string[];
  readonly request?: MailRequest;
  readonly edit?: MailEdit;
};

export function sendTestMail(ports: Ports, given: TrialAsk): Answer {
  const { keys, request, edit } = askGiven(given);
  const draft = request
    ? draftOfRequest(readWorkbook(ports), ports.clock.now(), request)
    : draftOf(ports, keys);
  if ("problems" in draft) return refused(draft.problems.join(" "));
  return sendTrial(ports, draft, editBy(ports, edit));
}
