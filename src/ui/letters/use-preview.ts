/** The preview that follows the choices: asked for when the hand rests, and never one of older choices. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { LetterAsk, LetterPreview } from "../../core/app/letters-page.ts";
import { reasonOf } from "../server.ts";
import { call } from "./server.ts";

/** How long the hand rests before the server is asked. */
const PAUSE_MS = 350;

export type Previewed = {
  readonly preview: LetterPreview | undefined;
  /** What is shown is of other choices than those made. */
  readonly isOld: boolean;
  /** Why it could not be read. */
  readonly failure: string;
  readonly retry: () => void;
};

/** No ask: what is chosen cannot be a letter, and what was shown last stays. */
export function usePreview(
  ask: LetterAsk | undefined,
  arrived: (preview: LetterPreview) => void,
): Previewed {
  const [preview, show] = useState<LetterPreview>();
  const [shown, setShown] = useState("");
  const [failure, fail] = useState("");
  const [attempt, setAttempt] = useState(0);
  const last = useRef(0);
  const wanted = ask ? JSON.stringify(ask) : "";
  useEffect(() => {
    if (!ask) return undefined;
    fail("");
    const read = async () => {
      last.current = mine;
      const { answer, reason } = await answerTo(ask);
      if (last.current !== mine) return;
      if (!answer) return fail(reason);
      show(answer);
      setShown(wanted);
      arrived(answer);
    };
    const mine = window.setTimeout(() => void read(), preview ? PAUSE_MS : 0);
    return () => {
      window.clearTimeout(mine);
      last.current = 0;
    };
  }, [wanted, attempt]);
  return {
    preview,
    isOld: shown !== wanted,
    failure,
    retry: () => setAttempt(attempt + 1),
  };
}

type Told = { readonly answer?: LetterPreview; readonly reason: string };

async function answerTo(ask: LetterAsk): Promise<Told> {
  try {
    return { answer: await call("previewLetter", ask), reason: "" };
  } catch (failure) {
    return { reason: `L’aperçu n’a pas pu être fait : ${reasonOf(failure)}` };
  }
}
