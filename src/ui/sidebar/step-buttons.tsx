/** « C’est fait » and « Passer » for a step that a person makes; passing over it takes a reason. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { WorkEntry } from "../../core/app/todays-work.ts";
import { Field } from "../parts.tsx";

export type Steps = {
  readonly isBusy: boolean;
  complete(entry: WorkEntry, how: "done" | "skipped", reason?: string): void;
  openLetters(entry: WorkEntry): void;
};

type StepButtonsProps = {
  readonly entry: WorkEntry;
  readonly tabIndex: number;
  readonly steps: Steps;
};

export function StepButtons({ entry, tabIndex, steps }: StepButtonsProps) {
  const [isAsked, setAsked] = useState(false);
  const { isBusy, complete } = steps;
  if (isAsked)
    return (
      <SkipReason
        steps={steps}
        skip={(reason) => complete(entry, "skipped", reason)}
        giveUp={() => setAsked(false)}
      />
    );
  const about = (
    <span class="hidden-visually">
      {" "}
      : {entry.what}, {entry.name}
    </span>
  );
  return (
    <div class="button-bar after">
      <button
        type="button"
        class="small"
        tabIndex={tabIndex}
        disabled={isBusy}
        onClick={() => complete(entry, "done")}
      >
        C’est fait{about}
      </button>
      <button
        type="button"
        class="small"
        tabIndex={tabIndex}
        disabled={isBusy}
        onClick={() => setAsked(true)}
      >
        Passer{about}
      </button>
    </div>
  );
}

type SkipReasonProps = {
  readonly steps: Steps;
  readonly skip: (reason: string) => void;
  readonly giveUp: () => void;
};

/** A step is not left out without a word: the log keeps why. */
function SkipReason({ steps, skip, giveUp }: SkipReasonProps) {
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState("");
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      class="after"
      onSubmit={(event) => {
        event.preventDefault();
        skip(reason.trim());
      }}
    >
      <Field label="Pourquoi passer cette étape ?">
        {(attributes) => (
          <input
            {...attributes}
            ref={input}
            type="text"
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </Field>
      <div class="button-bar">
        <button type="submit" class="small" disabled={steps.isBusy || reason.trim() === ""}>
          Passer cette étape
        </button>
        <button type="button" class="small" onClick={giveUp}>
          Annuler
        </button>
      </div>
    </form>
  );
}
