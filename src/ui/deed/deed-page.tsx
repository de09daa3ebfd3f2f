/** One deed about a known customer: its form, what is open already, and its buttons. */

import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { News } from "../parts.tsx";
import { closePage } from "../work.ts";
import { DisputeForm } from "./dispute.tsx";
import type { FormProps } from "./fields.tsx";
import { BlockForm, PauseForm, StopForm } from "./holds.tsx";
import { OpenOnes } from "./open-ones.tsx";
import { PaymentForm } from "./payment.tsx";
import { PlanForm } from "./plan.tsx";
import { type DeedOf, type NotedKind, useDeed } from "./use-deed.ts";

/** A mail to a colleague has a page of its own. */
const FORMS: Readonly<Record<NotedKind, ComponentType<FormProps>>> = {
  payment: PaymentForm,
  pause: PauseForm,
  dispute: DisputeForm,
  plan: PlanForm,
  stop: StopForm,
  block: BlockForm,
};

const SAVE: Readonly<Record<NotedKind, string>> = {
  payment: "Enregistrer le règlement",
  pause: "Mettre en pause",
  dispute: "Noter le litige",
  plan: "Noter l’échéancier",
  block: "Bloquer le compte",
  stop: "Ne plus relancer",
};

export function DeedPage(props: DeedOf) {
  const { kind, sheet } = props;
  const { draft, problems, said, news, busy, done, change, save, close } = useDeed(props);
  const form = useRef<HTMLFormElement>(null);
  const Form = FORMS[kind];

  useEffect(() => {
    if (!busy) form.current?.querySelector<HTMLElement>("[aria-invalid], [data-first]")?.focus();
  }, [problems, done, busy]);

  return (
    <form
      class="deed"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <main>
        <div class="head">
          <h1>{sheet.customer.name}</h1>
          <p class="secondary">{sheet.account}</p>
        </div>
        {sheet.warnings.map((warning) => (
          <p key={warning} class="notice">
            {warning}
          </p>
        ))}
        {!done && Form && <Form sheet={sheet} draft={draft} problems={problems} change={change} />}
        <OpenOnes open={sheet.open} busy={busy} close={(row) => void close(row)} />
      </main>
      <footer>
        {!done && (
          <p class="said" aria-live="polite">
            {said}
          </p>
        )}
        <News {...news} />
        {!done && (
          <button type="submit" class="action" disabled={busy}>
            {SAVE[kind]}
          </button>
        )}
        <button
          type="button"
          class={done ? "action" : ""}
          data-first={done ? "" : undefined}
          disabled={busy}
          onClick={closePage}
        >
          {done ? "Fermer" : "Annuler"}
        </button>
      </footer>
    </form>
  );
}
