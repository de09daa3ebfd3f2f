/** The life of one form: what is typed, what the server says of it, and whether it is noted. */

import { useState } from "preact/hooks";
import type { DeedDraft, DeedKind, DeedProblems, DeedSheet } from "../../core/app/deed.ts";
import type { PageServer } from "../../core/app/page-server.ts";
import type { FollowUp } from "../../core/follow-up/follow-up.ts";
import { failureText, type NewsText } from "../parts.tsx";
import { server } from "../server.ts";
import { forget, keep, kept, proposedDraft } from "./draft.ts";

const call = server<PageServer>();

export type DeedOf = {
  readonly kind: DeedKind;
  readonly sheet: DeedSheet;
  /** Reads the customer again. */
  readonly reload: () => Promise<void>;
};

export function useDeed({ kind, sheet, reload }: DeedOf) {
  const key = `${kind} ${sheet.customer.id}`;
  const [draft, setDraft] = useState(() => kept(key) ?? proposedDraft(kind, sheet));
  const [problems, setProblems] = useState<DeedProblems>({});
  const [news, tell] = useState<NewsText>({ text: "" });
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);

  const change = (part: Partial<DeedDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keep(key, next);
  };
  const working = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      tell({ text: failureText(failure), isError: true });
    }
    setBusy(false);
  };
  const save = () =>
    working(async () => {
      tell({ text: "Enregistrement…" });
      const answer = await call("saveDeed", kind, draft);
      setProblems(answer.problems);
      tell({ text: answer.said, isError: !answer.done });
      if (!answer.done) return;
      forget(key);
      setDone(true);
      await reload();
    });
  const close = (row: FollowUp) =>
    working(async () => {
      const answer = await call("closeFollowUp", row);
      tell({ text: answer.said, isError: !answer.done });
      if (answer.done) await reload();
    });
  return { draft, problems, news, busy, done, change, save, close };
}
