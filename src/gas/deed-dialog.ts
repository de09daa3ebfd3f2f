/** The dialogs of the small deeds, and the menu that opens them on the customer of the selected row. */

import { DEED_TITLES, isDeedKind } from "../core/app/deed.ts";
import { type Answer, done, refused } from "../core/app/under-lock.ts";
import { showDialog } from "./dialogs.ts";

/** A plan has more to show. */
const WIDTH = 420;
const HEIGHT = 500;
const PLAN_HEIGHT = 600;

/** What a page asks for may be anything. */
export function openDeed(kind: unknown, customer: unknown): Answer {
  if (!isDeedKind(kind)) return refused("Cette fenêtre n’existe pas.");
  const data = { kind, customer: typeof customer === "string" ? customer : "" };
  const height = kind === "plan" ? PLAN_HEIGHT : HEIGHT;
  showDialog({ page: "deed", data }, { title: DEED_TITLES[kind], width: WIDTH, height });
  return done("");
}

export function customerMenu(): GoogleAppsScript.Base.Menu {
  return SpreadsheetApp.getUi()
    .createMenu("Client sélectionné")
    .addItem("Enregistrer un règlement…", "recordCustomerPayment")
    .addItem("Mettre en pause…", "pauseCustomer")
    .addItem("Noter un litige…", "noteDispute")
    .addItem("Convenir d’un échéancier…", "agreeOnPlan")
    .addItem("Rédiger une mise en demeure…", "writeFormalNotice")
    .addItem("Dossier contentieux…", "openCaseFile")
    .addItem("Bloquer le compte…", "blockAccount")
    .addItem("Alerter le commercial…", "alertSales")
    .addItem("Ne plus relancer…", "stopReminders");
}
