/** A mail of short lists, for our own team: read in a minute on a telephone. */

import { formatCount } from "./format.ts";
import { htmlHeading, htmlList, htmlParagraph } from "./html.ts";
import { framedMail, type MailFrame, type RenderedMail } from "./mail-frame.ts";

export type ListItem = { readonly head: string; readonly details: readonly string[] };

export type MailList = {
  readonly title: string;
  readonly items: readonly ListItem[];
  /** Where all of it stands, when the list is cut: « Décisions ». */
  readonly sheet: string;
};

/** Items shown of one list. */
const SHOWN = 12;

/** Empty lists are left out. */
export function renderListMail(
  frame: MailFrame,
  {
    subject,
    opening,
    lists,
  }: {
    readonly subject: string;
    readonly opening: readonly (readonly string[])[];
    readonly lists: readonly MailList[];
  },
): RenderedMail {
  const shown = lists.filter(({ items }) => items.length > 0);
  return framedMail(frame, {
    subject,
    text: [
      ...opening.map((lines) => lines.join("\n")),
      ...shown.flatMap((list) => [list.title.toUpperCase(), listText(list)]),
    ],
    html: [
      ...opening.map((lines) => htmlParagraph(lines)),
      ...shown.flatMap((list) => [htmlHeading(list.title), listHtml(list)]),
    ],
  });
}

function listText(list: MailList): string {
  const items = list.items
    .slice(0, SHOWN)
    .map(({ head, details }) => [`- ${head}`, ...details.map((line) => `  ${line}`)].join("\n"));
  return [...items, ...restOf(list)].join("\n");
}

function listHtml(list: MailList): string {
  const rest = restOf(list).map((head) => ({ head, details: [] }));
  return htmlList([...list.items.slice(0, SHOWN), ...rest]);
}

function restOf({ items, sheet }: MailList): readonly string[] {
  const more = items.length - SHOWN;
  if (more <= 0) return [];
  return [`… et ${formatCount(more, { one: "autre", many: "autres" })} : voir la feuille ${sheet}`];
}
