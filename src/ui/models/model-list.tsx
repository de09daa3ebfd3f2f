/** The models by their names, one button for each of their texts. */

import type { ModelText } from "../../core/app/models-page.ts";
import { LANGUAGE_WORDS } from "../../core/text/language.ts";
import { type Drafts, idOf, isChanged } from "./drafts.ts";

export function ModelList({
  models,
  current,
  drafts,
  choose,
}: {
  readonly models: readonly ModelText[];
  readonly current: string;
  readonly drafts: Drafts;
  readonly choose: (id: string) => void;
}) {
  const names = [...new Set(models.map(({ name }) => name))];
  return (
    <nav class="list" aria-label="Modèles">
      {names.map((name) => (
        <section key={name}>
          <h2>{name}</h2>
          <ul>
            {models
              .filter((model) => model.name === name)
              .map((model) => (
                <li key={idOf(model)}>
                  <button
                    type="button"
                    aria-current={idOf(model) === current ? "true" : undefined}
                    aria-label={`${name}, ${variantOf(model)}`}
                    onClick={() => choose(idOf(model))}
                  >
                    {variantOf(model)}
                    {isChanged(model, drafts) && <small>modifié</small>}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** « français, vous », « français, tu », « anglais ». */
function variantOf({ language, informal }: ModelText): string {
  const how = informal ? "tu" : "vous";
  return language === "fr" ? `${LANGUAGE_WORDS.fr}, ${how}` : LANGUAGE_WORDS[language];
}
