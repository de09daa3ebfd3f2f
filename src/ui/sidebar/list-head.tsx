/** The head of the list: the day, who is late, and the way to the selected row. */

import type { Worklist } from "../../core/app/todays-work.ts";
import { formatCount } from "../../core/text/format.ts";

const CUSTOMERS = { one: "client en retard", many: "clients en retard" };

type ListHeadProps = { readonly list: Worklist | undefined; readonly selected: () => void };

export function ListHead({ list, selected }: ListHeadProps) {
  return (
    <header>
      <div class="pair">
        <h1 class="day">{list?.day ?? "À faire aujourd’hui"}</h1>
        <button type="button" class="small" onClick={selected}>
          Ligne sélectionnée
        </button>
      </div>
      {list && (
        <p class="pair">
          <span class="secondary">{formatCount(list.customersLate, CUSTOMERS)}</span>
          <b class="amount">{list.totalLate}</b>
        </p>
      )}
    </header>
  );
}
