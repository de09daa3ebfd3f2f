/** Writes letters one after the other: it may be stopped, goes on by itself, and what failed is tried again. */

import type { LetterAsk, WrittenLetter } from "../../core/app/letters-page.ts";
import { reasonOf } from "../server.ts";
import type { Subject } from "./choices.ts";
import { call } from "./server.ts";

export type ToWrite = { readonly subject: Subject; readonly step: string; readonly ask: LetterAsk };

export type Result = {
  readonly letter: ToWrite;
  readonly outcome: "written" | "refused" | "unanswered" | "waiting";
  readonly said: string;
  readonly documentLink: string;
  readonly pdfLink: string;
};

/** An execution without time left answers at once: a few of them, then a person decides. */
const TRIES = 3;

export type Run = {
  readonly letters: readonly ToWrite[];
  readonly isStopped: () => boolean;
  readonly tell: (results: readonly Result[]) => void;
};

export async function writeAll({ letters, isStopped, tell }: Run): Promise<void> {
  let results: readonly Result[] = [];
  for (const letter of letters) {
    if (isStopped()) return;
    const result = await writeOne(letter);
    results = [...results, result];
    tell(results);
    if (result.outcome === "unanswered") return;
  }
}

export function waiting(letter: ToWrite, said: string): Result {
  return { letter, outcome: "waiting", said, documentLink: "", pdfLink: "" };
}

async function writeOne(letter: ToWrite): Promise<Result> {
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { letters } = await call("writeLetters", [letter.ask]);
      const [written] = letters;
      if (written) return resultOf(letter, written);
    }
    return waiting(letter, "Google n’a pas eu le temps de le rédiger : réessayez.");
  } catch (failure) {
    const said = `Pas de réponse : ${reasonOf(failure)} Réessayer est sans risque : rien n’est rédigé deux fois.`;
    return { ...waiting(letter, said), outcome: "unanswered" };
  }
}

function resultOf(letter: ToWrite, written: WrittenLetter): Result {
  const { done, said, documentLink, pdfLink } = written;
  return { letter, outcome: done ? "written" : "refused", said, documentLink, pdfLink };
}
