/** The world as the use cases know it, answered by Google. */

import type { Ports } from "../core/app/ports.ts";
import { clock } from "./clock.ts";
import { keptHead } from "./kept-head.ts";
import { documentLock } from "./lock.ts";
import { mailer } from "./mail.ts";
import { workbook } from "./workbook.ts";

export function ports(): Ports {
  return {
    workbook: workbook(),
    mail: mailer(),
    clock: clock(),
    lock: documentLock(),
    keptHead: keptHead(),
  };
}
