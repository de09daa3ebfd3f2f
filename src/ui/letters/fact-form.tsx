/** The form under a letter: the day of the fact, and the number of what was posted. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { LetterEvent, LetterFact, LetterLine } from "../../core/app/letters-page.ts";
import { parseIsoDay } from "../../core/day.ts";
import { formatWeekday } from "../../core/text/format.ts";
import { typeset } from "../../core/text/typography.ts";
import { kept } from "../kept.ts";
import { Field, News } from "../parts.tsx";
import { useWork } from "../work.ts";
import { FACTS } from "./fact-words.ts";
import { call } from "./server.ts";

type Props = {
  readonly line: LetterLine;
  readonly event: LetterEvent;
  /** Today. */
  readonly day: string;
  readonly noted: (said: string) => void;
  readonly close: () => void;
};

type Typed = { readonly day: string; readonly number: string; readonly electronic: boolean };

export function FactForm({ line, event, day, noted, close }: Props) {
  const form = useFact(line, event, day, noted);
  const { typed, type, news, isBusy, save } = form;
  const { title } = FACTS[event];
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => first.current?.querySelector<HTMLElement>("input, button")?.focus(), []);
  const isAsked = event === "posted" && line.channel === "registered";
  return (
    <form
      ref={first}
      class="fact"
      aria-label={`${title} : ${line.name}`}
      aria-busy={isBusy}
      onKeyDown={({ key }) => key === "Escape" && close()}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <b>{title}</b>
      {event === "discarded" ? (
        <p>Le document et le PDF restent dans Drive ; l’étape sera proposée de nouveau.</p>
      ) : (
        <div class="pair">
          <DayOf event={event} typed={typed} type={type} />
          {isAsked && <NumberOf typed={typed} type={type} />}
        </div>
      )}
      {isAsked && <Electronic typed={typed} type={type} />}
      <p class="buttons">
        <button type="submit" class="action" disabled={isBusy}>
          {event === "discarded" ? "Abandonner" : "Noter"}
        </button>
        <button type="button" disabled={isBusy} onClick={close}>
          {event === "discarded" ? "Garder" : "Annuler"}
        </button>
      </p>
      <News {...news} />
    </form>
  );
}

/** What is typed stays in the browser until it is noted. */
function useFact(
  { reference, trackingNumber }: LetterLine,
  event: LetterEvent,
  day: string,
  noted: (said: string) => void,
) {
  const [store] = useState(() => kept(`fact ${reference} ${event}`));
  const [typed, set] = useState<Typed>(
    () =>
      (store.read() as Typed | null | undefined) ?? {
        day,
        number: trackingNumber,
        electronic: false,
      },
  );
  const { isBusy, news, tell, work } = useWork();
  const type = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    set(next);
    store.write(next);
    tell({ text: "" });
  };
  const save = () =>
    work("Enregistrement…", async () => {
      const answer = await call("noteLetter", factOf(reference, event, typed));
      if (answer.done) {
        store.forget();
        noted(answer.said);
      }
      return answer;
    });
  return { typed, type, news, isBusy, save };
}

function factOf(reference: string, event: LetterEvent, typed: Typed): LetterFact {
  const number = typed.number.trim();
  return {
    reference,
    event,
    day: typed.day,
    ...(event === "posted" && number !== "" ? { trackingNumber: number } : {}),
    ...(event === "posted" && typed.electronic ? { electronic: true } : {}),
  };
}

type PartProps = { readonly typed: Typed; readonly type: (part: Partial<Typed>) => void };

/** The browser writes days as its own language does: in words there is no doubt. */
function DayOf({ event, typed, type }: PartProps & { readonly event: LetterEvent }) {
  const { day: label, help } = FACTS[event];
  const day = parseIsoDay(typed.day);
  const words = [day && formatWeekday(day), help].filter(Boolean).join(". ");
  return (
    <Field label={label} help={words}>
      {(attributes) => (
        <input
          {...attributes}
          type="date"
          value={typed.day}
          onInput={({ currentTarget }) => type({ day: currentTarget.value })}
        />
      )}
    </Field>
  );
}

function NumberOf({ typed, type }: PartProps) {
  const help = typed.electronic
    ? "Celui de la preuve de dépôt du prestataire."
    : typeset("Sur la preuve de dépôt : « 1A 123 456 7890 1 ».");
  return (
    <Field label="N° de recommandé" help={help}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed.number}
          onInput={({ currentTarget }) => type({ number: currentTarget.value })}
        />
      )}
    </Field>
  );
}

function Electronic({ typed, type }: PartProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={typed.electronic}
        onChange={({ currentTarget }) => type({ electronic: currentTarget.checked })}
      />
      Lettre recommandée électronique
    </label>
  );
}
