/** Step 2: each field with its column and three of its values; what has two meanings is asked. */

import type { LinkForm } from "../../core/app/link-columns.ts";
import type { PageServer } from "../../core/app/page-server.ts";
import { Field, News } from "../parts.tsx";
import { server } from "../server.ts";
import { closePage, useWork } from "../work.ts";
import { ColumnTable } from "./column-table.tsx";
import { useLink } from "./link-state.ts";
import { LinkTrialNews } from "./link-trial.tsx";

const call = server<PageServer>();

type ColumnsProps = {
  readonly form: LinkForm;
  readonly onBack?: () => void;
  readonly onSaved: (said: string) => Promise<void>;
};

export function ColumnsStep({ form, onBack, onSaved }: ColumnsProps) {
  const link = useLink(form);
  const { isBusy, news, work } = useWork();
  const save = async () => {
    const saved = await call("saveColumns", link.sent);
    if (saved.done) await onSaved(saved.said);
    return saved;
  };
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault();
        if (link.isReady) void work("Lecture des factures…", save);
      }}
    >
      <fieldset class="content" disabled={isBusy}>
        <legend class="hidden-visually">Relier les colonnes de la feuille {form.sheet}</legend>
        {form.questions.length > 0 && <Questions form={form} link={link} />}
        <LinkTrialNews trial={link.trial} dateOrder={link.dateOrder} onOrder={link.setDateOrder} />
        <ColumnTable form={form} columns={link.columns} onChoose={link.choose} />
      </fieldset>
      <footer>
        <button type="submit" class="action" disabled={isBusy || !link.isReady}>
          {link.trial?.toCorrectCount ? "Continuer, corriger ensuite" : "Continuer"}
        </button>
        <button type="button" disabled={isBusy} onClick={onBack ?? closePage}>
          {onBack ? "Retour" : "Annuler"}
        </button>
        <News {...(news.text === "" ? link.news : news)} />
      </footer>
    </form>
  );
}

type QuestionsProps = {
  readonly form: LinkForm;
  readonly link: ReturnType<typeof useLink>;
};

/** Nothing is chosen beforehand: a guess would be read as a fact. */
function Questions({ form, link }: QuestionsProps) {
  const labels = new Map(form.fields.map(({ field, label }) => [field, label]));
  const headers = new Map(
    form.columns.map(({ index, header, letters }) => [index, `${header} (${letters})`]),
  );
  return (
    <div>
      {form.questions.map(({ sentence, answers }, index) => {
        const isOneField = new Set(answers.map(({ field }) => field)).size === 1;
        return (
          <div class="question" key={sentence}>
            <Field label={sentence}>
              {(attributes) => (
                <select
                  {...attributes}
                  value={link.answers[index] ?? ""}
                  onInput={(event) => link.answer(index, event.currentTarget.value)}
                >
                  <option value="">À choisir</option>
                  {answers.map(({ field, column }, answer) => (
                    <option key={`${field} ${column}`} value={String(answer)}>
                      {isOneField ? headers.get(column) : labels.get(field)}
                    </option>
                  ))}
                  <option value="none">Ne pas lire</option>
                </select>
              )}
            </Field>
          </div>
        );
      })}
    </div>
  );
}
