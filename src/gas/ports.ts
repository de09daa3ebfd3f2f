/** The world as the use cases know it, answered by Google. */

import type { Ports } from "../core/app/ports.ts";
import { archive } from "./archive.ts";
import { clock } from "./clock.ts";
import { keptHead } from "./kept-head.ts";
import { documentLock } from "./lock.ts";
import { mailer } from "./mail.ts";
import { sharedNotes } from "./shared-notes.ts";
import { later } from "./triggers.ts";
import { workbook } from "./workbook.ts";

export function ports(): Ports {
  const sheets = workbook();
  return {
    workbook: sheets,
    mail: mailer(),
    clock: clock(),
    lock: documentLock(),
    later: later(sheets),
    keptHead: keptHead(),
    sharedNotes: sharedNotes(),
    archive: archive(),
  };
}
