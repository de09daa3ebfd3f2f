/** A mail outside the ladder before it leaves: whom to, its subject, its text, and how it will look. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { MailEdit, PreparedMail } from "../../core/app/mail-on-request.ts";
import { Field, type NewsText } from "../parts.tsx";
import { reasonOf } from "../server.ts";
import { Footer } from "./footer.tsx";
import { useBackKeys } from "./keys.ts";
import type { Offer } from "./saves.ts";
import { call } from "./server.ts";
import type { Shared } from "./shared.ts";

type MailScreenProps = {
  readonly shared: Shared;
  readonly offer: Offer;
  readonly back: (said?: NewsText) => void;
};

export function MailScreen({ shared, offer, back }: MailScreenProps) {
  const { mail, problems } = usePrepared(offer);
  const [typed, setTyped] = useState<Typed>();
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useBackKeys(back);
  const shown = typed ?? (mail && typedOf(mail.edit));
  const send = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      const edit = typed && editOf(typed);
      const { done, said } = await call(
        "sendRequestedMail",
        offer.request,
        ...(edit ? [edit] : []),
      );
      if (done) return back({ text: `${offer.name} — ${said}` });
      shared.tell({ text: said, isError: true });
    } catch (failure) {
      shared.tell({ text: `Le message n’est pas parti : ${reasonOf(failure)}`, isError: true });
    }
    setBusy(false);
  };
  return (
    <>
      <header class="pair">
        <button type="button" class="small" onClick={() => back()}>
          ← Retour
        </button>
      </header>
      <main class="screen" aria-busy={isBusy || (!mail && problems.length === 0)}>
        <h1 ref={heading} tabIndex={-1}>
          {mail ? `${mail.step} : ${offer.name}` : offer.name}
        </h1>
        {!mail && problems.length === 0 && <p class="secondary">Préparation du message…</p>}
        {problems.map((problem) => (
          <p key={problem} class="chip warning">
            {problem}
          </p>
        ))}
        {mail && shown && <Message mail={mail} shown={shown} typed={typed} change={setTyped} />}
      </main>
      <Footer shared={shared}>
        <button type="button" class="action" disabled={isBusy || !mail} onClick={() => void send()}>
          Envoyer
        </button>
        <button type="button" onClick={() => back()}>
          Ne pas envoyer
        </button>
      </Footer>
    </>
  );
}

/** Recipients as a person types them: one after another, with commas. */
type Typed = {
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly body: string;
};

function typedOf({ to, cc, subject, body }: MailEdit): Typed {
  return { to: to.join(", "), cc: cc.join(", "), subject, body };
}

function editOf({ to, cc, subject, body }: Typed): MailEdit {
  return { to: addresses(to), cc: addresses(cc), subject, body };
}

function addresses(typed: string): readonly string[] {
  return typed.split(/[\s,;]+/).filter((address) => address !== "");
}

function usePrepared({ request }: Offer) {
  const [prepared, setPrepared] = useState<{
    readonly mail?: PreparedMail;
    readonly problems?: readonly string[];
  }>({});
  useEffect(() => {
    let isWanted = true;
    call("readRequestedMail", request).then(
      (read) => isWanted && setPrepared(read),
      (failure) =>
        isWanted &&
        setPrepared({ problems: [`Le message n’a pas pu être préparé : ${reasonOf(failure)}`] }),
    );
    return () => {
      isWanted = false;
    };
  }, [request]);
  return { mail: prepared.mail, problems: prepared.problems ?? [] };
}

type MessageProps = {
  readonly mail: PreparedMail;
  readonly shown: Typed;
  readonly typed: Typed | undefined;
  readonly change: (typed: Typed) => void;
};

function Message({ mail, shown, typed, change }: MessageProps) {
  const line = (name: "to" | "cc" | "subject", label: string) => (
    <Field label={label}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          value={shown[name]}
          onInput={({ currentTarget }) => change({ ...shown, [name]: currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {line("to", "À")}
      {line("cc", "Copie à")}
      {line("subject", "Objet")}
      <Field label="Texte">
        {(attributes) => (
          <textarea
            {...attributes}
            rows={8}
            value={shown.body}
            onInput={({ currentTarget }) => change({ ...shown, body: currentTarget.value })}
          />
        )}
      </Field>
      <h2>Aperçu</h2>
      {typed && <p class="secondary">L’aperçu montre le message d’avant vos changements.</p>}
      <iframe class="preview" sandbox="" srcdoc={mail.html} title="Aperçu du message" />
    </>
  );
}
