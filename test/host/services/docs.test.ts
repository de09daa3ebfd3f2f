import { describe, expect, it } from "vitest";
import { newDocument } from "./documents.ts";
import { call, read } from "./world.ts";

const at = (index: number) => ({ location: { index } });
const range = (startIndex: number, endIndex: number) => ({ range: { startIndex, endIndex } });

describe("Docs.Documents", () => {
  it("makes, fills and reads a document", () => {
    const { documents, id, update, get, text } = newDocument();
    const replies = update(
      { insertText: { ...at(1), text: "Madame {{nom}},\nVotre facture {{N}}." } },
      { insertText: { endOfSegmentLocation: {}, text: "\n{{nom}}" } },
      {
        replaceAllText: {
          containsText: { text: "{{nom}}", matchCase: true },
          replaceText: "$& Durand",
        },
      },
      { replaceAllText: { containsText: { text: "{{n}}" }, replaceText: "F-14" } },
      { replaceAllText: { containsText: { text: "{{absent}}" }, replaceText: "" } },
    );
    expect(replies).toEqual({
      documentId: id,
      replies: [
        {},
        {},
        { replaceAllText: { occurrencesChanged: 2 } },
        { replaceAllText: { occurrencesChanged: 1 } },
        { replaceAllText: {} },
      ],
      writeControl: { requiredRevisionId: read(get(), "revisionId") },
    });
    expect(call(documents, "get", id)).toMatchObject({ documentId: id, title: "Lettre" });
    expect(text()).toBe("Madame $& Durand,\nVotre facture F-14.\n$& Durand\n");
  });

  it("begins with a section break, and counts in UTF-16 units", () => {
    const { content } = newDocument("a😀\nb");
    expect(content().map(({ startIndex, endIndex }) => [startIndex, endIndex])).toEqual([
      [undefined, 1],
      [1, 5],
      [5, 7],
    ]);
  });

  it("applies all requests or none", () => {
    const { update, text } = newDocument();
    const good = { insertText: { ...at(1), text: "a" } };
    expect(() => update(good, { insertText: { ...at(99), text: "b" } })).toThrow(
      "API call to docs.documents.batchUpdate failed with error: Invalid requests[1].insertText: Index 99 must be less than the end index of the referenced segment, 3.",
    );
    expect(text()).toBe("\n");
    expect(() => update({ createNamedRange: {} })).toThrow(
      "does not emulate the request createNamedRange",
    );
  });

  it.each([
    ["insertText", { ...at(1), text: "" }, "must specify text to insert"],
    ["insertText", { ...at(0), text: "a" }, "inside the bounds of an existing paragraph"],
    ["insertText", { ...at(2), text: "a", location: { index: 4 } }, "must be less than"],
    ["deleteContentRange", range(0, 2), "first section break"],
    ["deleteContentRange", range(1, 4), "newline character at the end of the segment"],
    ["deleteContentRange", range(2, 2), "should not be empty"],
    ["deleteContentRange", { range: { startIndex: 1, endIndex: 2, segmentId: "x" } }, "not found"],
    ["updateTextStyle", { ...range(1, 2), textStyle: { bold: true } }, "At least one field"],
    ["insertTableRow", { tableCellLocation: { tableStartLocation: { index: 1 } } }, "table start"],
  ])("refuses %s %j", (name, request, reason) => {
    expect(() => newDocument("ab").update({ [name]: request })).toThrow(reason);
  });

  it("replaces across runs with the look of the first, and in the cells of tables", () => {
    const { update, content, text } = newDocument("x {{no");
    update(
      { insertText: { ...at(7), text: "m}} y" } },
      { updateTextStyle: { ...range(7, 10), textStyle: { bold: true }, fields: "bold" } },
      { insertTable: { endOfSegmentLocation: {}, rows: 1, columns: 2 } },
    );
    const table = content().find((element) => element.table)?.startIndex ?? 0;
    update(
      { insertText: { ...at(table + 3), text: "{{nom}}" } },
      { replaceAllText: { containsText: { text: "{{nom}}" }, replaceText: "É" } },
    );
    expect(text()).toBe("x É y\n[É|]\n");
    expect(content()[1]?.paragraph?.elements.map(({ textRun }) => textRun)).toEqual([
      { content: "x É y\n", textStyle: {} },
    ]);
  });

  it("adds and removes rows of a table, and the table with its last row", () => {
    const { update, content, text } = newDocument("Avant");
    update({ insertTable: { endOfSegmentLocation: {}, rows: 2, columns: 2 } });
    const start = content().find((element) => element.table)?.startIndex ?? 0;
    const cell = (rowIndex: number) => ({
      tableCellLocation: { tableStartLocation: { index: start }, rowIndex, columnIndex: 0 },
    });
    update(
      { insertText: { ...at(start + 3), text: "a" } },
      { insertTableRow: { ...cell(0), insertBelow: true } },
      { insertTableRow: { ...cell(0), insertBelow: false } },
    );
    expect(text()).toBe("Avant\n[|][a|][|][|]\n");
    update({ deleteTableRow: cell(0) }, { deleteTableRow: cell(1) }, { deleteTableRow: cell(1) });
    expect(text()).toBe("Avant\n[a|]\n");
    update({ deleteTableRow: cell(0) });
    expect(text()).toBe("Avant\n\n");
  });

  it("knows documents only", () => {
    const { documents, files } = newDocument();
    expect(() => call(documents, "get", "1abc")).toThrow(
      "API call to docs.documents.get failed with error: Requested entity was not found.",
    );
    const folder = call(files, "create", { mimeType: "application/vnd.google-apps.folder" });
    expect(() => call(documents, "get", read(folder, "id"))).toThrow(
      "not supported for this document",
    );
  });

  it("counts new documents, by Drive or by Docs, and copies of them", () => {
    const { world, files, documents, id } = newDocument();
    const before = world.quotas.remaining("documentsCreated");
    call(documents, "create", {});
    call(files, "create", { name: "b", mimeType: "application/vnd.google-apps.document" });
    call(files, "copy", { name: "c" }, id);
    call(files, "create", { name: "d", mimeType: "application/vnd.google-apps.folder" });
    expect(before - world.quotas.remaining("documentsCreated")).toBe(3);
  });
});
