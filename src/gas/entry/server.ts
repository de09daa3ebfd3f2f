/** What pages of the add-on call with `google.script.run`: JSON in, JSON out. */

import { preview } from "../../core/app/remind.ts";
import type { Report } from "../../core/app/report.ts";
import * as worklist from "../../core/app/worklist.ts";
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
