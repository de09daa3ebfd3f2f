/** The set-up, killed at any service call and begun again: the same workbook in the end. */

import { afterAll, expect, it } from "vitest";
import type { Fault } from "../../local/runtime/faults.ts";
import type { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import { begin, type Office, type OfficeOptions, openOffice } from "../office/office.ts";
import { statesOf } from "./states.ts";

/** Of the calls that only differ by what is waiting to be written, one in as many is tried. */
const STRIDE = 30;

let tried = 0;
afterAll(() => {
  process.stdout.write(`${tried} kill points tried in a set-up of ${calls} calls\n`);
});

function start(office: Office, faults: readonly Fault[]): number {
  return office.host.callServer("setUpAtOnce", [], { faults }).calls.length;
}

const { calls, points } = statesOf(openOffice, start);
const expected = finishedContent(openOffice());

function finishedContent(office: Office): readonly string[] {
  begin(office);
  return contentOf(office.workbook);
}

/** One line for each sheet, whatever the order of the tabs. */
function contentOf({ sheets, namedRanges }: MemoryWorkbook): readonly string[] {
  const lines = sheets.map((sheet) =>
    JSON.stringify({
      name: sheet.name,
      cells: [...sheet.cells].sort(([one], [other]) => (one < other ? -1 : 1)),
      formats: [...sheet.styles, ...sheet.columnStyles].filter(([, style]) => style.numberFormat)
        .length,
      lists: sheet.validations.length,
      notes: sheet.notes.size,
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      protections: sheet.protections.map(({ description }) => description),
    }),
  );
  return [...lines.sort(), JSON.stringify(namedRanges)];
}

function differencesAfter(at: number, options: OfficeOptions): readonly string[] {
  tried += 1;
  const office = openOffice(options);
  start(office, [{ at, effect: { kind: "kill" } }]);
  const content = finishedContent(office);
  return content
    .filter((line) => !expected.includes(line))
    .map((line) => `killed at ${at}: ${line.slice(0, 30)}…${line.slice(-250)}`);
}

it("is finished by the next one, from every state that a kill can leave", () => {
  expect(points.length).toBeGreaterThan(10);
  const lost = { switches: { killCommitsPendingWrites: false } };
  expect(points.flatMap((at) => differencesAfter(at, lost))).toEqual([]);
}, 300_000);

it("is finished by the next one when what was waiting to be written survives", () => {
  const some = Array.from({ length: Math.ceil(calls / STRIDE) }, (_, index) => index * STRIDE);
  const kept = { switches: { killCommitsPendingWrites: true } };
  expect(some.flatMap((at) => differencesAfter(at, kept))).toEqual([]);
}, 300_000);
