/** What pages of the add-on call with `google.script.run`: JSON in, JSON out. */

import type { StepDone } from "../../core/app/complete-step.ts";
import * as followUp from "../../core/app/follow-up.ts";
import type { PreparedOrNot } from "../../core/app/mail-on-request.ts";
import * as preparation from "../../core/app/preparation.ts";
import * as prepared from "../../core/app/prepared-mail.ts";
import * as contact from "../../core/app/record-contact.ts";
import { preview } from "../../core/app/remind.ts";
import type { Report } from "../../core/app/report.ts";
import * as sending from "../../core/app/send-prepared.ts";
import * as trial from "../../core/app/send-trial.ts";
import type { Answer } from "../../core/app/under-lock.ts";
import * as worklist from "../../core/app/worklist.ts";
import type { FollowUp } from "../../core/follow-up/follow-up.ts";
import type { FollowUpNote } from "../../core/sheet/follow-up-rows.ts";
import { translated } from "../guard.ts";
import { ports } from "../ports.ts";

/** The plan of today: a decision for every invoice, a message for every customer to remind. */
export function previewReminders(): Report {
  return translated(() => preview(ports()));
}

/** What « À faire aujourd’hui » shows. */
export function readWorklist(): worklist.Worklist {
  return translated(() => worklist.readWorklist(ports()));
}

/** Sends the messages of which every act has been approved in « À faire aujourd’hui ». */
export function sendApproved(keys: readonly string[]): worklist.Sent {
  return translated(() => worklist.sendApproved(ports(), keys));
}

/** A call, a letter: made, or left out with its reason. */
export function completeStep(made: StepDone): worklist.Completed {
  return translated(() => worklist.completeTask(ports(), made));
}

/** Promises, disputes, pauses and the like, as rows of « Engagements »: all of them or none. */
export function noteFollowUp(notes: readonly FollowUpNote[]): Answer {
  return translated(() => followUp.noteFollowUp(ports(), notes));
}

/** Writes « Clos le » on a row of « Engagements » that the page has shown. */
export function closeFollowUp(shown: FollowUp): Answer {
  return translated(() => followUp.closeFollowUp(ports(), shown));
}

/** A call, with all that follows from what it came to. */
export function recordContact(call: contact.Contact): Answer {
  return translated(() => contact.recordContact(ports(), call));
}

/** The messages of today, without their texts. */
export function readPreparation(): preparation.Preparation {
  return translated(() => preparation.readPreparation(ports()));
}

/** One message of today as it will leave. */
export function readPreparedMail(ask: prepared.PreparedAsk): PreparedOrNot {
  return translated(() => prepared.readPreparedMail(ports(), ask));
}

/** Sends the messages that a person has checked, as they have rewritten them. */
export function sendPrepared(approvals: readonly prepared.PreparedAsk[]): sending.SentPrepared {
  return translated(() => sending.sendPrepared(ports(), approvals));
}

/** Sends a message to the user alone, to be looked at in the mailbox. */
export function sendTestMail(ask: trial.TrialAsk): Answer {
  return translated(() => trial.sendTestMail(ports(), ask));
}
