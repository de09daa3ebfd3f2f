/** The mail to whoever sells to this customer: read and changed before it leaves, sent once. */

import { useEffect, useState } from "preact/hooks";
import type { DeedSheet } from "../../core/app/deed.ts";
import type { MailEdit } from "../../core/app/mail-on-request.ts";
import type { PageServer } from "../../core/app/page-server.ts";
import { Failed, Field, failureText, News, Reading } from "../parts.tsx";
import { server } from "../server.ts";
import { closePage, useWork } from "../work.ts";

const call = server<PageServer>();

type Read = { readonly edit: MailEdit } | { readonly problems: readonly string[] };

export function EscalationPage({ sheet }: { readonly sheet: DeedSheet }) {
  const request = { customer: sheet.customer.id, model: "escalade" };
  const [read, show] = useState<Read | undefined>();
  const [failure, fail] = useState("");
  const load = async () => {
    fail("");
    try {
      const answer = await call("readRequestedMail", request);
      show("mail" in answer ? { edit: answer.mail.edit } : answer);
    } catch (reason) {
      fail(failureText(reason));
    }
  };
  useEffect(() => void load(), []);
  if (failure) return <Failed text={failure} retry={() => void load()} />;
  if (!read) return <Reading />;
  if ("problems" in read) return <Unwritable sheet={sheet} problems={read.problems} />;
  return (
    <EscalationForm
      sheet={sheet}
      first={read.edit}
      send={(edit) => call("sendRequestedMail", request, edit)}
    />
  );
}

function Unwritable({
  sheet,
  problems,
}: {
  readonly sheet: DeedSheet;
  readonly problems: readonly string[];
}) {
  return (
    <div class="deed">
      <main>
        <h1>{sheet.customer.name}</h1>
        {problems.map((problem) => (
          <p key={problem} class="notice">
            {problem}
          </p>
        ))}
      </main>
      <footer>
        <button type="button" class="action" onClick={closePage}>
          Fermer
        </button>
      </footer>
    </div>
  );
}

function EscalationForm({
  sheet,
  first,
  send,
}: {
  readonly sheet: DeedSheet;
  readonly first: MailEdit;
  readonly send: (edit: MailEdit) => Promise<{ readonly done: boolean; readonly said: string }>;
}) {
  const [edit, change] = useState(first);
  const [done, setDone] = useState(false);
  const { isBusy, news, work } = useWork();
  const submit = () =>
    work("Envoi en cours…", async () => {
      const answer = await send(edit);
      setDone(answer.done);
      return answer;
    });
  return (
    <form
      class="deed"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && !done) void submit();
      }}
    >
      <main>
        <div class="head">
          <h1>{sheet.customer.name}</h1>
          <p class="secondary">{sheet.account}</p>
        </div>
        <p>Pour {[...edit.to, ...edit.cc].join(", ")}</p>
        <MailFields edit={edit} change={change} />
      </main>
      <footer>
        <News {...news} />
        {!done && (
          <button type="submit" class="action" disabled={isBusy}>
            Envoyer
          </button>
        )}
        <button type="button" class={done ? "action" : ""} disabled={isBusy} onClick={closePage}>
          {done ? "Fermer" : "Annuler"}
        </button>
      </footer>
    </form>
  );
}

function MailFields({
  edit,
  change,
}: {
  readonly edit: MailEdit;
  readonly change: (edit: MailEdit) => void;
}) {
  return (
    <>
      <Field label="Objet">
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={edit.subject}
            onInput={({ currentTarget }) => change({ ...edit, subject: currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Message" help="Les champs entre accolades sont remplacés par leurs tableaux.">
        {(attributes) => (
          <textarea
            {...attributes}
            rows={9}
            value={edit.body}
            onInput={({ currentTarget }) => change({ ...edit, body: currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
