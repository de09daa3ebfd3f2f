/** The keys of the call sheet: digits for the outcomes, Ctrl+Entrée to save, Échap and ← to go back. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { ContactOutcome } from "../../core/app/contact-outcomes.ts";
import { OUTCOME_CHOICES } from "./outcomes.ts";

/** Where digits and arrows are typed or move something. */
const TYPING = "textarea, select, input:not([type=checkbox], [type=radio])";
const MOVED_BY_ARROWS = `${TYPING}, input[type=radio]`;

type CallKeys = {
  choose(outcome: ContactOutcome): void;
  saveAndGoOn(): void;
};

export function useCallKeys(keys: CallKeys): void {
  useKey((event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // Holding the keys down notes one call, not one for each customer of the list.
      if (!event.repeat) keys.saveAndGoOn();
      return;
    }
    if (hasModifier(event) || isIn(event, TYPING)) return;
    const choice = OUTCOME_CHOICES.find(({ key }) => key === digitOf(event));
    if (!choice) return;
    event.preventDefault();
    keys.choose(choice.outcome);
  });
}

/** Échap leaves the field first, so that what follows is not typed into it. */
export function useBackKeys(back: () => void): void {
  useKey((event) => {
    if (hasModifier(event)) return;
    if (event.key === "Escape" && isIn(event, TYPING)) (event.target as HTMLElement).blur();
    else if (event.key === "Escape") back();
    else if (event.key === "ArrowLeft" && !isIn(event, MOVED_BY_ARROWS)) back();
  });
}

/** The place of the key: a French keyboard gives « & » for the 1 of the upper row. */
function digitOf({ code, key }: KeyboardEvent): string {
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key;
}

function hasModifier({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey;
}

function isIn({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.matches(selector);
}

function useKey(handle: (event: KeyboardEvent) => void): void {
  const latest = useRef(handle);
  latest.current = handle;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
