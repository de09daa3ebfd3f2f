/** What the sheet says when it is read so: how many invoices, and which cells cannot be read. */

import type { LinkTrial } from "../../core/app/link-columns.ts";
import type { PageServer } from "../../core/app/page-server.ts";
import { server } from "../server.ts";

const call = server<PageServer>();

/** As many are shown at once. */
const FEW = 3;

type TrialProps = {
  readonly trial: LinkTrial | undefined;
  readonly dateOrder: string;
  readonly onOrder: (order: string) => void;
};

export function LinkTrialNews({ trial, dateOrder, onOrder }: TrialProps) {
  const asksOrder = trial?.dateQuestion !== undefined || dateOrder !== "";
  return (
    <div class="trial" role="status">
      {asksOrder && (
        <fieldset class="question">
          <legend>{trial?.dateQuestion ?? "Ordre des dates"}</legend>
          {["jour/mois", "mois/jour"].map((order) => (
            <label key={order}>
              <input
                type="radio"
                name="order"
                checked={order === dateOrder}
                onInput={() => onOrder(order)}
              />{" "}
              {order}{" "}
            </label>
          ))}
        </fieldset>
      )}
      {trial?.problems.map((problem) => (
        <p class="error" key={problem}>
          {problem}
        </p>
      ))}
      {trial && trial.problems.length === 0 && <Read trial={trial} />}
    </div>
  );
}

function Read({ trial }: { readonly trial: LinkTrial }) {
  const { invoices, toCorrect, toCorrectCount, warnings } = trial;
  return (
    <>
      <p>
        <b>{invoices > 1 ? `${invoices} factures lues` : `${invoices} facture lue`}</b>
        {toCorrectCount > 0 &&
          `, ${toCorrectCount > 1 ? `${toCorrectCount} cellules à corriger` : "1 cellule à corriger"}`}
        .
      </p>
      {warnings.map((warning) => (
        <p class="chip warning" key={warning}>
          {warning}
        </p>
      ))}
      {toCorrect.length > 0 && (
        <details open={toCorrectCount <= FEW}>
          <summary>Cellules à corriger</summary>
          <ul>
            {toCorrect.map(({ at, message }) => (
              <li key={`${at} ${message}`}>
                <button type="button" class="link" onClick={() => void call("showCell", at)}>
                  {at}
                </button>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
