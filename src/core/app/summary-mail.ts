/** The morning’s summary as a mail: the counts, what stopped the run, then the lists. */

import { formatCount, formatWeekday } from "../text/format.ts";
import { renderListMail } from "../text/list-mail.ts";
import type { MailFrame, RenderedMail } from "../text/mail-frame.ts";
import { FRENCH } from "../text/mail-french.ts";
import { callsToday } from "./call-list.ts";
import { doubtsOf } from "./doubts.ts";
import { letterItems, lettersToPost } from "./letter-entries.ts";
import { letterProposals } from "./letter-proposals.ts";
import { stopSentence } from "./summary.ts";
import { leftToday, type SummaryInput, summaryLists, withVerdict } from "./summary-lists.ts";

export function summaryMail(input: SummaryInput, frame: Omit<MailFrame, "language">): RenderedMail {
  const { report } = input;
  const stop = stopSentence(report);
  return renderListMail(
    { ...frame, language: FRENCH },
    {
      subject: `Relances du ${formatWeekday(report.day)} : ${counts(input).slice(0, 2).join(", ")}`,
      opening: [
        ["Bonjour,"],
        ...(stop === "" ? [] : [[stop]]),
        [`Ce matin, ${formatWeekday(report.day)} :`, ...counts(input).map((count) => `• ${count}`)],
      ],
      lists: summaryLists(input),
    },
  );
}

/** The first two are always said, the others when there is something to say. */
function counts(input: SummaryInput): readonly string[] {
  const { report, book } = input;
  const { decisions } = report.plan;
  const today = { book, plan: report.plan, day: report.day };
  const one = (count: number, words: Parameters<typeof formatCount>[1]) =>
    count === 0 ? [] : [formatCount(count, words)];
  const same = (words: string) => ({ one: words, many: words });
  return [
    formatCount(leftToday(input, "email").length, {
      one: "message envoyé",
      many: "messages envoyés",
    }),
    formatCount(callsToday(decisions).length, same("à appeler")),
    ...one(letterProposals(today).length, {
      one: "courrier à rédiger",
      many: "courriers à rédiger",
    }),
    ...one(lettersToPost(today).length, { one: "courrier à poster", many: "courriers à poster" }),
    ...one(letterItems(today).length, { one: "courrier à suivre", many: "courriers à suivre" }),
    ...one(doubtsOf(book).length, { one: "envoi à vérifier", many: "envois à vérifier" }),
    ...one(withVerdict(decisions, "approve").length, {
      one: "facture à valider",
      many: "factures à valider",
    }),
    ...one(report.postponed, { one: "message reporté", many: "messages reportés" }),
    ...one(withVerdict(decisions, "aside").length, {
      one: "facture écartée",
      many: "factures écartées",
    }),
    ...one(withVerdict(decisions, "wait").length, {
      one: "facture en attente",
      many: "factures en attente",
    }),
    ...one(report.findings.length, { one: "anomalie", many: "anomalies" }),
  ];
}
