/** Keeps braces of a value from being taken for a tag by the replacements that come later. */

import type { DocumentEdit } from "./document.ts";

export type Literals = {
  /** What stands for the text until `edits` are made. */
  readonly keep: (text: string) => string;
  /** A text with what was kept put back. */
  readonly restored: (text: string) => string;
  /** The last edits of the document. */
  readonly edits: () => readonly DocumentEdit[];
};

/** When nothing is replaced by its tag, all values stand for themselves. */
export const AS_IT_IS: Literals = {
  keep: (text) => text,
  restored: (text) => text,
  edits: () => [],
};

/** Marks begin with a character that is found neither in the document nor in the values. */
export function literalsBeside(texts: string): Literals {
  const sign = unusedSign(texts);
  const marks = new RegExp(`${sign}\\d+\\.`, "g");
  const markOf = new Map<string, string>();
  const textOf = new Map<string, string>();
  return {
    keep: (text) => {
      if (!/[{}]/.test(text)) return text;
      const mark = markOf.get(text) ?? `${sign}${markOf.size}.`;
      markOf.set(text, mark);
      textOf.set(mark, text);
      return mark;
    },
    restored: (text) => text.replace(marks, (mark) => textOf.get(mark) ?? mark),
    edits: () => [...textOf].map(([tag, text]) => ({ kind: "replaceAll", tag, text })),
  };
}

/** From U+29D8 on: signs of mathematics that no letter has a use for. */
function unusedSign(texts: string): string {
  let code = 0x29d8;
  while (texts.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}
