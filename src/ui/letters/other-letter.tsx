/** « Rédiger un autre courrier »: any customer, any model; its preview as soon as both are chosen. */

import { useState } from "preact/hooks";
import type { LettersPage } from "../../core/app/letters-page.ts";
import { kept } from "../kept.ts";
import { Field, type FieldAttributes } from "../parts.tsx";
import type { ChoiceOf, Subject } from "./choices.ts";
import { LetterScreen } from "./letter-screen.tsx";

type Props = {
  readonly read: LettersPage;
  readonly choices: ChoiceOf;
  /** Whom the page was opened for. */
  readonly customer: string;
  readonly write: (subject: Subject) => void;
};

type Picked = { readonly customer: string; readonly model: string };

const STORE = kept("other-letter");

export function OtherLetter({ read, choices, customer, write }: Props) {
  const [picked, set] = useState<Picked>(() => {
    const before = STORE.read() as Picked | null | undefined;
    return { customer: customer || (before?.customer ?? ""), model: before?.model ?? "" };
  });
  const pick = (part: Partial<Picked>) => {
    const next = { ...picked, ...part };
    set(next);
    STORE.write(next);
  };
  const who = read.customers.find(({ id }) => id === picked.customer);
  const model = read.models.find(({ code }) => code === picked.model);
  const subject = who && model && { ...picked, name: who.name };
  return (
    <LetterScreen {...{ subject, choices, write }}>
      <Choice
        label="Client"
        options={read.customers.map(({ id, name }) => [id, name])}
        value={who ? picked.customer : ""}
        pick={(value) => pick({ customer: value })}
      />
      <Choice
        label="Courrier"
        options={read.models.map(({ code, name }) => [code, name])}
        value={model ? picked.model : ""}
        pick={(value) => pick({ model: value })}
      />
    </LetterScreen>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly value: string;
  readonly pick: (value: string) => void;
};

export function Choice({ label, options, value, pick }: ChoiceProps) {
  return (
    <Field label={label}>
      {(attributes: FieldAttributes) => (
        <select
          {...attributes}
          value={value}
          onChange={({ currentTarget }) => pick(currentTarget.value)}
        >
          <option value="">Choisir…</option>
          {options.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
