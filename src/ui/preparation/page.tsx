/** « Préparer les relances »: the list, the message that is read, and « Envoyer ». */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PageServer } from "../../core/app/page-server.ts";
import type { Preparation, PreparedRow } from "../../core/app/preparation.ts";
import type { PreparedAsk } from "../../core/app/prepared-mail.ts";
import { formatCount } from "../../core/text/format.ts";
import { News, type NewsText } from "../parts.tsx";
import { reasonOf, server } from "../server.ts";
import { closePage, newsOf, useTurn } from "../work.ts";
import { Departure } from "./departure.tsx";
import { List } from "./list.tsx";
import { Message } from "./message.tsx";
import { type Messages, useMessages } from "./messages.ts";
import { editOf } from "./rewritten.ts";
import { hasLeft } from "./sending.ts";
import { idOf, quota, recipientsOf, reminders, whatWillHappen } from "./words.ts";

const call = server<PageServer>();
const readMail = (ask: PreparedAsk) => call("readPreparedMail", ask);
const READING = "Lecture du classeur…";

export function Page() {
  const [preparation, setPreparation] = useState<Preparation>();
  const [news, setNews] = useState<NewsText>({ text: READING });
  const load = async () => {
    setNews({ text: READING });
    try {
      setPreparation(await call("readPreparation"));
      setNews({ text: "" });
    } catch (failure) {
      setNews({ text: `La liste n’a pas pu être lue. ${reasonOf(failure)}`, isError: true });
    }
  };
  useEffect(() => void load(), []);
  if (preparation) return <Desk preparation={preparation} reload={load} news={news} />;
  return (
    <main class="waiting" aria-busy={!news.isError}>
      <News {...news} />
      {news.isError && (
        <button type="button" onClick={() => void load()}>
          Réessayer
        </button>
      )}
    </main>
  );
}

type DeskProps = {
  readonly preparation: Preparation;
  readonly reload: () => Promise<void>;
  readonly news: NewsText;
};

function Desk({ preparation, reload, news }: DeskProps) {
  const rows = useMemo(() => preparation.levels.flatMap((level) => level.rows), [preparation]);
  const [chosen, setChosen] = useChoice(rows);
  const [opened, setShown] = useState<string>();
  const shownRow = rows.find((row) => idOf(row) === opened) ?? rows[0];
  const shown = shownRow && idOf(shownRow);
  const [leaving, setLeaving] = useState<readonly PreparedRow[]>();
  const messages = useMessages(rows, shown, readMail);
  const ask = (row: PreparedRow): PreparedAsk => {
    const fields = messages.rewritten.get(idOf(row));
    return { keys: row.keys, ...(fields ? { edit: editOf(fields) } : {}) };
  };
  if (leaving)
    return (
      <Departure
        rows={leaving}
        sentence={whatWillHappen(
          preparation,
          leaving.length,
          people(preparation, leaving, messages),
        )}
        ask={ask}
        send={(approvals) => call("sendPrepared", approvals)}
        left={(results) => messages.forget(results.filter(hasLeft).map(({ row }) => idOf(row)))}
        close={closePage}
        back={() => {
          setLeaving(undefined);
          void reload();
        }}
      />
    );
  return (
    <main class="desk" aria-busy={news.text === READING} inert={news.text === READING}>
      <Head preparation={preparation} reload={reload} />
      <List
        preparation={preparation}
        chosen={chosen}
        edited={new Set(messages.rewritten.keys())}
        shown={shown}
        choose={(ids, isChosen) => setChosen((before) => chosenWith(before, ids, isChosen))}
        show={setShown}
      />
      <Reading rows={rows} shown={shown} show={setShown} {...{ preparation, messages }} />
      <Foot
        {...{ preparation, messages, news }}
        rows={rows.filter((row) => chosen.has(idOf(row)))}
        shown={shownRow}
        ask={ask}
        leave={setLeaving}
      />
    </main>
  );
}

