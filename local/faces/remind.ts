/** `npm run remind`: the daily run on any workbook. The original is never written to. */

import { parseIsoDay } from "../../src/core/day.ts";
import {
  BUNDLE,
  command,
  dayOption,
  EXIT,
  outFolder,
  readOptions,
  UsageError,
} from "./command-line.ts";
import { morning } from "./morning.ts";
import { messagesText, reportJson, reportText } from "./print-report.ts";
import { openWorkspace } from "./workspace.ts";

const USAGE = `npm run remind -- --workbook F.xlsx [options]

  --workbook F.xlsx      le classeur ; il n’est jamais modifié
  --date 2026-11-23      le jour de l’exécution (aujourd’hui sans cette option)
  --out DOSSIER          où vont la copie, les mails et le journal (out/<nom> sans cette option)
  --fresh                repart de zéro dans ce dossier
  --dry-run              montre le plan, n’envoie rien
  --live                 écrit aux clients (fichiers .eml) au lieu du mode test
  --payments-up-to-date  répond oui à « Les règlements sont-ils à jour ? »
  --email ADRESSE        l’adresse du compte qui envoie
  --json                 le plan et les résultats en JSON

Codes de sortie : 0 fait, 2 options, 3 classeur inutilisable, 4 arrêt avant la fin, 1 imprévu.`;

await command(async () => {
  const options = readOptions(
    {
      workbook: { type: "string" },
      date: { type: "string" },
      out: { type: "string" },
      email: { type: "string" },
      fresh: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      live: { type: "boolean", default: false },
      "payments-up-to-date": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
    USAGE,
  );
  if (options.help) {
    console.log(USAGE);
    return EXIT.done;
  }
  if (options.workbook === undefined) throw new UsageError(USAGE);
  // Swedish writes days as ISO 8601 does, in the time zone of this machine.
  const day =
    dayOption(options.date, "date") ?? parseIsoDay(new Date().toLocaleDateString("sv-SE"));
  if (!day) throw new UsageError(USAGE);
  const workspace = await openWorkspace({
    bundle: BUNDLE,
    source: options.workbook,
    folder: outFolder(options.out, options.workbook),
    fresh: options.fresh,
    ...(options.email ? { account: { email: options.email } } : {}),
  });
  const dryRun = options["dry-run"];
  const { report, run, now } = morning(workspace.host, {
    day,
    live: options.live,
    dryRun,
    paymentsUpToDate: options["payments-up-to-date"],
  });
  await workspace.save();
  if (options.json) console.log(reportJson(report));
  else {
    for (const sentence of workspace.notKept)
      console.log(`Non conservé dans la copie : ${sentence}`);
    console.log([messagesText(report), reportText(report, now, run)].filter(Boolean).join("\n\n"));
    console.log(`\nClasseur  ${workspace.workbook.file}\nMails     ${workspace.mailFolder}`);
  }
  return report.stop === undefined ? EXIT.done : EXIT.stopped;
});
