/** One thing at a time: what the page is doing, and what it came to. */

import { useState } from "preact/hooks";
import type { NewsText } from "./parts.tsx";
import { reasonOf } from "./server.ts";

type Answer = { readonly done: boolean; readonly said: string };

/** Buttons are disabled while it is busy; a failure is told, and nothing typed is touched. */
export function useWork() {
  const [isBusy, setBusy] = useState(false);
  const [news, tell] = useState<NewsText>({ text: "" });
  const work = async (doing: string, act: () => Promise<Answer | string>) => {
    setBusy(true);
    tell({ text: doing });
    try {
      const answer = await act();
      if (typeof answer === "string") tell({ text: answer });
      else tell({ text: answer.said, isError: !answer.done });
    } catch (failure) {
      tell({ text: `Cela n’a pas abouti : ${reasonOf(failure)} Recommencez.`, isError: true });
    }
    setBusy(false);
  };
  return { isBusy, news, work };
}

declare const google: { readonly script: { readonly host: { close(): void } } };

export function closePage(): void {
  google.script.host.close();
}
