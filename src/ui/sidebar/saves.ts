/** Calls on their way to the log: what is still being noted, what failed, what may be sent next. */

import { useCallback, useRef, useState } from "preact/hooks";
import type { MailRequest } from "../../core/app/mail-on-request.ts";
import type { CallAnswer, Contact } from "../../core/app/record-contact.ts";
import type { NewsText } from "../parts.tsx";
import { reasonOf } from "../server.ts";
import type { Draft } from "./draft.ts";
import { dropDraft, keptDraft, keptDrafts } from "./drafts.ts";
import { call } from "./server.ts";
import { forgetAhead } from "./sheet-state.ts";

/** A call that is not in the log, with all that was typed. */
export type Unsaved = { readonly draft: Draft; readonly said: string };

/** A mail that the last call makes useful. */
export type Offer = { readonly name: string; readonly request: MailRequest };

export type Saves = {
  /** Customers of whom a call is being noted. */
  readonly pending: readonly string[];
  readonly unsaved: readonly Unsaved[];
  readonly offers: readonly Offer[];
  /** True once it is in the log. A second click on the same form does nothing. */
  save(draft: Draft, contact: Contact): Promise<boolean>;
  /** How many have been noted since the sidebar was opened. */
  readonly count: number;
  /** The form is on screen again. */
  take(draft: Draft): void;
  /** The form is left without having been saved. */
  leave(draft: Draft): void;
  decline(offer: Offer): void;
};

export function useSaves(tell: (news: NewsText) => void): Saves {
  const [pending, setPending] = useState<readonly string[]>([]);
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>(() => keptDrafts().map(begun));
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const [count, setCount] = useState(0);
  const underWay = useRef(new Set<string>());

  const save = useCallback(
    async (draft: Draft, contact: Contact) => {
      const { callId, customer, name } = draft;
      if (underWay.current.has(callId)) return false;
      underWay.current.add(callId);
      setPending((all) => [...all, customer]);
      const { done, said, offer } = await noted(contact);
      if (done) {
        dropDraft(draft);
        forgetAhead(customer);
        setUnsaved(without(draft));
        setCount((before) => before + 1);
        if (offer) setOffers((all) => [{ name, request: offer }, ...all]);
      } else setUnsaved((all) => [{ draft, said }, ...without(draft)(all)]);
      tell({ text: `${name} — ${said}`, isError: !done });
      underWay.current.delete(callId);
      setPending((all) => all.filter((one) => one !== customer));
      return done;
    },
    [tell],
  );
  const take = useCallback((draft: Draft) => setUnsaved(without(draft)), []);
  const leave = useCallback((draft: Draft) => {
    if (underWay.current.has(draft.callId) || keptDraft(draft.customer) === undefined) return;
    setUnsaved((all) => [begun(draft), ...without(draft)(all)]);
  }, []);
  const decline = (offer: Offer) => setOffers((all) => all.filter((one) => one !== offer));
  return { pending, unsaved, offers, count, save, take, leave, decline };
}

function without({ customer }: Draft) {
  return (all: readonly Unsaved[]) => all.filter(({ draft }) => draft.customer !== customer);
}

function begun(draft: Draft): Unsaved {
  return { draft, said: "Appel commencé, pas encore noté." };
}

let last: Promise<unknown> = Promise.resolve();

/** One after another: two at once would find the workbook locked by each other. */
function noted(contact: Contact): Promise<Omit<CallAnswer, "seen">> {
  const answer = last.then(() => attempted(contact));
  last = answer;
  return answer;
}

async function attempted(contact: Contact): Promise<Omit<CallAnswer, "seen">> {
  try {
    return await call("recordContact", contact);
  } catch (failure) {
    return { done: false, said: `L’appel n’a pas pu être noté (${reasonOf(failure)})` };
  }
}
