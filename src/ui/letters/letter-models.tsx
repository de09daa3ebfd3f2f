/** « Modèles »: each is a document of the user's own; it is made when it is first opened. */

import { useState } from "preact/hooks";
import type { LettersPage } from "../../core/app/letters-page.ts";
import { News } from "../parts.tsx";
import { useWork } from "../work.ts";
import { call } from "./server.ts";
import { FileLink } from "./words.tsx";

export function LetterModels({ models }: Pick<LettersPage, "models">) {
  const { links, news, isBusy, open } = useModels();
  return (
    <div class="scrolled">
      <p class="lead">
        Chaque modèle est un document Google de votre Drive : police, logo et texte sont les vôtres.
        Les champs <code>{"{{…}}"}</code> sont remplis à la rédaction ; une mention obligatoire qui
        manque arrête le courrier.
      </p>
      <News {...news} />
      <ul>
        {models.map(({ code, name }) => (
          <li key={code} class="row model">
            <div class="what">
              <b>{name}</b>
            </div>
            {links[code] ? (
              <FileLink link={links[code] ?? ""} about={name}>
                Modifier dans Docs
              </FileLink>
            ) : (
              <button
                type="button"
                class="small"
                aria-label={`Ouvrir le modèle ${name}`}
                disabled={isBusy}
                onClick={() => void open(code, name)}
              >
                Ouvrir
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A browser lets no page open a window after a while: the document becomes a link to click. */
function useModels() {
  const [links, setLinks] = useState<Readonly<Record<string, string>>>({});
  const { isBusy, news, work } = useWork();
  const open = (code: string, name: string) =>
    work(`Préparation du modèle « ${name} »…`, async () => {
      const { link, problem } = await call("openLetterModel", code);
      if (problem) return { done: false, said: problem };
      setLinks((before) => ({ ...before, [code]: link }));
      return `Le modèle « ${name} » est prêt : « Modifier dans Docs ».`;
    });
  return { links, news, isBusy, open };
}
