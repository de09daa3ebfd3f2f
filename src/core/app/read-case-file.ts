/** « Dossier contentieux »: what it would hold, what is missing, and the ways that are open. */

import { amountsOf, principalAndInterest } from "../case-file/amounts.ts";
import { whyNoOrder } from "../case-file/order-draft.ts";
import { PIECE_KINDS, PIECE_WORDS } from "../case-file/pieces.ts";
import { invoicesOf } from "../case-file/to-attach.ts";
import { warningsOf } from "../case-file/warnings.ts";
import type { Day } from "../day.ts";
import { limitationOf } from "../law/limitation.ts";
import { type OpenPath, PATHS_READ_ON, recoveryPaths } from "../law/recovery-paths.ts";
import { formatDay, formatList, formatSums } from "../text/format.ts";
import { typedText } from "../text/typed-text.ts";
import { typeset } from "../text/typography.ts";
import {
  type CaseFileFacts,
  caseFileFacts,
  type NoCaseFile,
  whyNotMade,
} from "./case-file-facts.ts";
import type { CaseFilePage, CaseFilePath } from "./case-file-page.ts";
import { zipTags } from "./case-file-store.ts";
import { fitting } from "./fitting.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";
import { isSetUp } from "./set-up.ts";
import { stopSentence } from "./summary.ts";

/** Together below 100 kB. */
const DOCUMENTS = { count: 300, bytes: 30_000 };
const TO_ATTACH = { count: 200, bytes: 20_000 };
const INVOICES = { count: 500, bytes: 12_000 };
const MADE = { count: 20, bytes: 5_000 };

export function readCaseFile(ports: Ports, customer: unknown): CaseFilePage {
  const { day } = ports.clock.now();
  const name = typedText(customer);
  if (!isSetUp(ports.workbook)) return nothing(day, name, stopSentence({ stop: "not-set-up" }));
  const facts: CaseFileFacts | NoCaseFile = caseFileFacts(ports, readWorkbook(ports), name);
  if ("problem" in facts) return nothing(day, name, facts.problem);
  const problem = whyNotMade(facts);
  return {
    ...pageOf(ports, facts),
    ...documentsOf(facts),
    ...(problem === undefined ? {} : { problem }),
  };
}

type DocumentsShown = Pick<
  CaseFilePage,
  "documents" | "moreDocuments" | "toAttach" | "moreToAttach"
>;

function pageOf(ports: Ports, facts: CaseFileFacts): Omit<CaseFilePage, keyof DocumentsShown> {
  const { read, customer, claim, verdict } = facts;
  const made = ports.archive.find(zipTags(customer.id));
  return {
    customer: customer.id,
    name: customer.name,
    day: claim.today,
    amounts: [...amountsOf(claim), { label: "Total", amount: formatSums(claim.totals) }],
    warnings: warningsOf(read.book, claim),
    limitations: fitting(limitationsOf(facts), INVOICES),
    paths: recoveryPaths({
      customerType: customer.type,
      claimedCents: principalAndInterest(claim),
      collectiveProceedings: customer.collectiveProceedings,
    }).map(pathShown),
    pathsReadOn: PATHS_READ_ON,
    noOrder: typeset(whyNoOrder(claim) ?? ""),
    kinds: PIECE_KINDS.map((kind) => ({ kind, name: PIECE_WORDS[kind] })),
    invoices: fitting(
      invoicesOf(claim).map(({ invoice }) => invoice.number),
      INVOICES,
    ),
    made: fitting(
      [...made].reverse().map((file) => ({ name: file.name, link: file.link })),
      MADE,
    ),
    log: verdict,
  };
}

function documentsOf({ documents, missing }: CaseFileFacts): DocumentsShown {
  const shown = fitting(
    documents.map(({ kind, title, remark, invoices, source }) => ({
      name: remark ? `${title} (${remark})` : title,
      kind: PIECE_WORDS[kind],
      invoice: formatList(invoices.slice(0, 5)),
      link: source.kind === "file" ? source.file.link : "",
    })),
    DOCUMENTS,
  );
  const toAttach = fitting(missing, TO_ATTACH);
  return {
    documents: shown,
    moreDocuments: documents.length - shown.length,
    toAttach,
    moreToAttach: missing.length - toAttach.length,
  };
}

function limitationsOf({ claim, customer }: CaseFileFacts): CaseFilePage["limitations"] {
  return invoicesOf(claim).map(({ invoice }) => {
    const limitation = limitationOf(invoice.due, customer.type);
    return {
      invoice: invoice.number,
      due: formatDay(invoice.due),
      until: limitation
        ? formatDay(limitation.lastDay)
        : "non calculée : loi n° 68-1250 du 31 décembre 1968",
    };
  });
}

function pathShown({ announced, ...path }: OpenPath): CaseFilePath {
  const { id, name, who, ceiling, court, delay, cost, sources, conditions, undecided } = path;
  return {
    id,
    name,
    state: announced ? typeset(`À venir : ${announced}`) : "",
    who: typeset(who),
    ceiling: typeset(ceiling),
    court: typeset(court),
    delay: typeset(delay),
    cost: typeset(cost),
    sources: typeset(sources),
    conditions: conditions.map(typeset),
    undecided: undecided.map(typeset),
  };
}

function nothing(day: Day, name: string, problem: string): CaseFilePage {
  return {
    customer: name,
    name,
    day,
    amounts: [],
    warnings: [],
    limitations: [],
    paths: [],
    pathsReadOn: PATHS_READ_ON,
    noOrder: "",
    documents: [],
    moreDocuments: 0,
    toAttach: [],
    moreToAttach: 0,
    kinds: PIECE_KINDS.map((kind) => ({ kind, name: PIECE_WORDS[kind] })),
    invoices: [],
    made: [],
    log: "",
    problem,
  };
}
