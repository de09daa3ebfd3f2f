import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf } from "../../../local/documents/html-read.ts";
import { htmlOf } from "../../../local/documents/html-write.ts";
import { EMPTY_DOCUMENT } from "../../../local/documents/units.ts";
import { documentView } from "../../../local/documents/view.ts";
import { anyDocument } from "./generated.ts";

/** The file of a document with this inside its `main`. */
function file(main: string): string {
  return htmlOf(EMPTY_DOCUMENT, "Lettre").replace(/<main>.*<\/main>/s, `<main>${main}</main>`);
}

/** What Docs would tell of the paragraphs: their runs, with the styles that are not plain. */
function runs(html: string): unknown {
  const { body } = documentView(documentOf(html)) as {
    body: { content: { paragraph?: { elements: { textRun?: object }[] } }[] };
  };
  return body.content.slice(1).map(({ paragraph }) => paragraph?.elements.map((e) => e.textRun));
}

const plain = (content: string) => ({ content, textStyle: {} });
const bold = (content: string) => ({ content, textStyle: { bold: true } });

describe("a document's file", () => {
  it("gives the document back as it was, whatever it holds", () => {
    fc.assert(
      fc.property(anyDocument, (content) => {
        const html = htmlOf(content, "Lettre");
        const read = documentOf(html);
        // `toEqual` alone takes a second for a large document.
        if (!isDeepStrictEqual(read, content)) expect(read).toEqual(content);
        expect(htmlOf(read, "Lettre")).toBe(html);
      }),
    );
  });

  it.each([
    ["a word in bold", "<p>Un <b>mot</b></p>", [[plain("Un "), bold("mot\n")]]],
    ["its other name", "<p><strong>mot</strong></p>", [[bold("mot\n")]]],
    ["a paragraph more", "<p>a</p>\n\n<p>b</p>", [[plain("a\n")], [plain("b\n")]]],
    ["lines wrapped by an editor", "<p>\n  un\n  deux\n</p>", [[plain("un deux\n")]]],
    ["a break without a slash", "<p>a<br>b</p>", [[plain("a\vb\n")]]],
    ["a no-break space by its name", "<p>1&nbsp;€</p>", [[plain("1\u00a0€\n")]]],
    ["a comment", "<p>a<!-- à revoir --></p>", [[plain("a\n")]]],
    ["nothing at all", "", [[plain("\n")]]],
  ])("takes from a person %s", (_, main, expected) => {
    expect(runs(file(main))).toEqual(expected);
  });

  it("takes a table whose cells hold bare text", () => {
    const read = documentOf(file("<table><tr><td>a</td><td><b>b</b></td></tr></table>"));
    expect(htmlOf(read, "")).toContain("<td><p>a</p></td>\n<td><p><b>b</b></p></td>");
  });

  it.each([
    ["a picture", '<p>a</p>\n<p><img src="x"/></p>', "l’élément <img> à la ligne"],
    ["an unknown block", "<div>a</div>", "l’élément <div> à la ligne"],
    ["text outside paragraphs", "bonjour", "du texte hors d’un paragraphe : « bonjour »"],
    ["an unclosed element", "<p>a", "pas du HTML bien formé"],
    [
      "an unknown style",
      '<p style="float: left">a</p>',
      "un style qui ne se lit pas : « float: left »",
    ],
    ["a length in pixels", '<p style="margin-top: 3px">a</p>', "margin-top: 3px"],
    ["an unknown class", '<p class="rouge">a</p>', "<p> à la ligne"],
    ["a merged cell", '<table><tr><td colspan="2">a</td></tr></table>', "colspan"],
    ["a row too short", "<table><tr><td/><td/></tr><tr><td/></tr></table>", "2 cellules"],
    ["text between cells", "<table><tr>a<td/></tr></table>", "<tr> à la ligne"],
    ["a second body", "<p>a</p></main><main>", "<main> à la ligne"],
    ["an unknown attribute", '<p onclick="x()">a</p>', "onclick"],
  ])("refuses %s, and says where", (_, main, sentence) => {
    expect(() => documentOf(file(main))).toThrow(sentence);
  });

  it("is strict about the whole, too", () => {
    expect(() => documentOf("")).toThrow("pas du HTML bien formé");
    expect(() => documentOf("<html><body></body></html>")).toThrow("<main>");
    expect(() => documentOf("bonjour")).toThrow("pas du HTML bien formé");
  });
});
