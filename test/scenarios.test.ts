/** The dated stories, each played through the real core; and what their language refuses. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { parseStories } from "./scenario/parse.ts";
import { printStory } from "./scenario/print.ts";

const FOLDER = new URL("scenarios/", import.meta.url);

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith(".txt")))("%s", (name) => {
  const { stories, mistakes } = parseStories(readFileSync(new URL(name, FOLDER), "utf8"));

  it("can be read", () => {
    expect(mistakes).toEqual([]);
  });

  it.each(stories.map((story) => [story.title, story] as const))("%s", (_, story) => {
    const { text, differs } = printStory(story, name);
    expect(differs ? text : "").toBe("");
  });
});

describe("GRAMMAIRE.md", () => {
  const guide = readFileSync(new URL("GRAMMAIRE.md", FOLDER), "utf8");
  const examples = [...guide.matchAll(/^```histoire\n(.*?)^```/gms)].map((match) => match[1] ?? "");

  it.each(examples)("holds examples that are true", (example) => {
    const { stories, mistakes } = parseStories(example);
    expect(mistakes).toEqual([]);
    expect(stories.map((story) => printStory(story, "exemple"))).toEqual(
      stories.map((story) => ({ text: `✓ ${story.title}`, differs: false })),
    );
  });
});

const OPENING = `# Une histoire
Paramètres : Mode test = non
Chaque matin : règlements à jour
Client Dupont : compta@dupont.fr
Facture F-1 : Dupont, 1 200,00 €, du 01/10/2026, échéance 02/11/2026`;

/** The lines after the opening, whose last line is the fifth. */
function mistakesIn(...lines: readonly string[]): readonly string[] {
  const { mistakes } = parseStories([OPENING, ...lines].join("\n"));
  return mistakes.map(({ line, message }) => `${line} : ${message}`);
}

describe("mistakes of a file", () => {
  it.each([
    ["03/11/2026 lundi → rien", "6 : le 03/11/2026 est un mardi"],
    ["31/02/2026 → rien", "6 : ce n'est pas une date (JJ/MM/AAAA) : 31/02/2026"],
    [
      "03/11/2026 : reglment de 4,00 € sur F-1",
      "6 : phrase inconnue « reglment de 4,00 € sur F-1 », vouliez-vous dire « règlement » ?",
    ],
    [
      "03/11/2026 : pause de F-1",
      "6 : phrase incomprise « pause de F-1 » ; formes : pause sur FACTURE jusqu'au DATE | pause du client CLIENT jusqu'au DATE",
    ],
    [
      "03/11/2026 : litige sur F-2 : prix",
      "6 : facture inconnue « F-2 », vouliez-vous dire « F-1 » ?",
    ],
    [
      "03/11/2026 → e-mail à Dupond « Relance 1 » : F-1, total 1 200,00 €",
      "6 : client inconnu « Dupond », vouliez-vous dire « Dupont » ?",
    ],
    [
      "03/11/2026 : correction sur F-1 : Échéanse = 04/11/2026",
      "6 : colonne inconnue de la feuille Factures : « Échéanse », vouliez-vous dire « Échéance » ?",
    ],
    [
      "03/11/2026 : correction sur F-1 : Statut = Fermée",
      "6 : « Fermée » n'est pas dans la liste de Statut : Ouverte, Partielle, Payée, En litige, Contentieux, Annulée, Brouillon",
    ],
    [
      "03/11/2026 : paramètre Mode tests = non",
      "6 : paramètre inconnu « Mode tests », vouliez-vous dire « Mode test » ?",
    ],
    [
      "03/11/2026 : aucune exécution → F-1 rien : facture réglée",
      "6 : un jour sans exécution n'a pas de résultat",
    ],
    [
      "du 03/11/2026 au 05/11/2026 : règlement de 4,00 € sur F-1",
      "6 : cet événement est d'un jour, pas d'une période",
    ],
    ["du 05/11/2026 au 03/11/2026 → rien", "6 : la période finit avant de commencer"],
    [
      "03/11/2026 : litige sur F-1 : « prix",
      "6 : guillemet « jamais refermé : litige sur F-1 : « prix",
    ],
  ])("%s", (line, mistake) => {
    expect(mistakesIn(line)).toContain(mistake);
  });

  it("are all told, each with its line", () => {
    expect(
      mistakesIn("03/11/2026 → bonjour", "02/11/2026 → rien", "sans date", "04/11/2026 : adieu"),
    ).toEqual([
      "6 : phrase inconnue « bonjour »",
      "7 : les jours se suivent : 02/11/2026 vient après 03/11/2026",
      "8 : une date (JJ/MM/AAAA), ou un retrait, est attendu ici",
      "9 : phrase inconnue « adieu »",
    ]);
  });

  it.each([
    ["", "1 : aucune histoire : un titre commence par « # »"],
    ["Client Dupont : a@dupont.fr", "1 : une histoire commence par son titre : « # Titre »"],
    ["# Vide", "1 : l'histoire « Vide » n'a pas de jour"],
  ])("in a file that holds « %s »", (text, mistake) => {
    const { mistakes } = parseStories(text);
    expect(mistakes.map(({ line, message }) => `${line} : ${message}`)).toEqual([mistake]);
  });
});

