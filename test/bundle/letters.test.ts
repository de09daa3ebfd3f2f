/** Letters through the bundle, with documents as Docs keeps them and PDF that another library reads. */

import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Fault } from "../../local/runtime/faults.ts";
import type { ExecutionResult } from "../../local/runtime/run-script.ts";
import type { LetterPreview, WrittenLetters } from "../../src/core/app/letters-page.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { invoice } from "../office/ledger.ts";
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
import { finished } from "../office/office.ts";
import { addRows } from "../office/sheets.ts";
import { pdfText } from "../pdf-text.ts";

function archiveCalls({ calls }: ExecutionResult): readonly string[] {
  return calls.map(({ name }) => name).filter((name) => /^(Drive|Docs)\./.test(name));
}

function statuses(office: LetterOffice): readonly string[] {
  return letterLines(office).map((line) => line["Statut"] ?? "");
}

describe("a formal notice", () => {
  const office = letterOffice(1);
  const shown = finished(office.host.callServer("previewLetter", [noticeTo(1)]));
  const { seen } = shown.value as LetterPreview;
  const [letter] = written(office, noticeTo(1, { seen }));

  it("is written as it was shown before there was a model", () => {
    expect(letter?.said).toContain("est prêt");
    expect(letter?.done).toBe(true);
  });

  it("is a document and a PDF of it, in the folder of the customer", () => {
    const [folder] = tagged(office, { ponctuel: "client" });
    const files = tagged(office, { ponctuel: "lettre" });
    expect(files.map(({ name, mimeType, parents }) => [name, mimeType, parents])).toEqual([
      ["2026-11-23 Mise en demeure F-1", "application/vnd.google-apps.document", [folder?.id]],
      ["2026-11-23 Mise en demeure F-1.pdf", "application/pdf", [folder?.id]],
    ]);
  });

  it("prints what the claim in the log says, with its sums", async () => {
    const [pdf] = tagged(office, { genre: "pdf" });
    const { pages } = await pdfText(pdf?.content ?? new Uint8Array());
    const text = words(pages.join("\n"));
    const [claim] = letterLines(office);
    const cells = (claim?.["Texte"] ?? "").split(/\n| \| /).map(words);
    expect(cells.filter((cell) => !text.includes(cell))).toEqual([]);
    expect(text).toContain("la somme de 1 266,09 €");
  });

  it("is in the log with its links and the fingerprint of the file", () => {
    const [pdf] = tagged(office, { genre: "pdf" });
    expect(statuses(office)).toEqual(["en cours", "préparé"]);
    const prepared = letterLines(office)[1];
    expect(prepared?.["PDF"]).toContain(pdf?.id);
    expect(prepared?.["Empreinte du PDF"]).toBe(
      createHash("sha256")
        .update(pdf?.content ?? "")
        .digest("hex"),
    );
  });
});

describe("a table with a row for each invoice", () => {
  it("has rows that look alike, whatever they hold", () => {
    const office = letterOffice(1);
    const more = ["F-8", "F-9"].map((number) => invoice(number, "Client 1", 90, "2026-09-20"));
    addRows(office.workbook, SHEET.invoices, more);
    written(office, noticeTo(1, { invoices: ["F-1", "F-8", "F-9"] }));
    const [document] = tagged(office, { genre: "document" });
    const html = Buffer.from(document?.content ?? "").toString();
    const [, , second, third] = html.match(/<tr>.*?<\/tr>/gs) ?? [];
    expect([second, third].map((row) => row?.includes("90,00"))).toEqual([true, true]);
    expect(third?.replace("F-9", "F-8")).toBe(second);
  });
});

/** Lines break elsewhere on a page. */
function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Copy, read, change, print, keep. */
const CALLS_A_LETTER = 5;
/** The model and its text; the folders of customers. */
const CALLS_A_RUN = 3;

