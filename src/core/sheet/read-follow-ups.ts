/** Reads « Suivi »: promises, disputes, pauses and recalls, a row each. */

import type { Found } from "../finding.ts";
import type { FollowUp } from "../follow-up/follow-up.ts";
import type { Directory } from "../ledger/directory.ts";
import type { Row } from "./cell.ts";

export function readFollowUps(
  _rows: readonly Row[],
  _directory: Directory,
): Found<readonly FollowUp[]> {
  return { value: [], findings: [] };
}
