/** `npm start`: the product at work in a browser, on a copy of the example or of one's own workbook. */

import { join, parse, relative } from "node:path";
import { type Day, day } from "../../src/core/day.ts";
import { OfficeRefused } from "../page/server/office-link.ts";
import { PageServer, PortTaken } from "../page/server/page-server.ts";
import { BUNDLE, command, dayOption, EXIT, ROOT, readOptions, UsageError } from "./command-line.ts";
import { WorkspaceRefused } from "./workspace.ts";

const USAGE = `npm start -- [options]

  --workbook FICHIER  votre classeur .xlsx (une copie est utilisée) ; sinon l’exemple
  --date AAAA-MM-JJ   premier jour d’un nouveau classeur (aujourd’hui par défaut)
  --out DOSSIER       où vivent la copie, les mails et les documents
  --fresh             oublie ce qu’une visite précédente a laissé
  PORT=8080           port d’écoute (8017 par défaut)`;

const EXAMPLE = join(ROOT, "examples/atelier-lumen.xlsx");
/** The day that the example tells of. */
const EXAMPLE_DAY = day("2026-11-23");
const DEFAULT_PORT = 8017;

await command(async () => {
  const options = readOptions(
    {
      workbook: { type: "string" },
      date: { type: "string" },
      out: { type: "string" },
      fresh: { type: "boolean", default: false },
    },
    USAGE,
  );
  const source = options.workbook ?? EXAMPLE;
  const isExample = options.workbook === undefined;
  const folder = options.out ?? join(ROOT, ".work", isExample ? "page" : parse(source).name);
  const chosen = dayOption(options.date, "date");
  const office = {
    bundle: BUNDLE,
    source,
    folder,
    fresh: options.fresh === true,
    day: chosen ?? (isExample ? EXAMPLE_DAY : today()),
    showcase: isExample,
  };
  console.log("Ouverture du classeur…");
  const server = await PageServer.open({ office, port: portOf(process.env) }).catch(refused);
  if (server.summary !== "") console.log(`\n${server.summary}\n`);
  console.log(`Page      ${server.address}`);
  console.log(`Dossier   ${relative(process.cwd(), folder)}`);
  console.log("Ctrl+C pour arrêter : rien n’est perdu.");
  await new Promise<void>((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  await server.close();
  return EXIT.done;
});

function refused(failure: unknown): never {
  if (failure instanceof PortTaken)
    throw new UsageError(
      `${failure.message} : déjà pris, sans doute par une autre fenêtre de Ponctuel. Fermez-la, ou choisissez un autre port : PORT=8018 npm start.`,
    );
  if (failure instanceof OfficeRefused) throw new WorkspaceRefused(failure.message);
  throw failure;
}

function portOf({ PORT: text = String(DEFAULT_PORT) }: NodeJS.ProcessEnv): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(`PORT attend un nombre, pas « ${text} ».`);
}

function today(): Day {
  return day(new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" }));
}
