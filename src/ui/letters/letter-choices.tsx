/** Which invoices a letter speaks of, and how many days it gives to pay. */

import type { LetterPreview } from "../../core/app/letters-page.ts";
import { formatCount } from "../../core/text/format.ts";
import { Field } from "../parts.tsx";

const LATE = { one: "jour de retard", many: "jours de retard" };

type Lines = LetterPreview["choices"];

type InvoicesProps = {
  readonly lines: Lines;
  /** "" while there is no letter. */
  readonly total: string;
  /** None: those that the server has ticked. */
  readonly chosen: readonly string[] | undefined;
  readonly problem: string | undefined;
  readonly change: (chosen: readonly string[]) => void;
};

export function Invoices({ lines, total, chosen, problem, change }: InvoicesProps) {
  if (lines.length === 0) return null;
  const ticked = chosen ?? lines.filter((line) => line.chosen).map(({ number }) => number);
  const toggle = (number: string, isOn: boolean) =>
    change(
      lines
        .map((line) => line.number)
        .filter((one) => (one === number ? isOn : ticked.includes(one))),
    );
  return (
    <fieldset>
      <legend>Factures</legend>
      <ul class="lines">
        {lines.map((line) => (
          <Line
            key={line.number}
            line={line}
            isOn={ticked.includes(line.number)}
            toggle={(isOn) => toggle(line.number, isOn)}
          />
        ))}
      </ul>
      {total && (
        <p class="total">
          <span>Total du courrier</span>
          <b class="amount">{total}</b>
        </p>
      )}
      {problem && <p class="error">{problem}</p>}
    </fieldset>
  );
}

type LineProps = {
  readonly line: Lines[number];
  readonly isOn: boolean;
  readonly toggle: (isOn: boolean) => void;
};

function Line({ line, isOn, toggle }: LineProps) {
  const { number, due, balance, daysLate, note } = line;
  return (
    <li>
      <label class="line">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => toggle(currentTarget.checked)}
        />
        <span>{number}</span>
        <span class="amount">{balance}</span>
        <span class="secondary">
          {due && `${daysLate > 0 ? "échue" : "échéance"} le ${due}`}
          {daysLate > 0 && ` · ${formatCount(daysLate, LATE)}`}
          {note && <span class="note"> · {note}</span>}
        </span>
      </label>
    </li>
  );
}

type DaysProps = {
  readonly days: string;
  readonly problem: string | undefined;
  readonly change: (days: string) => void;
};

export function Days({ days, problem, change }: DaysProps) {
  return (
    <Field
      label="Délai pour payer, en jours"
      help="À partir de la réception du courrier."
      problem={problem}
    >
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          inputMode="numeric"
          class="short"
          autocomplete="off"
          value={days}
          onInput={({ currentTarget }) => change(currentTarget.value.trim())}
        />
      )}
    </Field>
  );
}
