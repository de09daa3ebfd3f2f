/** Tabs that the arrow keys walk through (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */

import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

type TabsProps = {
  readonly names: readonly string[];
  readonly chosen: string;
  /** Things to correct in each tab. */
  readonly problems: ReadonlyMap<string, number>;
  readonly onChoose: (name: string) => void;
  readonly children: ComponentChildren;
};

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function Tabs({ names, chosen, problems, onChoose, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    const step = STEPS[key];
    if (step === undefined) return;
    const next = (names.indexOf(chosen) + step + names.length) % names.length;
    onChoose(names[next] ?? chosen);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <>
      <div role="tablist" ref={list} onKeyDown={onKeyDown}>
        {names.map((name) => (
          <button
            type="button"
            role="tab"
            id={`tab-${name}`}
            key={name}
            aria-selected={name === chosen}
            aria-controls="panel"
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {name}
            {problems.has(name) && <span class="error"> ({problems.get(name)} à corriger)</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  );
}
