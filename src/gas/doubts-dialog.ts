/** Asks a person about each message whose fate is unknown. */

import { doubtsOf, resolveDoubt } from "../core/app/doubts.ts";
import { openLog } from "../core/app/log-writer.ts";
import type { Ports } from "../core/app/ports.ts";
import { readWorkbook } from "../core/app/read-workbook.ts";
import { formatDay } from "../core/text/format.ts";
import { aloneOrTold } from "./alone.ts";
import { ask, tell } from "./dialogs.ts";

export function answerDoubts(ports: Ports): void {
  aloneOrTold(ports, () => askEach(ports));
}

function askEach(ports: Ports): void {
  const { book, log } = readWorkbook(ports);
  const doubts = doubtsOf(book);
  if (doubts.length === 0) {
    tell("Aucun envoi à vérifier.");
    return;
  }
  const sending = { ports, settings: book.settings, log: openLog(ports, log) };
  for (const doubt of doubts) {
    const answer = ask(
      [
        `Cherchez « ${doubt.reference} » dans vos messages envoyés.`,
        `${formatDay(doubt.day)} à ${doubt.time.slice(0, 5)}, à ${doubt.recipients.join(", ")}`,
        doubt.subject,
        "Ce message est-il parti ? Non : il pourra être envoyé de nouveau.",
      ].join("\n"),
    );
    if (answer === "cancel") return;
    const { reference } = doubt;
    resolveDoubt(sending, book, { reference, sent: answer === "yes" });
  }
}
