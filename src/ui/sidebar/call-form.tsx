/** The form of a call: what it came to, what that asks for, the note, what comes next. */

import type { CallSheet } from "../../core/app/call-sheet.ts";
import type { ContactOutcome } from "../../core/app/contact-outcomes.ts";
import { typeset } from "../../core/text/typography.ts";
import { Field } from "../parts.tsx";
import type { Mistake } from "./contact.ts";
import type { Draft } from "./draft.ts";
import { CauseField, TextField } from "./fields.tsx";
import { NextAction } from "./next-action.tsx";
import { OutcomeFields } from "./outcome-fields.tsx";
import { choiceOf, isSpokenTo, OUTCOME_CHOICES } from "./outcomes.ts";

export type FormProps = {
  readonly draft: Draft;
  readonly sheet: CallSheet;
  readonly mistake: Mistake | undefined;
  readonly change: (draft: Draft) => void;
};

type CallFormProps = FormProps & { readonly choose: (outcome: ContactOutcome) => void };

export function CallForm(props: CallFormProps) {
  const { draft, sheet, mistake, change, choose } = props;
  const { outcome } = draft;
  const hint = choiceOf(outcome)?.hint;
  return (
    <>
      <Outcomes chosen={outcome} mistake={mistake} choose={choose} />
      <OutcomeFields {...props} />
      <Field label="Note" help={hint || undefined}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={draft.note}
            onInput={({ currentTarget }) => change({ ...draft, note: currentTarget.value })}
          />
        )}
      </Field>
      {outcome && <About {...props} />}
      {outcome && <NextAction {...props} />}
      {outcome && sheet.steps.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.countsAsStep}
            onChange={({ currentTarget }) =>
              change({ ...draft, countsAsStep: currentTarget.checked })
            }
          />
          <span>{typeset(`Cet appel compte comme l’étape « ${stepNames(sheet)} »`)}</span>
        </label>
      )}
    </>
  );
}

type OutcomesProps = {
  readonly chosen: ContactOutcome | undefined;
  readonly mistake: Mistake | undefined;
  readonly choose: (outcome: ContactOutcome) => void;
};

function Outcomes({ chosen, mistake, choose }: OutcomesProps) {
  return (
    <fieldset>
      <legend>Résultat de l’appel</legend>
      <div class="outcomes">
        {OUTCOME_CHOICES.map(({ outcome, key, label }, index) => (
          <label key={outcome} class="outcome">
            <input
              type="radio"
              name="outcome"
              data-field={outcome === (chosen ?? "promise") ? "outcome" : undefined}
              checked={outcome === chosen}
              tabIndex={chosen === undefined && index > 0 ? -1 : undefined}
              onChange={() => choose(outcome)}
            />
            <span>
              <kbd>{key}</kbd>
              {label}
            </span>
          </label>
        ))}
      </div>
      {mistake?.field === "outcome" && <p class="error">{mistake.problem}</p>}
    </fieldset>
  );
}

/** Who was spoken to, and why nothing has been paid. */
function About({ draft, sheet, change }: FormProps) {
  const { outcome } = draft;
  const { contact, otherContacts } = sheet.customer;
  const people = [contact, ...otherContacts].filter((person) => person !== "");
  const hasOwnCause = outcome === "dispute" || outcome === "refusal";
  return (
    <div class="columns">
      <TextField
        label="Interlocuteur"
        value={draft.person ?? (isSpokenTo(outcome) ? contact : "")}
        list="people"
        change={(person) => change({ ...draft, person })}
      />
      <datalist id="people">
        {people.map((person) => (
          <option key={person} value={person} />
        ))}
      </datalist>
      {!hasOwnCause && isSpokenTo(outcome) && (
        <CauseField
          label="Motif du retard"
          value={draft.cause}
          causes={sheet.causes}
          change={(cause) => change({ ...draft, cause })}
        />
      )}
    </div>
  );
}

function stepNames({ steps }: CallSheet): string {
  return [...new Set(steps.map(({ name }) => name))].join(", ");
}
