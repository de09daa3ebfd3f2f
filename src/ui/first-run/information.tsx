/** Step 3: who sends, and how firmly. */

import { useEffect, useState } from "preact/hooks";
import type { PageServer } from "../../core/app/page-server.ts";
import type { FormField } from "../../core/app/setting-fields.ts";
import { kept } from "../kept.ts";
import { News } from "../parts.tsx";
import { server } from "../server.ts";
import { type Draft, SettingFields } from "../setting-fields.tsx";
import { closePage, useWork } from "../work.ts";

const call = server<PageServer>();
const keptDraft = kept("first-run");

type Texts = Readonly<Record<string, string>>;

type InformationProps = {
  readonly fields: readonly FormField[];
  readonly onSaved: (end: { readonly outlook: string; readonly testMode: boolean }) => void;
};

export function InformationStep({ fields, onSaved }: InformationProps) {
  const [typed, setTyped] = useState<Texts>(() => (keptDraft.read() ?? {}) as Texts);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const { isBusy, news, work } = useWork();
  useEffect(() => keptDraft.write(typed), [typed]);
  const draft: Draft = {
    value: (field, shown) => typed[field] ?? shown,
    problem: (field) => problems.get(field),
    type: (field, _, value) => {
      setTyped((before) => ({ ...before, [field]: value }));
      setProblems((before) => new Map([...before].filter(([name]) => name !== field)));
    },
    isBusy,
  };
  const save = async () => {
    const settings = fields.flatMap(({ key, value: shown }) => {
      const value = typed[key] ?? shown;
      return value === shown ? [] : [{ key, shown, value }];
    });
    const saved = await call("saveInformation", { settings, steps: [], goesLive: false });
    setProblems(new Map(saved.problems?.map(({ field, sentence }) => [field, sentence])));
    if (saved.done) {
      keptDraft.forget();
      onSaved({ outlook: saved.outlook ?? "", testMode: saved.testMode === true });
    }
    return saved;
  };
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault();
        void work("Enregistrement…", save);
      }}
    >
      <div class="content">
        <SettingFields fields={fields} draft={draft} />
      </div>
      <footer>
        <button type="submit" class="action" disabled={isBusy}>
          Terminer
        </button>
        <button type="button" disabled={isBusy} onClick={closePage}>
          Plus tard
        </button>
        <News {...news} />
      </footer>
    </form>
  );
}
