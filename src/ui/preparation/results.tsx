/** What became of each message, and what may be tried again. */

import { useEffect, useRef } from "preact/hooks";
import { formatCount } from "../../core/text/format.ts";
import { hasLeft, mayRetry, type Result } from "./sending.ts";
import { idOf } from "./words.ts";

type Props = {
  readonly results: readonly Result[];
  readonly retry: () => void;
  readonly back: () => void;
  readonly close: () => void;
};

const MARKS: Readonly<Record<Result["outcome"], readonly [look: string, word: string]>> = {
  sent: ["ok", "Envoyée"],
  test: ["ok", "Test"],
  refused: ["bad", "Refusée"],
  unanswered: ["bad", "Sans réponse"],
  stopped: ["warning", "Pas partie"],
  gone: ["warning", "Pas partie"],
  unknown: ["warning", "À vérifier"],
};

export function Results({ results, retry, back, close }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const failures = results.filter(mayRetry).length;
  const troubled = results.filter((result) => !hasLeft(result));
  const fine = results.filter(hasLeft);
  return (
    <main class="departure wide">
      <h1 ref={heading} tabIndex={-1}>
        <span role="status">{outcomeOf(fine, troubled)}</span>
      </h1>
      <ul class="results">
        {[...troubled, ...fine].map((result) => (
          <Line key={idOf(result.row)} result={result} />
        ))}
      </ul>
      <p class="buttons">
        {failures > 0 && (
          <button type="button" class="action" onClick={retry}>
            {failures === 1 ? "Réessayer l’échec" : `Réessayer les ${failures} échecs`}
          </button>
        )}
        <button type="button" class={failures > 0 ? "" : "action"} onClick={close}>
          Fermer
        </button>
        <button type="button" onClick={back}>
          Revenir à la liste
        </button>
      </p>
    </main>
  );
}

function Line({ result: { row, outcome, said } }: { readonly result: Result }) {
  const [look, word] = MARKS[outcome];
  return (
    <li>
      <span class={`chip ${look}`}>{word}</span>
      <b>{row.name}</b>
      <span class="secondary">{said}</span>
    </li>
  );
}

function outcomeOf(fine: readonly Result[], troubled: readonly Result[]): string {
  const look = formatCount(troubled.length, { one: "message", many: "messages" });
  if (fine.length === 0) return `Rien n’est parti : ${look} à regarder.`;
  const sent = formatCount(fine.length, { one: "relance envoyée", many: "relances envoyées" });
  const isTest = fine.some(({ outcome }) => outcome === "test");
  const others = troubled.length > 0 ? `, ${look} à regarder` : "";
  return `${sent}${isTest ? " à vous seul (mode test)" : ""}${others}.`;
}
