/** The documents of a case file: their kinds, in the order in which a court reads them. */

export const PIECE_WORDS = {
  contract: "Contrat ou devis signé",
  order: "Bon de commande",
  terms: "CGV acceptées",
  delivery: "Bon de livraison",
  invoice: "Facture",
  mail: "E-mail (copie reconstituée du journal)",
  letter: "Courrier",
  posting: "Preuve de dépôt",
  receipt: "Avis de réception",
  registry: "Extrait Kbis",
  other: "Autre",
} as const;

export type DocumentKind = keyof typeof PIECE_WORDS;

/** What the product makes itself is not added by hand. */
export type PieceKind = Exclude<DocumentKind, "mail" | "letter">;

export const DOCUMENT_KINDS = Object.keys(PIECE_WORDS) as readonly DocumentKind[];

export const PIECE_KINDS: readonly PieceKind[] = DOCUMENT_KINDS.filter(isPieceKind);

export function isPieceKind(typed: string): typed is PieceKind {
  return (
    typed !== "mail" && typed !== "letter" && (DOCUMENT_KINDS as readonly string[]).includes(typed)
  );
}
