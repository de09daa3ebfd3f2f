/** « Plan de relance »: the steps of one scenario, two lines each. */

import { useEffect, useId, useState } from "preact/hooks";
import type { LadderForm, StepField, StepRow } from "../../core/app/ladder-fields.ts";
import { stepFieldName } from "../../core/app/step-field-name.ts";
import type { Draft } from "../setting-fields.tsx";

/** In the order of the columns, with the width of each in pixels. */
const COLUMNS: readonly (readonly [field: StepField, header: string, width: number])[] = [
  ["triggerDays", "Jours", 46],
  ["triggerBasis", "Comptés depuis", 178],
  ["level", "Niveau", 46],
  ["channel", "Canal", 82],
  ["template", "Modèle", 130],
  ["automatic", "Auto", 56],
  ["gapDays", "Délai min.", 62],
];

type LadderProps = {
  readonly ladder: LadderForm;
  readonly draft: Draft;
};

export function Ladder({ ladder, draft }: LadderProps) {
  const names = [...new Set(ladder.steps.map(({ scenario }) => scenario))];
  const [chosen, choose] = useState(names[0] ?? "");
  const wrong = ladder.steps.find((step) =>
    COLUMNS.some(([field]) => draft.problem(stepFieldName({ ...step, field }))),
  )?.scenario;
  useEffect(() => {
    if (wrong !== undefined) choose(wrong);
  }, [wrong]);
  const id = useId();
  return (
    <section class="ladder" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Étapes</h2>
      <div class="form-group">
        <label for={id}>Scénario</label>
        <select id={id} value={chosen} onInput={(event) => choose(event.currentTarget.value)}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </div>
      <table>
        <colgroup>
          {COLUMNS.map(([field, , width]) => (
            <col key={field} style={{ width: `${width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map(([field, header]) => (
              <th key={field} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {ladder.steps
          .filter(({ scenario }) => scenario === chosen)
          .map((step) => (
            <Step
              key={`${step.scenario} ${step.step}`}
              step={step}
              choices={ladder.choices}
              draft={draft}
            />
          ))}
      </table>
      <p class="secondary">
        Auto : « non » attend qu’une personne valide le message. Délai min. vide : celui des
        paramètres ci-dessus. Pour ajouter ou retirer une étape : feuille Scénarios.
      </p>
    </section>
  );
}

type StepProps = Omit<LadderProps, "ladder"> & {
  readonly step: StepRow;
  readonly choices: LadderForm["choices"];
};

function Step({ step, choices, draft }: StepProps) {
  const problems = [
    ...new Set(
      COLUMNS.flatMap(([field]) => draft.problem(stepFieldName({ ...step, field })) ?? []),
    ),
  ];
  const id = useId();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={COLUMNS.length}>
          {step.name}
        </th>
      </tr>
      <tr>
        {COLUMNS.map(([field, header]) => {
          const name = stepFieldName({ ...step, field });
          const shown = step.values[field];
          const common = {
            "aria-label": `${header}, ${step.name}`,
            value: draft.value(name, shown),
            disabled: draft.isBusy,
            onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
              draft.type(name, shown, currentTarget.value),
            ...(draft.problem(name)
              ? { "aria-invalid": "true" as const, "aria-describedby": id }
              : {}),
          };
          return (
            <td key={field}>
              <Choice common={common} choices={choices[field]} shown={shown} />
            </td>
          );
        })}
      </tr>
      {problems.length > 0 && (
        <tr class="problem">
          <td id={id} class="error" colSpan={COLUMNS.length}>
            {problems.join(" ")}
          </td>
        </tr>
      )}
    </tbody>
  );
}

type ChoiceProps = {
  readonly common: object;
  readonly choices: readonly string[] | undefined;
  readonly shown: string;
};

/** What stands in the sheet is offered too, even when it is not one of the words. */
function Choice({ common, choices, shown }: ChoiceProps) {
  if (!choices) return <input type="text" {...common} />;
  const all = choices.includes(shown) ? choices : [shown, ...choices];
  return (
    <select {...common}>
      {all.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </select>
  );
}
