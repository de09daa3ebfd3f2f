/** Documents and files: the advanced Docs and Drive services on what the add-on made. */

import { AUTH, type Chapter, refused } from "./facts.ts";

const LETTER = `
  const letter = Docs.Documents.create({ title: "Lettre" }).documentId;
  const text = () => Docs.Documents.get(letter).body.content.map((part) => part.paragraph.elements[0].textRun.content).join("");
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
      fact: "An export to PDF is refused for now.",
      source: "choice",
      script: `${LETTER} Drive.Files.export(letter, "application/pdf");`,
      gives: refused(
        "The local host does not emulate the export of a document as application/pdf yet.",
      ),
    },
    {
      fact: "So is a page turned into a PDF.",
      source: "choice",
      script: `Utilities.newBlob("<p>", "text/html").getAs("application/pdf");`,
      gives: refused("The local host cannot convert text/html to PDF yet."),
    },
  ],
};
