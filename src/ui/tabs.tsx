/** Tabs that the arrow keys walk through (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */

import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

type Tab<Id> = {
  readonly id: Id;
  readonly label: string;
  /** What is to be corrected there. */
  readonly problem?: string | undefined;
  /** How many things wait there. */
  readonly count?: number | undefined;
};

type TabsProps<Id> = {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
  /** What the chosen one shows. */
  readonly children: ComponentChildren;
};

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function Tabs<Id extends string>({ label, tabs, chosen, choose, children }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const place = tabs.findIndex(({ id }) => id === chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (place + step + tabs.length) % tabs.length;
    choose(tabs[next]?.id ?? chosen);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <>
      <div role="tablist" class="tabs" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label: name, problem, count }, index) => (
          <button
            type="button"
            role="tab"
            id={`tab-${index}`}
            key={id}
            aria-selected={id === chosen}
            aria-controls="panel"
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => choose(id)}
          >
            {name}
            {problem && <span class="error"> ({problem})</span>}
            {count !== undefined && <span class="tab-count">{count}</span>}
          </button>
        ))}
      </div>
      <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${place}`}>
        {children}
      </div>
    </>
  );
}
