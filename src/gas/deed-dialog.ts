/** The dialogs of the small deeds, and the menu that opens them on the customer of the selected row. */

import { DEED_TITLES, isDeedKind } from "../core/app/deed.ts";
import { type Answer, done, refused } from "../core/app/under-lock.ts";
import { showDialog } from "./dialogs.ts";

const SIZE = { width: 420, height: 500 };

/** What a page asks for may be anything. */
export function openDeed(kind: unknown, customer: unknown): Answer {
  if (!isDeedKind(kind)) return refused("Cette fenêtre n’existe pas.");
  const data = { kind, customer: typeof customer === "string" ? customer : "" };
  showDialog("deed", { title: DEED_TITLES[kind], ...SIZE, data });
  return done("");
}

export function customerMenu(): GoogleAppsScript.Base.Menu {
  return SpreadsheetApp.getUi()
    .createMenu("Client sélectionné")
    .addItem("Enregistrer un règlement…", "recordCustomerPayment")
    .addItem("Mettre en pause…", "pauseCustomer")
    .addItem("Noter un litige…", "noteDispute")
    .addItem("Convenir d’un échéancier…", "agreeOnPlan")
    .addItem("Bloquer le compte…", "blockAccount")
    .addItem("Alerter le commercial…", "alertSales")
    .addItem("Ne plus relancer…", "stopReminders");
}
