/** What a dialog of the menu does alone on the workbook, or says that it cannot now. */

import { alone } from "../core/app/alone.ts";
import type { Ports } from "../core/app/ports.ts";
import { bringUpToDate } from "../core/app/set-up.ts";
import { tell } from "./dialogs.ts";

export function aloneOrTold(ports: Ports, act: () => void): void {
  const work = () => {
    bringUpToDate(ports);
    act();
  };
  alone(ports, work, () => tell("Une exécution est en cours : recommencez dans un instant."));
}
