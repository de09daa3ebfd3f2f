/** The fields of the call: a day with its shortcuts, an amount, a line of text, a list of reasons. */

import type { CallSheet } from "../../core/app/call-sheet.ts";
import { formatDay, formatWeekday } from "../../core/text/format.ts";
import { Field } from "../parts.tsx";
import type { FieldName, Mistake } from "./contact.ts";
import { type Days, readDay } from "./typed.ts";

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly field?: FieldName;
  readonly mistake?: Mistake | undefined;
  readonly help?: string;
  readonly decimal?: boolean;
  readonly list?: string;
};

export function TextField(props: TextProps) {
  const { label, value, change, field, mistake, help, decimal = false, list } = props;
  return (
    <Field label={label} help={help} problem={problemOf(field, mistake)}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          data-field={field}
          list={list}
          inputMode={decimal ? "decimal" : "text"}
          value={value}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </Field>
  );
}

type DayProps = Omit<TextProps, "decimal" | "list"> & { readonly days: Days };

/** A shortcut becomes the day that it means as soon as the field is left. */
export function DayField({ label, value, change, field, mistake, help, days }: DayProps) {
  const read = readDay(value, days);
  const meant = "value" in read ? read.value : undefined;
  const problem = problemOf(field, mistake);
  return (
    <Field label={label} help={meant ? withoutYear(formatWeekday(meant)) : help} problem={problem}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          data-field={field}
          placeholder="jj/mm/aaaa"
          autocomplete="off"
          value={value}
          onInput={({ currentTarget }) => change(currentTarget.value)}
          onBlur={() => {
            if (meant && value !== formatDay(meant)) change(formatDay(meant));
          }}
        />
      )}
    </Field>
  );
}

type CauseProps = Omit<TextProps, "decimal" | "list" | "help"> & {
  readonly causes: readonly string[];
  /** The same, by who settles them. */
  readonly families?: CallSheet["disputeFamilies"];
};

export function CauseField(props: CauseProps) {
  const { label, value, change, field, mistake, causes, families = [] } = props;
  const grouped = families.flatMap((one) => one.causes);
  return (
    <Field label={label} problem={problemOf(field, mistake)}>
      {(attributes) => (
        <select
          {...attributes}
          data-field={field}
          value={value}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        >
          <option value="" />
          {families.map(({ family, causes: own }) => (
            <optgroup key={family} label={family}>
              <Options causes={own} />
            </optgroup>
          ))}
          <Options causes={causes.filter((cause) => !grouped.includes(cause))} />
        </select>
      )}
    </Field>
  );
}

/** The year stands in the field itself. */
function withoutYear(text: string): string {
  return text.replace(/ \d{4}$/, "");
}

function Options({ causes }: { readonly causes: readonly string[] }) {
  return (
    <>
      {causes.map((cause) => (
        <option key={cause} value={cause}>
          {cause}
        </option>
      ))}
    </>
  );
}

function problemOf(field: FieldName | undefined, mistake: Mistake | undefined) {
  return mistake && mistake.field === field ? mistake.problem : undefined;
}
