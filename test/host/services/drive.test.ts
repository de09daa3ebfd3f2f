import { describe, expect, it } from "vitest";
import { newBlob } from "../../../local/services/blob.ts";
import { docs } from "../../../local/services/docs.ts";
import { drive } from "../../../local/services/drive.ts";
import { call, read, testExecution, testWorld } from "./world.ts";

const FOLDER = "application/vnd.google-apps.folder";
const DOCUMENT = "application/vnd.google-apps.document";

function services(world = testWorld()) {
  const execution = testExecution(world);
  const files = read(drive(world, execution), "Files");
  const documents = read(docs(world, execution), "Documents");
  const folder = (name: string, parent = "root") =>
    String(read(call(files, "create", { name, mimeType: FOLDER, parents: [parent] }), "id"));
  const file = (name: string, parent: string) =>
    String(read(call(files, "create", { name, parents: [parent] }, newBlob("x")), "id"));
  return { world, files, documents, folder, file };
}

describe("Drive.Files", () => {
  it("creates folders and files, and shows the four default fields", () => {
    const { world, files, folder } = services();
    const archive = folder("Relances 2026");
    const pdf = newBlob([37, 80], "application/pdf", "lettre.pdf");
    const made = call(files, "create", { parents: [archive] }, pdf);
    const id = String(read(made, "id"));
    expect(made).toEqual({
      kind: "drive#file",
      id,
      name: "lettre.pdf",
      mimeType: "application/pdf",
    });
    expect(world.documents.get(id)?.content).toEqual(Uint8Array.from([37, 80]));
    expect(id).not.toBe(archive);
    expect(call(files, "get", id, { fields: "id,parents,size,webViewLink" })).toEqual({
      id,
      parents: [archive],
      size: "2",
      webViewLink: `https://drive.google.com/file/d/${id}/view?usp=drivesdk`,
    });
  });

  it.each([
    ["get", (id: string) => [id]],
    ["copy", (id: string) => [{}, id]],
    ["update", (id: string) => [{ name: "x" }, id]],
    ["export", (id: string) => [id, "application/pdf"]],
    ["remove", (id: string) => [id]],
  ])("%s does not see what the add-on did not make (scope drive.file)", (method, args) => {
    const apiMethod = method === "remove" ? "delete" : method;
    expect(() => call(services().files, method, ...args("1abc"))).toThrow(
      `API call to drive.files.${apiMethod} failed with error: File not found: 1abc.`,
    );
  });

  it("puts a file into a folder that exists, and into nothing else", () => {
    const { files, folder, file } = services();
    expect(() => call(files, "create", { parents: ["1abc"] })).toThrow("File not found: 1abc.");
    const notAFolder = file("a", folder("f"));
    expect(() => call(files, "create", { parents: [notAFolder] })).toThrow("not a folder");
  });

  it("finds by name, parent, type and trash", () => {
    const { files, folder, file } = services();
    const archive = folder("Archive");
    const one = file("Facture d'août", archive);
    const two = file("Relance and co", archive);
    const gone = file("Relance 2", archive);
    call(files, "update", { trashed: true }, gone);
    const ids = (q: string) => {
      const found = read(call(files, "list", { q, fields: "files(id)" }), "files");
      return (Array.isArray(found) ? found : []).map((found_: unknown) => read(found_, "id"));
    };
    expect(ids(`'${archive}' in parents and trashed = false`)).toEqual([one, two]);
    expect(ids("name = 'Facture d\\'août'")).toEqual([one]);
    expect(ids("name='Relance and co' and trashed=false")).toEqual([two]);
    expect(ids("name contains 'relance' and trashed = true")).toEqual([gone]);
    expect(ids(`mimeType = '${FOLDER}'`)).toEqual([archive]);
    expect(ids(`mimeType != '${FOLDER}' and 'root' in parents`)).toEqual([]);
  });

  it.each([
    ["modifiedTime > '2026-01-01'", "does not emulate"],
    ["name = 'a' or name = 'b'", "does not emulate"],
    ["nonsense", "Invalid Value"],
  ])("refuses the search %s", (q, text) => {
    expect(() => call(services().files, "list", { q })).toThrow(text);
  });

  it("refuses fields that do not exist (« items » was version 2)", () => {
    expect(() => call(services().files, "list", { fields: "items(id)" })).toThrow(
      "API call to drive.files.list failed with error: Invalid field selection items",
    );
  });

  it("copies, renames, moves and deletes with all inside", () => {
    const { world, files, folder, file } = services();
    const [from, to] = [folder("a"), folder("b")];
    const original = file("modèle", from);
    const copy = call(files, "copy", { name: "lettre", parents: [to] }, original);
    const id = String(read(copy, "id"));
    expect(world.documents.get(id)).toMatchObject({ name: "lettre", parents: [to] });
    call(files, "update", { name: "lettre 2" }, id, newBlob("yz"), {
      addParents: from,
      removeParents: to,
    });
    expect(world.documents.get(id)).toMatchObject({ name: "lettre 2", parents: [from] });
    expect(world.documents.get(id)?.content).toHaveLength(2);
    call(files, "remove", from);
    expect(world.documents.list().map((kept) => kept.id)).toEqual([to]);
  });

  it("says what it cannot do", () => {
    const { files, documents } = services();
    const id = String(read(call(documents, "create", { title: "a" }), "documentId"));
    expect(() => call(files, "export", id, "text/html", { alt: "media" })).toThrow(
      "does not emulate",
    );
    const html = newBlob("<p>a</p>", "text/html");
    expect(() => call(files, "create", { mimeType: DOCUMENT }, html)).toThrow("conversion");
  });
});
