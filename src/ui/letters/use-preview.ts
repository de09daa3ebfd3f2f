/** The preview that follows the choices: asked for when the hand rests, and never one of older choices. */

import { useEffect, useState } from "preact/hooks";
import type { LetterAsk, LetterPreview } from "../../core/app/letters-page.ts";
import { afterRest } from "../rest.ts";
import { reasonOf } from "../server.ts";
import { call } from "./server.ts";

export type Previewed = {
  readonly preview: LetterPreview | undefined;
  /** What is shown is of other choices than those made. */
  readonly isOld: boolean;
  /** Why it could not be read. */
  readonly failure: string;
  readonly retry: () => void;
};

type Told = { readonly answer: LetterPreview } | { readonly reason: string };

/** No ask: what is chosen cannot be a letter, and what was shown last stays. */
export function usePreview(
  ask: LetterAsk | undefined,
  arrived: (preview: LetterPreview) => void,
): Previewed {
  const [preview, show] = useState<LetterPreview>();
  const [shown, setShown] = useState("");
  const [failure, fail] = useState("");
  const [attempt, setAttempt] = useState(0);
  const wanted = ask ? JSON.stringify(ask) : "";
  const isOther = preview?.customer !== ask?.customer || preview?.model !== ask?.model;
  useEffect(() => {
    fail("");
    if (!ask) return undefined;
    const tell = (told: Told) => {
      if ("reason" in told) return fail(told.reason);
      show(told.answer);
      setShown(wanted);
      arrived(told.answer);
    };
    // Another letter is shown at once; only a hand that ticks is waited for.
    return afterRest(() => answerTo(ask), tell, isOther ? 0 : undefined);
  }, [wanted, attempt]);
  return { preview, failure, isOld: shown !== wanted, retry: () => setAttempt(attempt + 1) };
}

async function answerTo(ask: LetterAsk): Promise<Told> {
  try {
    return { answer: await call("previewLetter", ask) };
  } catch (failure) {
    return { reason: `L’aperçu n’a pas pu être fait : ${reasonOf(failure)}` };
  }
}
