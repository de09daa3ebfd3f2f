/** What a script's page and the workbook's page send each other. */

export type FromFrame =
  | {
      readonly kind: "run";
      readonly id: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "close" }
  | { readonly kind: "focusEditor" }
  /** A link to a file of Drive was followed. */
  | { readonly kind: "openDocument"; readonly file: string }
  | { readonly kind: "size"; readonly width?: number; readonly height?: number };

export type ToFrame = {
  readonly kind: "ended";
  readonly id: number;
  readonly value: unknown;
  readonly error?: string;
};
