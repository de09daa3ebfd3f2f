/** The morning run over the example workbook, killed in every state that it goes through. */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import { readWorkbook } from "../../local/stores/xlsx.ts";
import { setSetting } from "../office/sheets.ts";
import { runWith, Stage } from "./stage.ts";
import { statesOf } from "./states.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/atelier-lumen.xlsx", import.meta.url));
/** More than the example has. */
const ROWS = 300;
/** A machine on which other tests run too. */
const LONG_MS = 600_000;

let stage: Stage;
let tried = 0;

beforeAll(async () => {
  const { data } = await readWorkbook(EXAMPLE);
  const workbook = new MemoryWorkbook(data);
  setSetting(workbook, "testMode", "non");
  stage = new Stage(workbook, ROWS);
});

afterAll(() => {
  process.stdout.write(
    `example: ${tried} kill points tried in a run of ${stage.planned.length} acts and ${stage.calls.length} calls, ${stage.statesSeen} states left behind\n`,
  );
});

it("is a run worth disturbing", () => {
  expect(stage.undisturbed.status).toBe("done");
  expect(stage.planned.length).toBeGreaterThan(15);
});

/**
 * Calls between two writes that are safe leave the same behind when what was not flushed is lost. Every
 * call, and every other kind of fault, is tried on the small ledger, in a tenth of the time.
 */
it(
  "killed in every state that is safe: nothing leaves twice, nothing is lost unseen",
  () => {
    const lost = { switches: { killCommitsPendingWrites: false } };
    const { points } = statesOf(
      () => stage.freshOffice(lost),
      (office, faults) => runWith(office, faults).calls.length,
    );
    tried = points.length;
    expect(tried).toBeGreaterThan(2 * stage.planned.length);
    const problems = points.flatMap((at) =>
      stage
        .aftermath([{ at, effect: { kind: "kill" } }], lost)
        .map((problem) => `(${at}) ${problem}`),
    );
    expect(problems).toEqual([]);
  },
  LONG_MS,
);
