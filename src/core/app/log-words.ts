/** What is wrong with the chain of the log, in sentences with the cell. */

import type { ChainLine } from "../dunning/log-chain.ts";
import type { Break, Verification } from "../dunning/verify-chain.ts";
import type { Finding } from "../finding.ts";
import { SHEET } from "../sheet/design.ts";
import { formatCount } from "../text/format.ts";

/**
 * A line that was changed or has gone may have said that a message left: sending again is worse
 * than sending late. A line more, or the same line twice, hides nothing.
 */
export function stopsSending({ kind }: Break): boolean {
  return kind !== "added" && kind !== "copied";
}

export function breakFinding(one: Break): Finding {
  return {
    severity: stopsSending(one) ? "error" : "warning",
    code: `log-line-${one.kind}`,
    at: placeOf(one),
    message: messageOf(one),
  };
}

/** « Relances!U14 : la ligne 14 (N° 13) a été modifiée après son écriture. » */
export function breakSentence(one: Break): string {
  return `${placeOf(one)} : ${messageOf(one)}.`;
}

export function wholeSentence({ sound, last, before, noted, misplaced }: Verification): string {
  const sentences = [
    last
      ? `Le journal est entier : ${formatCount(sound, LINES)}, la dernière porte le N° ${last.number} et l’empreinte ${last.fingerprint}.`
      : "Le journal ne contient encore aucune ligne chaînée.",
    before > 0 &&
      `${formatCount(before, { one: "ligne d’avant le chaînage n’a", many: "lignes d’avant le chaînage n’ont" })} pas de N°.`,
    noted > 0 &&
      `${formatCount(noted, { one: "anomalie dont vous avez", many: "anomalies dont vous avez" })} déjà pris acte.`,
    misplaced &&
      `Des lignes ont été déplacées, la première est la ligne ${named(misplaced)} : trier par N° les remet en ordre.`,
  ];
  return sentences.filter(Boolean).join("\n");
}

const LINES = { one: "ligne", many: "lignes" };

function placeOf(one: Break): string {
  switch (one.kind) {
    case "missing":
      return one.before?.at ?? SHEET.log;
    case "vanished":
      return SHEET.log;
    default:
      return one.line.at;
  }
}

function messageOf(one: Break): string {
  switch (one.kind) {
    case "changed":
      return `la ligne ${one.line.row} (N° ${one.number}) a été modifiée après son écriture`;
    case "replaced":
      return `la ligne ${one.line.row} (N° ${one.number}) n’est plus celle que Ponctuel a écrite`;
    case "missing":
      return `${missingWords(one.from, one.to)}, ${one.before ? `avant la ligne ${named(one.before)}` : "à la fin du journal"}`;
    case "copied":
      return `la ligne ${one.line.row} porte le même N° ${one.original.number ?? ""} que la ligne ${one.original.row} : elle a été copiée à la main`;
    case "added":
      return `la ligne ${one.line.row} n’a pas de N° : elle a été ajoutée à la main`;
    case "vanished":
      return "une ligne d’avant le chaînage a été modifiée ou supprimée";
    default:
      return one satisfies never;
  }
}

function missingWords(from: number, to: number): string {
  return from === to ? `la ligne N° ${from} manque` : `les lignes N° ${from} à ${to} manquent`;
}

function named({ row, number }: ChainLine): string {
  return number === undefined ? String(row) : `${row} (N° ${number})`;
}
