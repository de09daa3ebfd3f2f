/** The menu « Ponctuel », as far as the workbook has come. */

import { isUnfinished } from "../core/app/first-run.ts";
import { SHEET } from "../core/sheet/design.ts";
import { customerMenu } from "./deed-dialog.ts";
import { workbook } from "./workbook.ts";

type Menu = GoogleAppsScript.Base.Menu;

/** Before the set-up there is one thing to do. */
export function showFirstMenu(): void {
  newMenu().addItem("Commencer", "start").addItem("Aide", "showHelp").addToUi();
}

export function showMenu(): void {
  if (!SpreadsheetApp.getActive().getSheetByName(SHEET.settings)) {
    showFirstMenu();
    return;
  }
  const menu = newMenu();
  if (isUnfinished(workbook())) menu.addItem("Terminer la mise en route…", "start").addSeparator();
  menu
    .addItem("Voir les actions du jour", "showWorklist")
    .addItem("Ouvrir la fiche du client sélectionné", "showSelectedCustomer")
    .addItem("Préparer les relances…", "prepareReminders")
    .addItem("Courriers…", "showLetters")
    .addItem("Répondre aux envois à vérifier", "resolveDoubts")
    .addItem("Confirmer que les règlements sont à jour", "confirmPaymentsUpToDate")
    .addSubMenu(customerMenu())
    .addSeparator()
    .addSubMenu(morningMenu())
    .addSubMenu(dataMenu())
    .addSeparator()
    .addItem("Aperçu des modèles…", "showModels")
    .addItem("Régler les paramètres…", "editSettings")
    .addItem("Aide", "showHelp")
    .addToUi();
}

function newMenu(): Menu {
  return SpreadsheetApp.getUi().createMenu("Ponctuel");
}

/** What leaves by itself, today and in the weeks to come. */
function morningMenu(): Menu {
  return SpreadsheetApp.getUi()
    .createMenu("Envoi automatique")
    .addItem("Voir ce qui partirait aujourd’hui", "showToday")
    .addItem("Envoyer les relances du jour", "remindNow")
    .addItem("Simuler les prochaines semaines…", "simulateWeeks")
    .addItem("Envoyer chaque matin", "installDailyRun")
    .addItem("Arrêter l’envoi du matin", "removeDailyRun");
}

function dataMenu(): Menu {
  return SpreadsheetApp.getUi()
    .createMenu("Données")
    .addItem("Relier mes colonnes…", "linkColumns")
    .addItem("Vérifier les données", "checkWorkbook")
    .addItem("Vérifier le journal", "verifyLog")
    .addItem("Actualiser la date d’arrêté", "refreshAsOfDate")
    .addItem("Charger l’exemple", "loadExample")
    .addItem("Effacer l’exemple", "clearExample")
    .addItem("Mettre à jour le classeur", "start");
}
