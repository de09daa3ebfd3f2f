/** A text document as data: what Docs tells of it, and the changes that it can be asked for. */

/** Positions count UTF-16 units as Docs does: the first character of a body is at 1. */
export type DocumentParagraph = {
  readonly kind: "paragraph";
  readonly start: number;
  /** Without its end of line. What is no text (a picture) is one U+FFFC. */
  readonly text: string;
};

export type DocumentRow = { readonly cells: readonly (readonly DocumentParagraph[])[] };

export type DocumentTable = {
  readonly kind: "table";
  readonly start: number;
  readonly rows: readonly DocumentRow[];
};

export type DocumentBlock = DocumentParagraph | DocumentTable;

export type DocumentText = {
  /** Changes are refused when the document is not this one any more. */
  readonly revision: string;
  readonly body: readonly DocumentBlock[];
  readonly header: string;
  readonly footer: string;
};

export type Alignment = "start" | "center" | "end";

/** Made one after the other: each position is that of the document at that moment. */
export type DocumentEdit =
  /** `like`: it fills an empty paragraph, even with no text, in the look of that place. */
  | { readonly kind: "insert"; readonly at: number; readonly text: string; readonly like?: number }
  | { readonly kind: "delete"; readonly from: number; readonly to: number }
  /** In the body, the header and the footer. */
  | { readonly kind: "replaceAll"; readonly tag: string; readonly text: string }
  | {
      readonly kind: "table";
      readonly at: number;
      readonly rows: number;
      readonly columns: number;
    }
  /** A row below that one; rows count from 0. */
  | { readonly kind: "insertRow"; readonly table: number; readonly below: number }
  | { readonly kind: "deleteRow"; readonly table: number; readonly row: number }
  /** Repeats that many first rows on each page. */
  | { readonly kind: "headRows"; readonly table: number; readonly count: number }
  | { readonly kind: "bold"; readonly from: number; readonly to: number }
  /** In points, as everything that is measured here. */
  | {
      readonly kind: "size";
      readonly from: number;
      readonly to: number;
      readonly points: number;
    }
  | { readonly kind: "columns"; readonly table: number; readonly widths: readonly number[] }
  /** An A4 page with these margins on its sides. */
  | { readonly kind: "page"; readonly margin: number }
  | {
      readonly kind: "paragraph";
      readonly from: number;
      readonly to: number;
      readonly align?: Alignment;
      readonly style?: "title" | "heading";
      /** From the left margin, in points. */
      readonly indent?: number;
      /** In points. */
      readonly spaceAbove?: number;
      readonly spaceBelow?: number;
    }
  | { readonly kind: "pageBreak"; readonly at: number }
  | { readonly kind: "header"; readonly text: string }
  | { readonly kind: "footer"; readonly text: string };
