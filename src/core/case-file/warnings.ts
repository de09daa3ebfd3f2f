/** What a person must look at before a court is asked, the gravest first. */

import { addMonths, type Day, daysBetween } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import { exclusionOf } from "../dunning/exclusions.ts";
import { staleness } from "../dunning/freshness.ts";
import { limitationOf } from "../law/limitation.ts";
import { areOnlyEuros } from "../sums.ts";
import { formatCount, formatDay, formatList } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import type { CaseClaim } from "./claim.ts";
import { invoicesOf } from "./to-attach.ts";

/** What is no doubt about the debt itself. */
const NO_DOUBT = new Set([
  "litigation",
  "collective-proceedings",
  "below-minimum",
  "no-scenario",
  "failures",
  "stop-customer",
  "stop-invoice",
]);

export function warningsOf(book: Book, claim: CaseClaim): readonly string[] {
  const { customer, today } = claim;
  const stale = staleness(book, today);
  return [
    ...proceedings(claim),
    ...limitations(claim),
    ...(stale ? [`À vérifier avant tout : ${stale.reason}`] : []),
    ...doubts(claim),
    ...contested(claim),
    ...notice(claim),
    ...(claim.accessories?.unknown
      ? [`Pénalités non calculées : ${claim.accessories.unknown.sentence}.`]
      : []),
    ...(areOnlyEuros(claim.totals)
      ? []
      : ["Une partie de la somme n’est pas en euros : elle est montrée à part, sans pénalités."]),
    ...(customer.type === "public" || customer.siren !== "" || customer.type === "particulier"
      ? []
      : ["Le SIREN du client manque dans Clients : le greffe le demande."]),
    ...(customer.address === "" ? ["L’adresse du client manque dans Clients."] : []),
  ].map(typeset);
}

function proceedings({ customer, today }: CaseClaim): readonly string[] {
  if (!customer.collectiveProceedings) return [];
  const published = customer.proceedingsPublished;
  if (!published)
    return [
      "Procédure collective : ne demandez aucun paiement, déclarez la créance. La date de publication au BODACC est à saisir dans Clients.",
    ];
  // C. com. R622-24.
  const last = addMonths(published, 2);
  const state = last < today ? "expiré le" : "jusqu’au";
  return [
    `Procédure collective : ne demandez aucun paiement, déclarez la créance (délai ${state} ${formatDay(last)}).`,
  ];
}

/** Days before its end from which a claim is urgent. */
const URGENT_DAYS = 183;

function limitations(claim: CaseClaim): readonly string[] {
  const { customer, today } = claim;
  const ending = invoicesOf(claim).flatMap(({ invoice }) => {
    const limitation = limitationOf(invoice.due, customer.type);
    return limitation ? [{ number: invoice.number, lastDay: limitation.lastDay }] : [];
  });
  const over = ending.filter(({ lastDay }) => lastDay < today);
  const near = ending.filter(
    ({ lastDay }) => lastDay >= today && daysBetween(today, lastDay) <= URGENT_DAYS,
  );
  return [
    ...(over.length > 0
      ? [`Prescription sans doute acquise, sauf acte interruptif : ${list(over)}.`]
      : []),
    ...(near.length > 0 ? [`Prescription proche : ${list(near)}.`] : []),
  ];
}

function list(ends: readonly { readonly number: string; readonly lastDay: Day }[]): string {
  return some(ends.map(({ number, lastDay }) => `${number} (${formatDay(lastDay)})`));
}

const NAMED = 10;

/** The summary has the others. */
function some(names: readonly string[]): string {
  const more = names.length - NAMED;
  if (more <= 0) return formatList(names);
  return formatList([
    ...names.slice(0, NAMED),
    formatCount(more, { one: "autre", many: "autres" }),
  ]);
}

/** A promise, a plan, a payment to allocate: one sentence for all the invoices that it is said of. */
function doubts({ claimed }: CaseClaim): readonly string[] {
  const found = new Map<string, string[]>();
  for (const { of } of claimed) {
    const reason = exclusionOf(of);
    if (!reason || NO_DOUBT.has(reason.code)) continue;
    found.set(reason.reason, [...(found.get(reason.reason) ?? []), of.item.invoice.number]);
  }
  return [...found].map(([reason, numbers]) => `${some(numbers)} : ${reason}.`);
}

function contested({ contested: disputed }: CaseClaim): readonly string[] {
  if (disputed.length === 0) return [];
  const numbers = disputed.map(({ of }) => of.item.invoice.number);
  return [
    `${some(numbers)} : en litige, hors du total. Une créance contestée ne se règle pas par une injonction de payer.`,
  ];
}

function notice({ notices, customer, claimed, today }: CaseClaim): readonly string[] {
  if (customer.collectiveProceedings || claimed.length === 0) return [];
  if (notices.length === 0)
    return ["Aucune mise en demeure postée en recommandé n’est notée dans le journal."];
  const last = notices[notices.length - 1]?.notice;
  if (last?.kind === "unknown")
    return [
      `L’avis de réception de la mise en demeure postée le ${formatDay(last.postedOn)} n’est pas saisi.`,
    ];
  return last && last.until >= today
    ? [`La mise en demeure laisse jusqu’au ${formatDay(last.until)} pour payer.`]
    : [];
}
