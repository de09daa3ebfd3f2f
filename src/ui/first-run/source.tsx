/** Step 1: a sheet of this workbook, a new sheet « Factures », or the example. */

import { useState } from "preact/hooks";
import type { SourceOffer } from "../../core/app/first-run.ts";
import type { LinkForm } from "../../core/app/link-columns.ts";
import type { PageServer } from "../../core/app/page-server.ts";
import { News } from "../parts.tsx";
import { server } from "../server.ts";
import { closePage, useWork } from "../work.ts";

const call = server<PageServer>();

/** No sheet is called so: Sheets refuses a name that is empty. */
const NEW = "";
const EXAMPLE = "\n";

type SourceProps = {
  readonly offers: readonly SourceOffer[];
  readonly onColumns: (form: LinkForm) => void;
  readonly onMade: () => Promise<void>;
};

export function SourceStep({ offers, onColumns, onMade }: SourceProps) {
  const best = offers.find(({ isRecognised }) => isRecognised);
  const [chosen, choose] = useState(best?.sheet ?? NEW);
  const { isBusy, news, work } = useWork();
  const next = async () => {
    if (chosen !== NEW && chosen !== EXAMPLE) {
      onColumns(await call("readColumns", chosen));
      return "";
    }
    const made = await call("chooseSource", chosen === NEW ? "new" : "example");
    if (made.done) await onMade();
    return made;
  };
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault();
        void work("Préparation…", next);
      }}
    >
      <fieldset class="content" disabled={isBusy}>
        <legend class="hidden-visually">D’où viennent vos factures ?</legend>
        <div>
          {offers.map(({ sheet, rows, isRecognised }) => (
            <Choice key={sheet} value={sheet} chosen={chosen} onChoose={choose}>
              <b>Ce classeur, feuille « {sheet} »</b>
              <span class="secondary">
                {rows > 1 ? `${rows} lignes` : "1 ligne"}
                {isRecognised ? ", colonnes reconnues" : ", des colonnes restent à indiquer"}. Elle
                est lue telle qu’elle est, rien n’y est changé.
              </span>
            </Choice>
          ))}
          <Choice value={NEW} chosen={chosen} onChoose={choose}>
            <b>Une nouvelle feuille Factures</b>
            <span class="secondary">Vide, à remplir ou à coller depuis un export.</span>
          </Choice>
          <Choice value={EXAMPLE} chosen={chosen} onChoose={choose}>
            <b>Essayer avec l’exemple</b>
            <span class="secondary">
              8 clients et 20 factures inventés, à effacer d’un clic. Rien n’est envoyé.
            </span>
          </Choice>
        </div>
      </fieldset>
      <footer>
        <button type="submit" class="action" disabled={isBusy}>
          Continuer
        </button>
        <button type="button" disabled={isBusy} onClick={closePage}>
          Annuler
        </button>
        <News {...news} />
      </footer>
    </form>
  );
}

type ChoiceProps = {
  readonly value: string;
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly children: preact.ComponentChildren;
};

function Choice({ value, chosen, onChoose, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input
        type="radio"
        name="source"
        checked={value === chosen}
        onInput={() => onChoose(value)}
      />
      <span>{children}</span>
    </label>
  );
}
