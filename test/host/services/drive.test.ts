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

  it("notes properties, finds files by them, copies and takes them away", () => {
    const { files, file, folder } = services();
    const id = file("a", folder("f"));
    const noted = (appProperties: object) =>
      read(
        call(files, "update", { appProperties }, id, null, { fields: "appProperties" }),
        "appProperties",
      );
    expect(noted({ genre: "lettre d'été", rang: 1 })).toEqual({ genre: "lettre d'été", rang: "1" });
    const found = (q: string) => read(call(files, "list", { q, fields: "files/id" }), "files");
    const lettre = "appProperties has { key='genre' and value='lettre d\\'été' }";
    expect(found(`${lettre} and trashed = false`)).toEqual([{ id }]);
    expect(
      found(`trashed=false and ${lettre} and appProperties has {key='rang' and value='2'}`),
    ).toEqual([]);
    const copy = call(files, "copy", { appProperties: { rang: "2" } }, id, { fields: "*" });
    expect(copy).toMatchObject({ appProperties: { genre: "lettre d'été", rang: "2" } });
    expect(noted({ genre: null })).toEqual({ rang: "1" });
    expect(() => noted({ rang: "é".repeat(61) })).toThrow("longer than 124 bytes");
  });

  it("holds in the bin what is in a folder that is", () => {
    const { files, folder, file } = services();
    const outer = folder("outer");
    const inner = folder("inner", outer);
    const id = file("a", inner);
    call(files, "update", { trashed: true }, outer);
    const fields = "trashed,explicitlyTrashed";
    expect(call(files, "get", id, { fields })).toEqual({ trashed: true, explicitlyTrashed: false });
    expect(read(call(files, "list", { q: "trashed = false" }), "files")).toEqual([]);
  });

  it("tells when files were made and changed, and the checksums of those with contents", () => {
    const { world, files, documents, folder, file } = services();
    const id = file("a", folder("f"));
    world.clock.advance(60_000);
    call(files, "update", {}, id, newBlob("abc"));
    const fields = "createdTime,modifiedTime,md5Checksum,sha256Checksum";
    expect(call(files, "get", id, { fields })).toEqual({
      createdTime: "2026-11-23T07:15:03.000Z",
      modifiedTime: "2026-11-23T07:16:03.000Z",
      md5Checksum: "900150983cd24fb0d6963f7d28e17f72",
      sha256Checksum: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    });
    const document = read(call(documents, "create", {}), "documentId");
    expect(call(files, "get", document, { fields: "sha256Checksum" })).toEqual({});
  });

  it("orders a search", () => {
    const { files, folder, file, world } = services();
    const into = folder("f");
    for (const name of ["b", "É", "a"]) {
      file(name, into);
      world.clock.advance(1_000);
    }
    const names = (orderBy: string) => {
      const options = { q: `'${into}' in parents`, orderBy, fields: "files(name)" };
      const found = read(call(files, "list", options), "files") as readonly object[];
      return found.map((one) => read(one, "name")).join("");
    };
    expect(names("createdTime")).toBe("bÉa");
    expect(names("createdTime desc")).toBe("aÉb");
    expect(names("name")).toBe("abÉ");
    expect(() => names("folder")).toThrow("does not emulate the order by folder");
  });

  it("hands files out, and documents only as PDF", () => {
    const { files, documents, folder, file } = services();
    const id = file("a.txt", folder("f"));
    expect(call(call(files, "get", id, { alt: "media" }), "getDataAsString")).toBe("x");
    expect(() => call(files, "export", id, "application/pdf", { alt: "media" })).toThrow(
      "Export only supports Docs Editors files.",
    );
    const document = read(call(documents, "create", {}), "documentId");
    expect(() => call(files, "get", document, { alt: "media" })).toThrow(
      "Only files with binary content can be downloaded.",
    );
    expect(() => call(files, "export", document, "application/pdf")).toThrow(
      "Export requires alt=media to download the exported content.",
    );
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
