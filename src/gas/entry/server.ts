/** What pages of the add-on call with `google.script.run`: JSON in, JSON out. */

import { preview } from "../../core/app/remind.ts";
import type { Report } from "../../core/app/report.ts";
import { ports } from "../ports.ts";

/** The plan of today: a decision for every invoice, a message for every customer to remind. */
export function previewReminders(): Report {
  return preview(ports());
}
