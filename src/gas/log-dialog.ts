/** « Vérifier le journal »: tells what was found, and asks whether to go on all the same. */

import type { Ports } from "../core/app/ports.ts";
import { takeNote, verifyLog } from "../core/app/verify-log.ts";
import { aloneOrTold } from "./alone.ts";
import { ask, tell } from "./dialogs.ts";

const QUESTION =
  "En prendre acte ? Oui : une ligne du journal le constate et les relances continuent ; un message dont les lignes ont disparu pourra repartir. Non : rien ne change ; vous pouvez annuler la modification ou restaurer une version du classeur.";

export function verifyLogWithDialog(ports: Ports): void {
  aloneOrTold(ports, () => {
    const { sentence, breaks } = verifyLog(ports);
    if (breaks.length === 0) tell(sentence);
    else if (ask(`${sentence}\n${QUESTION}`) === "yes") takeNote(ports, breaks);
  });
}
