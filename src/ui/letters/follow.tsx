/** « À poster et à suivre »: where each letter stands, what is missing, and what may be noted of it. */

import { useRef, useState } from "preact/hooks";
import type { LetterEvent, LetterLine, LettersPage } from "../../core/app/letters-page.ts";
import { typeset } from "../../core/text/typography.ts";
import { News, type NewsText } from "../parts.tsx";
import { FactForm } from "./fact-form.tsx";
import { FACTS, isCorrection } from "./fact-words.ts";
import { FileLink, NotPosting } from "./words.tsx";

type Props = {
  readonly read: LettersPage;
  readonly refresh: () => Promise<void>;
};

/** One form at a time, under its letter. */
type Open = { readonly reference: string; readonly event: LetterEvent };

const GROUPS: readonly (readonly [title: string, states: readonly LetterLine["state"][]])[] = [
  ["À poster", ["unfinished", "prepared"]],
  ["En chemin", ["posted", "presented"]],
  ["Reçus ou clos", ["received", "refused", "returned", "discarded"]],
];

export function Follow({ read, refresh }: Props) {
  const [open, setOpen] = useState<Open>();
  const [news, tell] = useState<NewsText>({ text: "" });
  const list = useRef<HTMLDivElement>(null);
  const noted = async (reference: string, said: string) => {
    setOpen(undefined);
    tell({ text: said });
    await refresh();
    const lines = [...(list.current?.querySelectorAll<HTMLElement>("[data-letter]") ?? [])];
    lines.find(({ dataset }) => dataset["letter"] === reference)?.focus();
  };
  return (
    <div class="scrolled" ref={list}>
      <NotPosting />
      <News {...news} />
      {read.letters.length === 0 && (
        <p class="empty">Aucun courrier rédigé : ceux que vous rédigerez seront suivis ici.</p>
      )}
      {GROUPS.map(([title, states]) => {
        const lines = read.letters.filter(({ state }) => states.includes(state));
        return (
          lines.length > 0 && (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {lines.map((line) => (
                  <Letter
                    key={line.reference}
                    line={line}
                    day={read.day}
                    open={open?.reference === line.reference ? open.event : undefined}
                    setOpen={(event) => setOpen(event && { reference: line.reference, event })}
                    noted={(said) => void noted(line.reference, said)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

type LetterProps = {
  readonly line: LetterLine;
  readonly day: string;
  readonly open: LetterEvent | undefined;
  readonly setOpen: (event: LetterEvent | undefined) => void;
  readonly noted: (said: string) => void;
};

function Letter({ line, day, open, setOpen, noted }: LetterProps) {
  const { reference, name, what, total, stateWords, deadline, missing } = line;
  return (
    <li class="row followed">
      <div class="what">
        <h3 tabIndex={-1} data-letter={reference}>
          {name}
        </h3>
        <p>{what}</p>
        <p class="secondary">
          {typeset(stateWords)}
          {deadline && <b class="until"> · délai pour payer jusqu’au {deadline}</b>}
        </p>
        {missing && <p class="chip warning">{typeset(missing)}</p>}
      </div>
      <b class="amount">{total}</b>
      <p class="links">
        <FileLink link={line.documentLink} about={name}>
          Document
        </FileLink>
        <FileLink link={line.pdfLink} about={name}>
          PDF
        </FileLink>
      </p>
      {open === undefined ? (
        <Facts line={line} setOpen={setOpen} />
      ) : (
        <FactForm
          key={open}
          {...{ line, day, noted }}
          event={open}
          close={() => setOpen(undefined)}
        />
      )}
    </li>
  );
}

/** What comes next is in sight; what would correct something noted is one click away. */
function Facts({ line, setOpen }: Pick<LetterProps, "line" | "setOpen">) {
  const [corrections, next] = [true, false].map((isWanted) =>
    line.next.filter((event) => isCorrection(line, event) === isWanted),
  );
  return (
    <>
      <Buttons line={line} events={next ?? []} setOpen={setOpen} />
      {corrections && corrections.length > 0 && (
        <details class="below">
          <summary aria-label={`Corriger : ${line.name}, ${line.what}`}>Corriger</summary>
          <Buttons line={line} events={corrections} setOpen={setOpen} />
        </details>
      )}
    </>
  );
}

type ButtonsProps = Pick<LetterProps, "line" | "setOpen"> & {
  readonly events: readonly LetterEvent[];
};

function Buttons({ line, events, setOpen }: ButtonsProps) {
  return (
    <p class="buttons below">
      {events.map((event) => (
        <button
          key={event}
          type="button"
          class="small"
          aria-label={`${FACTS[event].button} ${line.name}, ${line.what}`}
          onClick={() => setOpen(event)}
        >
          {FACTS[event].button}
        </button>
      ))}
    </p>
  );
}
