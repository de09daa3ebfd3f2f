import { createHash, randomBytes } from "node:crypto";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { Blob, newBlob } from "../../../local/services/blob.ts";
import { utilities } from "../../../local/services/utilities.ts";
import { call, read, testExecution, testWorld } from "./world.ts";

const service = (world = testWorld()) => utilities(world, testExecution(world));
const bytesOf = (blob: unknown) =>
  Uint8Array.from(call(blob, "getBytes") as readonly number[], (byte) => byte & 255);

describe("Utilities.zip", () => {
  it("makes an archive that another reader opens, with accents and dates", async () => {
    const zip = call(
      service(),
      "zip",
      [
        newBlob("é".repeat(1_000), "text/plain", "Pièces/relevé n° 1.txt"),
        newBlob([0, -1, 37], "application/pdf", "a.pdf"),
      ],
      "dossier.zip",
    );
    expect(call(zip, "getName")).toBe("dossier.zip");
    expect(call(zip, "getContentType")).toBe("application/zip");
    const archive = await JSZip.loadAsync(bytesOf(zip));
    expect(Object.keys(archive.files)).toEqual(["Pièces/relevé n° 1.txt", "a.pdf"]);
    const first = archive.file("Pièces/relevé n° 1.txt");
    expect(await first?.async("string")).toBe("é".repeat(1_000));
    expect(first?.date.toISOString()).toBe("2026-11-23T07:15:02.000Z");
    expect(await archive.file("a.pdf")?.async("array")).toEqual([0, 255, 37]);
  });

  it("opens what it made, and what others made", async () => {
    const host = service();
    const files = [newBlob("a", "text/csv", "a.csv"), newBlob("b", null, "b")];
    const opened = call(host, "unzip", call(host, "zip", files)) as readonly unknown[];
    expect(opened.map((blob) => [call(blob, "getName"), call(blob, "getDataAsString")])).toEqual([
      ["a.csv", "a"],
      ["b", "b"],
    ]);
    expect(opened.map((blob) => call(blob, "getContentType"))).toEqual(["text/csv", null]);
    const foreign = await new JSZip()
      .file("dossier/é.txt", "x")
      .generateAsync({ type: "uint8array" });
    const [only] = call(host, "unzip", newBlob([...foreign])) as readonly unknown[];
    expect(call(only, "getName")).toBe("dossier/é.txt");
  });

  it("gives the same bytes for the same files at the same time", () => {
    const digest = () => {
      const zip = call(service(), "zip", [newBlob("a", null, "a.txt")]);
      return createHash("sha256").update(bytesOf(zip)).digest("hex");
    };
    expect(digest()).toBe(digest());
    expect(call(read(call(service(), "zip", [])), "getName")).toBe("archive.zip");
  });

  it.each([
    [
      "two files of one name",
      [newBlob("a", null, "a"), newBlob("b", null, "a")],
      "Duplicate filename a",
    ],
    ["a file without a name", [newBlob("a")], "Blob object must have non-null name"],
    ["what is no blob", ["a"], "Invalid argument: blob"],
  ])("refuses %s", (_, blobs, sentence) => {
    expect(() => call(service(), "zip", blobs)).toThrow(sentence);
  });

  it("refuses to open what is no archive, and to make one of more than 50 MB", () => {
    const host = service();
    expect(() => call(host, "unzip", newBlob("bonjour"))).toThrow("Invalid argument: blob");
    const noise = randomBytes(26 * 1024 * 1024);
    const large = ["a", "b"].map(
      (name) => new Blob({ bytes: noise, contentType: "application/pdf", name }),
    );
    expect(() => call(host, "zip", large)).toThrow("larger than the 50 MB");
  });
});
