/** The draft of a request for an order for payment: when there is one, and what it says beside the summary. */

import type { CustomerType } from "../ledger/types.ts";
import type { LetterContent } from "../letters/letter.ts";
import { areOnlyEuros, EURO, eurosIn } from "../sums.ts";
import { formatAmount, formatList } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import type { CaseClaim } from "./claim.ts";
import { type FileFacts, fileContent } from "./file-content.ts";
import type { Missing } from "./to-attach.ts";

/** CPC 1405 and 1406: before the civil and commercial courts, for a sum that is certain. */
export function whyNoOrder({ customer, statement, accessories }: CaseClaim): string | undefined {
  if (customer.type === "public")
    return "Pas d’injonction de payer contre un acheteur public : la créance relève des juridictions administratives, qui ne la connaissent pas. Voir le référé-provision (CJA R541-1).";
  if (customer.collectiveProceedings)
    return "Pas d’injonction de payer pendant une procédure collective : les poursuites individuelles sont arrêtées (C. com. L622-21), la créance se déclare.";
  if (eurosIn(statement.totals) <= 0)
    return "Pas d’injonction de payer : aucune somme en euros n’est échue et incontestée.";
  return accessories?.unknown
    ? `Pas d’injonction de payer tant que les pénalités ne peuvent pas être chiffrées : ${accessories.unknown.sentence}.`
    : undefined;
}

type Court = { readonly tribunal: string; readonly formulaire: string };

const COURTS: Readonly<Partial<Record<CustomerType, Court>>> = {
  entreprise: {
    tribunal: "tribunal de commerce (ou tribunal des activités économiques)",
    formulaire: "Cerfa n° 12946*02",
  },
  particulier: { tribunal: "tribunal judiciaire", formulaire: "Cerfa n° 12948*06" },
};

/** In euros only: another currency is no sum that the court can order from this draft. */
export function orderContent(facts: FileFacts): LetterContent {
  const claim = inEuros(facts.claim);
  const content = fileContent({ ...facts, claim });
  const court = COURTS[claim.customer.type];
  const orders = claim.items.map(({ invoice }) => invoice.orderReference).filter(Boolean);
  return {
    ...content,
    values: {
      ...content.values,
      ...court,
      "références commande": formatList([...new Set(orders)]),
      "à compléter": toComplete(facts)
        .map((one) => typeset(`– ${one}`))
        .join("\n"),
    },
  };
}

function inEuros(claim: CaseClaim): CaseClaim {
  if (areOnlyEuros(claim.totals)) return claim;
  const isEuro = ({ currency }: { readonly currency: string }) => currency === EURO;
  const { statement } = claim;
  return {
    ...claim,
    items: claim.items.filter(({ invoice }) => isEuro(invoice)),
    totals: claim.totals.filter(isEuro),
    statement: {
      ...statement,
      lines: statement.lines.filter(isEuro),
      totals: statement.totals.filter(isEuro),
      balances: statement.balances.filter(isEuro),
    },
  };
}

/** What the workbook does not know, or only a person may say. */
function toComplete({ book, claim, missing }: FileFacts): readonly string[] {
  const { settings } = book;
  const { customer, contested, notices } = claim;
  const isBusiness = customer.type === "entreprise";
  const outside = new Set<string>(contested.map(({ of }) => of.item.invoice.number));
  const isAskedFor = ({ invoice }: Missing) => !outside.has(invoice);
  const blank = (text: string, sentence: string) => (text === "" ? [sentence] : []);
  return [
    `le tribunal : celui du ressort ${isBusiness ? "du siège" : "du domicile"} du débiteur${customer.city ? ` (${customer.city})` : ""}, et son greffe${isBusiness ? " ; le tribunal judiciaire si le débiteur n’est ni commerçant, ni artisan, ni société commerciale" : ""} ;`,
    ...blank(settings.companyForm, "votre forme juridique (Paramètres, « Forme juridique ») ;"),
    ...blank(settings.companySiren, "votre SIREN (Paramètres) ;"),
    ...blank(settings.companyAddress, "votre siège (Paramètres, « Adresse de la société ») ;"),
    "l’organe ou la personne qui vous représente ; pour un entrepreneur individuel : profession, nationalité, date et lieu de naissance (CPC 54) ;",
    ...blank(customer.address, "l’adresse du débiteur (Clients, « Adresse ») ;"),
    ...(isBusiness
      ? [
          ...blank(customer.siren, "le SIREN du débiteur (Clients, « SIREN ») ;"),
          "la forme juridique du débiteur et son représentant ;",
        ]
      : ["les prénoms du débiteur ;"]),
    "le contrat : ce qui a été commandé, livré ou exécuté, et quand ;",
    ...(notices.length === 0
      ? ["la mise en demeure : aucune n’est notée comme postée en recommandé ;"]
      : []),
    ...(isBusiness
      ? []
      : [
          "pour 5 000 € au plus, la tentative amiable préalable si le tribunal l’exige (CPC 750-1) : ce n’est pas tranché pour la requête ;",
        ]),
    ...(contested.length > 0
      ? ["la contestation du débiteur : une somme contestée n’est pas demandée ici ;"]
      : []),
    ...missing
      .filter(isAskedFor)
      .map(({ what, link }) => `pièce à joindre : ${what}${link ? ` (${link})` : ""} ;`),
    ...(areOnlyEuros(claim.totals)
      ? []
      : ["les sommes dues dans une autre monnaie que l’euro, qui ne sont pas demandées ici ;"]),
    `la vérification du décompte (${formatAmount(eurosIn(claim.totals))} à ce jour), la date et la signature.`,
  ];
}
