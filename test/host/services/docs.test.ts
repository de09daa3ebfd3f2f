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

  it("makes a header and a footer once, and fills their tags with the rest", () => {
    const { update, get, text } = newDocument("Cher {{nom}}");
    const made = update(
      { createHeader: { type: "DEFAULT" } },
      { createFooter: { type: "DEFAULT", sectionBreakLocation: { index: 0 } } },
    );
    const headerId = String(read(made, "replies", "0", "createHeader", "headerId"));
    const footerId = String(read(made, "replies", "1", "createFooter", "footerId"));
    expect(read(get(), "documentStyle")).toMatchObject({
      defaultHeaderId: headerId,
      defaultFooterId: footerId,
    });
    update(
      { insertText: { location: { segmentId: headerId, index: 0 }, text: "{{société}}" } },
      { insertText: { endOfSegmentLocation: { segmentId: footerId }, text: "Pied {{nom}}" } },
      { replaceAllText: { containsText: { text: "{{nom}}" }, replaceText: "Durand" } },
    );
    expect(text()).toBe("Cher Durand\n");
    expect(text(["headers", headerId])).toBe("{{société}}\n");
    expect(text(["footers", footerId])).toBe("Pied Durand\n");
    expect(() => update({ createHeader: { type: "DEFAULT" } })).toThrow(
      "Invalid requests[0].createHeader: Default header already exists.",
    );
  });

  it("breaks pages in the body only, with a newline after", () => {
    const { update, text } = newDocument("ab");
    update({ insertPageBreak: at(2) });
    expect(text()).toBe("a¶\nb\n");
    update({ insertTable: { ...at(1), rows: 1, columns: 1 } });
    expect(() => update({ insertPageBreak: at(5) })).toThrow("outside tables");
  });

  it("keeps styles by their masks of fields, and reads them back as Google writes them", () => {
    const { update, content } = newDocument("abc");
    const textStyle = {
      bold: true,
      fontSize: { magnitude: 14, unit: "PT" },
      foregroundColor: { color: { rgbColor: { red: 0.2588, green: 0, blue: 1 } } },
      weightedFontFamily: { fontFamily: "Times New Roman" },
    };
    update({ updateTextStyle: { ...range(1, 3), textStyle, fields: "*" } });
    update({ updateTextStyle: { ...range(1, 2), textStyle: {}, fields: "bold" } });
    const look = {
      fontSize: { magnitude: 14, unit: "PT" },
      foregroundColor: { color: { rgbColor: { red: 0.25882354, blue: 1 } } },
      weightedFontFamily: { fontFamily: "Times New Roman", weight: 400 },
    };
    expect(content()[1]?.paragraph?.elements.map(({ textRun }) => textRun)).toEqual([
      { content: "a", textStyle: look },
      { content: "b", textStyle: { ...look, bold: true } },
      { content: "c\n", textStyle: {} },
    ]);
    const paragraphStyle = { namedStyleType: "HEADING_2", alignment: "CENTER" };
    update({
      updateParagraphStyle: { ...range(1, 2), paragraphStyle, fields: "namedStyleType,alignment" },
    });
    expect(content()[1]?.paragraph?.paragraphStyle).toEqual({
      ...paragraphStyle,
      direction: "LEFT_TO_RIGHT",
    });
    const strange = { ...range(1, 2), textStyle: { shadow: true }, fields: "shadow" };
    expect(() => update({ updateTextStyle: strange })).toThrow("does not emulate the style field");
  });

  it("underlines a new link in blue", () => {
    const { update, content } = newDocument("abc");
    const textStyle = { link: { url: "https://exemple.fr" } };
    update({ updateTextStyle: { ...range(1, 4), textStyle, fields: "link" } });
    expect(content()[1]?.paragraph?.elements[0]?.textRun?.textStyle).toMatchObject({
      ...textStyle,
      underline: true,
    });
    update({ insertText: { endOfSegmentLocation: {}, text: "d" } });
    expect(content()[1]?.paragraph?.elements[1]?.textRun?.textStyle).not.toHaveProperty("link");
  });

  it("styles the cells, rows and columns of tables", () => {
    const { update, content } = newDocument();
    update({ insertTable: { endOfSegmentLocation: {}, rows: 2, columns: 2 } });
    const tableStartLocation = { index: 2 };
    const tableRange = {
      tableCellLocation: { tableStartLocation, rowIndex: 0, columnIndex: 1 },
      rowSpan: 1,
      columnSpan: 1,
    };
    const borderBottom = {
      color: { color: { rgbColor: { red: 1 } } },
      width: { magnitude: 2, unit: "PT" },
      dashStyle: "SOLID",
    };
    update(
      { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } },
      {
        updateTableCellStyle: {
          tableRange,
          tableCellStyle: { borderBottom },
          fields: "borderBottom",
        },
      },
      {
        updateTableColumnProperties: {
          tableStartLocation,
          columnIndices: [1],
          tableColumnProperties: { widthType: "FIXED_WIDTH", width: { magnitude: 90, unit: "PT" } },
          fields: "width,widthType",
        },
      },
    );
    expect(content()[2]?.table).toMatchObject({
      tableRows: [
        {
          tableRowStyle: { tableHeader: true },
          tableCells: [{}, { tableCellStyle: { borderBottom } }],
        },
        { tableCells: [{}, { tableCellStyle: { borderTop: borderBottom } }] },
      ],
      tableStyle: {
        tableColumnProperties: [
          { widthType: "EVENLY_DISTRIBUTED" },
          { widthType: "FIXED_WIDTH", width: { magnitude: 90, unit: "PT" } },
        ],
      },
    });
    const hidden = { borderTop: { ...borderBottom, color: {} } };
    expect(() =>
      update({ updateTableCellStyle: { tableRange, tableCellStyle: hidden, fields: "borderTop" } }),
    ).toThrow("cannot be transparent");
  });

  it("makes lists, whose tabs are their levels", () => {
    const { update, get, content } = newDocument("a\n\tb\nc");
    const bulletPreset = "NUMBERED_DECIMAL_ALPHA_ROMAN";
    update({ createParagraphBullets: { ...range(1, 5), bulletPreset } });
    expect(content().map(({ paragraph }) => read(paragraph, "bullet"))).toMatchObject([
      undefined,
      { textStyle: {} },
      { nestingLevel: 1 },
      undefined,
    ]);
    expect(Object.keys(Object(read(get(), "lists")))).toHaveLength(1);
    update({ deleteParagraphBullets: range(1, 4) });
    expect(read(get(), "lists")).toBeUndefined();
  });

  it("changes the page", () => {
    const { update, get } = newDocument();
    const points = (magnitude: number) => ({ magnitude, unit: "PT" });
    const documentStyle = {
      marginTop: points(40),
      pageSize: { width: points(612), height: points(792) },
    };
    update({ updateDocumentStyle: { documentStyle, fields: "marginTop,pageSize" } });
    expect(read(get(), "documentStyle")).toMatchObject({
      ...documentStyle,
      marginLeft: points(72),
    });
  });

  it("joins paragraphs: one cut in its middle keeps its look, one deleted whole leaves none", () => {
    const centred = { paragraphStyle: { alignment: "CENTER" }, fields: "alignment" };
    const cut = newDocument("ab\ncd");
    cut.update(
      { updateParagraphStyle: { ...range(1, 2), ...centred } },
      { deleteContentRange: range(2, 5) },
    );
    expect(cut.content()[1]?.paragraph?.paragraphStyle).toMatchObject({ alignment: "CENTER" });
    const whole = newDocument("ab\ncd");
    whole.update(
      { updateParagraphStyle: { ...range(1, 2), ...centred } },
      { deleteContentRange: range(1, 4) },
    );
    expect(whole.content()[1]?.paragraph?.paragraphStyle).not.toHaveProperty("alignment");
  });

  it("deletes a table whole, with the newline before it, and nothing that breaks it", () => {
    const { update, text } = newDocument("a\nb");
    update({ insertTable: { ...at(2), rows: 1, columns: 2 } });
    expect(text()).toBe("a\n[|]\nb\n");
    for (const [from, to] of [
      [2, 3],
      [3, 5],
      [4, 8],
      [6, 7],
    ] as const) {
      expect(() => update({ deleteContentRange: range(from, to) })).toThrow(
        "Invalid deletion range",
      );
    }
    update({ deleteContentRange: range(2, 10) });
    expect(text()).toBe("a\nb\n");
  });

  it("splits no pair of surrogates", () => {
    expect(() => newDocument("a😀b").update({ deleteContentRange: range(2, 3) })).toThrow(
      "Invalid deletion range",
    );
  });

  it("gives the fields that are asked for", () => {
    const { documents, id } = newDocument("a");
    const fields = "revisionId,body(content(endIndex,paragraph/elements/textRun/content))";
    const view = call(documents, "get", id, { fields });
    expect(Object.keys(Object(view))).toEqual(["revisionId", "body"]);
    expect(read(view, "body")).toEqual({
      content: [
        { endIndex: 1 },
        { endIndex: 3, paragraph: { elements: [{ textRun: { content: "a\n" } }] } },
      ],
    });
    expect(() => call(documents, "get", id, { fields: "corps" })).toThrow(
      "Invalid field selection corps",
    );
    expect(() => call(documents, "get", id, { includeTabsContent: true })).toThrow(
      "does not emulate",
    );
  });

  it("says which file a person has made unreadable", () => {
    const { world, id, get } = newDocument("a");
    const file = world.documents.get(id);
    if (file !== undefined) world.documents.put({ ...file, content: Buffer.from("<p>bonjour") });
    expect(get).toThrow("Le document « Lettre » ne se lit plus : ce n’est pas du HTML bien formé");
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
