/** One line of the list: whom, how much, what and why; the button that opens its sheet. */

import type { WorkEntry } from "../../core/app/todays-work.ts";
import { typeset } from "../../core/text/typography.ts";
import { Icon } from "./icon.tsx";
import { StepButtons, type Steps } from "./step-buttons.tsx";

type EntryProps = {
  readonly entry: WorkEntry;
  /** The list has one stop for Tab; arrows move it. */
  readonly isStop: boolean;
  readonly open: () => void;
  readonly stopHere: () => void;
  readonly steps: Steps;
};

export function Entry({ entry, isStop, open, stopHere, steps }: EntryProps) {
  const { name, total, kind, what, reason, invoices, daysLate, alert } = entry;
  const tabIndex = isStop ? 0 : -1;
  return (
    <li class={alert ? `entry ${alert}` : "entry"}>
      <button
        type="button"
        class="entry-main"
        tabIndex={tabIndex}
        data-entry
        onClick={open}
        onFocus={stopHere}
      >
        <span class="pair">
          <b>{name}</b>
          <b class="amount">{total}</b>
        </span>
        <span class="pair">
          <span>
            <Icon kind={kind} /> {what}
          </span>
          {daysLate > 0 && <span class="secondary amount">{daysLate} j</span>}
        </span>
        <span class="secondary">{reason}</span>
        {kind !== "call" && kind !== "mail" && invoices && (
          <span class="secondary">{invoices}</span>
        )}
      </button>
      {kind === "doubt" && (
        <p class="secondary after">
          {typeset("Menu Ponctuel : « Répondre aux envois à vérifier ».")}
        </p>
      )}
      {kind === "letter" && (
        <div class="button-bar after">
          <button
            type="button"
            class="small"
            tabIndex={tabIndex}
            disabled={steps.isBusy}
            onClick={() => steps.openLetters(entry)}
          >
            {entry.isHandOver ? "Dossier contentieux…" : "Courriers…"}
            <span class="hidden-visually">
              {" "}
              : {what}, {name}
            </span>
          </button>
        </div>
      )}
      {(kind === "letter" || kind === "other") && entry.keys.length > 0 && (
        <StepButtons entry={entry} tabIndex={tabIndex} steps={steps} />
      )}
    </li>
  );
}
