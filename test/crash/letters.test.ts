/** The writing of a letter, killed before and after every service call from its claim on. */

import { createHash } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import type { Fault } from "../../local/runtime/faults.ts";
import {
  copyOfLetterOffice,
  type LetterOffice,
  letterLines,
  letterOffice,
  noticeTo,
  tagged,
  write,
  written,
} from "../office/letters.ts";
import type { OfficeOptions } from "../office/office.ts";

const base = letterOffice(2);
written(base, noticeTo(1));
const LINES_BEFORE = letterLines(base).length;
const { calls: all } = write(copyOfLetterOffice(base), [noticeTo(2)]);
/** Up to the claim a run only reads. */
const calls = all.slice(all.findIndex(({ name }) => name.endsWith(".appendRow")));

const known = new Map<string, readonly string[]>();

afterAll(() => {
  process.stdout.write(
    `${2 * calls.length} kill points in the writing of a letter, ${known.size} states left behind\n`,
  );
});

/** What comes next depends on the workbook, the files and the properties alone. */
function stateOf({ workbook, documents, host }: LetterOffice): string {
  return JSON.stringify([
    workbook.sheets.map(({ name, cells }) => [name, [...cells]]),
    documents.list().map(({ content, ...file }) => [file, hashOf(content)]),
    host.world.properties.data(),
  ]);
}

function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The person asks again, as the page proposes it, and once more: sentences, none when all is well. */
function problemsLater(office: LetterOffice): readonly string[] {
  const lines = () => letterLines(office).slice(LINES_BEFORE);
  const references = new Set(lines().map((line) => line["Référence"]));
  const unseen = ofLetter(office).filter(
    ({ appProperties }) => !references.has(appProperties["lettre"]),
  );
  written(office, noticeTo(2));
  const [last] = written(office, noticeTo(2));
  const prepared = lines().filter((line) => line["Statut"] === "préparé");
  const pdfs = ofLetter(office).filter(({ mimeType }) => mimeType === "application/pdf");
  const [pdf] = pdfs;
  return [
    ...unseen.map(({ name }) => `${name} is there and the log does not know it`),
    ...(last?.said.includes("déjà préparée") ? [] : [`not written: ${last?.said}`]),
    ...(prepared.length === 1 ? [] : [`prepared ${prepared.length} times`]),
    ...(pdfs.length === 1 && ofLetter(office).length === 2 ? [] : ["not one document and its PDF"]),
    ...(prepared[0]?.["PDF"]?.includes(pdf?.id ?? "?") ? [] : ["the log leads to another PDF"]),
    ...(prepared[0]?.["Empreinte du PDF"] === hashOf(pdf?.content ?? new Uint8Array())
      ? []
      : ["the fingerprint is of another PDF"]),
  ];
}

/** Files of the second letter. */
function ofLetter(office: LetterOffice): ReturnType<typeof tagged> {
  const of = new Set(tagged(base, { ponctuel: "lettre" }).map(({ id }) => id));
  return tagged(office, { ponctuel: "lettre" }).filter(({ id }) => !of.has(id));
}

function aftermath(faults: readonly Fault[], options: OfficeOptions): readonly string[] {
  const office = copyOfLetterOffice(base, options);
  write(office, [noticeTo(2)], faults);
  const state = stateOf(office);
  const problems = known.get(state) ?? problemsLater(office);
  known.set(state, problems);
  return problems;
}

it.each([
  ["before", "lost", false],
  ["after", "kept", true],
] as const)(
  "killed %s any of them, with unflushed writes %s",
  (when, _, killCommitsPendingWrites) => {
    const options = { switches: { killCommitsPendingWrites } };
    const problems = calls.flatMap(({ index, name }) =>
      aftermath([{ at: index, when, effect: { kind: "kill" } }], options).map(
        (problem) => `(${index}) ${name}: ${problem}`,
      ),
    );
    expect(problems).toEqual([]);
  },
  300_000,
);
