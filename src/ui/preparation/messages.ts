/** The messages that were opened: read from the server once, and again after each change. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { PreparedMail, PreparedOrNot } from "../../core/app/mail-on-request.ts";
import type { PreparedRow } from "../../core/app/preparation.ts";
import type { PreparedAsk } from "../../core/app/prepared-mail.ts";
import { reasonOf } from "../server.ts";
import {
  type AllRewritten,
  editOf,
  isSame,
  keep,
  keptRewritten,
  type Rewritten,
  rewrittenOf,
} from "./rewritten.ts";
import { idOf } from "./words.ts";

type Read = {
  readonly mail: PreparedMail | undefined;
  readonly problems: readonly string[];
  /** The text as the server proposes it. */
  readonly proposed: Rewritten | undefined;
};

const UNREAD: Read = { mail: undefined, problems: [], proposed: undefined };
/** A message is read again once nothing has been typed for so long. */
const PAUSE_MS = 500;

export type Messages = {
  readonly rewritten: AllRewritten;
  readonly readOf: (id: string) => Read;
  readonly isReading: boolean;
  readonly edit: (id: string, fields: Rewritten) => void;
  readonly reset: (id: string) => void;
  /** Their text has left. */
  readonly forget: (ids: readonly string[]) => void;
};

/** Reads the shown one, and the one after it so that it is there at once. */
export function useMessages(
  rows: readonly PreparedRow[],
  shown: string | undefined,
  readMail: (ask: PreparedAsk) => Promise<PreparedOrNot>,
): Messages {
  const [reads, setReads] = useState<ReadonlyMap<string, Read>>(new Map());
  const [rewritten, setRewritten] = useState(keptRewritten);
  const [reading, setReading] = useState<string>();
  const asked = useRef(new Map<string, string>());
  useEffect(() => asked.current.clear(), [rows]);
  const text = JSON.stringify(shown === undefined ? null : rewritten.get(shown));
  const index = rows.findIndex((row) => idOf(row) === shown);

  const read = async (row: PreparedRow | undefined) => {
    if (!row) return;
    const id = idOf(row);
    const fields = rewritten.get(id);
    const wanted = JSON.stringify(fields ?? null);
    if (asked.current.get(id) === wanted) return;
    asked.current.set(id, wanted);
    setReading(id);
    const answer = await answered(readMail, row, fields);
    // An answer to a text that has been changed since says nothing any more.
    if (asked.current.get(id) !== wanted) return;
    if ("failed" in answer) asked.current.delete(id);
    setReads((before) => new Map(before).set(id, readWith(before.get(id), answer, fields)));
    setReading((now) => (now === id ? undefined : now));
  };

  useEffect(() => {
    const wait = asked.current.has(shown ?? "") ? PAUSE_MS : 0;
    const timer = setTimeout(() => {
      void read(rows[index]).then(() => read(rows[index + 1]));
    }, wait);
    return () => clearTimeout(timer);
  }, [shown, text, rows]);

  const change = (make: (all: Map<string, Rewritten>) => void) => {
    const all = new Map(rewritten);
    make(all);
    keep(all);
    setRewritten(all);
  };
  return {
    rewritten,
    readOf: (id) => reads.get(id) ?? UNREAD,
    isReading: reading !== undefined && reading === shown,
    edit: (id, fields) => {
      const proposed = reads.get(id)?.proposed;
      change((all) => {
        if (proposed && isSame(proposed, fields)) all.delete(id);
        else all.set(id, fields);
      });
    },
    reset: (id) => change((all) => void all.delete(id)),
    forget: (ids) =>
      change((all) => {
        for (const id of ids) all.delete(id);
      }),
  };
}

type Answer = PreparedOrNot | { readonly failed: string };

async function answered(
  readMail: (ask: PreparedAsk) => Promise<PreparedOrNot>,
  { keys }: PreparedRow,
  fields: Rewritten | undefined,
): Promise<Answer> {
  try {
    return await readMail({ keys, ...(fields ? { edit: editOf(fields) } : {}) });
  } catch (failure) {
    return { failed: reasonOf(failure) };
  }
}

/** While a text has a problem, the message as it was last well stays on screen. */
function readWith(before: Read = UNREAD, answer: Answer, fields: Rewritten | undefined): Read {
  if ("failed" in answer)
    return { ...before, problems: [`Le message n’a pas pu être lu : ${answer.failed}`] };
  if ("problems" in answer) return { ...before, problems: answer.problems };
  const { mail } = answer;
  const proposed = fields ? before.proposed : rewrittenOf(mail.edit);
  return { mail, problems: [], proposed };
}
