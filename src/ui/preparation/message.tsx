/** One message as it will leave: its people, its subject, its text; and what a person changes in it. */

import { useId, useState } from "preact/hooks";
import type { PreparedMail } from "../../core/app/mail-on-request.ts";
import { Field } from "../parts.tsx";
import { Tabs } from "../tabs.tsx";
import type { Rewritten } from "./rewritten.ts";

export type Shown = {
  readonly name: string;
  readonly step: string;
  readonly total: string;
  /** The message as last read; kept on screen while it is read again. */
  readonly mail: PreparedMail | undefined;
  readonly problems: readonly string[];
  readonly isReading: boolean;
  readonly fields: Rewritten | undefined;
  readonly isEdited: boolean;
};

type Props = Shown & {
  readonly place: string;
  readonly testMode: boolean;
  readonly go: (by: 1 | -1) => void;
  readonly edit: (fields: Rewritten) => void;
  readonly reset: () => void;
};

const TABS = [
  { id: "mail", label: "Message" },
  { id: "text", label: "Texte seul" },
  { id: "edit", label: "Modifier" },
] as const;

type Tab = (typeof TABS)[number]["id"];

export function Message(props: Props) {
  const { name, step, total, place, problems, fields, isReading, go } = props;
  const [tab, setTab] = useState<Tab>("mail");
  return (
    <section class="message" aria-label={`Message à ${name}`} aria-busy={isReading}>
      <header>
        <button type="button" class="small" aria-label="Message précédent" onClick={() => go(-1)}>
          ‹
        </button>
        <span class="secondary place">{place}</span>
        <button type="button" class="small" aria-label="Message suivant" onClick={() => go(1)}>
          ›
        </button>
        <h2>
          {name} <span class="secondary">{step}</span>
        </h2>
        <b class="amount">{total}</b>
      </header>
      {problems.length > 0 && (
        <ul class="chip bad problems" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {fields && <People {...props} fields={fields} isOpen={tab === "edit"} />}
      <Tabs label="Vue du message" tabs={TABS} chosen={tab} choose={setTab}>
        <Content {...props} tab={tab} />
      </Tabs>
    </section>
  );
}

function People({
  fields,
  mail,
  isOpen,
  edit,
  testMode,
}: Props & { readonly fields: Rewritten; readonly isOpen: boolean }) {
  if (isOpen)
    return (
      <div class="people">
        <Line label="À" value={fields.to} change={(to) => edit({ ...fields, to })} />
        <Line label="Copie" value={fields.cc} change={(cc) => edit({ ...fields, cc })} />
        <Line
          label="Objet"
          value={fields.subject}
          change={(subject) => edit({ ...fields, subject })}
        />
      </div>
    );
  return (
    <dl class="people">
      <dt>À</dt>
      <dd>
        {fields.to}
        {testMode && <span class="secondary"> (mode test : à vous seul)</span>}
      </dd>
      {fields.cc !== "" && <dt>Copie</dt>}
      {fields.cc !== "" && <dd>{fields.cc}</dd>}
      <dt>Objet</dt>
      <dd class="subject">{mail?.subject ?? fields.subject}</dd>
    </dl>
  );
}

function Line({
  label,
  value,
  change,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
}) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </>
  );
}

function Content(props: Props & { readonly tab: Tab }) {
  const { tab, mail, fields, isReading } = props;
  return (
    <>
      {!mail && !fields && isReading && <p class="secondary padded">Lecture du message…</p>}
      {tab === "mail" && mail && (
        <iframe sandbox="" srcdoc={mail.html} title="Message tel qu’il partira" />
      )}
      {tab === "text" && mail && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by keyboard
        <pre tabIndex={0}>{mail.text}</pre>
      )}
      {tab === "edit" && fields && <Editor {...props} fields={fields} />}
    </>
  );
}

function Editor({ fields, edit, reset, isEdited }: Props & { readonly fields: Rewritten }) {
  return (
    <div class="editor">
      <Field
        label="Texte, pour ce message seulement"
        help="{{tableau factures}} et {{coordonnées bancaires}} restent où le tableau et l’IBAN doivent paraître."
      >
        {(attributes) => (
          <textarea
            {...attributes}
            value={fields.body}
            onInput={(event) => edit({ ...fields, body: event.currentTarget.value })}
          />
        )}
      </Field>
      {isEdited && (
        <button type="button" class="link" onClick={reset}>
          Revenir au texte proposé
        </button>
      )}
    </div>
  );
}
