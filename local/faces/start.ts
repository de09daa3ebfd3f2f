/** `npm start`: the main job on the example workbook, in test mode, with nothing to configure. */

import { join, relative } from "node:path";
import { day } from "../../src/core/day.ts";
import { BUNDLE, command, EXIT, ROOT } from "./command-line.ts";
import { morning } from "./morning.ts";
import { messagesText, reportText } from "./print-report.ts";
import { openWorkspace } from "./workspace.ts";

const EXAMPLE = join(ROOT, "examples/atelier-lumen.xlsx");
/** The day that the example tells of. */
const EXAMPLE_DAY = day("2026-11-23");
const FOLDER = join(ROOT, ".work/exemple");

await command(async () => {
  console.log("Ponctuel sur le classeur d’exemple, en mode test : aucun client ne reçoit rien.");
  console.log("Copie du classeur…");
  const workspace = await openWorkspace({
    bundle: BUNDLE,
    source: EXAMPLE,
    folder: FOLDER,
    fresh: true,
  });
  console.log("Exécution du matin…\n");
  const { report, run, now } = morning(workspace.host, {
    day: EXAMPLE_DAY,
    live: false,
    dryRun: false,
    paymentsUpToDate: false,
  });
  await workspace.save();
  console.log([messagesText(report), reportText(report, now, run)].join("\n\n"));
  const place = (path: string) => relative(process.cwd(), path);
  console.log(`
Classeur  ${place(workspace.workbook.file)} : Accueil, Décisions, Anomalies, Relances (le journal)
Mails     ${place(workspace.mailFolder)}`);
  return report.stop === undefined ? EXIT.done : EXIT.stopped;
});
