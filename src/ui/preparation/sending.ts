/** Sends what was chosen, a few messages at a time: it may be stopped, and what failed tried again. */

import type { PreparedRow } from "../../core/app/preparation.ts";
import type { PreparedAsk } from "../../core/app/prepared-mail.ts";
import type { SentMessage, SentPrepared } from "../../core/app/send-prepared.ts";
import { reasonOf } from "../server.ts";
import { idOf } from "./words.ts";

/** A batch is one execution of the server: short, and what it did is safe when it answers. */
export const BATCH = 5;

export type Result = {
  readonly row: PreparedRow;
  readonly outcome: SentMessage["outcome"] | "unanswered";
  readonly said: string;
};

/** What may be tried again: nothing leaves twice, whatever the server did before it fell silent. */
export function mayRetry({ outcome }: Result): boolean {
  return outcome === "refused" || outcome === "stopped" || outcome === "unanswered";
}

export function hasLeft({ outcome }: Result): boolean {
  return outcome === "sent" || outcome === "test";
}

export type Run = {
  readonly rows: readonly PreparedRow[];
  readonly ask: (row: PreparedRow) => PreparedAsk;
  readonly send: (approvals: readonly PreparedAsk[]) => Promise<SentPrepared>;
  readonly isStopped: () => boolean;
  readonly tell: (results: readonly Result[]) => void;
};

export async function sendAll({ rows, ask, send, isStopped, tell }: Run): Promise<void> {
  let results: readonly Result[] = [];
  for (let from = 0; from < rows.length; from += BATCH) {
    if (isStopped()) return;
    const batch = rows.slice(from, from + BATCH);
    const { done, goesOn } = await sendBatch(batch, () => send(batch.map(ask)));
    results = [...results, ...done];
    tell(results);
    if (!goesOn) return;
  }
}

async function sendBatch(
  batch: readonly PreparedRow[],
  send: () => Promise<SentPrepared>,
): Promise<{ readonly done: readonly Result[]; readonly goesOn: boolean }> {
  try {
    const { results, stop } = await send();
    const byId = new Map(results.map((result) => [idOf(result), result]));
    const done = batch.map((row): Result => {
      const { outcome = "stopped", said = stop ?? "" } = byId.get(idOf(row)) ?? {};
      return { row, outcome, said };
    });
    return { done, goesOn: stop === undefined };
  } catch (failure) {
    const said = `Pas de réponse : ${reasonOf(failure)} Réessayer est sans risque, rien ne part deux fois.`;
    return { done: batch.map((row) => ({ row, outcome: "unanswered", said })), goesOn: false };
  }
}
