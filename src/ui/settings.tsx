/** « Régler les paramètres »: every setting in its tab, saved all together or not at all. */

import { render } from "preact";
import { useEffect } from "preact/hooks";
import type { PageServer } from "../core/app/page-server.ts";
import type { SettingsForm } from "../core/app/settings-form.ts";
import { News } from "./parts.tsx";
import { reasonOf, server } from "./server.ts";
import { SettingFields } from "./setting-fields.tsx";
import { Ladder } from "./settings/ladder.tsx";
import { forgetTyped, isChanged, problemCounts, useSettings } from "./settings/state.ts";
import { Tabs } from "./tabs.tsx";
import { closePage } from "./work.ts";

const call = server<PageServer>();

function Settings({ first }: { readonly first: SettingsForm }) {
  const { state, isBusy, draft, tab, setTab, save, keepTest } = useSettings(first);
  const { form, toConfirm, news } = state;
  const shown = form.tabs.find(({ name }) => name === tab);
  const problems = state.problems.size;
  const counts = problemCounts(state);
  // After the tab and the scenario of the first wrong value are shown.
  useEffect(() => {
    if (problems > 0)
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  }, [news]);
  const canSave = !isBusy && isChanged(state);
  return (
    <form
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void save(false);
      }}
    >
      <h1 class="hidden-visually">Régler les paramètres</h1>
      <Tabs
        label="Paramètres"
        tabs={form.tabs.map(({ name }) => ({
          id: name,
          label: name,
          problem: counts.has(name) ? `${counts.get(name)} à corriger` : undefined,
        }))}
        chosen={tab}
        choose={setTab}
      >
        {shown && <SettingFields fields={shown.fields} draft={draft} />}
        {shown?.hasLadder && <Ladder ladder={form.ladder} draft={draft} />}
      </Tabs>
      <footer>
        {toConfirm === undefined ? (
          <>
            <button type="submit" class="action" disabled={!canSave}>
              Enregistrer
            </button>
            <button type="button" disabled={isBusy} onClick={close}>
              Fermer
            </button>
          </>
        ) : (
          <Confirmation sentence={toConfirm} onLive={() => void save(true)} onKeep={keepTest} />
        )}
        <News {...news} />
      </footer>
    </form>
  );
}

type ConfirmationProps = {
  readonly sentence: string;
  readonly onLive: () => void;
  readonly onKeep: () => void;
};

function Confirmation({ sentence, onLive, onKeep }: ConfirmationProps) {
  return (
    <>
      <p class="question chip warning" role="alert">
        {sentence}
      </p>
      <button type="button" class="action" onClick={onLive}>
        Écrire aux clients
      </button>
      <button type="button" onClick={onKeep} ref={(button) => button?.focus()}>
        Garder le mode test
      </button>
    </>
  );
}

function close(): void {
  forgetTyped();
  closePage();
}

const page = document.getElementById("page");
if (page) {
  call("readSettingsForm").then(
    (form) => {
      page.replaceChildren();
      render(
        form.problem ? <p class="error alone">{form.problem}</p> : <Settings first={form} />,
        page,
      );
    },
    (failure: unknown) => {
      render(
        <p class="error alone">Les paramètres n’ont pas pu être lus : {reasonOf(failure)}</p>,
        page,
      );
    },
  );
}
