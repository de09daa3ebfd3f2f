/** From « Rédiger » to the links: progress, stop, and what became of each letter. */

import { useEffect, useRef, useState } from "preact/hooks";
import { FileLink, letters as lettersWords, NotPosting } from "./words.tsx";
import { type Result, type ToWrite, waiting, writeAll } from "./write-all.ts";

type Props = {
  readonly letters: readonly ToWrite[];
  readonly written: (letter: ToWrite) => void;
  readonly back: () => void;
  readonly follow: () => void;
};

/** Begins at once: what is shown before has said what will be written. */
export function Writing({ letters, written, back, follow }: Props) {
  const [queue, setQueue] = useState(letters);
  const [past, setPast] = useState<readonly Result[]>([]);
  const [results, setResults] = useState<readonly Result[]>([]);
  const [isOver, setOver] = useState(false);
  const stopped = useRef(false);
  const run = async (next: readonly ToWrite[]) => {
    stopped.current = false;
    setQueue(next);
    setResults([]);
    setOver(false);
    await writeAll({
      letters: next,
      isStopped: () => stopped.current,
      tell: (told) => {
        setResults(told);
        const last = told[told.length - 1];
        if (last?.outcome === "written") written(last.letter);
      },
    });
    setOver(true);
  };
  useEffect(() => void run(letters), []);
  if (!isOver)
    return (
      <Progress
        queue={queue}
        done={results.length}
        stop={() => {
          stopped.current = true;
        }}
      />
    );
  const untried = queue.slice(results.length).map((letter) => waiting(letter, "pas encore rédigé"));
  const all = [...past, ...results, ...untried];
  const retry = () => {
    const isWritten = ({ outcome }: Result) => outcome === "written";
    setPast(all.filter(isWritten));
    void run(all.filter((one) => !isWritten(one)).map(({ letter }) => letter));
  };
  return <Results results={all} {...{ retry, back, follow }} />;
}

type ProgressProps = {
  readonly queue: readonly ToWrite[];
  readonly done: number;
  readonly stop: () => void;
};

function Progress({ queue, done, stop }: ProgressProps) {
  const [isStopping, setStopping] = useState(false);
  const button = useFocusOnce<HTMLButtonElement>();
  const next = queue[Math.min(done, queue.length - 1)];
  const words = isStopping
    ? "Arrêt après le courrier en cours…"
    : `${done + 1} / ${queue.length} : ${next?.subject.name ?? ""}…`;
  return (
    <main class="writing" aria-busy="true">
      <h1>Rédaction en cours</h1>
      <progress aria-label="Courriers rédigés" max={queue.length} value={done} />
      <p role="status">{words}</p>
      <p class="buttons">
        <button
          type="button"
          ref={button}
          disabled={isStopping}
          onClick={() => {
            setStopping(true);
            stop();
          }}
        >
          Arrêter
        </button>
      </p>
    </main>
  );
}

type ResultsProps = Pick<Props, "back" | "follow"> & {
  readonly results: readonly Result[];
  readonly retry: () => void;
};

function Results({ results, retry, back, follow }: ResultsProps) {
  const heading = useFocusOnce<HTMLHeadingElement>();
  const fine = results.filter(({ outcome }) => outcome === "written");
  const failed = results.filter(({ outcome }) => outcome !== "written");
  const hasFailed = failed.length > 0;
  return (
    <main class="writing">
      <h1 ref={heading} tabIndex={-1}>
        <span role="status">{outcomeOf(fine.length, failed.length)}</span>
      </h1>
      {fine.length > 0 && <NotPosting />}
      <ul>
        {[...failed, ...fine].map((result) => (
          <Line key={`${result.letter.subject.customer}\n${result.letter.step}`} result={result} />
        ))}
      </ul>
      <p class="buttons">
        {hasFailed && (
          <button type="button" class="action" onClick={retry}>
            {failed.length === 1 ? "Réessayer l’échec" : `Réessayer les ${failed.length} échecs`}
          </button>
        )}
        {fine.length > 0 && (
          <button type="button" class={hasFailed ? "" : "action"} onClick={follow}>
            Noter l’envoi
          </button>
        )}
        <button type="button" onClick={back}>
          Revenir à la liste
        </button>
      </p>
    </main>
  );
}

const MARKS: Readonly<Record<Result["outcome"], readonly [look: string, word: string]>> = {
  written: ["ok", "Rédigé"],
  refused: ["bad", "Refusé"],
  unanswered: ["bad", "Sans réponse"],
  waiting: ["warning", "Pas rédigé"],
};

function Line({
  result: { letter, outcome, said, documentLink, pdfLink },
}: {
  readonly result: Result;
}) {
  const [look, word] = MARKS[outcome];
  const { name } = letter.subject;
  return (
    <li class="result">
      <span class={`chip ${look}`}>{word}</span>
      <span>
        <b>{name}</b>
        <br />
        <span class="secondary">{letter.step}</span>
      </span>
      <span>
        {said}
        <span class="links">
          <FileLink link={documentLink} about={name}>
            Document
          </FileLink>
          <FileLink link={pdfLink} about={name}>
            PDF
          </FileLink>
        </span>
      </span>
    </li>
  );
}

function outcomeOf(fine: number, failed: number): string {
  if (fine === 0) return `Rien n’est rédigé : ${lettersWords(failed)} à regarder.`;
  const written = `${lettersWords(fine)} ${fine > 1 ? "rédigés" : "rédigé"}`;
  return failed > 0 ? `${written}, ${lettersWords(failed)} à regarder.` : `${written}, à poster.`;
}

/** What just appeared takes the keyboard from what has gone. */
function useFocusOnce<Element extends HTMLElement>() {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
