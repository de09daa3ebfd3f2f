import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type DocumentStore,
  MemoryDocuments,
  type StoredFile,
} from "../../../local/stores/documents.ts";
import { FolderDocuments } from "../../../local/stores/folder-documents.ts";
import { JsonFile } from "../../../local/stores/json-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const scratch = temporaryFolder();
const freshFolder = () => mkdtempSync(join(scratch, "documents-"));

function document(id: string, name: string, text = "contenu"): StoredFile {
  return {
    id,
    name,
    mimeType: "application/pdf",
    parents: ["racine"],
    trashed: false,
    appProperties: { client: "c1" },
    createdAt: 1,
    modifiedAt: 2,
    content: new TextEncoder().encode(text),
  };
}

const stores: readonly (readonly [string, () => DocumentStore])[] = [
  ["memory", () => new MemoryDocuments()],
  ["folder", () => new FolderDocuments(freshFolder())],
];

describe.each(stores)("documents in %s", (_, open) => {
  it("creates, replaces, lists and removes", () => {
    const store = open();
    store.put(document("a", "Lettre.pdf"));
    store.put(document("b", "Lettre.pdf", "autre"));
    store.put({ ...document("a", "Mise en demeure.pdf", "nouveau"), trashed: true });
    expect(store.get("a")).toEqual({
      ...document("a", "Mise en demeure.pdf", "nouveau"),
      trashed: true,
    });
    expect(store.list().map(({ id }) => id)).toEqual(["a", "b"]);
    store.remove("a");
    store.remove("inconnu");
    expect(store.get("a")).toBeUndefined();
    expect(store.list()).toEqual([document("b", "Lettre.pdf", "autre")]);
  });
});

describe("documents in a folder", () => {
  it("finds them again, under names that every system accepts", () => {
    const folder = freshFolder();
    const store = new FolderDocuments(folder);
    store.put(document("1", "Relance : F/2026 « été » ?.pdf"));
    store.put(document("2", "CON"));
    store.put(document("3", `${"long ".repeat(60)}.pdf`));
    store.put(document("4", "avant.pdf"));
    store.put(document("4", "après.pdf"));
    store.put(document("5", "retiré.pdf"));
    store.remove("5");
    const names = readdirSync(folder);
    expect(names).toContain("1-Relance _ F_2026 « été » _.pdf");
    expect(names.filter((name) => /^[45]-/.test(name))).toEqual(["4-après.pdf"]);
    expect(names.every((name) => name.length < 100 && !/[<>:"/\\|?*]/.test(name))).toBe(true);
    expect(new FolderDocuments(folder).list()).toEqual(store.list());
  });

  it("gives a Google document the extension of what it is, and a folder no file", () => {
    const folder = freshFolder();
    const store = new FolderDocuments(folder);
    store.put({ ...document("1", "Lettre"), mimeType: "application/vnd.google-apps.document" });
    const dossier = {
      ...document("2", "Clients", ""),
      mimeType: "application/vnd.google-apps.folder",
    };
    store.put(dossier);
    expect(readdirSync(folder).sort()).toEqual(["1-Lettre.html", "index.jsonl"]);
    expect(new FolderDocuments(folder).get("2")).toEqual(dossier);
  });

  it("reads what a person has changed in a file, and does without one that is gone", () => {
    const folder = freshFolder();
    const store = new FolderDocuments(folder);
    store.put(document("1", "a.txt"));
    store.put(document("2", "b.txt"));
    writeFileSync(join(folder, "1-a.txt"), "autre");
    rmSync(join(folder, "2-b.txt"));
    expect(store.get("1")).toEqual(document("1", "a.txt", "autre"));
    expect(store.get("2")).toBeUndefined();
    expect(store.list().map(({ id }) => id)).toEqual(["1"]);
  });
});

describe("a JSON value in a file", () => {
  it("starts from what it is given, then from what it was", () => {
    const file = join(freshFolder(), "valeur.json");
    const value = new JsonFile<{ readonly n: number }>(file, { n: 0 });
    expect(value.value).toEqual({ n: 0 });
    value.set({ n: 1 });
    expect(value.value).toEqual({ n: 1 });
    expect(new JsonFile(file, { n: 0 }).value).toEqual({ n: 1 });
  });

  it("says which file is damaged", () => {
    const file = join(freshFolder(), "abîmé.json");
    writeFileSync(file, "{");
    expect(() => new JsonFile(file, {})).toThrow("abîmé.json » est abîmé.");
  });
});
