/** What the list shows: one kind of work or all, of one person's customers or of everybody's. */

import type { WorkKind, Worklist } from "../../core/app/todays-work.ts";
import { Field } from "../parts.tsx";

export type Shown = WorkKind | "all";

const KINDS: readonly (readonly [WorkKind, string])[] = [
  ["call", "Appels"],
  ["mail", "E-mails"],
  ["promise", "Promesses"],
  ["letter", "Courriers"],
  ["payment", "Règlements"],
  ["doubt", "À vérifier"],
  ["other", "Autres"],
];

type KindProps = {
  readonly counts: Worklist["counts"];
  readonly shown: Shown;
  readonly show: (kind: Shown) => void;
};

export function KindFilter({ counts, shown, show }: KindProps) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const present = KINDS.filter(([kind]) => counts[kind] > 0 || kind === shown);
  if (present.length < 2) return null;
  const choices: readonly (readonly [Shown, string, number])[] = [
    ["all", "Tout", all],
    ...present.map(([kind, label]) => [kind, label, counts[kind]] as const),
  ];
  return (
    <fieldset class="filters">
      <legend class="hidden-visually">Montrer</legend>
      {choices.map(([kind, label, count]) => (
        <button
          type="button"
          key={kind}
          class="filter"
          aria-pressed={shown === kind}
          onClick={() => show(kind)}
        >
          {label} {count}
        </button>
      ))}
    </fieldset>
  );
}

type OwnerProps = {
  readonly owners: readonly string[];
  readonly owner: string;
  readonly choose: (owner: string) => void;
};

export function OwnerFilter({ owners, owner, choose }: OwnerProps) {
  if (owners.length === 0) return null;
  return (
    <div class="owner">
      <Field label="Mes clients">
        {(attributes) => (
          <select
            {...attributes}
            value={owner}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            <option value="">Toute l’équipe</option>
            {owners.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
