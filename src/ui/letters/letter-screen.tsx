/** One letter before it is written: what it is about at the left, its text at the right. */

import type { ComponentChildren } from "preact";
import type { LetterPreview } from "../../core/app/letters-page.ts";
import { News, type NewsText } from "../parts.tsx";
import { askOf, type Choice, type ChoiceOf, choiceProblems, type Subject } from "./choices.ts";
import { Days, Invoices } from "./letter-choices.tsx";
import { Paper } from "./paper.tsx";
import { type Previewed, usePreview } from "./use-preview.ts";
import { NotPosting } from "./words.tsx";

type Props = {
  /** None: the person has not chosen it yet. */
  readonly subject: Subject | undefined;
  readonly choices: ChoiceOf;
  readonly write: (subject: Subject) => void;
  /** What stands above the choices: the way back, or the customer and the model. */
  readonly children: ComponentChildren;
};

export function LetterScreen({ subject, choices, write, children }: Props) {
  const choice = subject ? choices.of(subject) : {};
  const { isWrong } = choiceProblems(choice);
  const previewed = usePreview(subject && !isWrong ? askOf(subject, choice) : undefined, (shown) =>
    choices.saw(shown, shown.seen),
  );
  const preview = subject && shownOf(previewed, subject);
  const isReady = !!preview && !isWrong && !previewed.isOld && preview.problems.length === 0;
  return (
    <form
      class="letter"
      onSubmit={(event) => {
        event.preventDefault();
        if (subject && isReady) write(subject);
      }}
    >
      <div class="choices">
        {children}
        {subject && preview && <Choices {...{ subject, preview, choices, choice }} />}
      </div>
      {subject ? (
        <Sheet {...previewed} preview={preview} />
      ) : (
        <section class="sheet" aria-label="Aperçu">
          <p class="empty">Choisissez un client et un courrier : son aperçu paraîtra ici.</p>
        </section>
      )}
      <footer>
        <button type="submit" class="action" disabled={!isReady}>
          Rédiger le courrier
        </button>
        <div class="said">
          <News {...(subject && !isWrong ? newsOf(previewed) : { text: "" })} />
          <NotPosting />
        </div>
      </footer>
    </form>
  );
}

/** What was read of another letter is not shown under the name of this one. */
function shownOf({ preview }: Previewed, { customer, model }: Subject): LetterPreview | undefined {
  return preview?.customer === customer && preview.model === model ? preview : undefined;
}

type ChoicesProps = {
  readonly subject: Subject;
  readonly preview: LetterPreview;
  readonly choices: ChoiceOf;
  readonly choice: Choice;
};

function Choices({ subject, preview, choices, choice }: ChoicesProps) {
  const wrong = choiceProblems(choice);
  const change = (part: Choice) => choices.change(subject, { ...choice, ...part });
  return (
    <>
      <Invoices
        lines={preview.choices}
        total={preview.blocks.length > 0 ? preview.total : ""}
        chosen={choice.invoices}
        problem={wrong.invoices}
        change={(invoices) => change({ invoices })}
      />
      {preview.noticeDays > 0 && (
        <Days
          days={choice.days ?? String(preview.noticeDays)}
          problem={wrong.days}
          change={(days) => change({ days })}
        />
      )}
      {choices.isChanged(subject) && (
        <button type="button" class="link" onClick={() => choices.forget(subject)}>
          Revenir à ce qui est proposé
        </button>
      )}
    </>
  );
}

function newsOf({ isOld, failure }: Previewed): NewsText {
  if (failure) return { text: failure, isError: true };
  return { text: isOld ? "Lecture de l’aperçu…" : "" };
}

/** What stops the letter comes before its text. */
function Sheet({ preview, isOld, failure, retry }: Previewed) {
  return (
    <section class="sheet" aria-label="Aperçu" aria-busy={isOld && failure === ""}>
      {failure && (
        <p class="failure">
          <button type="button" onClick={retry}>
            Redemander l’aperçu
          </button>
        </p>
      )}
      {preview && preview.problems.length > 0 && <Problems {...preview} />}
      {preview && preview.blocks.length > 0 && <Paper blocks={preview.blocks} isOld={isOld} />}
    </section>
  );
}

function Problems({ problems }: Pick<LetterPreview, "problems">) {
  return (
    <div class="problems" role="alert">
      <b>Avant de rédiger ce courrier :</b>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
