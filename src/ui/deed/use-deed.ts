/** The life of one form: what is typed, what the server says of it, and whether it is noted. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { DeedDraft, DeedKind, DeedProblems, DeedSheet } from "../../core/app/deed.ts";
import type { PageServer } from "../../core/app/page-server.ts";
import type { FollowUp } from "../../core/follow-up/follow-up.ts";
import { kept } from "../kept.ts";
import { afterRest } from "../rest.ts";
import { server } from "../server.ts";
import { useWork } from "../work.ts";
import { proposedDraft } from "./draft.ts";

const call = server<PageServer>();

/** The kinds of which the server says what they come to. */
const CHECKED: readonly DeedKind[] = ["payment", "dispute", "plan"];

export type NotedKind = Exclude<DeedKind, "escalation">;

export type DeedOf = {
  readonly kind: NotedKind;
  readonly sheet: DeedSheet;
  /** Reads the customer again. */
  readonly reload: () => Promise<void>;
};

export function useDeed({ kind, sheet, reload }: DeedOf) {
  const [typed] = useState(() => kept(`${kind} ${sheet.customer.id}`));
  const [draft, setDraft] = useState(
    () => (typed.read() as DeedDraft | null | undefined) ?? proposedDraft(kind, sheet),
  );
  const [problems, setProblems] = useState<DeedProblems>({});
  const { isBusy: busy, news, tell, work } = useWork();
  const [done, setDone] = useState(false);

  const { said, check } = useCheck(kind, setProblems);
  useEffect(() => check(draft), []);
  const change = (part: Partial<DeedDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    typed.write(next);
    tell({ text: "" });
    setProblems((before) => withoutFields(before, Object.keys(part)));
    check(next);
  };
  const save = () =>
    work("Enregistrement…", async () => {
      const answer = await call("saveDeed", kind, draft);
      setProblems(answer.problems);
      if (!answer.done) return answer;
      typed.forget();
      setDone(true);
      await reload();
      return answer;
    });
  const close = (row: FollowUp) =>
    work("Enregistrement…", async () => {
      const answer = await call("closeFollowUp", row);
      if (answer.done) await reload();
      return answer;
    });
  return { draft, problems, said, news, busy, done, change, save, close };
}

/** What the server makes of amounts while they are typed. */
function useCheck(kind: DeedKind, show: (problems: DeedProblems) => void) {
  const [said, say] = useState("");
  const drop = useRef(() => {});
  const check = (draft: DeedDraft) => {
    if (!CHECKED.includes(kind)) return;
    drop.current();
    drop.current = afterRest(
      // Saving says what is wrong; until then the line simply stays empty.
      () => call("checkDeed", kind, draft).catch(() => undefined),
      (answer) => {
        if (!answer) return;
        say(answer.said);
        show(typedOnly(draft, answer.problems));
      },
    );
  };
  return { said, check };
}

/** Nobody is told that a field is empty before it is time to fill it in. */
function typedOnly(draft: DeedDraft, problems: DeedProblems): DeedProblems {
  const isTyped = (field: string) => {
    const [name = "", rank = "", part = ""] = field.split(".");
    if (name === "instalments" && part) return partOf(draft.instalments[Number(rank)], part) !== "";
    return partOf(draft, name) !== "" && name !== "invoices";
  };
  return Object.fromEntries(Object.entries(problems).filter(([field]) => isTyped(field)));
}

function partOf(of: object | undefined, name: string): unknown {
  return of === undefined ? "" : (Reflect.get(of, name) ?? "");
}

function withoutFields(problems: DeedProblems, changed: readonly string[]): DeedProblems {
  const isKept = (field: string) => !changed.includes(field.split(".")[0] ?? "");
  return Object.fromEntries(Object.entries(problems).filter(([field]) => isKept(field)));
}
