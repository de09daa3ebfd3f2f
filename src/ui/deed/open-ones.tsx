/** What is noted already and not over: a line each, with « Clore ». */

import type { OpenFollowUp } from "../../core/app/call-sheet.ts";
import type { FollowUp } from "../../core/follow-up/follow-up.ts";

export function OpenOnes({
  open,
  busy,
  close,
}: {
  readonly open: readonly OpenFollowUp[];
  readonly busy: boolean;
  readonly close: (row: FollowUp) => void;
}) {
  if (open.length === 0) return null;
  return (
    <section class="open">
      <h2>Déjà en cours</h2>
      <ul>
        {open.map(({ sentence, row }) => (
          <li key={row.at}>
            <span>{sentence}</span>
            <button
              type="button"
              class="small"
              disabled={busy}
              aria-label={`Clore : ${sentence}`}
              onClick={() => close(row)}
            >
              Clore
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
