/** What the tags of the summary and of the draft of the request stand for. */

import type { Book } from "../dunning/book.ts";
import { limitationOf } from "../law/limitation.ts";
import { accountContent } from "../letters/account-table.ts";
import { addresseeValues } from "../letters/addressee-values.ts";
import { claimConditions, claimTables, claimValues } from "../letters/claim-values.ts";
import type { LetterContent } from "../letters/letter.ts";
import { senderValues } from "../letters/sender-values.ts";
import { formatAmount, formatDay, formatLongDay } from "../text/format.ts";
import { typeset } from "../text/typography.ts";
import { amountsOf } from "./amounts.ts";
import type { ChronologyLine } from "./chronology.ts";
import type { CaseClaim } from "./claim.ts";
import type { NoticeFact } from "./notices.ts";
import { invoicesOf, type Missing } from "./to-attach.ts";

export type FileFacts = {
  readonly book: Book;
  readonly claim: CaseClaim;
  readonly chronology: readonly ChronologyLine[];
  readonly pieces: readonly {
    readonly rank: number;
    readonly member: string;
    readonly sha256: string;
    /** What is to be said of it beside its name. */
    readonly remark?: string | undefined;
  }[];
  readonly missing: readonly Missing[];
  /** Result of the log's verification. */
  readonly verdict: string;
};

export function fileContent(facts: FileFacts): LetterContent {
  const { book, claim, verdict } = facts;
  const { customer, today, judged } = claim;
  const account = accountContent(judged.map(({ of }) => of));
  const unknown = claim.accessories?.unknown;
  return {
    values: {
      ...senderValues(book.settings),
      ...addresseeValues(customer),
      ...claimValues(claim, { book, today, type: customer.type }),
      ...account.values,
      ...(owesIndemnity(claim)
        ? {}
        : { indemnité: "", "nb indemnités": "", "total indemnités": "" }),
      ...noticeValues(claim.notices),
      "date jour": formatDay(today),
      "date jour en lettres": formatLongDay(today),
      "résultat journal": typeset(verdict),
      "taux inconnu": unknown
        ? typeset(`Les intérêts ne sont pas calculés : ${unknown.sentence}.`)
        : "",
    },
    conditions: {
      ...claimConditions(claim),
      professionnel: customer.type === "entreprise",
      "acheteur public": customer.type === "public",
      particulier: customer.type === "particulier",
      "procédure collective": customer.collectiveProceedings,
    },
    tables: { ...claimTables(claim), ...account.tables, ...evidenceTables(facts) },
  };
}

function owesIndemnity({ accessories }: CaseClaim): boolean {
  return (accessories?.indemnityCents ?? 0) > 0;
}

/** Of the latest notice that is known to have reached the customer; otherwise of the latest one. */
function noticeValues(notices: readonly NoticeFact[]): LetterContent["values"] {
  const reached = notices.filter(({ notice }) => notice.kind === "known");
  const [last] = [...(reached.length > 0 ? reached : notices)].slice(-1);
  if (!last) return {};
  const { notice, postedOn } = last;
  return {
    "date mise en demeure": formatDay(postedOn),
    "réception mise en demeure": notice.kind === "known" ? formatDay(notice.from) : "",
  };
}

function evidenceTables(facts: FileFacts): LetterContent["tables"] {
  const { claim, chronology, pieces, missing } = facts;
  return {
    décompte: amountsOf(claim).map(({ label, amount }) => ({
      "décompte libellé": label,
      "décompte montant": amount,
    })),
    contestées: contestedRows(claim),
    limitation: limitationRows(claim),
    "mises en demeure": claim.notices.map(noticeRow),
    chronologie: chronology.map(({ when, what, proof }) => ({
      "chronologie date": when,
      "chronologie fait": typeset(what),
      "chronologie preuve": proof,
    })),
    pièces: pieces.map(({ rank, member, sha256, remark }) => ({
      "pièce n°": String(rank),
      "pièce nom": remark ? `${member} (${remark})` : member,
      "pièce empreinte": sha256,
    })),
    "à joindre": missing.map(({ what, link }) => ({
      "à joindre pièce": what,
      "à joindre adresse": link,
    })),
  };
}

function contestedRows({ claimed, contested }: CaseClaim): Rows {
  return [...contested, ...claimed].flatMap(({ of: { item, standing } }) => {
    const { invoice, balanceCents } = item;
    const isWhole = contested.some(({ of }) => of.item === item);
    const cents = isWhole ? balanceCents : standing.disputedCents;
    if (cents <= 0) return [];
    return [
      {
        "contestée facture": invoice.number,
        "contestée montant": formatAmount(cents, invoice.currency),
        "contestée motif": typeset(standing.dispute ?? standing.hold?.reason ?? ""),
      },
    ];
  });
}

type Rows = readonly Readonly<Record<string, string>>[];

function limitationRows(claim: CaseClaim): Rows {
  const { type } = claim.customer;
  return invoicesOf(claim).flatMap(({ invoice }) => {
    const limitation = limitationOf(invoice.due, type);
    if (!limitation) return [];
    return [
      {
        "prescription facture": invoice.number,
        "prescription échéance": formatDay(invoice.due),
        "prescription date": formatDay(limitation.lastDay),
      },
    ];
  });
}

function noticeRow({ letter, notice, postedOn }: NoticeFact): Readonly<Record<string, string>> {
  return {
    "mise en demeure objet": letter.written.subject || letter.written.step,
    "mise en demeure postée": formatDay(postedOn),
    "mise en demeure n°": letter.facts.get("posted")?.trackingNumber ?? "",
    "mise en demeure suite": outcomeOf({ letter, notice }),
    "mise en demeure délai": notice.kind === "known" ? formatDay(notice.until) : "",
  };
}

const OUTCOMES = {
  received: "reçue le",
  refused: "refusée le",
  returned: "retournée à l’expéditeur le",
} as const;

function outcomeOf({ letter, notice }: Pick<NoticeFact, "letter" | "notice">): string {
  if (notice.kind === "unknown") return "avis de réception non saisi";
  const presented = letter.facts.get("presented")?.day;
  const { fate } = letter;
  const end = fate in OUTCOMES ? (fate as keyof typeof OUTCOMES) : undefined;
  const day = end && letter.facts.get(end)?.day;
  return [
    presented && `présentée le ${formatDay(presented)}`,
    end && day && `${OUTCOMES[end]} ${formatDay(day)}`,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}
