/** The menu « Ponctuel » and what its items do. */

import { checkData } from "../../core/app/check.ts";
import { confirmPayments } from "../../core/app/confirm-payments.ts";
import { preview, remind } from "../../core/app/remind.ts";
import { refreshAsOf } from "../../core/app/set-up.ts";
import { SHEET } from "../../core/sheet/design.ts";
import { showDialog, showHelp as showHelpDialog, showSidebar, tell } from "../dialogs.ts";
import { answerDoubts } from "../doubts-dialog.ts";
import { told } from "../guard.ts";
import { verifyLogWithDialog } from "../log-dialog.ts";
import { ports } from "../ports.ts";
import { tellPreview, tellRun } from "../report-dialog.ts";
import { setUpWithDialog } from "../set-up-dialog.ts";
import { simulateWithDialog } from "../simulation-dialog.ts";
import { installDailyTrigger, removeDailyTrigger } from "../triggers.ts";

/** Makes the menu. In a workbook where the add-on was never used it may not even look at the sheets. */
export function onOpen(event: GoogleAppsScript.Events.SheetsOnOpen): void {
  const menu = SpreadsheetApp.getUi().createMenu("Ponctuel");
  const unknown = event?.authMode === ScriptApp.AuthMode.NONE;
  if (unknown || !SpreadsheetApp.getActive().getSheetByName(SHEET.settings)) {
    menu.addItem("Commencer", "start").addItem("Aide", "showHelp").addToUi();
    return;
  }
  menu
    .addItem("Ouvrir « À faire aujourd’hui »", "showWorklist")
    .addItem("Préparer les relances…", "prepareReminders")
    .addItem("Voir ce qui partirait aujourd’hui", "showToday")
    .addItem("Envoyer les relances du jour", "remindNow")
    .addItem("Confirmer que les règlements sont à jour", "confirmPaymentsUpToDate")
    .addItem("Répondre aux envois à vérifier", "resolveDoubts")
    .addItem("Simuler les prochaines semaines…", "simulateWeeks")
    .addSeparator()
    .addItem("Vérifier les données", "checkWorkbook")
    .addItem("Vérifier le journal", "verifyLog")
    .addItem("Actualiser la date d’arrêté", "refreshAsOfDate")
    .addSeparator()
    .addItem("Envoyer chaque matin", "installDailyRun")
    .addItem("Arrêter l’envoi du matin", "removeDailyRun")
    .addItem("Mettre à jour le classeur", "start")
    .addItem("Aide", "showHelp")
    .addToUi();
}

/** Once after the add-on has been installed. */
export function onInstall(event: GoogleAppsScript.Events.SheetsOnOpen): void {
  onOpen(event);
}

/** « Commencer »: creates the sheets, or recognises the columns of an existing one. */
export function start(): void {
  told(() => {
    setUpWithDialog(ports());
    onOpen({ authMode: ScriptApp.AuthMode.FULL } as GoogleAppsScript.Events.SheetsOnOpen);
  });
}

/** Opens the sidebar « À faire aujourd’hui ». */
export function showWorklist(): void {
  showSidebar("sidebar", "À faire aujourd’hui");
}

/** Opens « Préparer les relances »: every message of today, to check and to send. */
export function prepareReminders(): void {
  told(() =>
    showDialog("preparation", { title: "Préparer les relances", width: 900, height: 600 }),
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

/** Shows the help. */
export function showHelp(): void {
  showHelpDialog();
}
