/** A letter as its reader will hold it: the text of its paragraphs and tables, not its typography. */

import type { PreviewBlock } from "../../core/app/letters-page.ts";

/** Google keeps the lines of one paragraph apart by this sign. */
const SOFT_LINE = "\u000b";
const FIGURE = /^[\d\s\u2212-]+([.,]\d+)?[\s\u00a0\u202f]?(€|%|[A-Z]{3})?$/;

export function Paper({
  blocks,
  isOld,
}: {
  readonly blocks: readonly PreviewBlock[];
  readonly isOld: boolean;
}) {
  const look = isOld ? "table-top old" : "table-top";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by keyboard
    <section class={look} tabIndex={0} aria-label="Texte du courrier">
      <div class="paper">
        {blocks.map((block, index) =>
          block.kind === "paragraph" ? (
            <p key={index}>{block.text.split(SOFT_LINE).join("\n")}</p>
          ) : (
            <Rows key={index} rows={block.rows} />
          ),
        )}
      </div>
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const [head = [], ...others] = rows;
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col" class={isFigures(others, index) ? "amount" : ""}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {others.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) => (
              <td key={index} class={isFigures(others, index) ? "amount" : ""}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Figures stand under one another at the right. */
function isFigures(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => FIGURE.test(cell));
}