/** What is printed of a story, without its heading. */
function differencesOf(...lines: readonly string[]): readonly string[] {
  const { stories, mistakes } = parseStories([OPENING, ...lines].join("\n"));
  expect(mistakes).toEqual([]);
  return stories.flatMap((story) => printStory(story, "x.txt").text.split("\n").slice(1));
}

describe("the difference between a story and what the product does", () => {
  it("shows a message over the one announced, and where they part", () => {
    expect(
      differencesOf("03/11/2026 → e-mail à Dupont « Relance 1 » : F-1, total 1 300,00 €"),
    ).toEqual([
      "  mardi 03/11/2026 (ligne 6)",
      "    attendu : e-mail à Dupont « Relance 1 » : F-1, total 1 300,00 € (ligne 6)",
      "    obtenu  : e-mail à Dupont « Relance 1 » : F-1, total 1 200,00 €",
      `${" ".repeat(59)}^`,
    ]);
  });

  it("shows a message that nobody announced, on a day that is not written too", () => {
    expect(differencesOf("02/11/2026 → rien", "05/11/2026 → rien")).toEqual([
      "  mardi 03/11/2026 (jour non écrit, après la ligne 6)",
      "    attendu : (rien)",
      "    obtenu  : e-mail à Dupont « Relance 1 » : F-1, total 1 200,00 €",
    ]);
  });

  it("leaves the days that are not written alone when the story says so", () => {
    const { stories } = parseStories(
      `${OPENING}\nExécution : aux jours écrits\n02/11/2026 → rien\n07/11/2026 → rien`,
    );
    expect(stories.map((story) => printStory(story, "x.txt").differs)).toEqual([false]);
  });

  it("explains a message that did not leave by the decision on its invoice", () => {
    expect(
      differencesOf("02/11/2026 → e-mail à Dupont « Relance 1 » : F-1, total 1 200,00 €"),
    ).toEqual([
      "  lundi 02/11/2026 (ligne 6)",
      "    attendu : e-mail à Dupont « Relance 1 » : F-1, total 1 200,00 € (ligne 6)",
      "    obtenu  : F-1 attendre : Relance 1 prévue le 03/11/2026",
    ]);
  });

  it("tells new findings and stops that nobody announced", () => {
    expect(
      differencesOf(
        "02/11/2026 : correction sur F-1 : Échéance = « S45 » → rien",
        "03/11/2026 : exécution déjà en cours",
      ),
    ).toEqual([
      "  lundi 02/11/2026 (ligne 6)",
      "    attendu : (rien)",
      "    obtenu  : anomalie Factures!D2 : échéance illisible « S45 »",
      "  mardi 03/11/2026 (ligne 7)",
      "    attendu : (rien)",
      "    obtenu  : arrêt : Une autre exécution est en cours : rien n'a été fait.",
    ]);
  });

  it("tells an event that had nothing to happen to", () => {
    expect(
      differencesOf(
        "02/11/2026 : envoi à Dupont refusé par Gmail",
        "02/11/2026 : réponse : l'envoi à Dupont est parti",
      ),
    ).toEqual([
      "  lundi 02/11/2026 (ligne 6)",
      "    attendu : (rien)",
      "    obtenu  : aucun envoi à Dupont, dont parle pourtant l'événement",
      "  lundi 02/11/2026 (ligne 7)",
      "    attendu : (rien)",
      "    obtenu  : aucun envoi à Dupont n'est à vérifier",
    ]);
  });
});

describe("the command, on files from anywhere", () => {
  const folder = mkdtempSync(join(tmpdir(), "histoires-"));
  const command = fileURLToPath(new URL("scenario/cli.ts", import.meta.url));
  const good = fileOf("bonne.txt", `${OPENING}\n02/11/2026 → rien\n`);
  const wrong = fileOf("fausse.txt", `${OPENING}\n03/11/2026 → rien\n`);
  const unreadable = fileOf("illisible.txt", `${OPENING}\n03/11/2026 → bonjour\n`);
  afterAll(() => rmSync(folder, { recursive: true }));

  function fileOf(name: string, text: string): string {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  it.each([
    [0, [good], "✓ Une histoire"],
    [1, [good, wrong], `✗ Une histoire (${wrong}:1)`],
    [2, [wrong, unreadable], `${unreadable}:6 : phrase inconnue « bonjour »`],
    [2, [join(folder, "absente.txt")], "absente.txt : fichier introuvable ou illisible"],
    [2, [], "Usage : npm run scenario -- FICHIER…"],
  ])("ends with code %i", (code, files, told) => {
    const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", command, ...files], {
      encoding: "utf8",
    });
    expect(stdout).toContain(told);
    expect(status).toBe(code);
  });
});
