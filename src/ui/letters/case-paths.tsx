/** The ways to be paid that are open, with their court, their delay and where that is written. */

import type { CaseFilePage, CaseFilePath } from "../../core/app/case-file-page.ts";
import { parseIsoDay } from "../../core/day.ts";
import { formatDay } from "../../core/text/format.ts";

type Props = {
  readonly paths: readonly CaseFilePath[];
  readonly readOn: string;
  /** Why there is no draft of the request. */
  readonly noOrder: CaseFilePage["noOrder"];
};

export function CasePaths({ paths, readOn, noOrder }: Props) {
  if (paths.length === 0) return null;
  return (
    <>
      <h2>Voies possibles</h2>
      {paths.map((path) => (
        <Path key={path.id} path={path} />
      ))}
      {noOrder && <p class="secondary">{noOrder}</p>}
      <p class="secondary">
        Sources lues le {dayWords(readOn)}. Ponctuel n’est pas un conseil juridique : les frais et
        la juridiction sont à confirmer.
      </p>
    </>
  );
}

function dayWords(text: string): string {
  const day = parseIsoDay(text);
  return day ? formatDay(day) : text;
}

function Path({ path }: { readonly path: CaseFilePath }) {
  const { name, state, who, ceiling, court, delay, cost, sources, conditions, undecided } = path;
  const facts = [
    ["Qui", who],
    ["Plafond", ceiling],
    ["Où", court],
    ["Délai", delay],
    ["Coût", cost],
    ["Textes", sources],
  ] as const;
  return (
    <details class="path">
      <summary>
        {name} {state && <span class="chip">{state}</span>}
      </summary>
      <dl>
        {facts.map(([label, text]) => (
          <div key={label} class="told">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Sentences title="À vérifier d’abord" sentences={conditions} />
      <Sentences title="Non tranché par les textes" sentences={undecided} />
    </details>
  );
}

function Sentences({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <>
      <b>{title}</b>
      <ul class="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
