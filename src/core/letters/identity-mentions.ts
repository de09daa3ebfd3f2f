/** Who writes to whom: what every correspondence must say of both. */

import { formatList } from "../text/format.ts";
import {
  type CheckedLetter,
  fieldOf,
  inSettings,
  isClaim,
  isEvery,
  type Mention,
  notInModel,
  shows,
} from "./checked-letter.ts";
import { holds } from "./searched-text.ts";
import { sirenOf } from "./sender-values.ts";

const LETTERHEAD = "C. com. R123-237";

/** Companies whose letters say their capital beside their form (C. com. L223-1, L224-1, R123-238). */
const WITH_CAPITAL =
  /^(?:sarl|eurl|sas|sasu|sa|sca|sel(?:arl|as|afa)u?|societe (?:a responsabilite|par actions|anonyme|en commandite par))\b/;

/** All commercial companies are in the registry; a sole trader or an association may not be. */
const REGISTERED = /^(?:snc|scs|societe (?:en nom|en commandite))\b/;

export const IDENTITY_MENTIONS: readonly Mention[] = [
  {
    source: "C. civ. 1344 : la date de l’interpellation",
    isFor: isEvery,
    problem: (of) =>
      isDated(of) ? undefined : notInModel(of, "la date : {{date jour en lettres}}"),
  },
  { source: LETTERHEAD, isFor: isEvery, ...shows("société", inSettings("company")) },
  {
    source: `${LETTERHEAD}, 3° : le siège`,
    isFor: isEvery,
    ...shows("adresse société", inSettings("companyAddress")),
  },
  {
    source: `${LETTERHEAD}, 1° : le numéro unique d’identification`,
    isFor: isEvery,
    lacks: sirenOfSender,
    problem: shows("siren société", "").problem,
  },
  {
    source: "C. com. R123-238 ; « EI » : C. com. R526-27",
    isFor: isEvery,
    ...shows("forme juridique", inSettings("companyForm")),
  },
  {
    source: "C. com. R123-238 : le capital d’une société",
    isFor: (of) => WITH_CAPITAL.test(formOf(of)),
    ...shows("capital", inSettings("companyCapital")),
  },
  {
    source: `${LETTERHEAD}, 2° : « RCS » et la ville du greffe`,
    isFor: (of) => WITH_CAPITAL.test(formOf(of)) || REGISTERED.test(formOf(of)),
    ...shows("rcs", inSettings("companyRegister")),
  },
  {
    source: "C. civ. 1344 : qui est interpellé",
    isFor: isEvery,
    ...shows("client", "Le nom du client manque dans Clients."),
  },
  {
    source: "C. civ. 1344 : où le débiteur est joint",
    isFor: isEvery,
    lacks: addressOfDebtor,
    problem: shows("adresse client", "").problem,
  },
  {
    source: "C. com. R123-237, 1° : le numéro du débiteur, quand il est donné, est le sien",
    isFor: (of) => fieldOf(of, "siren client") !== "",
    problem: () => undefined,
    lacks: (of) =>
      sirenOf(fieldOf(of, "siren client"))
        ? undefined
        : `Le SIREN de ${of.draft.customerName} est faux : à corriger dans Clients, colonne « SIREN ».`,
  },
  {
    source: "C. civ. 1367 : la signature identifie son auteur",
    isFor: isEvery,
    ...shows("signataire", inSettings("letterSigner")),
  },
  {
    source: "C. civ. 1153 : la qualité de qui agit pour la société",
    isFor: isClaim,
    ...shows("qualité signataire", inSettings("letterSignerRole")),
  },
];

function formOf(of: CheckedLetter): string {
  return fieldOf(of, "forme juridique")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\./g, "")
    .toLowerCase();
}

/** The days of the tables are no date of the letter. */
function isDated(of: CheckedLetter): boolean {
  return (
    holds(of.text, fieldOf(of, "date jour en lettres")) ||
    holds(of.text, `le ${fieldOf(of, "date jour")}`)
  );
}

function sirenOfSender(of: CheckedLetter): string | undefined {
  const siren = fieldOf(of, "siren société");
  if (siren === "") return inSettings("companySiren");
  return sirenOf(siren) ? undefined : "« SIREN » est faux : à corriger dans Paramètres.";
}

/** Each part has its own column; some type the postal code beside the city. */
function addressOfDebtor(of: CheckedLetter): string | undefined {
  const city = fieldOf(of, "ville client");
  const missing = [
    ...(fieldOf(of, "rue client") === "" ? ["« Adresse »"] : []),
    ...(/\d/.test(fieldOf(of, "code postal client") + city) ? [] : ["« Code postal »"]),
    ...(city === "" ? ["« Ville »"] : []),
  ];
  return missing.length === 0
    ? undefined
    : `L’adresse de ${of.draft.customerName} est incomplète : remplissez ${formatList(missing)} dans Clients.`;
}
