/** How a paragraph and its texts look once their named style has had its say. */

import type { Style } from "../fields.ts";
import { NAMED_STYLES } from "../styles.ts";

export type ParagraphLook = {
  readonly alignment: string;
  readonly lineHeight: number;
  readonly spaceAbove: number;
  readonly spaceBelow: number;
  readonly indentStart: number;
  readonly indentEnd: number;
  readonly indentFirstLine: number;
  readonly pageBreakBefore: boolean;
  readonly keepWithNext: boolean;
  readonly keepLinesTogether: boolean;
  /** What a text of the paragraph has unless it says otherwise. */
  readonly text: Style;
};

const ALIGNMENTS: Readonly<Record<string, string>> = {
  START: "left",
  CENTER: "center",
  END: "right",
  JUSTIFIED: "justify",
};

export function looksOf(style: Style): ParagraphLook {
  const named = NAMED_STYLES[String(style["namedStyleType"])];
  const normal = NAMED_STYLES["NORMAL_TEXT"];
  const all: Style = { ...normal?.paragraph, ...named?.paragraph, ...style };
  const points = (name: string) => Number(all[name] ?? 0);
  return {
    alignment: ALIGNMENTS[String(all["alignment"])] ?? "left",
    lineHeight: points("lineSpacing") / 100,
    spaceAbove: points("spaceAbove"),
    spaceBelow: points("spaceBelow"),
    indentStart: points("indentStart"),
    indentEnd: points("indentEnd"),
    indentFirstLine: points("indentFirstLine"),
    pageBreakBefore: all["pageBreakBefore"] === true,
    keepWithNext: all["keepWithNext"] === true,
    keepLinesTogether: all["keepLinesTogether"] === true,
    text: { ...normal?.text, ...named?.text },
  };
}
