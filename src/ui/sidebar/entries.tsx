/** The list itself: arrows move, Entrée opens; the customers shown are the queue of the morning. */

import { useRef, useState } from "preact/hooks";
import type { Worklist } from "../../core/app/todays-work.ts";
import { Entry } from "./entry.tsx";
import type { Shown } from "./filters.tsx";
import type { Shared } from "./shared.ts";
import type { Steps } from "./step-buttons.tsx";

type EntriesProps = {
  readonly list: Worklist;
  readonly shown: Shown;
  readonly open: Shared["open"];
  readonly steps: Steps;
};

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export function Entries({ list, shown, open, steps }: EntriesProps) {
  const [stop, setStop] = useState(0);
  const root = useRef<HTMLUListElement>(null);
  const entries = list.entries.filter(({ kind }) => shown === "all" || kind === shown);
  const queue = [...new Set(entries.map(({ customer }) => customer))];
  const known = Math.min(stop, Math.max(0, entries.length - 1));
  const move = (event: KeyboardEvent) => {
    const step = MOVES[event.key];
    const isEntry = event.target instanceof HTMLElement && "entry" in event.target.dataset;
    if (step === undefined || !isEntry) return;
    event.preventDefault();
    const buttons = root.current?.querySelectorAll<HTMLElement>("[data-entry]");
    buttons?.[known + step]?.focus();
  };
  if (entries.length === 0)
    return <p class="secondary">{list.problem ? "" : "Rien à faire : tout est à jour."}</p>;
  const count = shown === "all" ? sumOf(list) : list.counts[shown];
  return (
    <>
      <ul class="entries" ref={root} onKeyDown={move} aria-label="À faire aujourd’hui">
        {entries.map((entry, index) => (
          <Entry
            key={`${entry.kind} ${entry.customer} ${entry.what} ${entry.keys[0] ?? ""}`}
            entry={entry}
            isStop={index === known}
            open={() => open(entry.customer, queue)}
            stopHere={() => setStop(index)}
            steps={steps}
          />
        ))}
      </ul>
      {entries.length < count && (
        <p class="secondary">
          Les {entries.length} premiers sur {count} : les autres viendront ensuite.
        </p>
      )}
    </>
  );
}

function sumOf({ counts }: Worklist): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
