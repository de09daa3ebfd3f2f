/** « Modèles »: each is a document of the user's own; it is made when it is first opened. */

import { useRef, useState } from "preact/hooks";
import type { LettersPage } from "../../core/app/letters-page.ts";
import { News, type NewsText } from "../parts.tsx";
import { reasonOf } from "../server.ts";
import { call } from "./server.ts";
import { FileLink } from "./words.tsx";

export function LetterModels({ models }: Pick<LettersPage, "models">) {
  const { links, news, opening, open } = useModels();
  return (
    <div class="scrolled">
      <p class="lead">
        Chaque modèle est un document Google de votre Drive : police, logo et texte sont les vôtres.
        Les champs <code>{"{{…}}"}</code> sont remplis à la rédaction ; une mention obligatoire qui
        manque arrête le courrier.
      </p>
      <News {...news} />
      <ul class="rows models">
        {models.map(({ code, name }) => (
          <li key={code}>
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
                disabled={opening !== ""}
                onClick={() => void open(code, name)}
              >
                {opening === code ? "Préparation…" : "Ouvrir"}
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
  const [news, tell] = useState<NewsText>({ text: "" });
  const [opening, setOpening] = useState("");
  const running = useRef(false);
  const open = async (code: string, name: string) => {
    if (running.current) return;
    running.current = true;
    setOpening(code);
    tell({ text: `Préparation du modèle « ${name} »…` });
    try {
      const { link, problem } = await call("openLetterModel", code);
      if (!problem) setLinks((before) => ({ ...before, [code]: link }));
      tell(
        problem
          ? { text: problem, isError: true }
          : { text: `Le modèle « ${name} » est prêt : « Modifier dans Docs ».` },
      );
    } catch (failure) {
      tell({ text: `Le modèle n’a pas pu être ouvert : ${reasonOf(failure)}`, isError: true });
    }
    running.current = false;
    setOpening("");
  };
  return { links, news, opening, open };
}