describe("what letters ask of Drive and Docs", () => {
  const office = letterOffice(12);
  const first = write(office, [noticeTo(1)]);
  write(
    office,
    [2, 3, 4].map((number) => noticeTo(number)),
  );

  it("for the first one ever: its model and the folders too", () => {
    expect(archiveCalls(first)).toEqual([
      ...["Drive.Files.list", "Drive.Files.list", "Drive.Files.create"],
      ...["Drive.Files.list", "Drive.Files.create"],
      ...["Drive.Files.create", "Docs.Documents.batchUpdate", "Docs.Documents.batchUpdate"],
      ...["Docs.Documents.get", "Drive.Files.list", "Drive.Files.create"],
      ...["Drive.Files.copy", "Docs.Documents.get", "Docs.Documents.batchUpdate"],
      ...["Drive.Files.export", "Drive.Files.create"],
    ]);
  });

  it(`${CALLS_A_LETTER} for each letter, and ${CALLS_A_RUN} for all of them together`, () => {
    const asks = [1, 2, 3, 4].map((number) => noticeTo(number, { model: "reclamation-penalites" }));
    written(office, ...asks.slice(0, 1));
    const run = write(office, asks.slice(1));
    expect((run.value as WrittenLetters).letters.map(({ done }) => done)).toEqual(
      asks.slice(1).map(() => true),
    );
    expect(archiveCalls(run)).toHaveLength(CALLS_A_RUN + CALLS_A_LETTER * 3);
  });

  it("and two more in a run for the folders of new customers, each of which is made", () => {
    const run = write(office, [noticeTo(5), noticeTo(6)]);
    expect(archiveCalls(run)).toHaveLength(CALLS_A_RUN + 1 + 2 * (CALLS_A_LETTER + 1));
  });

  it("in a preview: the model is looked for, and read", () => {
    const run = office.host.callServer("previewLetter", [noticeTo(7)]);
    expect(archiveCalls(run)).toEqual(["Drive.Files.list", "Docs.Documents.get"]);
  });
});

describe("when something is in the way", () => {
  /** A model is there, and another letter of it. */
  const base = letterOffice(3);
  written(base, noticeTo(1));
  const later = () => copyOfLetterOffice(base);
  const toldOf = (run: ExecutionResult) => (run.value as WrittenLetters).letters;

  it("an allowance that is used up stops the letters, and they are written the next day", () => {
    const office = later();
    const quota: Fault = {
      at: "Drive.Files.copy",
      effect: { kind: "quota", service: "documents" },
    };
    const told = toldOf(write(office, [noticeTo(2), noticeTo(3)], [quota]));
    expect(told.map(({ done, said }) => [done, said.includes("par jour est atteint")])).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(statuses(office).slice(2)).toEqual(["en cours", "échec"]);
    expect(tagged(office, { ponctuel: "lettre" })).toHaveLength(2);
    expect(written(office, noticeTo(2), noticeTo(3)).every(({ done }) => done)).toBe(true);
  });

  it("a model that a person deletes meanwhile is told, and made again at the next try", () => {
    const office = later();
    const [model] = tagged(office, { ponctuel: "modele" });
    const deletion: Fault = {
      at: "Drive.Files.copy",
      effect: { kind: "edit", edit: () => office.documents.remove(model?.id ?? "") },
    };
    const [told] = toldOf(write(office, [noticeTo(2)], [deletion]));
    expect([told?.done, told?.said]).toEqual([
      false,
      "Rien n’a été écrit. Le document a été supprimé, ou vous n’y avez plus accès.",
    ]);
    const [again] = written(office, noticeTo(2));
    expect([again?.done, again?.said.includes("a été créé")]).toEqual([true, true]);
  });

  it("while somebody else writes, no letter is begun", () => {
    const office = later();
    const taken: Fault = { at: "LockService.Lock.tryLock", effect: { kind: "lockRefused" } };
    const run = write(office, [noticeTo(2)], [taken]);
    expect(toldOf(run).map(({ done }) => done)).toEqual([false]);
    expect(archiveCalls(run)).toEqual([]);
    expect(statuses(office)).toHaveLength(2);
  });

  it("a slow Drive: the rest is given back before Google ends the execution", () => {
    const office = later();
    const slow: Fault = { at: "Drive.Files.export", effect: { kind: "slow", ms: 280_000 } };
    const { letters, left } = finished(write(office, [noticeTo(2), noticeTo(3)], [slow]))
      .value as WrittenLetters;
    expect(letters.map(({ done }) => done)).toEqual([true]);
    expect(left).toMatchObject([noticeTo(3)]);
    expect(written(office, ...left).map(({ done }) => done)).toEqual([true]);
  });

  it("files of another workbook of the same person are not taken for these", () => {
    const office = later();
    for (const file of office.documents.list())
      office.documents.put({
        ...file,
        appProperties: { ...file.appProperties, classeur: "autre" },
      });
    expect(written(office, noticeTo(2)).map(({ done }) => done)).toEqual([true]);
    expect(tagged(office, { ponctuel: "racine" })).toHaveLength(2);
  });
});
