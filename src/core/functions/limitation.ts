/** DATE_PRESCRIPTION: the last day to go to court, for cells. */

import { limitationOf } from "../law/limitation.ts";
import type { Cell } from "../sheet/cell.ts";
import { type Argument, broadcast, column } from "./broadcast.ts";
import { customerType, problem, requiredDay } from "./read-argument.ts";

export function limitationDay(given: {
  readonly dueDay: Argument;
  readonly customerType?: Argument;
}): Cell | Cell[][] {
  const dueDay = column("echeance", given.dueDay, requiredDay("échéance"));
  const type = column("type_client", given.customerType, customerType);
  return broadcast<Cell>({
    columns: [dueDay, type],
    keys: [dueDay],
    compute: (row) => {
      const limitation = limitationOf(dueDay.at(row), type.at(row));
      if (limitation) return { day: limitation.lastDay };
      throw problem(
        "acheteur public : la prescription de la loi n° 68-1250 part du 1er janvier suivant le service fait, elle ne se calcule pas depuis l'échéance",
      );
    },
  });
}
