/** Who writes, as a letter must say it: name, form, capital, registry, seat, signatory. */

import { sirenIn } from "../figures/company-number.ts";
import type { Settings } from "../sheet/settings.ts";
import { formatIban, formatPhone, NO_BREAK, THIN_NO_BREAK } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import type { LetterContent } from "./letter.ts";

export function senderValues(settings: Settings): LetterContent["values"] {
  const { company, companyAddress, companyPhone, companySiren, senderName } = settings;
  return {
    société: company,
    "adresse société": companyAddress,
    "siren société": sirenWords(companySiren),
    "téléphone société": formatPhone(companyPhone),
    "e-mail société": settings.replyTo,
    "forme juridique": settings.companyForm,
    capital: capitalWords(settings.companyCapital),
    rcs: registerWords(settings),
    "mentions société": letterhead(settings),
    ville: settings.letterCity,
    expéditeur: senderName || company,
    signataire: settings.letterSigner || senderName,
    "qualité signataire": settings.letterSignerRole,
    signature: [senderName, settings.signature, company].filter((line) => line !== "").join("\n"),
    iban: formatIban(settings.iban),
    bic: settings.bic,
    "coordonnées bancaires": bankLines(settings),
  };
}

/** « 732 829 320 »: in threes, as INSEE writes it. What is no SIREN stays as typed. */
export function sirenWords(typed: string): string {
  const siren = sirenOf(typed);
  return siren ? (siren.match(/\d{3}/g) ?? []).join(NO_BREAK) : typed;
}

/** A cell that holds it as a number has lost its leading noughts. */
export function sirenOf(typed: string): string | undefined {
  return sirenIn(/^\d{7,8}$/.test(typed) ? typed.padStart(9, "0") : typed);
}

/**
 * All that C. com. R123-237 and R123-238 ask of a correspondence, on one line: « Atelier Lumen, SARL
 * au capital de 10 000 €, 14 quai des Menuisiers, 44000 Nantes, 012 345 678 RCS Nantes ».
 */
function letterhead(settings: Settings): string {
  const { company, companyForm, companyAddress, companySiren } = settings;
  const capital = capitalWords(settings.companyCapital);
  const form = [companyForm, capital && `au capital de ${capital}`].filter((part) => part !== "");
  const siren = companySiren && `SIREN${NO_BREAK}${sirenWords(companySiren)}`;
  return [company, form.join(" "), companyAddress, registerWords(settings) || siren]
    .filter((part) => part !== "")
    .join(", ");
}

/** « 012 345 678 RCS Nantes ». */
function registerWords({ companyRegister, companySiren }: Settings): string {
  const city = companyRegister.replace(/^\s*r\.?\s?c\.?\s?s\.?\s*/i, "").trim();
  return city === "" ? "" : `${sirenWords(companySiren)} RCS${NO_BREAK}${city}`.trim();
}

/** A plain number is an amount in euros. */
function capitalWords(typed: string): string {
  const digits = typed.replace(/\s/g, "");
  return /^\d+(?:,\d\d)?(?:€|euros?)?$/i.test(digits)
    ? `${digits.replace(/(?:€|euros?)$/i, "").replace(/\B(?=(?:\d{3})+(?:,|$))/g, THIN_NO_BREAK)}${NO_BREAK}€`
    : typeset(typed);
}

function bankLines({ iban, bic, company }: Settings): string {
  if (iban === "") return "";
  return [
    `Titulaire${NO_BREAK}: ${company}`,
    `IBAN${NO_BREAK}: ${formatIban(iban)}`,
    ...(bic === "" ? [] : [`BIC${NO_BREAK}: ${bic}`]),
  ].join("\n");
}
