/** « Commencer »: finds the team's own sheet of invoices, asks once, makes the rest. */

import type { Ports } from "../core/app/ports.ts";
import { isSetUp, setUp } from "../core/app/set-up.ts";
import { SHEET } from "../core/sheet/design.ts";
import { type Detection, detectInvoiceSheet } from "../core/sheet/detect.ts";
import { ask, tell } from "./dialogs.ts";

const DONE =
  "Le classeur est prêt. Complétez Paramètres et Clients. Le mode test est actif : aucun client ne reçoit d’e-mail.";

export function setUpWithDialog(ports: Ports): void {
  if (isSetUp(ports.workbook)) {
    setUp(ports);
    tell("Le classeur est déjà prêt ; les feuilles qui manquaient ont été ajoutées.");
    return;
  }
  const found = detection(ports);
  const answer = found ? ask(question(found)) : "no";
  if (answer === "cancel") return;
  setUp(ports, answer === "yes" ? found : undefined);
  tell(DONE);
}

/** Only a sheet that has every column needed is proposed: half a list would be half a truth. */
function detection({ workbook }: Ports): Detection | undefined {
  const sheets = workbook
    .sheetNames()
    .filter((name) => name !== SHEET.invoices)
    .map((name) => ({ name, rows: workbook.read(name) ?? [] }));
  const found = detectInvoiceSheet(sheets);
  return found && found.missing.length === 0 ? found : undefined;
}

const NOTHING_SAYS_PAID =
  "Attention : aucune colonne reconnue ne dit ce qui est réglé. Seuls les règlements saisis dans Règlements compteront.";

/** Without such a column every invoice of the sheet would look unpaid. */
function saysWhatIsPaid({ columns }: Detection): boolean {
  return Boolean(columns.paid ?? columns.balance ?? columns.paymentDate ?? columns.status);
}

function question(found: Detection): string {
  const columns = Object.values(found.columns).map(
    ({ header, samples }) => `• ${header} : ${samples.join(" ; ")}`,
  );
  const doubts = found.questions.map(({ sentence }) => `• ${sentence}`);
  const unknown = found.unrecognised.map(({ header }) => header);
  return [
    `Lire les factures dans la feuille « ${found.sheet} » (en-têtes en ligne ${found.headerRow + 1}) ?`,
    ...columns,
    ...(doubts.length > 0 ? ["À préciser ensuite :", ...doubts] : []),
    ...(unknown.length > 0 ? [`Colonnes non lues : ${unknown.join(", ")}`] : []),
    ...(saysWhatIsPaid(found) ? [] : [NOTHING_SAYS_PAID]),
    "Oui : lire cette feuille. Non : créer une feuille Factures vide.",
  ].join("\n");
}
