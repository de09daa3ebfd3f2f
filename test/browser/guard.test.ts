/** Who may talk to the server of the page. */

import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Started, start } from "./served.ts";

const WORKBOOK = fileURLToPath(new URL("../../examples/suivi-existant.xlsx", import.meta.url));
const START_MS = 120_000;

let server: Started;
beforeAll(async () => {
  server = await start(["--workbook", WORKBOOK]);
}, START_MS);
afterAll(() => server?.clear());

type Call = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Node's own client: `fetch` would not let the Host be chosen. */
function status({ method = "GET", path = "/", headers = {} }: Call): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, server.address), { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject);
    asked.end(method === "POST" ? "[]" : undefined);
  });
}

describe("the server of the page", () => {
  it("answers its own page", async () => {
    expect(await status({})).toBe(200);
    const headers = { origin: server.address };
    expect(await status({ method: "POST", path: "/call/outbox", headers })).toBe(200);
  });

  it.each([
    ["another site", { origin: "https://example.com" }],
    ["a page without an origin", { origin: "null" }],
    ["a program that says nothing", {}],
    ["another port", { origin: "http://127.0.0.1:1" }],
  ])("refuses a call of %s", async (_, headers) => {
    expect(await status({ method: "POST", path: "/call/outbox", headers })).toBe(403);
  });

  it("refuses to be called by another name", async () => {
    expect(await status({ headers: { host: "attacker.example" } })).toBe(403);
    expect(await status({ headers: { host: "localhost" } })).toBe(403);
  });

  it("refuses to be read by another site", async () => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
    expect(await status({ path: "/classeur.xlsx", headers })).toBe(403);
  });

  it.each([
    "/../package.json",
    "/%2e%2e/package.json",
    "/engine/..%2f..%2fpackage.json",
    "/etc/passwd",
  ])("serves nothing but its own files: %s", async (path) => {
    expect(await status({ path })).toBe(404);
  });

  it.each(["save", "documentFile", "constructor", "__proto__"])(
    "lets the page call what is meant for it alone, not %s",
    async (name) => {
      const headers = { origin: server.address };
      expect(await status({ method: "POST", path: `/call/${name}`, headers })).toBe(400);
    },
  );

  it("gives the workbook as a file", async () => {
    expect(await status({ path: "/classeur.xlsx" })).toBe(200);
  });
});
