/** The controls of « Régler les paramètres »: one for each kind of value. */

import type { FormField } from "../core/app/setting-fields.ts";
import { Field, type FieldAttributes } from "./parts.tsx";

/** What a person has typed, by the name of the field. */
export type Draft = {
  /** What stands there until it is saved. */
  readonly value: (field: string, shown: string) => string;
  readonly problem: (field: string) => string | undefined;
  readonly type: (field: string, shown: string, value: string) => void;
  readonly isBusy: boolean;
};

export function SettingFields({
  fields,
  draft,
}: {
  readonly fields: readonly FormField[];
  readonly draft: Draft;
}) {
  return (
    <div class="fields">
      {fields.map((field) => (
        <div key={field.key} class={field.kind === "longText" ? "wide" : ""}>
          <Field
            label={field.label}
            help={field.help}
            problem={draft.problem(field.key) ?? field.problem}
          >
            {(attributes) => <Control field={field} draft={draft} attributes={attributes} />}
          </Field>
        </div>
      ))}
    </div>
  );
}

type ControlProps = {
  readonly field: FormField;
  readonly draft: Draft;
  readonly attributes: FieldAttributes;
};

const SHORT: readonly FormField["kind"][] = ["whole", "hour", "amount", "day"];

function Control({ field, draft, attributes }: ControlProps) {
  const common = {
    ...attributes,
    name: field.key,
    value: draft.value(field.key, field.value),
    disabled: draft.isBusy,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      draft.type(field.key, field.value, currentTarget.value),
  };
  if (field.choices)
    return (
      <select {...common}>
        {field.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  if (field.kind === "longText") return <textarea {...common} rows={3} />;
  return <input type="text" class={SHORT.includes(field.kind) ? "short" : ""} {...common} />;
}
