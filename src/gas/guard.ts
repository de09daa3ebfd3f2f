/** Between Google’s refusals and the user: each one is told in French, none is shown in red. */

import { refusalSentence } from "../core/text/refusals.ts";
import { tell } from "./dialogs.ts";

/** For an item of the menu: the refusal is a dialog. */
export function told(act: () => void): void {
  try {
    act();
  } catch (failure) {
    tell(sentenceOf(failure));
  }
}

/** For a page or a trigger: the refusal goes on, in French. Google mails it to who installed the trigger. */
export function translated<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (failure) {
    throw new Error(sentenceOf(failure));
  }
}

/** What is no refusal that we know is a mistake of ours, or our own sentence: it is told as it is. */
function sentenceOf(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  const sentence = refusalSentence(message);
  return sentence === undefined ? message : `${sentence} (${message})`;
}
