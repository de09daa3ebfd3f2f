/** Asks once the hand rests, and never shows the answer to an older question. */

/** Long enough for several keys to be one question. */
const REST_MS = 400;

/** Answers what drops the question, or its answer if that is on its way. */
export function afterRest<Answer>(
  ask: () => Promise<Answer>,
  show: (answer: Answer) => void,
  restMs = REST_MS,
): () => void {
  let isWanted = true;
  const timer = window.setTimeout(async () => {
    const answer = await ask();
    if (isWanted) show(answer);
  }, restMs);
  return () => {
    isWanted = false;
    window.clearTimeout(timer);
  };
}
