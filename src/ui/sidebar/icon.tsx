/** The small drawings of the list: decoration, the words beside them say the same. */

import type { WorkKind } from "../../core/app/todays-work.ts";

const PATHS: Readonly<Record<WorkKind, string>> = {
  call: "M4 2h3l1 4-2 1a8 8 0 0 0 3 3l1-2 4 1v3c0 1-1 2-2 2A11 11 0 0 1 2 4c0-1 1-2 2-2z",
  mail: "M2 4h12v9H2zM2 5l6 4 6-4",
  letter: "M4 2h6l3 3v9H4zM6 7h5M6 10h5",
  promise: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5v3l2 2",
  payment: "M2 4h12v8H2zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  doubt: "M8 2l6 11H2zM8 6v3M8 11v.5",
  other: "M3 8l3 3 7-7",
};

export function Icon({ kind }: { readonly kind: WorkKind }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={PATHS[kind]} fill="none" stroke="currentColor" stroke-width="1.4" />
    </svg>
  );
}
