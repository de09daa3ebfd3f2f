/** What a letter that asks for money must say of the debt, of its accessories and of what follows. */

import { formatList } from "../text/format.ts";
import {
  type CheckedLetter,
  claimsPenalties,
  fieldOf,
  has,
  inSettings,
  isClaim,
  isTheNotice,
  type Mention,
  notInModel,
  says,
  shows,
} from "./checked-letter.ts";
import { cites, holds } from "./searched-text.ts";

const INVOICE = "C. civ. 1344 : l’interpellation suffisante dit de quoi il s’agit";
const BUSINESS = "C. com. L441-10 II";
const PUBLIC = "CCP L2192-13, R2192-31 à R2192-33";

export const CLAIM_MENTIONS: readonly Mention[] = [
  {
    source: "C. civ. 1344 ; usage : le titre",
    isFor: isTheNotice,
    problem: says(/\bmise en demeure\b/, "les mots « mise en demeure » dans le titre"),
  },
  {
    source: "C. civ. 1344 : l’interpellation",
    isFor: isTheNotice,
    problem: says(
      /\b(?:mettons|mets|mettre|vaut mise) en demeure\b/,
      "l’interpellation : « nous vous mettons en demeure de… »",
    ),
  },
  { source: INVOICE, isFor: isClaim, lacks: undatedInvoices, problem: invoicesInFull },
  {
    source: INVOICE,
    isFor: isClaim,
    ...shows("total principal", "Le total en principal manque."),
  },
  {
    source: "C. civ. 1344 : la somme demandée",
    isFor: isClaim,
    ...shows("total réclamé", "Le total réclamé manque."),
  },
  {
    source: BUSINESS,
    isFor: claimsPenalties,
    ...shows("pénalités", "Les pénalités manquent."),
  },
  {
    source: `${BUSINESS} ; ${PUBLIC} : le taux et la période`,
    isFor: claimsPenalties,
    problem: workingInFull,
  },
  {
    source: `${BUSINESS} : ce que chaque jour ajoute`,
    isFor: (of) => claimsPenalties(of) && isTheNotice(of),
    ...shows("pénalité par jour", "Le montant par jour manque."),
  },
  {
    source: "C. com. D441-5 ; CCP D2192-35",
    isFor: claimsPenalties,
    ...shows("indemnité", "L’indemnité forfaitaire manque."),
  },
  ...articles("entreprise", ["L441-10", "D441-5"]),
  ...articles("public", ["L2192-13", "R2192-31", "D2192-35"]),
  {
    source:
      "C. civ. 1231-6, 1344-1 : l’intérêt légal d’un consommateur, à partir de la mise en demeure",
    isFor: (of) => isTheNotice(of) && of.type === "particulier",
    problem: says(
      /\binterets? (?:moratoires? )?(?:au taux legal|legal|legaux)\b/,
      "l’intérêt au taux légal à compter de la réception (Code civil, articles 1231-6 et 1344-1)",
    ),
  },
  { source: "C. civ. 1231 : un délai raisonnable", isFor: isTheNotice, problem: deadlineOfNotice },
  {
    source: "usage : une date précise",
    isFor: (of) => isClaim(of) && !isTheNotice(of),
    ...shows("date limite", "La date limite manque."),
  },
  {
    source: "C. civ. 1342-6 : où payer",
    isFor: isClaim,
    ...shows("iban", inSettings("iban")),
  },
  {
    source: "usage : la suite, en termes neutres",
    isFor: isTheNotice,
    problem: says(
      /\b(?:saisir|saisie) (?:la juridiction|le tribunal|le juge)|\bjuridiction competente\b|\binjonction de payer\b|\btribunal (?:administratif|de commerce|judiciaire)\b/,
      "la suite donnée sans paiement : la saisine de la juridiction compétente",
    ),
  },
  {
    source: "usage : les rappels déjà faits",
    isFor: (of) => isTheNotice(of) && fieldOf(of, "nb rappels") !== "",
    problem: (of) =>
      holds(of.text, fieldOf(of, "date dernier rappel"))
        ? undefined
        : notInModel(of, "les rappels déjà faits : {{rappels faits}}"),
  },
  {
    source: "usage : ce qui prouve la créance",
    isFor: isTheNotice,
    problem: says(/\bpieces? jointes?\b|\bci-joint/, "la liste des pièces jointes"),
  },
];

function undatedInvoices(of: CheckedLetter): string | undefined {
  const undated = rowsOf(of, "factures")
    .filter((row) => row["facture date"] === "")
    .map((row) => row["facture n°"] ?? "");
  return undated.length === 0
    ? undefined
    : `La date manque pour ${formatList(undated)} : à remplir dans Factures, colonne « Date de facture ».`;
}

function invoicesInFull(of: CheckedLetter): string | undefined {
  const fields = [
    "facture n°",
    "facture date",
    "facture échéance",
    "facture montant",
    "facture reste dû",
  ];
  return missingIn(of, "factures", fields, "dans le tableau des factures");
}

/** A court checks the sum by the base, the rate and the days of each period. */
function workingInFull(of: CheckedLetter): string | undefined {
  const fields = [
    "pénalité base",
    "pénalité du",
    "pénalité au",
    "pénalité jours",
    "pénalité taux",
    "pénalité montant",
  ];
  return missingIn(of, "pénalités", fields, "dans le calcul des pénalités");
}

function missingIn(
  of: CheckedLetter,
  table: string,
  fields: readonly string[],
  where: string,
): string | undefined {
  const rows = rowsOf(of, table);
  const missing = fields.filter((field) => rows.some((row) => !holds(of.text, row[field] ?? "")));
  const tags = missing.map((field) => `{{${field}}}`);
  return tags.length > 0 ? notInModel(of, `${where} : ${formatList(tags)}`) : undefined;
}

function rowsOf({ draft }: CheckedLetter, table: string) {
  return draft.content.tables[table] ?? [];
}

function articles(type: CheckedLetter["type"], numbers: readonly string[]): readonly Mention[] {
  return numbers.map((number) => ({
    source: number,
    isFor: (of) => of.type === type && claimsPenalties(of),
    problem: (of) => (cites(of.text, number) ? undefined : notInModel(of, `l’article ${number}`)),
  }));
}

function deadlineOfNotice(of: CheckedLetter): string | undefined {
  if (!holds(of.text, fieldOf(of, "délai")))
    return notInModel(of, "le délai pour payer : {{délai}}");
  return has(of, /\ba compter de (?:la|sa) (?:date de )?(?:reception|presentation)\b/)
    ? undefined
    : notInModel(of, "le départ du délai : « à compter de la réception »");
}
