/** Asks which customer a deed is about, when no row of one was selected. */

import { useState } from "preact/hooks";
import { Field, News } from "../parts.tsx";

export function ChooseCustomer({
  problem,
  customers,
  choose,
}: {
  readonly problem: string;
  readonly customers: readonly string[];
  readonly choose: (name: string) => void;
}) {
  const [name, setName] = useState("");
  if (customers.length === 0)
    return (
      <main>
        <News text={problem} isError />
      </main>
    );
  return (
    <form
      class="deed"
      onSubmit={(event) => {
        event.preventDefault();
        choose(name);
      }}
    >
      <main>
        <News text={problem} />
        <Field label="Client" help="Ceux dont une facture reste due.">
          {(attributes) => (
            <select
              {...attributes}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            >
              <option value="">Choisir…</option>
              {customers.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Field>
      </main>
      <footer>
        <button type="submit" class="action" disabled={name === ""}>
          Continuer
        </button>
      </footer>
    </form>
  );
}
