/** The call sheet and the form of the call on it: what is typed, and how it is saved. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CallSheet } from "../../core/app/call-sheet.ts";
import type { NewsText } from "../parts.tsx";
import { AccountLines } from "./account-lines.tsx";
import { CallForm } from "./call-form.tsx";
import { contactOf, type FieldName, type Mistake } from "./contact.ts";
import { CustomerFacts } from "./customer-facts.tsx";
import { CustomerHead } from "./customer-head.tsx";
import { blankDraft, type Draft, isStarted, withInvoices, withOutcome } from "./draft.ts";
import { dropDraft, keepDraft, keptDraft } from "./drafts.ts";
import { Footer } from "./footer.tsx";
import { useCallKeys } from "./keys.ts";
import { firstFieldOf } from "./outcomes.ts";
import type { Shared } from "./shared.ts";

type CallDeskProps = {
  readonly shared: Shared;
  readonly sheet: CallSheet;
  readonly again: () => void;
  readonly goOn: (said: NewsText) => void;
};

/** The second of two clicks on « Enregistrer et suivant » falls on the form of the next customer. */
const SECOND_CLICK_MS = 500;

export function CallDesk({ shared, sheet, again, goOn }: CallDeskProps) {
  const { saves, tell } = shared;
  const { id, name } = sheet.customer;
  const { draft, change, renew } = useDraft(sheet, shared);
  const [mistake, setMistake] = useState<Mistake>();
  const [root, aim] = useAim();
  const isSaving = saves.pending.includes(id);
  const shownAt = useRef(performance.now());
  const edit = (next: Draft) => {
    setMistake(undefined);
    change(next);
  };
  const choose = (outcome: NonNullable<Draft["outcome"]>) => {
    if (isSaving) return;
    edit(withOutcome(draft, outcome, sheet));
    aim(firstFieldOf(outcome));
  };
  /** The form as it can be noted, or the field that must be corrected first. */
  const save = () => {
    const isSecondClick = !draft.outcome && performance.now() - shownAt.current < SECOND_CLICK_MS;
    if (isSaving || isSecondClick) return undefined;
    const checked = contactOf(draft, sheet);
    if ("contact" in checked) {
      const contact = { ...checked.contact, callId: draft.callId, seen: sheet.seen };
      return saves.save(draft, contact);
    }
    setMistake(checked.mistake);
    tell({ text: checked.mistake.problem, isError: true });
    aim(checked.mistake.field);
    return undefined;
  };
  const saveAndGoOn = () => {
    if (save()) goOn({ text: `${name} — enregistrement…` });
  };
  const saveAndStay = async () => {
    const isSaved = await save();
    if (isSaved) renew();
    // Refused, because somebody else has just noted a call: it must be seen before it is saved again.
    if (isSaved !== undefined) again();
  };
  useCallKeys({ choose, saveAndGoOn });
  const form = { draft, sheet, mistake, change: edit };
  return (
    <>
      <main class="screen" ref={root} aria-busy={isSaving}>
        <CustomerHead sheet={sheet} />
        <fieldset disabled={isSaving} class="form">
          <legend class="hidden-visually">Compte rendu de l’appel</legend>
          <CallForm {...form} choose={choose} />
          <AccountLines
            {...form}
            change={(invoices) => edit(withInvoices(draft, invoices, sheet))}
            prepare={(request) => shared.prepare(name, request)}
          />
        </fieldset>
        <CustomerFacts sheet={sheet} tell={tell} again={again} />
      </main>
      <Footer shared={shared} current={id}>
        <button type="button" class="action" disabled={isSaving} onClick={saveAndGoOn}>
          Enregistrer et suivant
        </button>
        <button type="button" disabled={isSaving} onClick={() => void saveAndStay()}>
          Enregistrer
        </button>
      </Footer>
    </>
  );
}

/** What was typed before comes back; what is typed now is kept at each key. */
function useDraft(sheet: CallSheet, { saves }: Shared) {
  const [draft, setDraft] = useState(() => keptDraft(sheet.customer.id) ?? blankDraft(sheet));
  const latest = useRef(draft);
  latest.current = draft;
  const { take, leave } = saves;
  useEffect(() => {
    take(latest.current);
    return () => leave(latest.current);
  }, [take, leave]);
  const change = (next: Draft) => {
    setDraft(next);
    if (isStarted(next)) keepDraft(next);
    else dropDraft(next);
  };
  return { draft, change, renew: () => setDraft(blankDraft(sheet)) };
}

/** Puts the focus in a field as soon as it is there, with its value selected: the next key is for it. */
function useAim() {
  const root = useRef<HTMLElement>(null);
  const [aim, setAim] = useState<{ readonly field: FieldName }>();
  useLayoutEffect(() => {
    const target = root.current?.querySelector<HTMLElement>(`[data-field="${aim?.field}"]`);
    target?.focus();
    if (target instanceof HTMLInputElement && target.type === "text") target.select();
  }, [aim]);
  return [root, (field: FieldName) => setAim({ field })] as const;
}
