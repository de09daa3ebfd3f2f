/** The scenarios that a function of cells knows: those of « Scénarios », or the shipped ones. */

import type { Scenario } from "../dunning/scenario.ts";
import { SHIPPED_SCENARIOS } from "../dunning/shipped-scenarios.ts";
import { once } from "../once.ts";
import { SHEET } from "../sheet/design.ts";
import type { ReadSheet } from "../sheet/read-book.ts";
import { readScenarios } from "../sheet/read-scenarios.ts";

export function knownScenarios(read: ReadSheet): () => readonly Scenario[] {
  return once(() => {
    const rows = read(SHEET.scenarios);
    return rows ? [...readScenarios(rows).value.values()] : SHIPPED_SCENARIOS;
  });
}
