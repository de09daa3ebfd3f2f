/** What pages of the add-on call with `google.script.run`: JSON in, JSON out. */

import type { StepDone } from "../../core/app/complete-step.ts";
import * as followUp from "../../core/app/follow-up.ts";
import * as contact from "../../core/app/record-contact.ts";
import { preview } from "../../core/app/remind.ts";
import type { Report } from "../../core/app/report.ts";
import * as settings from "../../core/app/settings-form.ts";
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

/** What « Régler les paramètres » shows. */
export function readSettingsForm(): settings.SettingsForm {
  return translated(() => settings.readSettingsForm(ports()));
}

/** Saves what was changed in « Régler les paramètres »: all of it or nothing. */
export function saveSettings(changes: settings.SettingsChanges): settings.SettingsSaved {
  return translated(() => settings.saveSettings(ports(), changes));
}
