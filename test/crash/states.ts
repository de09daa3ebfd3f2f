/** The calls of a run before which a kill leaves another state than before the call before it. */

import type { Fault } from "../../local/runtime/faults.ts";
import type { Office } from "../office/office.ts";

export type States = {
  /** Service calls of the whole run. */
  readonly calls: number;
  /** One call for each state that is safe when it begins. */
  readonly points: readonly number[];
};

/** `play` runs an office of its own each time and gives the number of its calls. */
export function statesOf(
  open: () => Office,
  play: (office: Office, faults: readonly Fault[]) => number,
): States {
  const calls = play(open(), []);
  const office = open();
  let written = 0;
  office.workbook.subscribe((operations) => {
    written += operations.length;
  });
  const marks: string[] = [];
  const mark = () => {
    const properties = JSON.stringify(office.host.world.properties.data());
    marks.push(`${written} ${office.outbox.messages.length} ${properties}`);
  };
  play(
    office,
    Array.from({ length: calls }, (_, at) => ({ at, effect: { kind: "edit", edit: mark } })),
  );
  return { calls, points: marks.flatMap((state, at) => (state === marks[at - 1] ? [] : [at])) };
}
