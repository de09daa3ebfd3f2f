/** « À faire aujourd’hui »: the day, the freshness of the payments, the list, what is put aside. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { WorkEntry, Worklist } from "../../core/app/todays-work.ts";
import type { Answer } from "../../core/app/under-lock.ts";
import { formatCount } from "../../core/text/format.ts";
import { reasonOf } from "../server.ts";
import { newsOf, useTurn } from "../work.ts";
import { Entries } from "./entries.tsx";
import { KindFilter, OwnerFilter, type Shown } from "./filters.tsx";
import { Footer } from "./footer.tsx";
import { ListHead } from "./list-head.tsx";
import { call } from "./server.ts";
import type { Shared } from "./shared.ts";
import type { WorklistState } from "./worklist-state.ts";

type ListScreenProps = { readonly shared: Shared; readonly worklist: WorklistState };

export function ListScreen({ shared, worklist }: ListScreenProps) {
  const [shown, setShown] = useState<Shown>("all");
  const deeds = useDeeds(shared, worklist);
  const { list, failure } = worklist;
  const isBusy = worklist.isBusy || deeds.isBusy;
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  return (
    <>
      <ListHead list={list} selected={() => shared.open(undefined, [])} />
      <main ref={main} tabIndex={-1} aria-busy={isBusy} class="screen">
        {!list && !failure && <p class="secondary">Lecture du classeur…</p>}
        {failure && <p class="chip bad">{failure} Cliquez sur « Actualiser ».</p>}
        {list && (
          <>
            <Circumstances list={list} confirm={deeds.confirm} isBusy={isBusy} />
            <OwnerFilter
              owners={list.owners}
              owner={list.owner}
              choose={(owner) => void worklist.read(owner)}
            />
            <KindFilter counts={list.counts} shown={shown} show={setShown} />
            <Entries
              list={list}
              shown={shown}
              open={shared.open}
              steps={{ isBusy, complete: deeds.complete, openLetters: deeds.openLetters }}
            />
            <Aside list={list} open={(customer) => shared.open(customer, [])} />
            {list.findings > 0 && (
              <p class="secondary">
                {formatCount(list.findings, FINDINGS)} : voir la feuille Anomalies.
              </p>
            )}
          </>
        )}
      </main>
      <Footer shared={shared}>
        <PrepareButton list={list} isBusy={isBusy} prepare={deeds.prepare} />
        <div class="pair">
          <span class="secondary">
            {list && `Encore ${formatCount(list.allowance, RECIPIENTS)}`}
          </span>
          <button
            type="button"
            class="small"
            disabled={isBusy}
            onClick={() => void worklist.read()}
          >
            Actualiser
          </button>
        </div>
      </Footer>
    </>
  );
}

const RECIPIENTS = { one: "destinataire aujourd’hui", many: "destinataires aujourd’hui" };
const LINES = { one: "facture attend", many: "factures attendent" };
const MAILS = { one: "e-mail", many: "e-mails" };
const FINDINGS = { one: "cellule à corriger", many: "cellules à corriger" };

/** What one may do from the list: each answers in the news, and the list is read again. */
function useDeeds(shared: Shared, worklist: WorklistState) {
  const { isBusy, attempt } = useTurn();
  const { tell } = shared;
  const fail = (failure: unknown) => {
    const text = `Cela n’a pas abouti : ${reasonOf(failure)} Cliquez sur « Actualiser ».`;
    tell({ text, isError: true });
  };
  const noted = (note: () => Promise<Answer>) =>
    void attempt(async () => {
      tell(newsOf(await note()));
      await worklist.read();
    }, fail);
  return {
    isBusy,
    confirm: () => noted(() => call("confirmPayments")),
    prepare: () => void attempt(() => call("prepareReminders"), fail),
    openLetters: ({ customer, isHandOver }: WorkEntry) =>
      void attempt(async () => {
        const { done, said } = await call(
          "openLetters",
          customer,
          ...(isHandOver ? ["file" as const] : []),
        );
        if (!done) tell({ text: said, isError: true });
      }, fail),
    complete: ({ keys }: WorkEntry, how: "done" | "skipped", reason?: string) => {
      const [key = "", ...others] = keys;
      noted(() => call("completeStep", { key, others, how, ...(reason && { reason }) }));
    },
  };
}

type CircumstancesProps = {
  readonly list: Worklist;
  readonly confirm: () => void;
  readonly isBusy: boolean;
};

function Circumstances({ list, confirm, isBusy }: CircumstancesProps) {
  const { testMode, problem, payments } = list;
  return (
    <>
      {testMode && <p class="chip">Mode test : tout vous est adressé.</p>}
      {problem && <p class="chip warning">{problem}</p>}
      <div class={payments.stale ? "freshness chip warning" : "freshness secondary"}>
        <span>
          {payments.sentence}
          {payments.held > 0 && `. ${formatCount(payments.held, LINES)}.`}
        </span>
        <button
          type="button"
          class={payments.stale ? "small" : "link"}
          disabled={isBusy}
          onClick={confirm}
        >
          Confirmer à jour
        </button>
      </div>
    </>
  );
}

type PrepareProps = {
  readonly list: Worklist | undefined;
  readonly isBusy: boolean;
  readonly prepare: () => void;
};

function PrepareButton({ list, isBusy, prepare }: PrepareProps) {
  const count = list?.counts.mail ?? 0;
  return (
    <button type="button" class="action" disabled={isBusy || count === 0} onClick={prepare}>
      {count === 0 ? "Aucun e-mail à envoyer" : `Vérifier et envoyer ${formatCount(count, MAILS)}`}
    </button>
  );
}

type AsideProps = { readonly list: Worklist; readonly open: (customer: string) => void };

function Aside({ list: { aside, asideCount }, open }: AsideProps) {
  if (asideCount === 0) return null;
  return (
    <details>
      <summary>Écartés aujourd’hui ({asideCount})</summary>
      <ul>
        {aside.map(({ customer, name, invoices, reason }) => (
          <li key={customer + invoices + reason} class="line">
            <button type="button" class="link" onClick={() => open(customer)}>
              {name}
            </button>
            <p class="secondary">
              {invoices && `${invoices} : `}
              {reason}
            </p>
          </li>
        ))}
      </ul>
      {aside.length < asideCount && (
        <p class="secondary">Les autres sont dans la feuille Décisions.</p>
      )}
    </details>
  );
}
