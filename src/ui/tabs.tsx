/** Tabs that the arrow keys walk through (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */

import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

type TabsProps = {
  readonly names: readonly string[];
  readonly chosen: string;
  /** What stands behind the name of a tab. */
  readonly noteOf: (name: string) => ComponentChildren;
  readonly onChoose: (name: string) => void;
  readonly children: ComponentChildren;
};

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function Tabs({ names, chosen, noteOf, onChoose, children }: TabsProps) {
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
        {names.map((name, index) => (
          <button
            type="button"
            role="tab"
            id={`tab-${index}`}
            key={name}
            aria-selected={name === chosen}
            aria-controls="panel"
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {name}
            {noteOf(name)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${names.indexOf(chosen)}`}>
        {children}
      </div>
    </>
  );
}
