/** All that a case file is made of, read once: what is owed, what the log says, which documents there are. */

import { type ChronologyLine, chronology } from "../case-file/chronology.ts";
import { type CaseClaim, caseClaim } from "../case-file/claim.ts";
import { type LogFact, logFacts } from "../case-file/log-facts.ts";
import { type Missing, toAttach } from "../case-file/to-attach.ts";
import { staleness } from "../dunning/freshness.ts";
import type { Customer } from "../ledger/types.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { formatDay } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import { webLinkOf } from "../text/web-link.ts";
import { caseDocuments, type Documents } from "./case-file-documents.ts";
import type { Ports } from "./ports.ts";
import { blockedBy } from "./prepared-mail.ts";
import { logVerdict } from "./verify-log.ts";

export type CaseFileFacts = Documents & {
  readonly read: BookRead;
  readonly customer: Customer;
  readonly claim: CaseClaim;
  readonly facts: readonly LogFact[];
  readonly chronology: readonly ChronologyLine[];
  readonly missing: readonly Missing[];
  /** Result of the log's verification. */
  readonly verdict: string;
};

export type NoCaseFile = { readonly problem: string };

export function caseFileFacts(
  ports: Ports,
  read: BookRead,
  typed: string,
): CaseFileFacts | NoCaseFile {
  const { book, known, log } = read;
  const id = known.directory.resolve(typed);
  const customer = book.customers.get(id);
  if (!customer) return { problem: `Le client « ${typed} » est inconnu.` };
  const claim = caseClaim(book, customer, ports.clock.now().day);
  if (!claim) return { problem: `Aucune facture de ${customer.name} n’est échue et impayée.` };
  const facts = logFacts(log, (name) => known.directory.resolve(name) === id);
  const { archive, clock } = ports;
  const { documents, lost } = caseDocuments({ read, claim, facts, archive, clock });
  return {
    read,
    customer,
    claim,
    facts,
    documents,
    lost,
    chronology: chronology(facts, book.followUps.get(id) ?? []),
    missing: [...toAttach(claim, documents), ...lost.map(lostLetter)],
    verdict: logVerdict(ports, read).sentence,
  };
}

/** A file on payments that are not up to date might ask a court for what has been paid. */
export function whyNotMade({ read, customer, claim }: CaseFileFacts): string | undefined {
  const { book } = read;
  const unclear = book.unclear.get(customer.id);
  if (unclear) return typeset(`Compte incertain : ${unclear}.`);
  if (book.settings.company === "")
    return "Le nom de votre société manque : remplissez « Société » dans Paramètres.";
  const stale = staleness(book, claim.today);
  return (
    blockedBy(read) ?? (stale && typeset(`Rien n’est demandé en justice tant que ${stale.reason}`))
  );
}

function lostLetter({ written, facts }: CaseFileFacts["lost"][number]): Missing {
  const { day } = facts.get("posted") ?? written;
  return {
    kind: "other",
    what: `Courrier « ${written.subject || written.step} » du ${formatDay(day)} (absent de votre Drive)`,
    invoice: "",
    link: webLinkOf(written.pdfLink ?? ""),
  };
}
