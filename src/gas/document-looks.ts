/** How each place of a document looks: Docs copies the text of nothing else by itself, nor its style. */

type Document = GoogleAppsScript.Docs.Schema.Document;
type Element = GoogleAppsScript.Docs.Schema.StructuralElement;
type TextStyle = GoogleAppsScript.Docs.Schema.TextStyle;
type ParagraphStyle = GoogleAppsScript.Docs.Schema.ParagraphStyle;

export type Look = { readonly text: TextStyle; readonly paragraph: ParagraphStyle };

/** By the position in the document as it was read. */
export type Looks = (index: number) => Look | undefined;

type Run = { readonly end: number; readonly look: Look };

export function looksOf({ body }: Document): Looks {
  const runs = (body?.content ?? []).flatMap(runsOf);
  return (index) => runs[firstEndingAfter(index, runs)]?.look;
}

function runsOf({ paragraph, table }: Element): readonly Run[] {
  if (table)
    return (table.tableRows ?? []).flatMap(({ tableCells = [] }) =>
      tableCells.flatMap(({ content = [] }) => content.flatMap(runsOf)),
    );
  const { elements = [], paragraphStyle = {} } = paragraph ?? {};
  return elements.map(({ textRun, endIndex = 0 }) => ({
    end: endIndex,
    look: { text: textRun?.textStyle ?? {}, paragraph: paragraphStyle },
  }));
}

/** A long table has thousands of runs, and as many places to look up. */
function firstEndingAfter(index: number, runs: readonly Run[]): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}
