/** A document as a preview shows it. */

import type { PreviewBlock } from "../../../src/core/app/letters-page.ts";
import type { DocumentText } from "../../../src/core/letters/document.ts";

export function shown({ header, body, footer }: DocumentText): readonly PreviewBlock[] {
  const lines = (text: string) => text.split("\u000b").join("\n");
  const margin = (text: string) =>
    text === ""
      ? []
      : text.split("\n").map((line) => ({ kind: "paragraph" as const, text: lines(line) }));
  return [
    ...margin(header),
    ...body.map((block): PreviewBlock => {
      if (block.kind === "paragraph") return { kind: "paragraph", text: lines(block.text) };
      const rows = block.rows.map(({ cells }) =>
        cells.map((cell) => lines(cell.map(({ text }) => text).join("\n"))),
      );
      return { kind: "table", rows };
    }),
    ...margin(footer),
  ];
}
