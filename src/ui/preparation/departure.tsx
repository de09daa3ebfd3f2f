/** From « Envoyer » to the results: what will happen, ten seconds to think again, progress, outcome. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { PreparedRow } from "../../core/app/preparation.ts";
import type { PreparedAsk } from "../../core/app/prepared-mail.ts";
import type { SentPrepared } from "../../core/app/send-prepared.ts";
import { formatCount } from "../../core/text/format.ts";
import { Results } from "./results.tsx";
import { BATCH, mayRetry, type Result, sendAll } from "./sending.ts";

/** Nobody can call a message back. */
const SECONDS = 10;

type Props = {
  readonly rows: readonly PreparedRow[];
  /** « 7 e-mails vont partir de … vers 9 destinataires. » */
  readonly sentence: string;
  readonly ask: (row: PreparedRow) => PreparedAsk;
  readonly send: (approvals: readonly PreparedAsk[]) => Promise<SentPrepared>;
  /** What has left so far. */
  readonly left: (results: readonly Result[]) => void;
  readonly back: () => void;
  readonly close: () => void;
};

type Phase = "confirm" | "countdown" | "sending" | "done";

export function Departure({ rows, sentence, ask, send, left, back, close }: Props) {
  const [phase, setPhase] = useState<Phase>("confirm");
  const [queue, setQueue] = useState(rows);
  const [past, setPast] = useState<readonly Result[]>([]);
  const [results, setResults] = useState<readonly Result[]>([]);
  const stopped = useRef(false);

  const run = async (waiting: readonly PreparedRow[], before: readonly Result[]) => {
    stopped.current = false;
    setQueue(waiting);
    setPast(before);
    setResults([]);
    setPhase("sending");
    await sendAll({
      rows: waiting,
      ask,
      send,
      isStopped: () => stopped.current,
      tell: (done) => {
        setResults(done);
        left(done);
      },
    });
    setPhase("done");
  };

  if (phase === "confirm")
    return <Confirmation sentence={sentence} go={() => setPhase("countdown")} back={back} />;
  if (phase === "countdown")
    return <Countdown sentence={sentence} go={() => void run(rows, [])} cancel={back} />;
  if (phase === "sending")
    return (
      <Progress
        queue={queue}
        done={results.length}
        stop={() => {
          stopped.current = true;
        }}
      />
    );
  const all = [...past, ...results, ...untried(queue, results)];
  return (
    <Results
      results={all}
      back={back}
      close={close}
      retry={() =>
        void run(
          all.filter(mayRetry).map(({ row }) => row),
          all.filter((one) => !mayRetry(one)),
        )
      }
    />
  );
}

function untried(queue: readonly PreparedRow[], results: readonly Result[]): readonly Result[] {
  return queue
    .slice(results.length)
    .map((row) => ({ row, outcome: "stopped", said: "pas encore envoyé" }));
}

type ConfirmationProps = {
  readonly sentence: string;
  readonly go: () => void;
  readonly back: () => void;
};

function Confirmation({ sentence, go, back }: ConfirmationProps) {
  const heading = useFocusOnce<HTMLHeadingElement>();
  return (
    <main class="departure">
      <h1 ref={heading} tabIndex={-1}>
        {sentence}
      </h1>
      <p>
        Vous aurez {SECONDS} secondes pour annuler. Chaque message est vérifié une dernière fois
        avant de partir : un règlement saisi entre-temps l’arrête.
      </p>
      <p class="buttons">
        <button type="button" class="action" onClick={go}>
          Confirmer l’envoi
        </button>
        <button type="button" onClick={back}>
          Revenir à la liste
        </button>
      </p>
    </main>
  );
}

type CountdownProps = {
  readonly sentence: string;
  readonly go: () => void;
  readonly cancel: () => void;
};

/** Closing the window ends it too: nothing has been asked of the server yet. */
function Countdown({ sentence, go, cancel }: CountdownProps) {
  const [left, setLeft] = useState(SECONDS);
  const button = useFocusOnce<HTMLButtonElement>();
  useEffect(() => {
    if (left === 0) {
      go();
      return undefined;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <main class="departure">
      <p class="hidden-visually" role="status">
        Départ dans {SECONDS} secondes.
      </p>
      <h1>
        <span role="timer" class="count">
          Départ dans {formatCount(left, { one: "seconde", many: "secondes" })}
        </span>
      </h1>
      <progress aria-label="Temps restant" max={SECONDS} value={SECONDS - left} />
      <p>{sentence}</p>
      <p class="buttons">
        <button type="button" ref={button} onClick={cancel}>
          Annuler
        </button>
      </p>
    </main>
  );
}

type ProgressProps = {
  readonly queue: readonly PreparedRow[];
  readonly done: number;
  readonly stop: () => void;
};

function Progress({ queue, done, stop }: ProgressProps) {
  const [isStopping, setStopping] = useState(false);
  const button = useFocusOnce<HTMLButtonElement>();
  const next = queue[Math.min(done, queue.length - 1)];
  const words = isStopping
    ? `Arrêt après les messages en cours (${BATCH} au plus)…`
    : `${done} / ${queue.length} — ${next?.name ?? ""}…`;
  return (
    <main class="departure" aria-busy="true">
      <h1>Envoi en cours</h1>
      <progress aria-label="Messages envoyés" max={queue.length} value={done} />
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

/** What just appeared takes the keyboard from what has gone. */
function useFocusOnce<Element extends HTMLElement>() {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
