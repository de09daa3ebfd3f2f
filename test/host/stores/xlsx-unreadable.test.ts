import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { expect, it } from "vitest";
import { readWorkbook, WorkbookUnreadable } from "../../../local/stores/xlsx.ts";
import { fileOf, foreignFile } from "./foreign-file.ts";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

async function zipOf(parts: Record<string, string>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(parts)) zip.file(path, text);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

async function sentenceOf(file: string): Promise<string> {
  const error = await readWorkbook(file).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookUnreadable);
  return (error as Error).message;
}

it("says that there is no such file", async () => {
  expect(await sentenceOf("/nulle/part.xlsx")).toBe(
    "Le fichier « /nulle/part.xlsx » n’existe pas.",
  );
});

it.each([
  ["", "Le fichier est vide."],
  ["Facture;Montant\nF-1;12", "Le fichier n’est pas un classeur .xlsx."],
  ["%PDF-1.7", "Le fichier n’est pas un classeur .xlsx."],
])("the content %j", async (content, sentence) => {
  expect(await sentenceOf(fileOf(content))).toBe(sentence);
});

it("tells a password from the former format", async () => {
  const protectedFile = Buffer.concat([
    Buffer.from(COMPOUND_FILE),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  expect(await sentenceOf(fileOf(protectedFile))).toBe(
    "Le classeur est protégé par un mot de passe : enregistrez-en une copie sans mot de passe.",
  );
  expect(await sentenceOf(fileOf(Buffer.from(COMPOUND_FILE)))).toBe(
    "Le fichier est à l’ancien format .xls : enregistrez-le au format .xlsx.",
  );
});

it("an archive that is something else", async () => {
  const sentence = "Le fichier n’est pas un classeur .xlsx.";
  expect(await sentenceOf(fileOf(await zipOf({ "content.xml": "<office/>" })))).toBe(sentence);
  const relation =
    '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>';
  const word = await zipOf({ "_rels/.rels": relation, "word/document.xml": "<w/>" });
  expect(await sentenceOf(fileOf(word))).toBe(sentence);
});

it("an archive cut short", async () => {
  const bytes = readFileSync(await foreignFile({}));
  const sentence = "Le fichier est abîmé ou incomplet : l’archive .xlsx est illisible.";
  expect(await sentenceOf(fileOf(bytes.subarray(0, bytes.length / 2)))).toBe(sentence);
});

it("a part that is not XML, and a sheet that is missing", async () => {
  expect(await sentenceOf(await foreignFile({ sheetPart: "<worksheet><sheetData>" }))).toBe(
    "Le fichier est abîmé : son contenu est illisible.",
  );
  const zip = await JSZip.loadAsync(readFileSync(await foreignFile({})));
  zip.remove("xl/worksheets/Feuille.xml");
  const bytes = await zip.generateAsync({ type: "nodebuffer" });
  expect(await sentenceOf(fileOf(bytes))).toBe(
    "Le fichier est abîmé : la feuille « Feuil1 » y manque.",
  );
});

it("a small archive that unpacks without end", async () => {
  const others = { "xl/worksheets/bombe.xml": " ".repeat(101 * 1024 * 1024) };
  expect(await sentenceOf(await foreignFile({ others }))).toBe(
    "Le classeur est trop gros : plus de 100 Mo une fois ouvert.",
  );
});

it("a workbook without a sheet of cells", async () => {
  const zip = await JSZip.loadAsync(readFileSync(await foreignFile({})));
  zip.file("xl/workbook.xml", "<workbook><sheets/></workbook>");
  const bytes = await zip.generateAsync({ type: "nodebuffer" });
  expect(await sentenceOf(fileOf(bytes))).toBe("Le classeur n’a aucune feuille de calcul.");
});
