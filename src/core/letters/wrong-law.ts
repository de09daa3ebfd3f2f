/** What a letter must not say: the law of others, and whatever looks like an act of court. */

import { forbiddenIn } from "../text/forbidden.ts";
import { formatList } from "../text/format.ts";
import { type CheckedLetter, fieldOf, isEvery, type Mention, never } from "./checked-letter.ts";
import { lookAlikesIn } from "./look-alikes.ts";
import { cites } from "./searched-text.ts";

const CONSUMER = "C. conso L121-21 ; CPCE L111-8";

const OF_BUSINESS = ["L441-10", "D441-5"];
const OF_PUBLIC = [
  "L2192-10",
  "L2192-12",
  "L2192-13",
  "L2192-14",
  "R2192-31",
  "R2192-32",
  "D2192-35",
];
const OF_CIVIL_INTEREST = ["1231-6", "1344-1"];

const LEGAL_INTEREST = /\binterets? (?:moratoires? )?(?:au taux legal|legal|legaux)\b/;

export const WRONG_LAW: readonly Mention[] = [
  {
    source: CONSUMER,
    isFor: isConsumer,
    problem: never(
      /\bindemnites? forfaitaires?\b|\bfrais (?:de|du|pour le) recouvrement\b|\bindemnites? (?:de|pour frais de) recouvrement\b|(?<![\d,])40 (?:€|euros)/,
      (found) =>
        `Un particulier ne doit ni indemnité de 40 € ni frais de recouvrement (${LAW_OF_CONSUMER}) : ôtez « ${found} ».`,
    ),
  },
  {
    source: "C. com. L441-10 : entre professionnels seulement",
    isFor: isConsumer,
    problem: never(
      /\bpenalites?\b|\binterets? moratoires?\b/,
      (found) =>
        `Un particulier ne doit aucune pénalité de retard, et l’intérêt légal seulement après la mise en demeure : ôtez « ${found} ».`,
    ),
  },
  ...citing("particulier", [...OF_BUSINESS, ...OF_PUBLIC]),
  ...citing("entreprise", OF_PUBLIC),
  ...citing("entreprise", OF_CIVIL_INTEREST),
  ...citing("public", [...OF_BUSINESS, ...OF_CIVIL_INTEREST]),
  {
    source: "Cass. com. 24/04/2024, 22-24.275 : pénalités et intérêt légal ne se cumulent pas",
    isFor: (of) => !isConsumer(of),
    problem: never(
      LEGAL_INTEREST,
      (found) =>
        `Les pénalités de retard ne se cumulent pas avec l’intérêt légal (Cass. com. 24 avril 2024, 22-24.275) : ôtez « ${found} ».`,
    ),
  },
  { source: "C. pén. 433-13, 312-10 ; C. conso L121-6", isFor: isEvery, problem: outOfPlace },
];

const LAW_OF_CONSUMER = "Code de la consommation, article L. 121-21";

const LAW_NAMES = {
  entreprise: "une entreprise",
  public: "un acheteur public",
  particulier: "un particulier",
} as const;

function isConsumer({ type }: CheckedLetter): boolean {
  return type === "particulier";
}

function citing(type: CheckedLetter["type"], articles: readonly string[]): readonly Mention[] {
  return articles.map((article) => ({
    source: article,
    isFor: (of) => of.type === type,
    problem: (of) =>
      cites(of.text, article)
        ? `L’article ${article} ne s’applique pas à ${LAW_NAMES[type]} : ôtez-le du modèle.`
        : undefined,
  }));
}

/** The name and the address of the debtor may hold any word. */
function outOfPlace(of: CheckedLetter): string | undefined {
  const own = [fieldOf(of, "client"), ...fieldOf(of, "adresse client").split("\n")];
  const text = own
    .filter((line) => line !== "")
    .reduce((left, line) => left.split(line).join(" "), of.written);
  const found = [...new Set([...forbiddenIn(text), ...lookAlikesIn(text)])];
  return found.length > 0
    ? `À ôter du courrier, que la loi interdit ou qui imite un acte de justice : ${formatList(found)}.`
    : undefined;
}
