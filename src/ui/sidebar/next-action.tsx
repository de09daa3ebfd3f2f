/** « Prochaine action »: what follows from the outcome, said in a line, and changed when one wants. */

import { OUTCOMES } from "../../core/app/contact-outcomes.ts";
import { formatDay } from "../../core/text/format.ts";
import type { FormProps } from "./call-form.tsx";
import { type Draft, daysOf, recallProposed } from "./draft.ts";
import { DayField, TextField } from "./fields.tsx";
import { readDay } from "./typed.ts";

export function NextAction({ draft, sheet, mistake, change }: FormProps) {
  const { outcome } = draft;
  if (!outcome) return null;
  const what = draft.nextWhat ?? OUTCOMES[outcome].nextAction;
  const proposed = recallProposed(outcome, sheet);
  const day = dayOf(draft, proposed);
  const read = readDay(day, daysOf(sheet));
  const when = "value" in read ? ` le ${formatDay(read.value)}` : "";
  return (
    <details open={mistake?.field === "nextDay" || undefined}>
      <summary>
        Prochaine action :{" "}
        <span class="proposed">
          {what}
          {when}
        </span>
      </summary>
      <div class="asked">
        <TextField
          label="Quoi"
          value={what}
          change={(nextWhat) => change({ ...draft, nextWhat })}
        />
        <div class="columns">
          {outcome !== "recall" && (
            <DayField
              label="Rappeler le"
              field="nextDay"
              value={draft.nextDay ?? proposed}
              days={daysOf(sheet)}
              help="Vide : pas de rappel"
              mistake={mistake}
              change={(nextDay) => change({ ...draft, nextDay })}
            />
          )}
          <TextField
            label="Par qui"
            value={draft.nextOwner ?? sheet.customer.owner}
            change={(nextOwner) => change({ ...draft, nextOwner })}
          />
        </div>
      </div>
    </details>
  );
}

/** The day of the line follows the field that decides it, at each key. */
function dayOf({ outcome, promises, recallDay, nextDay }: Draft, proposed: string): string {
  if (outcome === "recall") return recallDay;
  if (nextDay !== undefined) return nextDay;
  return outcome === "promise" ? (promises[0]?.day ?? "") : proposed;
}
