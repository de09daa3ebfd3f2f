/** A mail outside the ladder before it leaves: whom to, its subject, its text, and how it will look. */

import { useEffect, useRef, useState } from "preact/hooks";
import type {
  MailEdit,
  MailRequest,
  PreparedMail,
  PreparedOrNot,
} from "../../core/app/mail-on-request.ts";
import { Field, type NewsText } from "../parts.tsx";
import { afterRest } from "../rest.ts";
import { reasonOf } from "../server.ts";
import { useTurn } from "../work.ts";
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
  const [typed, setTyped] = useState<Typed>();
  const { mail, problems } = usePrepared(offer, typed);
  const { isBusy, attempt } = useTurn();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useBackKeys(back);
  const shown = typed ?? (mail && typedOf(mail.edit));
  const edit = typed && mail && editOf(typed, mail.edit);
  const refuse = (text: string) => shared.tell({ text, isError: true });
  const send = () =>
    attempt(
      async () => {
        const sent = call("sendRequestedMail", offer.request, ...(edit ? [edit] : []));
        const { done, said } = await sent;
        if (done) back({ text: `${offer.name} — ${said}` });
        else refuse(said);
      },
      (failure) => refuse(`Le message n’est pas parti : ${reasonOf(failure)}`),
    );
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
        {mail && shown && <Message mail={mail} shown={shown} change={setTyped} />}
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

/** With what the person was shown: the server refuses a text whose amounts have changed since. */
function editOf({ to, cc, subject, body }: Typed, read: MailEdit): MailEdit {
  return { ...read, to: addresses(to), cc: addresses(cc), subject, body };
}

function addresses(typed: string): readonly string[] {
  return typed.split(/[\s,;]+/).filter((address) => address !== "");
}

/** The message as it was read first, with the HTML of what is typed. */
function usePrepared({ request }: Offer, typed: Typed | undefined) {
  const [first, setFirst] = useState<PreparedMail>();
  const [now, setNow] = useState<PreparedOrNot>();
  const edit = typed && first && editOf(typed, first.edit);
  useEffect(() => {
    const show = (answer: PreparedOrNot) => {
      setNow(answer);
      if ("mail" in answer) setFirst((known) => known ?? answer.mail);
    };
    return afterRest(() => prepared(request, edit), show, edit ? undefined : 0);
  }, [request, typed]);
  const html = now && "mail" in now ? now.mail.html : first?.html;
  return {
    mail: first && { ...first, html: html ?? "" },
    problems: now && "problems" in now ? now.problems : [],
  };
}

async function prepared(request: MailRequest, edit: MailEdit | undefined): Promise<PreparedOrNot> {
  try {
    return await call("readRequestedMail", request, ...(edit ? [edit] : []));
  } catch (failure) {
    return { problems: [`Le message n’a pas pu être préparé : ${reasonOf(failure)}`] };
  }
}

type MessageProps = {
  readonly mail: PreparedMail;
  readonly shown: Typed;
  readonly change: (typed: Typed) => void;
};

function Message({ mail, shown, change }: MessageProps) {
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
      <iframe class="preview" sandbox="" srcdoc={mail.html} title="Aperçu du message" />
    </>
  );
}
