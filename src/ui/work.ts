/** One thing at a time: what the page is doing, and what it came to. */

import { useState } from "preact/hooks";
import { failureText, type NewsText } from "./parts.tsx";

type Answer = { readonly done: boolean; readonly said: string };

/** A second click does nothing while the first is at work. */
export function useTurn() {
  const [isBusy, setBusy] = useState(false);
  const attempt = async (act: () => Promise<unknown>, fail: (failure: unknown) => void) => {
    if (isBusy) return;
    setBusy(true);
    try {
      await act();
    } catch (failure) {
      fail(failure);
    }
    setBusy(false);
  };
  return { isBusy, attempt };
}

/** Buttons are disabled while it is busy; a failure is told, and nothing typed is touched. */
export function useWork() {
  const { isBusy, attempt } = useTurn();
  const [news, tell] = useState<NewsText>({ text: "" });
  const work = (doing: string, act: () => Promise<Answer | string>) =>
    attempt(
      async () => {
        tell({ text: doing });
        const answer = await act();
        tell(typeof answer === "string" ? { text: answer } : newsOf(answer));
      },
      (failure) => tell({ text: failureText(failure), isError: true }),
    );
  return { isBusy, news, tell, work };
}

export function newsOf({ done, said }: Answer): NewsText {
  return { text: said, isError: !done };
}

declare const google: { readonly script: { readonly host: { close(): void } } };

export function closePage(): void {
  google.script.host.close();
}
