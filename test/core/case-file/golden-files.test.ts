/** The summary and the draft of the request as they are printed, for each type of customer. */

import { describe, expect, it } from "vitest";
import { type FileFacts, fileContent } from "../../../src/core/case-file/file-content.ts";
import { orderContent } from "../../../src/core/case-file/order-draft.ts";
import { toAttach } from "../../../src/core/case-file/to-attach.ts";
import { documentOf } from "../../../src/core/letters/design-document.ts";
import { fillLetter } from "../../../src/core/letters/fill.ts";
import type { LetterContent, LetterModel } from "../../../src/core/letters/letter.ts";
import { designOf } from "../../../src/core/letters/parse-letter.ts";
import { shippedLetters } from "../../../src/core/letters/shipped-letters.ts";
import { caseOf, caseWorld, DURAND, MAIRIE, PARTICULIER, STORY } from "./story.ts";

function factsOf(name: string, lines = STORY): FileFacts {
  const { read, claim, lines: told, verdict } = caseOf(caseWorld(lines), name);
  const pieces = [
    {
      rank: 1,
      member: "04 Factures et contrats/Piece 01 2026-05-12 Facture F-2026-014.pdf",
      sha256: "ab".repeat(32),
    },
  ];
  const missing = toAttach(claim, [{ kind: "invoice", invoices: ["F-2026-014"] }]);
  return { book: read.book, claim, chronology: told, pieces, missing, verdict };
}

function text(model: LetterModel, content: LetterContent): string {
  const design = designOf(shippedLetters().get(model) ?? "");
  const filled = fillLetter(documentOf(design), content);
  if (filled.kind === "problems") throw new Error(filled.problems.join("\n"));
  return `${filled.text}\n`;
}

describe("the summary of a case file", () => {
  it.each([
    ["synthese-dossier-entreprise", DURAND],
    ["synthese-dossier-public", MAIRIE],
    ["synthese-dossier-particulier", PARTICULIER],
  ])("%s reads like its golden copy", async (file, name) => {
    const printed = text("synthese-dossier", fileContent(factsOf(name)));
    await expect(printed).toMatchFileSnapshot(`../../golden/letters/${file}.txt`);
  });
});

describe("the draft of a request", () => {
  it.each([
    ["injonction-de-payer-entreprise", DURAND],
    ["injonction-de-payer-particulier", PARTICULIER],
  ])("%s reads like its golden copy", async (file, name) => {
    const printed = text("injonction-de-payer", orderContent(factsOf(name)));
    await expect(printed).toMatchFileSnapshot(`../../golden/letters/${file}.txt`);
  });
});
