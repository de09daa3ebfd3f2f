/** « Fiche de relance »: one customer of the queue, and the way to those around. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { NewsText } from "../parts.tsx";
import { CallDesk } from "./call-desk.tsx";
import { Footer } from "./footer.tsx";
import { useBackKeys } from "./keys.ts";
import type { Shared } from "./shared.ts";
import { readAhead, useCallSheet } from "./sheet-state.ts";

type CallScreenProps = {
  readonly shared: Shared;
  readonly ask: { readonly customer: string | undefined; readonly queue: readonly string[] };
  readonly toList: (said?: NewsText) => void;
};

export function CallScreen({ shared, ask: { customer, queue }, toList }: CallScreenProps) {
  const [round, setRound] = useState(0);
  const { sheet, problem } = useCallSheet(customer, round);
  const again = () => setRound((count) => count + 1);
  const at = customer === undefined ? -1 : queue.indexOf(customer);
  const next = at < 0 ? undefined : queue[at + 1];
  const before = at < 0 ? undefined : queue[at - 1];
  const isShown = sheet !== undefined;
  useEffect(() => {
    if (isShown) readAhead(next);
  }, [isShown, next]);
  useBackKeys(toList);
  const goTo = (other: string | undefined, said?: NewsText) =>
    other === undefined ? toList(said) : shared.open(other, queue, said);
  return (
    <>
      <header class="pair">
        <button type="button" class="small" onClick={() => toList()}>
          ← Liste
        </button>
        {at < 0 ? (
          <button type="button" class="small" onClick={again}>
            Ligne sélectionnée
          </button>
        ) : (
          <Place at={at} count={queue.length} before={before} next={next} goTo={goTo} />
        )}
      </header>
      {sheet ? (
        <CallDesk
          key={sheet.customer.id}
          shared={shared}
          sheet={sheet}
          again={again}
          goOn={(said) => goTo(next, said)}
        />
      ) : (
        <Waiting shared={shared} problem={problem} again={again} />
      )}
    </>
  );
}

type PlaceProps = {
  readonly at: number;
  readonly count: number;
  readonly before: string | undefined;
  readonly next: string | undefined;
  readonly goTo: (customer: string | undefined) => void;
};

function Place({ at, count, before, next, goTo }: PlaceProps) {
  return (
    <nav class="place" aria-label="Clients de la liste">
      <button
        type="button"
        class="small"
        aria-label="Client précédent"
        disabled={before === undefined}
        onClick={() => goTo(before)}
      >
        ‹
      </button>
      <span class="secondary">
        {at + 1} sur {count}
      </span>
      <button
        type="button"
        class="small"
        aria-label="Passer au client suivant"
        disabled={next === undefined}
        onClick={() => goTo(next)}
      >
        ›
      </button>
    </nav>
  );
}

type WaitingProps = {
  readonly shared: Shared;
  readonly problem: string | undefined;
  readonly again: () => void;
};

function Waiting({ shared, problem, again }: WaitingProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  return (
    <>
      <main class="screen" ref={main} tabIndex={-1} aria-busy={problem === undefined}>
        <p class={problem ? "chip warning" : "secondary"}>{problem ?? "Lecture de la fiche…"}</p>
      </main>
      <Footer shared={shared}>
        <button type="button" disabled={problem === undefined} onClick={again}>
          Réessayer
        </button>
      </Footer>
    </>
  );
}
