/** What the engine can do and the workbook could not keep: refused with a sentence, not lost later. */

import type { EngineCommand } from "../../engine/o-spreadsheet.ts";
import type { PageEngine } from "./engine.ts";

const SENTENCES: readonly (readonly [readonly string[], string])[] = [
  [
    ["ADD_PIVOT", "INSERT_PIVOT", "DUPLICATE_PIVOT"],
    "Le classeur local ne garde pas les tableaux croisés dynamiques.",
  ],
  [["CREATE_IMAGE"], "Le classeur local ne garde pas les images."],
  [
    ["CREATE_TABLE_STYLE", "REMOVE_TABLE_STYLE"],
    "Le classeur local ne garde pas les styles de tableau personnalisés : choisissez-en un de la liste.",
  ],
];

export function registerRefusals(
  { UIPlugin, registries }: PageEngine,
  tell: (sentence: string) => void,
): void {
  const refusing = class Refusals extends (UIPlugin as unknown as new (
    ...config: readonly unknown[]
  ) => object) {
    allowDispatch({ type }: EngineCommand): string {
      const sentence = SENTENCES.find(([types]) => types.includes(type))?.[1];
      if (sentence === undefined) return "Success";
      tell(sentence);
      return "NotKeptHere";
    }
  };
  registries.featurePluginRegistry.add(
    "ponctuel_refusals",
    refusing as unknown as PageEngine["UIPlugin"],
  );
}
