/** The sentences that the tabs of « Courriers » share. */

import { formatCount } from "../../core/text/format.ts";

/** Said wherever a letter is made: nobody may believe that it has left. */
export function NotPosting() {
  return (
    <p class="secondary">
      Ponctuel ne poste rien : imprimez le PDF, ou envoyez-le par votre service de recommandé.
    </p>
  );
}

/** « 3 courriers ». */
export function letters(count: number): string {
  return formatCount(count, { one: "courrier", many: "courriers" });
}

/** What Google has made opens beside the workbook; a link that is none is not shown. */
export function FileLink({
  link,
  about,
  children,
}: {
  readonly link: string;
  /** What a person who does not see the line must know: whose letter. */
  readonly about: string;
  readonly children: string;
}) {
  if (!/^https?:\/\//i.test(link)) return null;
  return (
    <a
      class="file-link"
      href={link}
      target="_blank"
      rel="noopener"
      aria-label={`${children}, ${about}`}
    >
      {children}
    </a>
  );
}
