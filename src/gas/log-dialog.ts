/** « Vérifier le journal »: tells what was found, and asks whether to go on all the same. */

import type { Ports } from "../core/app/ports.ts";
import { bringUpToDate } from "../core/app/set-up.ts";
import { takeNote, verifyLog } from "../core/app/verify-log.ts";
import { ask, tell } from "./dialogs.ts";

const QUESTION =
  "En prendre acte ? Oui : une ligne du journal le constate et les relances continuent ; un message dont les lignes ont disparu pourra repartir. Non : rien ne change ; vous pouvez annuler la modification ou restaurer une version du classeur.";

export function verifyLogWithDialog(ports: Ports): void {
  if (!ports.lock.tryAcquire()) {
    tell("Une exécution est en cours : recommencez dans un instant.");
    return;
  }
  try {
    bringUpToDate(ports);
    const { sentence, breaks } = verifyLog(ports);
    if (breaks.length === 0) tell(sentence);
    else if (ask(`${sentence}\n${QUESTION}`) === "yes") takeNote(ports, breaks);
  } finally {
    ports.workbook.flush();
    ports.lock.release();
  }
}
