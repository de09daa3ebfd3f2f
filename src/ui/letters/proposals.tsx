/** « À rédiger »: what the ladder asks for today, ticked; each may be looked at first. */

import { few } from "../../core/app/few.ts";
import type { LetterProposal } from "../../core/app/letters-page.ts";
import { News } from "../parts.tsx";
import { type ChoiceOf, idOf } from "./choices.ts";
import { letters, NotPosting } from "./words.tsx";

/** Two steps of one customer are two letters. */
export function keyOf(proposal: LetterProposal): string {
  return `${idOf(proposal)}\n${proposal.step}`;
}

type Props = {
  readonly proposals: readonly LetterProposal[];
  readonly problem: string | undefined;
  readonly choices: ChoiceOf;
  readonly isChosen: (proposal: LetterProposal) => boolean;
  readonly choose: (proposals: readonly LetterProposal[], isOn: boolean) => void;
  readonly open: (proposal: LetterProposal) => void;
  readonly write: (proposals: readonly LetterProposal[]) => void;
};

export function Proposals({ proposals, problem, write, ...row }: Props) {
  const chosen = proposals.filter(row.isChosen);
  return (
    <form
      class="screen"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) write(chosen);
      }}
    >
      <div class="scrolled">
        {problem && <News text={problem} isError />}
        {proposals.length === 0 ? (
          <p class="empty">
            Aucun courrier à rédiger aujourd’hui. « Rédiger un autre courrier » en prépare un pour
            n’importe quel client.
          </p>
        ) : (
          <List proposals={proposals} {...row} />
        )}
      </div>
      <footer>
        <button type="submit" class="action" disabled={chosen.length === 0 || !!problem}>
          {chosen.length === 0 ? "Rien à rédiger" : `Rédiger ${letters(chosen.length)}`}
        </button>
        <NotPosting />
      </footer>
    </form>
  );
}

type ListProps = Omit<Props, "problem" | "write">;

function List({ proposals, choose, ...row }: ListProps) {
  const possible = proposals.filter((one) => one.problem === undefined);
  const count = possible.filter(row.isChosen).length;
  return (
    <>
      {possible.length > 1 && (
        <label class="all">
          <input
            type="checkbox"
            checked={count === possible.length}
            ref={(box) => {
              if (box) box.indeterminate = count > 0 && count < possible.length;
            }}
            onChange={() => choose(possible, count < possible.length)}
          />
          Tous les courriers proposés
        </label>
      )}
      <ul>
        {proposals.map((proposal) => (
          <Row key={keyOf(proposal)} proposal={proposal} choose={choose} {...row} />
        ))}
      </ul>
    </>
  );
}

type RowProps = Omit<ListProps, "proposals"> & { readonly proposal: LetterProposal };

function Row({ proposal, choices, isChosen, choose, open }: RowProps) {
  const { name, step, total, reason, problem } = proposal;
  return (
    <li class="row">
      <label class="box">
        <input
          type="checkbox"
          aria-label={`Rédiger : ${step}, ${name}`}
          checked={isChosen(proposal)}
          disabled={problem !== undefined}
          onChange={({ currentTarget }) => choose([proposal], currentTarget.checked)}
        />
      </label>
      <div class="what">
        <b>{name}</b>
        <p>
          {step}
          {proposal.invoices.length > 0 && ` : ${few(proposal.invoices)}`}
        </p>
        <p class="secondary">{reason}</p>
        {problem && <p class="chip bad">{problem}</p>}
        {choices.isChanged(proposal) && <span class="chip">choix modifiés</span>}
      </div>
      <b class="amount">{total}</b>
      <button
        type="button"
        class="small preview"
        aria-label={`Aperçu : ${step}, ${name}`}
        onClick={() => open(proposal)}
      >
        Aperçu
      </button>
    </li>
  );
}
