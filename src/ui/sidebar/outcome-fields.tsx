/** What an outcome asks for: the days of a promise, of a recall, the reason of a dispute. */

import { formatDay } from "../../core/text/format.ts";
import type { FormProps } from "./call-form.tsx";
import { daysOf, type Instalment, withInstalment } from "./draft.ts";
import { CauseField, DayField, TextField } from "./fields.tsx";
import { DAY_HELP } from "./typed.ts";

export function OutcomeFields(props: FormProps) {
  const { outcome } = props.draft;
  if (outcome === "promise") return <PromiseFields {...props} />;
  if (outcome === "recall") return <RecallFields {...props} />;
  if (outcome === "dispute") return <DisputeFields {...props} />;
  if (outcome === "refusal") return <RefusalFields {...props} />;
  return null;
}

function PromiseFields({ draft, sheet, mistake, change }: FormProps) {
  const { promises } = draft;
  const set = (index: number, part: Partial<Instalment>) =>
    change({
      ...draft,
      promises: promises.map((one, at) => (at === index ? { ...one, ...part } : one)),
    });
  const remove = (index: number) =>
    change({ ...draft, promises: promises.filter((_, at) => at !== index) });
  return (
    <div class="asked">
      {promises.map((one, index) => (
        <div key={index} class="columns">
          <DayField
            label={promises.length > 1 ? `Échéance ${index + 1}` : "Promis pour le"}
            field={`day${index}`}
            value={one.day}
            days={daysOf(sheet)}
            mistake={mistake}
            change={(day) => set(index, { day })}
          />
          <TextField
            label="Montant (€)"
            field={`amount${index}`}
            value={one.amount}
            decimal
            mistake={mistake}
            help={one.amount.trim() === "" && promises.length === 1 ? "Tout ce qui reste dû" : ""}
            change={(amount) => set(index, { amount })}
          />
          {promises.length > 1 && (
            <button type="button" class="link whole" onClick={() => remove(index)}>
              Retirer l’échéance {index + 1}
            </button>
          )}
        </div>
      ))}
      <p class="secondary">{DAY_HELP}</p>
      <button type="button" class="link" onClick={() => change(withInstalment(draft, sheet))}>
        + une échéance
      </button>
    </div>
  );
}

function RecallFields({ draft, sheet, mistake, change }: FormProps) {
  return (
    <div class="asked">
      <div class="columns">
        <DayField
          label="Rappeler le"
          field="recallDay"
          value={draft.recallDay}
          days={daysOf(sheet)}
          mistake={mistake}
          change={(recallDay) => change({ ...draft, recallDay })}
        />
        <TextField
          label="Heure"
          value={draft.recallTime}
          help="Facultative"
          change={(recallTime) => change({ ...draft, recallTime })}
        />
      </div>
      <p class="secondary">{DAY_HELP}</p>
    </div>
  );
}

function DisputeFields({ draft, sheet, mistake, change }: FormProps) {
  const days = daysOf(sheet);
  return (
    <div class="asked">
      <CauseField
        label="Motif du litige"
        field="cause"
        value={draft.cause}
        causes={sheet.disputeCauses}
        families={sheet.disputeFamilies}
        mistake={mistake}
        change={(cause) => change({ ...draft, cause })}
      />
      <div class="columns">
        <TextField
          label="Contesté (€)"
          field="disputeAmount"
          value={draft.disputeAmount}
          decimal
          help="Vide : tout"
          mistake={mistake}
          change={(disputeAmount) => change({ ...draft, disputeAmount })}
        />
        <DayField
          label="À résoudre pour le"
          field="disputeDay"
          value={draft.disputeDay}
          days={days}
          help={`Par exemple ${formatDay(days.promise)}`}
          mistake={mistake}
          change={(disputeDay) => change({ ...draft, disputeDay })}
        />
      </div>
      <TextField
        label="Qui s’en occupe chez nous"
        value={draft.disputeOwner}
        change={(disputeOwner) => change({ ...draft, disputeOwner })}
      />
    </div>
  );
}

function RefusalFields({ draft, sheet, mistake, change }: FormProps) {
  return (
    <div class="asked">
      <CauseField
        label="Motif du refus"
        field="cause"
        value={draft.cause}
        causes={sheet.causes}
        mistake={mistake}
        change={(cause) => change({ ...draft, cause })}
      />
    </div>
  );
}
