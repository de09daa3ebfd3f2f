/** The summary of a run, line by line, for « Accueil », the alert and the command line. */

import type { Verdict } from "../dunning/decision.ts";
import { formatDay, formatSums } from "../text/format.ts";
import type { GoesOn, Moment } from "./ports.ts";
import type { OutcomeKind, Report, Stop } from "./report.ts";

export type SummaryLine = { readonly label: string; readonly value: string };

/** Why nothing, or not everything, left. */
const STOPS: Readonly<Record<Stop, string>> = {
  "not-set-up": "Le classeur n’est pas prêt : menu Ponctuel ▸ Commencer.",
  busy: "Une autre exécution est en cours : rien n’a été fait.",
  settings: "Rien n’est parti : une cellule est à corriger d’abord.",
  log: "Rien n’est parti : le journal n’est plus entier.",
  "past-day": "Rien n’est parti : le journal contient déjà un jour plus récent.",
  time: "Arrêt avant la limite de six minutes : relancez « Envoyer les relances du jour » pour la suite.",
  hours: "Rien n’est parti : hors des heures d’envoi de Paramètres.",
  "run-full": "Le nombre de messages par exécution est atteint : la prochaine exécution continue.",
  allowance: "Le nombre de destinataires par jour est atteint : la suite demain.",
  refused: "Gmail n’accepte plus d’envoi : la prochaine exécution continue.",
};

/** When a run that ran out of time goes on without anybody. */
const GOES_ON: Readonly<Record<GoesOn, string>> = {
  "in-a-minute":
    "Arrêt avant la limite de six minutes : la suite part d’elle-même dans une minute ou deux.",
  "within-the-hour":
    "Arrêt avant la limite de six minutes : la suite part d’elle-même dans l’heure.",
};

/** Why not everything left, with Google’s own words or the cell to correct; empty when it did. */
export function stopSentence({
  stop,
  goesOn,
  stopReason,
}: Pick<Report, "stop" | "goesOn" | "stopReason">): string {
  const why = goesOn ? GOES_ON[goesOn] : stop && STOPS[stop];
  return [why, stopReason].filter(Boolean).join(" ");
}

export function summaryOf(report: Report, now: Moment): readonly SummaryLine[] {
  const outcomes = (kind: OutcomeKind) => report.outcomes.filter((one) => one.kind === kind);
  const verdicts = (verdict: Verdict) =>
    report.plan.decisions.filter((decision) => decision.verdict === verdict).length;
  const left = [...outcomes("sent"), ...outcomes("test")];
  const reminders = left.filter(({ audience }) => audience === "customer");
  const claimed = reminders.flatMap((outcome) => outcome.totals);
  const lines: (SummaryLine | undefined)[] = [
    { label: "Exécution", value: `${formatDay(now.day)} à ${now.time.slice(0, 5)}` },
    {
      label: "Mode",
      value: report.testMode ? "test : tout vous est adressé, rien ne compte" : "réel",
    },
    report.stop && { label: "Arrêt", value: stopSentence(report) },
    { label: "Messages envoyés", value: `${reminders.length} (${formatSums(claimed)})` },
    counted("E-mails internes", left.length - reminders.length),
    counted("Refusés par Gmail", outcomes("refused").length),
    counted("Envois à vérifier", outcomes("unknown").length),
    counted("Messages reportés", report.postponed),
    { label: "Actions à faire", value: String(verdicts("task")) },
    { label: "Factures écartées", value: String(verdicts("aside")) },
    { label: "Factures en attente", value: String(verdicts("wait")) },
    { label: "Anomalies", value: String(report.findings.length) },
  ];
  return lines.filter((line) => line !== undefined);
}

function counted(label: string, count: number): SummaryLine | undefined {
  return count === 0 ? undefined : { label, value: String(count) };
}
