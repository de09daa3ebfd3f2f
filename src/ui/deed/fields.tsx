/** The fields that the forms of deeds share: each shows what the server says is wrong with it. */

import { useId } from "preact/hooks";
import type { DeedDraft, DeedLine, DeedProblems, DeedSheet } from "../../core/app/deed.ts";
import { parseIsoDay } from "../../core/day.ts";
import { formatWeekday } from "../../core/text/format.ts";
import { Field } from "../parts.tsx";

/** A form shows the draft and says what is typed; it decides nothing. */
export type FormProps = {
  readonly sheet: DeedSheet;
  readonly draft: DeedDraft;
  readonly problems: DeedProblems;
  readonly change: (part: Partial<DeedDraft>) => void;
};

/** The fields of a draft that hold one text. */
type TextName = {
  [Name in keyof DeedDraft]: DeedDraft[Name] extends string ? Name : never;
}[keyof DeedDraft];

export type TextProps = FormProps & {
  readonly name: TextName;
  readonly label: string;
  readonly help?: string;
};

/** The browser writes days as its own language does: in words there is no doubt. */
export function DayField({ name, label, help, draft, problems, change }: TextProps) {
  const day = parseIsoDay(draft[name]);
  const words = [day && formatWeekday(day), help].filter(Boolean).join(", ");
  return (
    <Field label={label} help={words} problem={problems[name]}>
      {(attributes) => (
        <input
          {...attributes}
          type="date"
          value={draft[name]}
          onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
        />
      )}
    </Field>
  );
}

export function TextField({ name, label, help, draft, problems, change }: TextProps) {
  return (
    <Field label={label} help={help} problem={problems[name]}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          autocomplete="off"
          value={draft[name]}
          onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
        />
      )}
    </Field>
  );
}

/** Any words, or one of the usual reasons. */
export function CauseField(props: TextProps & { readonly causes: readonly string[] }) {
  const { name, label, help, draft, problems, change, causes } = props;
  const list = useId();
  return (
    <Field label={label} help={help} problem={problems[name]}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            type="text"
            autocomplete="off"
            list={list}
            value={draft[name]}
            onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
          />
          <datalist id={list}>
            {causes.map((cause) => (
              <option key={cause} value={cause} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

/** One of the list and no other. */
export function ChoiceField(
  props: TextProps & { readonly choices: readonly string[]; readonly none: string },
) {
  const { name, label, help, draft, problems, change, choices, none } = props;
  return (
    <Field label={label} help={help} problem={problems[name]}>
      {(attributes) => (
        <select
          {...attributes}
          value={draft[name]}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
        >
          <option value="">{none}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Which invoices; what no box means is said below. */
export function InvoicesField({
  sheet,
  draft,
  problems,
  change,
  none,
}: FormProps & { readonly none: string }) {
  if (sheet.lines.length === 0) return null;
  const toggle = ({ number }: DeedLine, isOn: boolean) => {
    const others = draft.invoices.filter((one) => one !== number);
    change({ invoices: isOn ? [...others, number] : others });
  };
  return (
    <fieldset>
      <legend>Factures concernées</legend>
      <div class="lines">
        {sheet.lines.map((line) => (
          <label key={line.number}>
            <input
              type="checkbox"
              checked={draft.invoices.includes(line.number)}
              onChange={({ currentTarget }) => toggle(line, currentTarget.checked)}
            />
            <span>
              {line.number} <span class="secondary">{line.due}</span>
            </span>
            <span class="amount">{line.balance}</span>
          </label>
        ))}
      </div>
      <span class={problems["invoices"] ? "error" : "secondary"}>
        {problems["invoices"] ?? none}
      </span>
    </fieldset>
  );
}
