/** What one may need while talking: penalties, what is under way, history, help, other deeds. */

import type { CallSheet, OpenFollowUp } from "../../core/app/call-sheet.ts";
import { DEED_TITLES, type DeedKind } from "../../core/app/deed.ts";
import type { Answer } from "../../core/app/under-lock.ts";
import type { NewsText } from "../parts.tsx";
import { reasonOf } from "../server.ts";
import { newsOf, useTurn } from "../work.ts";
import { History } from "./history.tsx";
import { call } from "./server.ts";

type FactsProps = {
  readonly sheet: CallSheet;
  readonly tell: (news: NewsText) => void;
  readonly again: () => void;
};

export function CustomerFacts({ sheet, tell, again }: FactsProps) {
  const { penalties, followUps, profile, next, customer } = sheet;
  return (
    <>
      {followUps.length > 0 && <FollowUps followUps={followUps} tell={tell} again={again} />}
      {penalties && (
        <details>
          <summary>Pénalités et indemnité : {penalties.total}</summary>
          {penalties.working.map((line) => (
            <p key={line} class="secondary">
              {line}
            </p>
          ))}
        </details>
      )}
      <History sheet={sheet} />
      <details>
        <summary>Scénario et profil</summary>
        {next && <p>Prochaine étape : {next}</p>}
        {customer.scenario && <p>Scénario : {customer.scenario}</p>}
        {customer.owner && <p>Responsable : {customer.owner}</p>}
        {profile && <p class="secondary">{profile}</p>}
      </details>
      <CallHelp sheet={sheet} />
      <OtherDeeds customer={customer.id} tell={tell} />
    </>
  );
}

type FollowUpsProps = Omit<FactsProps, "sheet"> & Pick<CallSheet, "followUps">;

function FollowUps({ followUps, tell, again }: FollowUpsProps) {
  const { isBusy, attempt } = useTurn();
  const close = ({ row }: OpenFollowUp) =>
    attempt(
      async () => {
        tell(newsOf(await call("closeFollowUp", row)));
        again();
      },
      (failure) =>
        tell({ text: `La ligne n’a pas pu être close : ${reasonOf(failure)}`, isError: true }),
    );
  return (
    <section>
      <h2>En cours</h2>
      <ul>
        {followUps.map((one) => (
          <li key={one.row.at + one.sentence} class="line pair">
            <span>{one.sentence}</span>
            <button type="button" class="small" disabled={isBusy} onClick={() => void close(one)}>
              Clore<span class="hidden-visually"> : {one.sentence}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CallHelp({ sheet: { preparation, objections } }: { readonly sheet: CallSheet }) {
  if (preparation.length + objections.length === 0) return null;
  return (
    <details>
      <summary>Aide à l’appel</summary>
      <ul class="bullets">
        {preparation.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <dl>
        {objections.map(({ says, answer }) => (
          <div key={says}>
            <dt>{says}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const DEEDS: readonly DeedKind[] = ["payment", "plan", "pause", "stop", "block", "escalation"];

type DeedsProps = { readonly customer: string; readonly tell: (news: NewsText) => void };

function OtherDeeds({ customer, tell }: DeedsProps) {
  const open = async (opening: Promise<Answer>) => {
    try {
      const { done, said } = await opening;
      tell({ text: done ? "" : said, isError: !done });
    } catch (failure) {
      tell({ text: `Cette fenêtre n’a pas pu s’ouvrir : ${reasonOf(failure)}`, isError: true });
    }
  };
  return (
    <details>
      <summary>Autres actions</summary>
      <ul>
        {DEEDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              class="link"
              onClick={() => void open(call("openDialog", kind, customer))}
            >
              {DEED_TITLES[kind]}…
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            class="link"
            onClick={() => void open(call("openLetters", customer))}
          >
            Courriers…
          </button>
        </li>
      </ul>
    </details>
  );
}
