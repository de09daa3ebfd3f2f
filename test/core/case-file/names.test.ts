/** Names in the ZIP and the order of its documents. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksumList } from "../../../src/core/case-file/checksums.ts";
import { numbered } from "../../../src/core/case-file/documents.ts";
import { cleanName, memberNames } from "../../../src/core/case-file/member-names.ts";
import { DOCUMENT_KINDS } from "../../../src/core/case-file/pieces.ts";
import { day } from "../../../src/core/day.ts";

describe("a clean name", () => {
  it.each([
    ["Facture F-2026/014", "Facture F-2026-014"],
    ["../../etc/passwd", "etc-passwd"],
    ["..\\..\\été", "ete"],
    ["  œuvre : « a » ?", "oeuvre - _ a _"],
    ["", "document"],
    ["...", "document"],
    ["a\u0000\nb", "a b"],
  ])("of %j is %j", (typed, clean) => {
    expect(cleanName(typed)).toBe(clean);
  });

  it("is ASCII, short, and stays in its folder, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        const clean = cleanName(typed);
        expect(clean).toMatch(/^[ -~]{1,100}$/);
        expect(clean).not.toMatch(/[\\/<>:"|?*]|\.\.|^[\s.-]|[\s.]$/);
      }),
    );
  });
});

describe("members of a ZIP", () => {
  it("have each their own name, also where case is all that differs", () => {
    const titles = ["Facture", "facture", "FACTURE", "Facture (2)"];
    const names = memberNames(
      titles.map((title) => ({ folder: "04", day: day("2026-11-22"), title, extension: ".pdf" })),
    );
    expect(names).toEqual([
      "04/2026-11-22 Facture.pdf",
      "04/2026-11-22 facture (2).pdf",
      "04/2026-11-22 FACTURE (3).pdf",
      "04/2026-11-22 Facture (2) (2).pdf",
    ]);
  });

  it("do not say their day twice", () => {
    const [name] = memberNames([
      { folder: "", day: day("2026-11-22"), title: "2026-11-22 Facture", extension: ".pdf" },
    ]);
    expect(name).toBe("2026-11-22 Facture.pdf");
  });

  it("never collide", () => {
    const title = fc.constantFrom("a", "A", "a (2)", "A (2)", "a/2", "..a");
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const names = memberNames(
          titles.map((one) => ({ folder: "", day: undefined, title: one, extension: ".pdf" })),
        );
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      }),
    );
  });
});

describe("documents", () => {
  it("come in the order in which a court reads them, then by day", () => {
    const documents = [...DOCUMENT_KINDS].reverse().flatMap((kind) =>
      ["2026-11-02", "2026-11-01"].map((on) => ({
        kind,
        day: day(on),
        title: kind,
        extension: ".pdf",
      })),
    );
    const listed = numbered(documents);
    expect(listed.map(({ kind }) => kind)).toEqual(DOCUMENT_KINDS.flatMap((kind) => [kind, kind]));
    expect(listed.map(({ rank }) => rank)).toEqual(listed.map((_, index) => index + 1));
    expect(listed[0]?.member).toBe("04 Factures et contrats/Piece 01 2026-11-01 contract.pdf");
  });
});

describe("the list of checksums", () => {
  it("is that of sha256sum", () => {
    expect(checksumList([{ name: "a b/c.pdf", sha256: "0".repeat(64) }])).toBe(
      `${"0".repeat(64)}  a b/c.pdf\n`,
    );
  });
});
