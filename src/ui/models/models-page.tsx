/** The window of the models: a list, a text and its preview; nothing is kept until « Enregistrer ». */

import { useState } from "preact/hooks";
import type { ModelsRead, ModelText } from "../../core/app/models-page.ts";
import type { PageServer } from "../../core/app/page-server.ts";
import { News } from "../parts.tsx";
import { server } from "../server.ts";
import { closePage, useWork } from "../work.ts";
import {
  type Drafts,
  idOf,
  isChanged,
  keepDrafts,
  keptDrafts,
  type Written,
  writtenOf,
} from "./drafts.ts";
import { Editor } from "./editor.tsx";
import { ModelList } from "./model-list.tsx";
import { Preview } from "./preview.tsx";
import { usePreview } from "./use-preview.ts";

const call = server<PageServer>();

export function ModelsPage({ read }: { readonly read: ModelsRead }) {
  const [models, setModels] = useState(read.models);
  const [drafts, setDrafts] = useState(keptDrafts);
  const [current, setCurrent] = useState(models[0] ? idOf(models[0]) : "");
  const [customer, setCustomer] = useState(read.customers[0]?.id ?? "");
  const { isBusy: busy, news, work } = useWork();
  const model = models.find((one) => idOf(one) === current);
  const text = model && writtenOf(model, drafts);
  const previewed = usePreview(text, customer);
  if (!model || !text) return <News text={read.problem ?? ""} isError />;

  const change = (next: Drafts) => {
    setDrafts(next);
    keepDrafts(next);
  };
  const write = ({ subject, body }: Written) => change({ ...drafts, [current]: { subject, body } });
  const save = () =>
    work("Enregistrement…", async () => {
      const answer = await call("saveModel", { ...text, was: model });
      if (answer.done) setModels(models.map((one) => (one === model ? trimmed(text) : one)));
      if (answer.done) write(trimmed(text));
      return answer;
    });
  const isWrong = previewed.preview?.problems.some(({ isOfModel }) => isOfModel) ?? false;
  return (
    <form
      class="models"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ModelList models={models} current={current} drafts={drafts} choose={setCurrent} />
      <Editor text={text} write={write} />
      <Preview
        previewed={previewed}
        customers={read.customers}
        customer={customer}
        choose={setCustomer}
      />
      <footer>
        <button
          type="submit"
          class="action"
          disabled={busy || isWrong || !isChanged(model, drafts)}
        >
          Enregistrer
        </button>
        <button type="button" disabled={busy} onClick={closePage}>
          Fermer
        </button>
        <News {...news} />
      </footer>
    </form>
  );
}

/** As the sheet keeps it. */
function trimmed(text: ModelText): ModelText {
  return { ...text, subject: text.subject.trim(), body: text.body.trim() };
}