/** What the scenarios let leave by itself is ticked when it first shows; the rest waits for a person. */
function useChoice(rows: readonly PreparedRow[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const known = useRef(new Set<string>());
  useEffect(() => {
    const fresh = rows.filter((row) => !known.current.has(idOf(row)));
    for (const row of fresh) known.current.add(idOf(row));
    const automatic = fresh.filter(({ needsApproval }) => !needsApproval).map(idOf);
    setChosen((before) => new Set([...before, ...automatic]));
  }, [rows]);
  return [chosen, setChosen] as const;
}

function chosenWith(
  before: ReadonlySet<string>,
  ids: readonly string[],
  isChosen: boolean,
): ReadonlySet<string> {
  const all = new Set(before);
  for (const id of ids)
    if (isChosen) all.add(id);
    else all.delete(id);
  return all;
}

function people(
  preparation: Preparation,
  rows: readonly PreparedRow[],
  { rewritten }: Messages,
): number {
  const counts = new Map(
    [...rewritten].map(([id, fields]) => {
      const { to, cc } = editOf(fields);
      return [id, to.length + cc.length];
    }),
  );
  return recipientsOf(preparation, rows, counts);
}

function Head({ preparation, reload }: Pick<DeskProps, "preparation" | "reload">) {
  const { day, testMode, problem, stalePayments } = preparation;
  return (
    <header class="head">
      <h1>Relances du {day}</h1>
      {testMode && <span class="chip">Mode test : tout vous est adressé, à vous seul</span>}
      {problem && <p class="chip bad">{problem}</p>}
      {stalePayments > 0 && <Stale count={stalePayments} reload={reload} />}
    </header>
  );
}

/** Nobody is reminded on payments that may be out of date: a person says that they are not. */
function Stale({
  count,
  reload,
}: {
  readonly count: number;
  readonly reload: () => Promise<void>;
}) {
  const [said, setSaid] = useState("");
  const { isBusy, attempt } = useTurn();
  const held = formatCount(count, { one: "facture attend", many: "factures attendent" });
  const confirm = () =>
    attempt(
      async () => {
        const answer = await call("confirmPayments");
        if (answer.done) await reload();
        else setSaid(answer.said);
      },
      (failure) => setSaid(reasonOf(failure)),
    );
  return (
    <p class="chip warning stale">
      <span>{said || `${held} : les règlements enregistrés sont-ils à jour ?`}</span>
      <button type="button" class="small" disabled={isBusy} onClick={() => void confirm()}>
        Confirmer qu’ils sont à jour
      </button>
    </p>
  );
}

type ReadingProps = {
  readonly rows: readonly PreparedRow[];
  readonly shown: string | undefined;
  readonly show: (id: string) => void;
  readonly preparation: Preparation;
  readonly messages: Messages;
};

function Reading({ rows, shown, show, preparation, messages }: ReadingProps) {
  const index = rows.findIndex((row) => idOf(row) === shown);
  const row = rows[index];
  if (!row) return <section class="message empty" />;
  const id = idOf(row);
  const { mail, problems, proposed } = messages.readOf(id);
  return (
    <Message
      key={id}
      name={row.name}
      step={row.step}
      total={row.total}
      mail={mail}
      problems={problems}
      isReading={messages.isReading}
      fields={messages.rewritten.get(id) ?? proposed}
      isEdited={messages.rewritten.has(id)}
      place={`${index + 1} sur ${rows.length}`}
      testMode={preparation.testMode}
      go={(by) => {
        const next = rows[(index + by + rows.length) % rows.length];
        if (next) show(idOf(next));
      }}
      edit={(fields) => messages.edit(id, fields)}
      reset={() => messages.reset(id)}
    />
  );
}

type FootProps = {
  readonly preparation: Preparation;
  readonly messages: Messages;
  readonly news: NewsText;
  /** Those that are ticked. */
  readonly rows: readonly PreparedRow[];
  readonly shown: PreparedRow | undefined;
  readonly ask: (row: PreparedRow) => PreparedAsk;
  readonly leave: (rows: readonly PreparedRow[]) => void;
};

function Foot({ preparation, messages, news, rows, shown, ask, leave }: FootProps) {
  const { isBusy: isTesting, attempt } = useTurn();
  const [said, setSaid] = useState<NewsText>({ text: "" });
  const recipients = people(preparation, rows, messages);
  const problem = whyNot(preparation, { rows, messages, recipients });
  const test = (row: PreparedRow) =>
    attempt(
      async () => {
        setSaid({ text: "Envoi du test…" });
        setSaid(newsOf(await call("sendTestMail", ask(row))));
      },
      (failure) =>
        setSaid({ text: `Le test n’est pas parti. ${reasonOf(failure)}`, isError: true }),
    );
  return (
    <footer class="foot">
      <button
        type="button"
        class="action"
        disabled={rows.length === 0 || problem !== ""}
        onClick={() => leave(rows)}
      >
        {rows.length === 0 ? "Rien à envoyer" : `Envoyer ${reminders(rows.length)}`}
      </button>
      <button
        type="button"
        disabled={isTesting || !shown}
        onClick={() => shown && void test(shown)}
      >
        M’envoyer un test
      </button>
      <span class="secondary">{quota(preparation.allowance, recipients)}</span>
      <News
        {...(problem === "" ? (said.text === "" ? news : said) : { text: problem, isError: true })}
      />
    </footer>
  );
}

function whyNot(
  { problem, allowance }: Preparation,
  {
    rows,
    messages,
    recipients,
  }: {
    readonly rows: readonly PreparedRow[];
    readonly messages: Messages;
    readonly recipients: number;
  },
): string {
  if (problem) return "";
  const wrong = rows.find((row) => messages.readOf(idOf(row)).problems.length > 0);
  if (wrong) return `À corriger d’abord : le message à ${wrong.name}.`;
  const missing = recipients - allowance;
  return missing > 0
    ? `Il manque ${missing} destinataires au quota du jour : décochez des relances, elles partiront demain.`
    : "";
}
