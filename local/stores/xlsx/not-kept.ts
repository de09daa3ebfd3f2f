/** What an .xlsx may hold and the host does not keep, in a sentence each for the user. */

const BY_PATH: readonly (readonly [RegExp, string])[] = [
  [/\/charts\/chart/, "Les graphiques ne sont pas gardés."],
  [/\/chartsheets\//, "Les feuilles de graphique ne sont pas gardées."],
  [/\/media\//, "Les images ne sont pas gardées."],
  [/\/drawings\/drawing/, "Les dessins et zones de texte ne sont pas gardés."],
  [
    /\/pivotTables\//,
    "Les tableaux croisés dynamiques ne sont pas gardés, leurs cellules le sont.",
  ],
  [
    /\/tables\//,
    "Les tableaux structurés deviennent de simples cellules ; une formule qui les nomme peut échouer.",
  ],
  [/\/(?:slicers|timelines)\//, "Les segments et chronologies ne sont pas gardés."],
  [/vbaProject\.bin$/, "Les macros ne sont pas gardées."],
  [/\/externalLinks\//, "Les liens vers d’autres classeurs ne sont pas suivis."],
  [/\/threadedComments\//, "Les fils de commentaires deviennent des notes."],
  [/\/(?:ctrlProps|activeX)\//, "Les boutons et champs de formulaire ne sont pas gardés."],
];

const BY_ELEMENT: readonly (readonly [string, string])[] = [
  ["sparklineGroup", "les mini-graphiques ne sont pas gardés"],
  ["filterColumn", "les critères du filtre ne sont pas gardés"],
  ["hyperlink", "les liens des cellules ne sont pas gardés, leur texte l’est"],
  ["rowBreaks", "les sauts de page ne sont pas gardés"],
];

export function notKeptInPackage(paths: readonly string[]): readonly string[] {
  return BY_PATH.filter(([pattern]) => paths.some((path) => pattern.test(path))).map(
    ([, sentence]) => sentence,
  );
}

export function notKeptInSheet(sheet: string, seen: ReadonlySet<string>): readonly string[] {
  return BY_ELEMENT.filter(([element]) => seen.has(element)).map(([, what]) =>
    inSheet(sheet, what),
  );
}

export function inSheet(sheet: string, what: string): string {
  return `Feuille « ${sheet} » : ${what}.`;
}
