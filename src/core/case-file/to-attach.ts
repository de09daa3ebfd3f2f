/** What a court wants to see and the add-on cannot take by itself: a person adds it. */

import type { OpenItem } from "../ledger/settle.ts";
import { formatDay } from "../text/format.ts";
import { webLinkOf } from "../text/web-link.ts";
import type { CaseClaim } from "./claim.ts";
import { type DocumentKind, PIECE_WORDS, type PieceKind } from "./pieces.ts";

export type Missing = {
  readonly kind: PieceKind;
  readonly what: string;
  readonly invoice: string;
  /** Address in « Lien PDF »; "" when there is none. */
  readonly link: string;
};

export type Attached = { readonly kind: DocumentKind; readonly invoices: readonly string[] };

/** One agreement is enough: a contract, a signed quote or an order. */
const AGREEMENTS: readonly DocumentKind[] = ["contract", "order"];

export function toAttach(claim: CaseClaim, attached: readonly Attached[]): readonly Missing[] {
  const has = (...kinds: readonly DocumentKind[]) =>
    attached.some(({ kind }) => kinds.includes(kind));
  const { type } = claim.customer;
  const isBusiness = type === "entreprise";
  return [
    ...(has(...AGREEMENTS) ? [] : [missing("contract", "Contrat, devis signé ou bon de commande")]),
    ...(has("terms") || type === "public" ? [] : [missing("terms", PIECE_WORDS.terms)]),
    ...(has("delivery")
      ? []
      : [missing("delivery", "Bon de livraison signé ou constat de réception")]),
    ...invoicesOf(claim).flatMap((item) => invoiceMissing(item, attached)),
    ...(has("posting") ? [] : noticeMissing(claim, "posting")),
    ...(has("receipt") ? [] : noticeMissing(claim, "receipt")),
    ...(has("registry") || !isBusiness ? [] : [missing("registry", "Extrait Kbis du débiteur")]),
  ];
}

/** Those of the file: claimed, or contested. */
export function invoicesOf({ claimed, contested }: CaseClaim): readonly OpenItem[] {
  return [...claimed, ...contested].map(({ of }) => of.item);
}

function invoiceMissing({ invoice }: OpenItem, attached: readonly Attached[]): readonly Missing[] {
  const { number, pdfLink } = invoice;
  const isThere = attached.some(
    ({ kind, invoices }) => kind === "invoice" && invoices.includes(number),
  );
  if (isThere) return [];
  const link = webLinkOf(pdfLink);
  return [{ kind: "invoice", what: `Facture ${number}`, invoice: number, link }];
}

function noticeMissing(
  { notices }: CaseClaim,
  kind: Extract<PieceKind, "posting" | "receipt">,
): readonly Missing[] {
  return notices.map(({ postedOn }) =>
    missing(kind, `${PIECE_WORDS[kind]} de la mise en demeure postée le ${formatDay(postedOn)}`),
  );
}

function missing(kind: PieceKind, what: string): Missing {
  return { kind, what, invoice: "", link: "" };
}
