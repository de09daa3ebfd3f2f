/** The form of a payment plan: what is spread, in how many parts, and each part as it was agreed. */

import { useId, useState } from "preact/hooks";
import { Field } from "../parts.tsx";
import { spread } from "./draft.ts";
import { type FormProps, InvoicesField, TextField } from "./fields.tsx";

const COUNTS = [2, 3, 4, 5, 6, 8, 10, 12];

export function PlanForm(props: FormProps) {
  const { sheet, draft, problems, change } = props;
  const { instalments } = draft;
  const first = instalments[0]?.day ?? sheet.proposals.instalment;
  const [count, setCount] = useState(instalments.length);
  const propose = (part: {
    readonly invoices?: readonly string[];
    readonly count?: number;
    readonly first?: string;
  }) => {
    const next = { ...draft, invoices: part.invoices ?? draft.invoices };
    const wanted = { draft: next, count: part.count ?? count, first: part.first ?? first };
    change({ invoices: next.invoices, instalments: spread(sheet, wanted) });
  };
  return (
    <>
      <InvoicesField
        {...props}
        none="Cocher répartit à nouveau les montants."
        change={(part) => propose(part)}
      />
      <div class="pair">
        <Field label="Nombre d’échéances" help="Une par mois.">
          {(attributes) => (
            <select
              {...attributes}
              value={count}
              onChange={({ currentTarget }) => {
                setCount(Number(currentTarget.value));
                propose({ count: Number(currentTarget.value) });
              }}
            >
              {COUNTS.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField {...props} name="plan" label="Nom" />
      </div>
      <Instalments {...props} />
      <p class="error" aria-live="polite">
        {problems["instalments"]}
      </p>
    </>
  );
}

function Instalments({ draft, problems, change }: FormProps) {
  const id = useId();
  const set = (rank: number, part: { readonly day?: string; readonly amount?: string }) =>
    change({
      instalments: draft.instalments.map((one, at) => (at === rank ? { ...one, ...part } : one)),
    });
  return (
    <fieldset class="instalments">
      <legend>Échéances</legend>
      <ol>
        {draft.instalments.map(({ day, amount }, rank) => {
          const wrong =
            problems[`instalments.${rank}.day`] ?? problems[`instalments.${rank}.amount`];
          const told = wrong
            ? { "aria-describedby": `${id}-${rank}`, "aria-invalid": "true" as const }
            : {};
          return (
            <li key={rank}>
              <input
                {...(problems[`instalments.${rank}.day`] ? told : {})}
                type="date"
                aria-label={`Date de l’échéance ${rank + 1}`}
                value={day}
                onInput={({ currentTarget }) => set(rank, { day: currentTarget.value })}
              />
              <input
                {...(problems[`instalments.${rank}.amount`] ? told : {})}
                class="amount"
                type="text"
                aria-label={`Montant de l’échéance ${rank + 1}`}
                value={amount}
                onInput={({ currentTarget }) => set(rank, { amount: currentTarget.value })}
              />
              {wrong && (
                <span id={`${id}-${rank}`} class="error">
                  {wrong}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
