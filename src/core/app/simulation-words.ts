/** What a simulation assumes and what came of it, in sentences. */

import type { Day } from "../day.ts";
import type { ExpectedPayments } from "../dunning/expected-payments.ts";
import type { Channel } from "../dunning/scenario.ts";
import type { SimulatedAct } from "../dunning/simulate.ts";
import { formatCount, formatDay, formatList, NO_BREAK } from "../text/format.ts";

/** - `nobody` pays anything - `usual` every customer pays each invoice at its average delay */
export type Assumption = "nobody" | "usual";

export type Span = {
  readonly from: Day;
  /** The last day that was simulated, and the last one that was asked for. */
  readonly to: Day;
  readonly wanted: Day;
};

/** The first lines of the sheet. */
export function assumptionsOf(
  span: Span,
  payments: ExpectedPayments | undefined,
): readonly string[] {
  return [
    `${spanWords(span)}, en réel, règlements tenus pour à jour chaque jour.`,
    "Messages à valider supposés approuvés ; appels, courriers et dossiers supposés faits le premier jour ouvré où ils sont à faire.",
    ...(payments ? paymentWords(payments) : ["Personne ne paie."]),
    ...stoppedWords(span),
  ];
}

export function resultOf(span: Span, acts: readonly SimulatedAct[]): string {
  const counts = COUNTED.flatMap(({ channels, one, many }) => {
    const count = acts.filter(({ channel }) => channels.includes(channel)).length;
    return count === 0 ? [] : [formatCount(count, { one, many })];
  });
  const what = counts.length === 0 ? "rien à envoyer ni à faire" : formatList(counts);
  return [`${spanWords(span)} : ${what}. Voir la feuille Simulation.`, ...stoppedWords(span)].join(
    " ",
  );
}

const COUNTED: readonly {
  readonly channels: readonly Channel[];
  readonly one: string;
  readonly many: string;
}[] = [
  { channels: ["email"], one: "e-mail", many: "e-mails" },
  { channels: ["call"], one: "appel", many: "appels" },
  { channels: ["letter", "registered"], one: "courrier", many: "courriers" },
  { channels: ["internal"], one: "alerte interne", many: "alertes internes" },
  { channels: ["file"], one: "dossier", many: "dossiers" },
];

function spanWords({ from, to }: Span): string {
  return `Simulation du ${formatDay(from)} au ${formatDay(to)}`;
}

function stoppedWords({ to, wanted }: Span): readonly string[] {
  if (to === wanted) return [];
  return [
    `Arrêt au ${formatDay(to)} faute de temps : les jours suivants, jusqu’au ${formatDay(wanted)}, ne sont pas simulés.`,
  ];
}

function paymentWords(of: ExpectedPayments): readonly string[] {
  const { usualDelay, withoutHistory, overdue } = of;
  if (usualDelay === undefined)
    return ["Aucune facture réglée à une date connue sur douze mois : personne ne paie."];
  const days = `${Math.round(usualDelay)}${NO_BREAK}jour${usualDelay >= 1.5 ? "s" : ""}`;
  const customers = formatCount(withoutHistory, { one: "client", many: "clients" });
  const invoices = formatCount(overdue, { one: "facture", many: "factures" });
  return [
    "Chaque facture est payée au retard moyen de son client sur douze mois.",
    ...(withoutHistory > 0
      ? [`${customers} sans facture réglée à une date connue : le retard moyen de tous, ${days}.`]
      : []),
    ...(overdue > 0 ? [`Déjà au-delà de ce retard, supposées impayées : ${invoices}.`] : []),
  ];
}
