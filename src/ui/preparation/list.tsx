/** The messages of today by level, each with its box, and what leaves nobody today with its reason. */

import type {
  HeldRow,
  Preparation,
  PreparedLevel,
  PreparedRow,
} from "../../core/app/preparation.ts";
import { formatCount } from "../../core/text/format.ts";
import { idOf } from "./words.ts";

type Choice = {
  readonly chosen: ReadonlySet<string>;
  readonly edited: ReadonlySet<string>;
  readonly shown: string | undefined;
  readonly choose: (ids: readonly string[], isChosen: boolean) => void;
  readonly show: (id: string) => void;
};

export function List({ preparation, ...choice }: Choice & { readonly preparation: Preparation }) {
  const { levels, messages, held, heldCount } = preparation;
  const rows = levels.reduce((sum, level) => sum + level.rows.length, 0);
  return (
    <nav class="list" aria-label="Relances du jour">
      {levels.map((level) => (
        <Level key={level.title} level={level} {...choice} />
      ))}
      {messages === 0 && <p class="secondary padded">Aucune relance à envoyer aujourd’hui.</p>}
      {messages > rows && (
        <p class="secondary padded">
          {formatCount(messages - rows, { one: "autre suivra", many: "autres suivront" })} quand
          celles-ci seront parties.
        </p>
      )}
      {held.length > 0 && <Held rows={held} count={heldCount} />}
    </nav>
  );
}

function Level({ level, ...choice }: Choice & { readonly level: PreparedLevel }) {
  const ids = level.rows.map(idOf);
  const count = ids.filter((id) => choice.chosen.has(id)).length;
  return (
    <section>
      <label class="level">
        <input
          type="checkbox"
          checked={count === ids.length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < ids.length;
          }}
          onChange={() => choice.choose(ids, count < ids.length)}
        />
        <span>{level.title}</span>
        <span class="secondary">
          {count} sur {ids.length}
        </span>
      </label>
      <ul>
        {level.rows.map((row) => (
          <Row key={idOf(row)} row={row} {...choice} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, chosen, edited, shown, choose, show }: Choice & { readonly row: PreparedRow }) {
  const id = idOf(row);
  return (
    <li class="row" aria-current={shown === id ? "true" : undefined}>
      <label class="box">
        <input
          type="checkbox"
          aria-label={`Envoyer à ${row.name}`}
          checked={chosen.has(id)}
          onChange={(event) => choose([id], event.currentTarget.checked)}
        />
      </label>
      <button type="button" class="open" onClick={() => show(id)}>
        <span class="name">{row.name}</span>
        <span class="amount">{row.total}</span>
        <span class="secondary what">
          {row.step} · {formatCount(row.invoices, { one: "facture", many: "factures" })}
        </span>
        <span class="secondary what">{row.recipients.join(", ")}</span>
        {(row.alerts.length > 0 || edited.has(id)) && (
          <span class="chips what">
            {row.alerts.map((alert) => (
              <span key={alert} class="chip warning">
                {alert}
              </span>
            ))}
            {edited.has(id) && <span class="chip">modifiée</span>}
          </span>
        )}
      </button>
    </li>
  );
}

function Held({ rows, count }: { readonly rows: readonly HeldRow[]; readonly count: number }) {
  return (
    <details class="padded">
      <summary>Rien ne part pour ({count})</summary>
      <ul>
        {rows.map(({ name, invoices, reason }) => (
          <li key={`${name}${invoices}`} class="held">
            <b>{name}</b> <span class="secondary">{invoices}</span>
            <br />
            {reason}
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p class="secondary">La liste entière est dans la feuille Décisions.</p>
      )}
    </details>
  );
}
