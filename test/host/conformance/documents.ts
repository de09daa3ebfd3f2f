/** Documents and files: the advanced Docs and Drive services on what the add-on made. */

import { AUTH, type Chapter, refused } from "./facts.ts";

const LETTER = `
  const letter = Docs.Documents.create({ title: "Lettre" }).documentId;
  const text = () => Docs.Documents.get(letter).body.content.slice(1).map((part) => part.paragraph.elements[0].textRun.content).join("");
  const update = (...requests) => Docs.Documents.batchUpdate({ requests }, letter);
  update({ insertText: { location: { index: 1 }, text: "Cher {{nom}}, {{NOM}}" } });`;

export const documents: Chapter = {
  title: "Documents and files",
  facts: [
    {
      fact: "Under drive.file: folders and files are made, found again by id, listed.",
      source: "drive-scopes",
      script: `
        const folder = Drive.Files.create({ name: "Lettres", mimeType: "application/vnd.google-apps.folder" });
        const file = Drive.Files.create({ name: "a.txt", parents: [folder.id] }, Utilities.newBlob("é"));
        const { files } = Drive.Files.list({ q: "'" + folder.id + "' in parents and trashed = false" });
        return [Drive.Files.get(file.id).name, files.length];`,
      gives: ["a.txt", 1],
    },
    {
      fact: "What the add-on did not make does not exist for it.",
      source: "drive-scopes",
      script: `Drive.Files.get("1AbCdEf");`,
      gives: refused("API call to drive.files.get failed with error: File not found: 1AbCdEf."),
    },
    {
      fact: "Any call of DriveApp needs a scope that Google restricts.",
      source: "types",
      script: `DriveApp.createFolder("Lettres");`,
      gives: refused(
        "Specified permissions are not sufficient to call DriveApp.createFolder. Required permissions: https://www.googleapis.com/auth/drive",
      ),
    },
    {
      fact: "A copy is another file.",
      source: "drive-api",
      script: `
        const model = Docs.Documents.create({ title: "Modèle" }).documentId;
        const copy = Drive.Files.copy({ name: "Lettre" }, model);
        return [copy.id === model, copy.name];`,
      gives: [false, "Lettre"],
    },
    {
      fact: "remove deletes for good, a folder with what it holds.",
      source: "drive-api",
      script: `
        const folder = Drive.Files.create({ name: "Lettres", mimeType: "application/vnd.google-apps.folder" });
        Drive.Files.create({ name: "a.txt", parents: [folder.id] }, Utilities.newBlob("é"));
        Drive.Files.remove(folder.id);
        return Drive.Files.list().files.length;`,
      gives: 0,
    },
    {
      fact: "replaceAllText counts what it replaced, without regard to case unless asked.",
      source: "docs-api",
      script: `
        ${LETTER}
        const { replies } = update({ replaceAllText: { containsText: { text: "{{nom}}" }, replaceText: "Dupont" } });
        return [text(), replies];`,
      gives: ["Cher Dupont, Dupont\n", [{ replaceAllText: { occurrencesChanged: 2 } }]],
    },
    {
      fact: "In a batch, all requests are applied or none.",
      source: "docs-api",
      script: `
        ${LETTER}
        messageOf(() => update(
          { insertText: { location: { index: 1 }, text: "X" } },
          { insertText: { location: { index: 999 }, text: "Y" } }));
        return text();`,
      gives: "Cher {{nom}}, {{NOM}}\n",
    },
    {
      fact: "Scopes that end in currentonly serve no advanced service.",
      source: "currentonly",
      script: `Docs.Documents.create({ title: "Lettre" });`,
      given: { scopes: [`${AUTH}documents.currentonly`, `${AUTH}spreadsheets.currentonly`] },
      gives: refused("Specified permissions are not sufficient to call Docs.Documents.create."),
    },
    {
      fact: "DocumentApp needs the scope documents.",
      source: "types",
      script: `DocumentApp.create("Lettre");`,
      gives: refused(
        "Specified permissions are not sufficient to call DocumentApp.create. Required permissions: https://www.googleapis.com/auth/documents",
      ),
    },
    {
      fact: "A batch that was made for another revision is refused.",
      source: "docs-api",
      script: `
        ${LETTER}
        const { revisionId } = Docs.Documents.get(letter);
        const insert = (text, requiredRevisionId) => Docs.Documents.batchUpdate({
          requests: [{ insertText: { location: { index: 1 }, text } }],
          writeControl: { requiredRevisionId } }, letter).writeControl.requiredRevisionId;
        const next = insert("A", revisionId);
        const refusal = messageOf(() => insert("B", revisionId));
        insert("C", next);
        return [text(), /does not match the latest revision/.test(refusal)];`,
      gives: ["CACher {{nom}}, {{NOM}}\n", true],
    },
    {
      fact: "An empty table of 2 × 2 takes 12 indexes, after a newline of its own.",
      source: "docs-tables",
      script: `
        ${LETTER}
        update({ insertTable: { location: { index: 1 }, rows: 2, columns: 2 } });
        const [, , { startIndex, endIndex, table }] = Docs.Documents.get(letter).body.content;
        const row = table.tableRows[1];
        const cell = row.tableCells[1];
        return [startIndex, endIndex, row.startIndex, cell.startIndex, cell.content[0].startIndex];`,
      gives: [2, 14, 8, 11, 12],
    },
    {
      fact: "The last newline of a document cannot be deleted.",
      source: "docs-api",
      script: `
        ${LETTER}
        update({ deleteContentRange: { range: { startIndex: 1, endIndex: 23 } } });`,
      gives: refused(
        "API call to docs.documents.batchUpdate failed with error: Invalid requests[0].deleteContentRange: The range cannot include the newline character at the end of the segment.",
      ),
    },
    {
      fact: "The newline before a table cannot be deleted without the table.",
      source: "docs-api",
      script: `
        ${LETTER}
        update(
          { insertTable: { location: { index: 1 }, rows: 1, columns: 1 } },
          { deleteContentRange: { range: { startIndex: 1, endIndex: 2 } } });`,
      gives: refused("Invalid requests[1].deleteContentRange: Invalid deletion range."),
    },
    {
      fact: "What an add-on notes on a file is copied with it, and finds it again.",
      source: "drive-properties",
      script: `
        ${LETTER}
        Drive.Files.update({ appProperties: { genre: "modèle", rang: "3" } }, letter);
        const copy = Drive.Files.copy({ appProperties: { genre: "lettre" } }, letter).id;
        const { files } = Drive.Files.list({
          q: "appProperties has { key='genre' and value='lettre' } and trashed = false",
          fields: "files(id,appProperties)" });
        return [files.map(({ id }) => id === copy), files[0].appProperties];`,
      gives: [[true], { genre: "lettre", rang: "3" }],
    },
    {
      fact: "A document is exported as PDF; alt=media must be asked for.",
      source: "gas-fakes",
      script: `
        ${LETTER}
        const pdf = Drive.Files.export(letter, "application/pdf", { alt: "media" });
        return [
          pdf.getContentType(),
          Utilities.newBlob(pdf.getBytes().slice(0, 5)).getDataAsString(),
          messageOf(() => Drive.Files.export(letter, "application/pdf"))];`,
      gives: [
        "application/pdf",
        "%PDF-",
        "API call to drive.files.export failed with error: Export requires alt=media to download the exported content.",
      ],
    },
    {
      fact: "A stored file is downloaded with alt=media, a Google document never.",
      source: "drive-api",
      script: `
        ${LETTER}
        const file = Drive.Files.create({ name: "a.txt" }, Utilities.newBlob("é"));
        return [
          Drive.Files.get(file.id, { alt: "media" }).getDataAsString(),
          messageOf(() => Drive.Files.get(letter, { alt: "media" }))];`,
      gives: [
        "é",
        "API call to drive.files.get failed with error: Only files with binary content can be downloaded. Use Export with Docs Editors files.",
      ],
    },
    {
      fact: "A page turned into a PDF is refused.",
      source: "choice",
      script: `Utilities.newBlob("<p>", "text/html").getAs("application/pdf");`,
      gives: refused("The local host cannot convert text/html to PDF yet."),
    },
  ],
};
