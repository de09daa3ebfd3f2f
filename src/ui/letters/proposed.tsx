/** « À rédiger »: the list of proposals, or the one of them that is looked at. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { LetterProposal, LettersPage } from "../../core/app/letters-page.ts";
import type { ChoiceOf } from "./choices.ts";
import { LetterScreen } from "./letter-screen.tsx";
import { keyOf, Proposals } from "./proposals.tsx";

type Props = {
  readonly read: LettersPage;
  readonly choices: ChoiceOf;
  readonly first: LetterProposal | undefined;
  readonly write: (proposals: readonly LetterProposal[]) => void;
};

export function Proposed({ read, choices, first, write }: Props) {
  const { proposals, problem } = read;
  const [shown, show] = useState(first && keyOf(first));
  /** All are ticked but these. */
  const [dropped, drop] = useState<ReadonlySet<string>>(new Set());
  const index = proposals.findIndex((one) => keyOf(one) === shown);
  const proposal = proposals[index];
  const go = (by: 1 | -1) => {
    const next = proposals[(index + by + proposals.length) % proposals.length];
    if (next) show(keyOf(next));
  };
  if (proposal)
    return (
      <LetterScreen subject={proposal} choices={choices} write={() => write([proposal])}>
        <Head
          key={keyOf(proposal)}
          proposal={proposal}
          place={proposals.length > 1 ? `${index + 1} sur ${proposals.length}` : ""}
          go={go}
          back={() => show(undefined)}
        />
      </LetterScreen>
    );
  return (
    <Proposals
      {...{ proposals, problem, choices, write }}
      isChosen={(one) => one.problem === undefined && !dropped.has(keyOf(one))}
      choose={(some, isOn) => {
        const keys = some.map(keyOf);
        drop((before) =>
          isOn
            ? new Set([...before].filter((key) => !keys.includes(key)))
            : new Set([...before, ...keys]),
        );
      }}
      open={(one) => show(keyOf(one))}
    />
  );
}

type HeadProps = {
  readonly proposal: LetterProposal;
  /** « 2 sur 5 »; "" when it is alone. */
  readonly place: string;
  readonly go: (by: 1 | -1) => void;
  readonly back: () => void;
};

function Head({ proposal, place, go, back }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header>
      <p class="places">
        <button type="button" class="small back" onClick={back}>
          ← Liste
        </button>
        {place && <Steps place={place} go={go} />}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {proposal.name}
      </h2>
      <p>{proposal.step}</p>
      <p class="secondary">{proposal.reason}</p>
    </header>
  );
}

function Steps({ place, go }: Pick<HeadProps, "place" | "go">) {
  return (
    <>
      <button type="button" class="small" aria-label="Courrier précédent" onClick={() => go(-1)}>
        ‹
      </button>
      <span class="secondary">{place}</span>
      <button type="button" class="small" aria-label="Courrier suivant" onClick={() => go(1)}>
        ›
      </button>
    </>
  );
}
