/** « Commencer » and « Relier mes colonnes… »: one page, whole or its second step. */

import { isUnfinished } from "../core/app/first-run.ts";
import type { Ports } from "../core/app/ports.ts";
import { isSetUp, setUp } from "../core/app/set-up.ts";
import { showDialog, tell } from "./dialogs.ts";

const PAGE = "first-run";
const SIZE = { width: 720, height: 600 };

/** In a workbook that is ready, adds what newer versions of it have. */
export function setUpWithDialog(ports: Ports): void {
  const { workbook } = ports;
  if (isSetUp(workbook) && !isUnfinished(workbook)) {
    setUp(ports);
    tell("Le classeur est déjà prêt ; les feuilles qui manquaient ont été ajoutées.");
    return;
  }
  showDialog({ page: PAGE, data: { part: "all" } }, { title: "Commencer", ...SIZE });
}

export function linkColumnsWithDialog(): void {
  showDialog({ page: PAGE, data: { part: "columns" } }, { title: "Relier mes colonnes", ...SIZE });
}
