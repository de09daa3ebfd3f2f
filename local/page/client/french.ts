/** The engine's words in French. Those that are not here stay in English. */

import { CHART_WORDS } from "./french-charts.ts";
import { PANEL_WORDS } from "./french-panels.ts";
import { FRENCH } from "./french-words.ts";

const WORDS: Readonly<Record<string, string>> = { ...FRENCH, ...PANEL_WORDS, ...CHART_WORDS };

export function translate(text: string, ...values: readonly unknown[]): string {
  return filled(WORDS[text] ?? text, values);
}

/** « %s » takes the values in turn, « %(name)s » those of one object. */
function filled(text: string, values: readonly unknown[]): string {
  const [first] = values;
  if (typeof first === "object" && first !== null && !(first instanceof String)) {
    const named = first as Readonly<Record<string, unknown>>;
    return text.replace(/%\(([^)]+)\)s/g, (_, name: string) => String(named[name] ?? ""));
  }
  let next = 0;
  return text.replace(/%s/g, () => String(values[next++] ?? ""));
}
