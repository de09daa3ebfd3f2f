/** The menu « Ponctuel » and what its items do. */

import { checkData } from "../../core/app/check.ts";
import { confirmPayments } from "../../core/app/confirm-payments.ts";
import {
  clearExample as clearExampleRows,
  loadExample as loadExampleRows,
} from "../../core/app/example.ts";
import { preview, remind } from "../../core/app/remind.ts";
import { refreshAsOf } from "../../core/app/set-up.ts";
import { openDeed } from "../deed-dialog.ts";
import { showDialog, showHelp as showHelpDialog, showSidebar, tell } from "../dialogs.ts";
import { answerDoubts } from "../doubts-dialog.ts";
import { told } from "../guard.ts";
import { openLetters, openLettersOfSelected } from "../letters-dialog.ts";
import { verifyLogWithDialog } from "../log-dialog.ts";
import { showFirstMenu, showMenu } from "../menu.ts";
import { ports } from "../ports.ts";
import { tellPreview, tellRun } from "../report-dialog.ts";
import { linkColumnsWithDialog, setUpWithDialog } from "../set-up-dialog.ts";
import { simulateWithDialog } from "../simulation-dialog.ts";
import { installDailyTrigger, removeDailyTrigger } from "../triggers.ts";

/** Makes the menu. In a workbook where the add-on was never used it may not even look at the sheets. */
export function onOpen(event: GoogleAppsScript.Events.SheetsOnOpen): void {
  if (event?.authMode === ScriptApp.AuthMode.NONE) showFirstMenu();
  else showMenu();
}

/** Once after the add-on has been installed. */
export function onInstall(event: GoogleAppsScript.Events.SheetsOnOpen): void {
  onOpen(event);
}

/** « Commencer »: opens the first run, or brings a workbook that is ready up to date. */
export function start(): void {
  told(() => {
    setUpWithDialog(ports());
    showMenu();
  });
}

/** Opens the sidebar « À faire aujourd’hui ». */
export function showWorklist(): void {
  showSidebar({ page: "sidebar", data: { start: "list" } }, "Ponctuel");
}

/** Opens the sidebar on the customer of the selected row. */
export function showSelectedCustomer(): void {
  showSidebar({ page: "sidebar", data: { start: "selected" } }, "Ponctuel");
}

/** Opens « Préparer les relances »: every message of today, to check and to send. */
export function prepareReminders(): void {
  told(() =>
    showDialog(
      { page: "preparation" },
      { title: "Préparer les relances", width: 900, height: 600 },
    ),
  );
}

/** Shows the plan of today without sending anything. */
export function showToday(): void {
  told(() => tellPreview(preview(ports())));
}

/** Sends what is due today, as the morning run would. */
export function remindNow(): void {
  told(() => {
    const world = ports();
    tellRun(world, remind(world));
  });
}

/** Records that the payments are up to date as of today. */
export function confirmPaymentsUpToDate(): void {
  told(() => tell(confirmPayments(ports()).said));
}

/** Asks, message by message, whether what a dead run left « à vérifier » has been sent. */
export function resolveDoubts(): void {
  told(() => answerDoubts(ports()));
}

/** Imagines the days to come in « Simulation »: what would leave, and what there would be to do. */
export function simulateWeeks(): void {
  simulateWithDialog(ports());
}

/** Reads everything and lists what is wrong in « Anomalies ». */
export function checkWorkbook(): void {
  told(() => {
    const count = checkData(ports()).length;
    tell(count === 0 ? "Aucune anomalie." : `${count} anomalies : voir la feuille Anomalies.`);
  });
}

/** Follows the chain of the log: says that it is whole, or what was changed, removed or added by hand. */
export function verifyLog(): void {
  told(() => verifyLogWithDialog(ports()));
}

/** Sets the cell DATE_ARRETE to today. */
export function refreshAsOfDate(): void {
  told(() => {
    const { workbook, clock } = ports();
    refreshAsOf(workbook, clock.now().day);
  });
}

/** Installs the trigger of the morning run. */
export function installDailyRun(): void {
  told(() => {
    const hour = installDailyTrigger(ports());
    tell(`Les relances partiront chaque jour ouvré, entre ${hour} h et l’heure suivante.`);
  });
}

/** Removes the trigger of the morning run. */
export function removeDailyRun(): void {
  told(() =>
    tell(
      removeDailyTrigger() > 0
        ? "L’envoi du matin est arrêté."
        : "Il n’y avait pas d’envoi du matin.",
    ),
  );
}

/** Opens « Régler les paramètres ». */
export function editSettings(): void {
  showDialog({ page: "settings" }, { title: "Régler les paramètres", width: 640, height: 560 });
}

/** « Relier mes colonnes… »: which column of the team's own sheet says what. */
export function linkColumns(): void {
  linkColumnsWithDialog();
}

/** « Charger l’exemple »: made-up customers and invoices, in an empty workbook. */
export function loadExample(): void {
  told(() => tell(loadExampleRows(ports()).said));
}

/** « Effacer l’exemple »: takes its rows away, and no others. */
export function clearExample(): void {
  told(() => tell(clearExampleRows(ports()).said));
}

/** Shows the help. */
export function showHelp(): void {
  showHelpDialog();
}

/** « Enregistrer un règlement », for the customer of the selected row. */
export function recordCustomerPayment(): void {
  told(() => openDeed("payment", ""));
}

/** « Mettre en pause », for the customer of the selected row. */
export function pauseCustomer(): void {
  told(() => openDeed("pause", ""));
}

/** « Noter un litige », for the customer of the selected row. */
export function noteDispute(): void {
  told(() => openDeed("dispute", ""));
}

/** « Convenir d’un échéancier », for the customer of the selected row. */
export function agreeOnPlan(): void {
  told(() => openDeed("plan", ""));
}

/** « Bloquer le compte », for the customer of the selected row. */
export function blockAccount(): void {
  told(() => openDeed("block", ""));
}

/** « Alerter le commercial », for the customer of the selected row. */
export function alertSales(): void {
  told(() => openDeed("escalation", ""));
}

/** « Ne plus relancer », for the customer of the selected row. */
export function stopReminders(): void {
  told(() => openDeed("stop", ""));
}

/** Opens « Courriers »: the letters to write, to post and to follow. */
export function showLetters(): void {
  told(() => openLetters("", ""));
}

/** « Rédiger une mise en demeure », for the customer of the selected row. */
export function writeFormalNotice(): void {
  told(() => openOrTell("letter"));
}

/** « Dossier contentieux », of the customer of the selected row. */
export function openCaseFile(): void {
  told(() => openOrTell("file"));
}

/** Opens « Aperçu des modèles »: their texts, as a customer would read them. */
export function showModels(): void {
  told(() => showDialog({ page: "models" }, { title: "Modèles", width: 900, height: 600 }));
}

function openOrTell(show: "letter" | "file"): void {
  const { done, said } = openLettersOfSelected(ports(), show);
  if (!done) tell(said);
}
